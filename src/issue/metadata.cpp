#include "issue/metadata.h"

#include <algorithm>
#include <array>

#include "issue/numerals.h"
#include "issue/words.h"

namespace backissue {
namespace {

constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};

void set(IssueMetadata& metadata, const std::string& field, std::optional<std::string>& value, const std::string& found,
         const std::string& source) {
  if (value || found.empty()) return;
  value = found;
  metadata.sources[field] = source;
}

// The arabic or roman number behind one of the names: "vol xix no 4".
std::string number_after(const std::vector<std::string>& words, std::initializer_list<std::string_view> names) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (std::find(names.begin(), names.end(), words[i]) == names.end()) continue;
    if (parse_arabic(words[i + 1])) return words[i + 1];
    if (const auto roman = parse_roman(words[i + 1])) return std::to_string(*roman);
  }
  return {};
}

std::string two_digits(std::size_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// "1996-09" from "september 1996", "2015-09/2015-10" from "september october 2015"; empty without month and year.
std::string date_of(const std::vector<std::string>& words) {
  std::vector<std::string> found;
  std::string year;
  for (const std::string& word : words) {
    const auto month = std::find(months.begin(), months.end(), word);
    if (month != months.end() && found.size() < 2) found.push_back(two_digits(std::size_t(month - months.begin()) + 1));
    if (word.size() == 4 && parse_arabic(word) && word > "1600" && word < "2200") year = word;
  }
  if (year.empty() || found.empty()) return {};
  std::string date = year + "-" + found.front();
  if (found.size() == 2) date += "/" + year + "-" + found.back();
  return date;
}

void read_line(IssueMetadata& metadata, const std::string& text, const std::string& source) {
  const std::vector<std::string> words = split_words(folded(text));
  set(metadata, "volume", metadata.volume, number_after(words, {"vol", "volume"}), source);
  set(metadata, "number", metadata.number, number_after(words, {"no", "number", "issue", "nr"}), source);
  set(metadata, "date", metadata.date, date_of(words), source);
}

}  // namespace

void find_metadata(Issue& issue) {
  IssueMetadata& metadata = issue.metadata;
  for (const Page& page : issue.pages) {
    for (const Region& region : page.regions) {
      if (region.kind == RegionKind::masthead) set(metadata, "title", metadata.title, trimmed(region.text), "cover");
      if (region.kind == RegionKind::issue_line) read_line(metadata, region.text, "cover");
    }
  }
  for (const Page& page : issue.pages) {
    for (const Region& region : page.regions) {
      if (region.kind == RegionKind::running_head || region.kind == RegionKind::running_foot) {
        read_line(metadata, text_of_lines(region), "running_head");
      }
    }
  }
}

}  // namespace backissue
