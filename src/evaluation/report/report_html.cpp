#include "evaluation/report/report_html.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace backissue {
namespace {

std::string hexadecimal(std::uint64_t value, bool upper) {
  std::array<char, 16> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, 16).ptr;
  std::string text(digits.data(), end);
  if (upper) std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'a' ? char(c - 32) : c; });
  return text;
}

bool turns_direction(UChar32 c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

void append_escaped(std::string& out, UChar32 c, std::string_view bytes) {
  switch (c) {
    case '&':
      out += "&amp;";
      return;
    case '<':
      out += "&lt;";
      return;
    case '>':
      out += "&gt;";
      return;
    case '"':
      out += "&quot;";
      return;
    case '\'':
      out += "&#39;";
      return;
    case '\t':
    case '\n':
      out += char(c);
      return;
    case 0x7F:
      out += "\u2421";
      return;
    default:
      break;
  }
  if (c < 0 || (c >= 0x80 && c < 0xA0)) {
    out += "\uFFFD";
  } else if (c < 0x20) {
    out += {'\xE2', '\x90', char(0x80 + c)};  // U+2400 and on: the pictures of control characters
  } else if (turns_direction(c)) {
    out += "[U+" + std::string(c < 0x1000 ? "0" : "") + hexadecimal(std::uint64_t(c), true) + ']';
  } else {
    out += bytes;
  }
}

// FNV-1a, 64 bits.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return hash;
}

std::string spaced(std::string_view name) {
  std::string label(name);
  std::replace(label.begin(), label.end(), '_', ' ');
  return label;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  const auto length = static_cast<std::int64_t>(text.size());
  for (std::int64_t i = 0; i < length;) {
    const std::int64_t start = i;
    UChar32 c = 0;
    U8_NEXT(text.data(), i, length, c);
    append_escaped(out, c, text.substr(std::size_t(start), std::size_t(i - start)));
  }
  return out;
}

std::string clipped(std::string_view text, std::size_t code_points) {
  std::size_t seen = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) continue;
    if (seen + 1 == code_points) {
      std::size_t next = i + 1;
      while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0) == 0x80) ++next;
      return next == text.size() ? std::string(text) : std::string(text.substr(0, i)) + "…";
    }
    ++seen;
  }
  return std::string(text.substr(0, 4 * code_points));  // bytes that are no UTF-8 count as nothing
}

std::string base64(std::span<const std::uint8_t> bytes) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t left = std::min<std::size_t>(3, bytes.size() - i);
    const std::uint32_t three = std::uint32_t(bytes[i]) << 16 | (left > 1 ? std::uint32_t(bytes[i + 1]) << 8 : 0) |
                                (left > 2 ? std::uint32_t(bytes[i + 2]) : 0);
    for (std::size_t j = 0; j < 4; ++j) out += j <= left ? letters[(three >> (18 - 6 * j)) & 63] : '=';
  }
  return out;
}

std::string number(double value, int decimals) {
  std::array<char, 400> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, decimals).ptr;
  return {digits.data(), end};
}

std::string percent(double rate) { return number(100 * rate, 2) + "\u202F%"; }

std::string percent(const std::optional<Ratio>& ratio) { return ratio ? percent(ratio->rate()) : "–"; }

std::string label_of(RegionKind kind) { return spaced(name_of(kind)); }

std::string label_of(Metric metric) {
  std::string label = spaced(name_of(metric));
  label.front() = char(label.front() - 'a' + 'A');
  return label;
}

const ItemScores* find_item(const Evaluation& evaluation, std::string_view name) {
  const auto found = std::find_if(evaluation.items.begin(), evaluation.items.end(),
                                  [&](const ItemScores& item) { return item.name == name; });
  return found == evaluation.items.end() ? nullptr : &*found;
}

std::string anchor_of(const Evaluation& evaluation, std::string_view name) {
  const ItemScores* item = find_item(evaluation, name);
  if (item) return "p" + std::to_string(item - evaluation.items.data() + 1);
  return "n" + hexadecimal(hash_of(name), false);
}

}  // namespace backissue
