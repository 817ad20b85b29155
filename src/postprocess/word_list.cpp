#include "postprocess/word_list.h"

#include <charconv>
#include <fstream>
#include <iterator>

#include "page/error.h"
#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t max_list_bytes = 16 << 20;
constexpr std::size_t max_line_bytes = 200;
constexpr std::size_t max_rule_bytes = 1 << 16;

[[noreturn]] void broken(const fs::path& file, const std::string& what) {
  throw Error(ErrorKind::missing_data, "broken_word_list",
              "the word list " + file.string() + " " + what + "; it must be UTF-8 text, one word a line");
}

std::string read_bytes(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) broken(file, "is missing or not a file");
  const auto size = fs::file_size(file, error);
  if (error) broken(file, "cannot be read");
  if (size > max_list_bytes) broken(file, "is larger than 16 MB");
  std::ifstream stream(file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  if (!stream || bytes.size() != size) broken(file, "cannot be read");
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  if (bytes.find('\0') != std::string::npos || encode(decode(bytes)) != bytes) broken(file, "is not UTF-8 text");
  return to_nfc(bytes);
}

std::vector<std::string> lines_of(const fs::path& file, std::size_t limit) {
  const std::string bytes = read_bytes(file);
  std::vector<std::string> lines;
  std::size_t number = 0;
  for (std::size_t start = 0; start < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', start), bytes.size());
    std::string_view line = std::string_view(bytes).substr(start, end - start);
    start = end + 1;
    ++number;
    line = line.substr(0, line.find('#'));
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r' || line.back() == '\t')) line.remove_suffix(1);
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
    if (line.size() > limit) broken(file, "has too long a line " + std::to_string(number));
    if (!line.empty()) lines.emplace_back(line);
  }
  return lines;
}

WordSet* field(HyphenationRules& rules, std::string_view key) {
  if (key == "hyphen_first") return &rules.hyphen_first;
  if (key == "either_first") return &rules.either_first;
  if (key == "closed_first") return &rules.closed_first;
  if (key == "hyphen_endings") return &rules.hyphen_endings;
  if (key == "hyphen_last") return &rules.hyphen_last;
  if (key == "closed_last") return &rules.closed_last;
  if (key == "particles") return &rules.particles;
  if (key == "conjunctions") return &rules.conjunctions;
  if (key == "function_words") return &rules.function_words;
  if (key == "tens") return &rules.tens;
  if (key == "units") return &rules.units;
  if (key == "short_words") return &rules.short_words;
  if (key == "short_compounds") return &rules.short_compounds;
  if (key == "inversions") return &rules.inversions;
  if (key == "elisions") return &rules.elisions;
  if (key == "name_particles") return &rules.name_particles;
  return nullptr;
}

// "from>to"; to may be empty.
std::pair<std::u32string, std::u32string> read_pair(std::string_view text, const fs::path& file) {
  const std::u32string pair = decode(text);
  const std::size_t arrow = pair.find(U'>');
  if (arrow == 0 || arrow == std::u32string::npos) broken(file, "has no 'from>to' in: " + std::string(text));
  return {pair.substr(0, arrow), pair.substr(arrow + 1)};
}

// The file in the first of the folders that has it for the language; empty: none has.
fs::path find_list(const std::string& language, const std::string& name, const std::vector<fs::path>& folders) {
  std::error_code error;
  for (const fs::path& folder : folders) {
    if (fs::exists(folder / language / name, error)) return folder / language / name;
  }
  return {};
}

// take(key, words): false, where there is no such key.
template <typename Take>
void read_keys(const fs::path& file, Take take) {
  for (const std::string& line : lines_of(file, max_rule_bytes)) {
    const std::size_t colon = line.find(':');
    const std::string key = line.substr(0, colon);
    if (!take(key, split_spaces(colon == std::string::npos ? "" : std::string_view(line).substr(colon + 1))))
      broken(file, "has the unknown rule '" + key + "'");
  }
}

