#include "output/json_writer.h"

#include <charconv>
#include <cmath>

#include "output/clean_text.h"

namespace backissue {
namespace {

void append_escape(std::string& out, char c) {
  constexpr char hex[] = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\t':
      out += "\\t";
      return;
    case '\r':
      out += "\\r";
      return;
    default:
      break;
  }
  const auto code = static_cast<unsigned char>(c);
  out += "\\u00";
  out += hex[code >> 4];
  out += hex[code & 15];
}

void append_quoted(std::string& out, std::string_view utf8) {
  out += '"';
  for (const char c : utf8) {
    const bool control = static_cast<unsigned char>(c) < 0x20;
    if (control || c == '"' || c == '\\') {
      append_escape(out, c);
    } else {
      out += c;
    }
  }
  out += '"';
}

}  // namespace

void JsonWriter::begin(char open, char close, Span span) {
  before_item();
  out_ += open;
  open_.push_back({close, span, true});
}

void JsonWriter::end() {
  const Container container = open_.back();
  open_.pop_back();
  if (container.span == Span::lines && !container.empty) break_line();
  out_ += container.close;
}

void JsonWriter::key(std::string_view name) {
  before_item();
  append_text(name);
  out_ += form_ == Form::readable ? ": " : ":";
  after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
  before_item();
  append_text(text);
}

void JsonWriter::value(std::int64_t number) {
  before_item();
  char digits[24];
  out_.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

void JsonWriter::value(bool truth) {
  before_item();
  out_ += truth ? "true" : "false";
}

void JsonWriter::value(double number, int decimals) {
  before_item();
  char digits[40];
  // Past 1e15 a double has no decimals to speak of, and fixed notation would overrun the buffer.
  if (!std::isfinite(number)) number = 0;
  number = std::min(std::max(number, -1e15), 1e15);
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, number, std::chars_format::fixed, decimals);
  std::string_view text(digits, error == std::errc() ? static_cast<std::size_t>(end - digits) : 0);
  if (text.find('.') != std::string_view::npos) {
    while (text.back() == '0') text.remove_suffix(1);
    if (text.back() == '.') text.remove_suffix(1);
  }
  out_ += text.empty() || text == "-0" ? "0" : text;
}

void JsonWriter::null() {
  before_item();
  out_ += "null";
}

void JsonWriter::field_or_null(std::string_view name, const std::optional<std::string>& text) {
  key(name);
  text && !text->empty() ? value(*text) : null();
}

void JsonWriter::field_or_null(std::string_view name, const std::string& text) {
  key(name);
  text.empty() ? null() : value(text);
}

void JsonWriter::field_or_null(std::string_view name, int number_or_zero) {
  key(name);
  number_or_zero == 0 ? null() : value(number_or_zero);
}

void JsonWriter::append_text(std::string_view text) {
  const CleanText clean = clean_text(text);
  if (clean.replaced) ++replaced_;
  append_quoted(out_, clean.text);
}

void JsonWriter::before_item() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (open_.empty()) return;
  Container& container = open_.back();
  const bool first = container.empty;
  container.empty = false;
  if (!first) out_ += ',';
  if (container.span == Span::lines) {
    break_line();
  } else if (!first && form_ == Form::readable) {
    out_ += ' ';
  }
}

void JsonWriter::break_line() {
  if (form_ == Form::compact) return;
  out_ += '\n';
  out_.append(open_.size(), ' ');
}

}  // namespace backissue
