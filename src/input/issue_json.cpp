#include "input/issue_json.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <numeric>
#include <optional>
#include <vector>

#include "input/file_source.h"
#include "input/names.h"
#include "page/error.h"
#include "page/iso_date.h"

namespace backissue {

namespace {

using nlohmann::json;

constexpr std::uint64_t most_bytes = 1 << 20;

struct Field {
  std::string_view name;
  std::optional<std::string> IssueMetadata::*value;
  bool may_be_number;
};
constexpr std::array fields = {
    Field{"title", &IssueMetadata::title, false},
    Field{"volume", &IssueMetadata::volume, true},
    Field{"number", &IssueMetadata::number, true},
    Field{"date", &IssueMetadata::date, true},
    Field{"date_text", &IssueMetadata::date_text, false},
    Field{"link", &IssueMetadata::link, false},
    Field{"first_printed_page", &IssueMetadata::first_printed_page, true},
    Field{"language", &IssueMetadata::language, false},
};

Error malformed(const std::string& file, const std::string& what) {
  return {ErrorKind::unreadable_input, "malformed_metadata", file + ": " + what};
}

// "line 3, column 14", both from 1; columns count characters. `at` bytes stand before the place.
std::string place_in(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, std::min(at, text.size()));
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t last = before.rfind('\n');
  const std::string_view head = last == std::string_view::npos ? before : before.substr(last + 1);
  const auto column = 1 + std::count_if(head.begin(), head.end(),
                                        [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

// Levenshtein's distance; names are short.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t(0));
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] != b[j]);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

std::string plain(std::string_view name) {
  std::string text;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') text += static_cast<char>(c - 'A' + 'a');
    if (c >= 'a' && c <= 'z') text += c;
  }
  return text;
}

// One wrong letter in a short name, two in a longer one, letters swapped, or nothing but case and joints.
const Field* meant_by(std::string_view name) {
  if (name.size() > 40) return nullptr;
  const std::string given = plain(name);
  for (const Field& field : fields) {
    const std::string ours = plain(field.name);
    const std::size_t tolerated = ours.size() <= 5 ? 1 : 2;
    const bool swapped = std::is_permutation(given.begin(), given.end(), ours.begin(), ours.end());
    if (swapped || edit_distance(given, ours) <= tolerated) return &field;
  }
  return nullptr;
}

// Single spaces for white space and control characters, none at the ends.
std::string tidied(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte != 0x7F) {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

std::string text_of(const json& value, const Field& field, const std::string& file) {
  if (value.is_null()) return "";
  if (value.is_string()) return tidied(value.get_ref<const std::string&>());
  if (field.may_be_number && value.is_number()) return value.dump();
  throw malformed(file, "\"" + std::string(field.name) + "\" must be text in quotes" +
                            (field.may_be_number ? " or a number" : "") + ", not " + value.type_name());
}

bool is_language(std::string_view text) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto allowed = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '/'; };
  while (true) {
    const std::string_view one = text.substr(0, text.find('+'));
    if (one.empty() || !letter(one.front()) || !std::all_of(one.begin(), one.end(), allowed)) return false;
    if (one.size() == text.size()) return true;
    text.remove_prefix(one.size() + 1);
  }
}

void check_values(const IssueMetadata& metadata, const std::string& file) {
  if (metadata.date && !is_iso_date(*metadata.date)) {
    throw malformed(file, "\"date\" is \"" + printable(*metadata.date) +
                              "\", which is no date like 2015, 2015-09, 2015-09-30 or 2015-09/2015-10; "
                              "words such as \"Autumn 2015\" go into \"date_text\"");
  }
  if (metadata.language && !is_language(*metadata.language)) {
    throw malformed(file, "\"language\" is \"" + printable(*metadata.language) +
                              "\", which is no language name like eng, or eng+fra for two");
  }
}

json parsed(std::string_view text, const std::string& file) {
  const std::size_t valid = valid_utf8_length(text);
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    throw malformed(file, "this is UTF-16; save it as UTF-8");
  }
  if (valid < text.size()) throw malformed(file, place_in(text, valid) + ": this is not UTF-8; save it as UTF-8");
  try {
    return json::parse(text);
  } catch (const json::parse_error& error) {
    const std::size_t at = error.byte == 0 ? 0 : error.byte - 1;  // `byte` counts from 1
    if (at >= text.size()) throw malformed(file, "the JSON ends early; a bracket or a quote is not closed");
    throw malformed(file, place_in(text, at) +
                              ": this is no JSON; look for a comma, quote or bracket too many or "
                              "too few just before");
  }
}

}  // namespace

IssueMetadata parse_issue_json(std::string_view text, const std::string& file) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    throw malformed(file, "the file is empty; write {} or remove it");
  }
  const json object = parsed(text, file);
  if (!object.is_object()) throw malformed(file, "the outermost thing must be an object, { ... }");
  IssueMetadata metadata;
  for (const auto& [name, value] : object.items()) {
    const auto field = std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == name; });
    if (field == fields.end()) {
      const Field* meant = meant_by(name);
      if (meant == nullptr) continue;
      throw malformed(file,
                      "\"" + printable(name) + "\" is no field; did you mean \"" + std::string(meant->name) + "\"?");
    }
    const std::string given = text_of(value, *field, file);
    if (given.empty()) continue;
    metadata.*(field->value) = given;
    metadata.sources[std::string(field->name)] = "metadata";
  }
  check_values(metadata, file);
  return metadata;
}

IssueMetadata read_issue_json(const std::filesystem::path& path) {
  const std::string file = printable(path.native());
  try {
    const FileSource source(path);
    if (source.size() > most_bytes)
      throw malformed(file, "this is too large for an issue's metadata; is it the right file?");
    std::string text(std::size_t(source.size()), '\0');
    text.resize(source.read(0, {reinterpret_cast<std::uint8_t*>(text.data()), text.size()}));
    return parse_issue_json(text, file);
  } catch (const Error& error) {
    if (error.code() == "malformed_metadata") throw;
    throw malformed(file, error.what());
  }
}

}  // namespace backissue