void read_rules(HyphenationRules& rules, const fs::path& file) {
  read_keys(file, [&](const std::string& key, const std::vector<std::string_view>& words) {
    if (key == "compounds") {
      rules.open_compounds = words.empty() || words.front() != "closed";
    } else if (key == "variants" || key == "respelt") {
      auto& pairs = key == "variants" ? rules.variants : rules.respelt;
      for (const std::string_view word : words) pairs.push_back(read_pair(word, file));
    } else if (WordSet* set = field(rules, key)) {
      for (const std::string_view word : words) set->insert(fold(decode(word)));
    } else {
      return false;
    }
    return true;
  });
}

WordSet* field(SentenceRules& rules, std::string_view key) {
  if (key == "run_together") return &rules.run_together;
  if (key == "openers") return &rules.openers;
  if (key == "first_person") return &rules.first_person;
  if (key == "titles") return &rules.titles;
  if (key == "abbreviations") return &rules.abbreviations;
  return nullptr;
}

}  // namespace

std::vector<std::string> read_list(const fs::path& file) { return lines_of(file, max_line_bytes); }

WordSet read_words(const fs::path& file) {
  WordSet words;
  for (const std::string& line : read_list(file)) words.insert(fold(decode(line)));
  return words;
}

Confusions read_confusions(const fs::path& file) {
  Confusions confusions;
  for (const std::string& line : read_list(file)) {
    const auto parts = split_spaces(line);
    auto [read, printed] = read_pair(parts[0], file);
    LetterConfusion confusion{std::move(read), std::move(printed)};
    if (parts.size() > 1) {
      const std::string_view weight = parts[1];
      const auto [end, error] = std::from_chars(weight.data(), weight.data() + weight.size(), confusion.weight);
      if (parts.size() > 2 || error != std::errc() || end != weight.data() + weight.size() || !(confusion.weight > 0))
        broken(file, "has no weight above 0 behind the letters in: " + line);
    }
    confusions.push_back(std::move(confusion));
  }
  return confusions;
}

Confusions load_confusions(const std::string& language, const std::vector<fs::path>& folders) {
  const fs::path file = find_list(language, "confusions.txt", folders);
  return file.empty() ? Confusions() : read_confusions(file);
}

SentenceRules load_sentences(const std::string& language, const std::vector<fs::path>& folders) {
  SentenceRules rules;
  if (const fs::path words = find_list(language, "frequent.txt", folders); !words.empty())
    rules.frequent = read_words(words);
  const fs::path file = find_list(language, "sentences.txt", folders);
  if (file.empty()) return rules;
  read_keys(file, [&](const std::string& key, const std::vector<std::string_view>& words) {
    if (key == "book_titles") {
      rules.titles_in_small_letters = !words.empty() && words.front() == "small";
      return true;
    }
    WordSet* set = field(rules, key);
    if (set == nullptr) return false;
    for (const std::string_view word : words) set->insert(fold(decode(word)));
    return true;
  });
  return rules;
}

HyphenationRules load_rules(const std::string& language, const std::vector<fs::path>& folders) {
  HyphenationRules rules;
  if (const fs::path file = find_list(language, "hyphenation.txt", folders); !file.empty()) read_rules(rules, file);
  if (const fs::path file = find_list(language, "hyphenated.txt", folders); !file.empty())
    rules.hyphenated = read_words(file);
  if (const fs::path file = find_list(language, "joined.txt", folders); !file.empty()) rules.joined = read_words(file);
  if (const fs::path file = find_list(language, "words.txt", folders); !file.empty()) rules.words = read_words(file);
  if (const fs::path file = find_list(language, "either.txt", folders); !file.empty()) {
    for (std::string word : read_words(file)) {
      std::erase(word, '-');
      rules.either.insert(std::move(word));
    }
  }
  return rules;
}

}  // namespace backissue
