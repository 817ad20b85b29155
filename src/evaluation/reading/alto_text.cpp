#include "evaluation/reading/alto_text.h"

#include <algorithm>
#include <array>

#include "evaluation/structure/region_text.h"

namespace backissue {
namespace {

// Hyphen-minus, soft hyphen, hyphen, not sign (Fraktur's double hyphen in many a transcription), oblique double hyphen.
constexpr std::array<std::string_view, 5> hyphens = {"-", "\u00AD", "\u2010", "\u00AC", "\u2E17"};

std::string_view without_hyphen(std::string_view word) {
  for (const std::string_view hyphen : hyphens) {
    if (word.size() > hyphen.size() && word.ends_with(hyphen)) return word.substr(0, word.size() - hyphen.size());
  }
  return word;
}

struct JoinedWord {
  std::string text;
  WordBreak::Hyphen hyphen = WordBreak::Hyphen::soft;
};

// SUBS_CONTENT may leave out the quotation marks and stops that stand round the word.
JoinedWord join(const std::string& whole, std::string_view first, const std::string& second) {
  const std::string hyphened = std::string(first) + '-' + second, without = std::string(first) + second;
  if (hyphened.find(whole) != std::string::npos) return {hyphened, WordBreak::Hyphen::hard};
  return {without.find(whole) != std::string::npos ? without : whole, WordBreak::Hyphen::soft};
}

}  // namespace

std::string with_hyphen(const std::string& word, std::string_view hyphen) {
  if (without_hyphen(word) != word) return word;
  return word + (hyphen.empty() || hyphen == "\u00AD" ? "-" : std::string(hyphen));
}

void compose_alto_text(PageContent& content, const std::vector<AltoString>& strings) {
  std::vector<Region>& regions = content.page.regions;
  for (std::size_t i = 0; i < strings.size(); ++i) {
    const AltoString& string = strings[i];
    content.known.breaks |= !string.part.empty();
    std::string word = string.content;
    if (string.part == "HypPart1" && !string.whole.empty()) {
      word = string.whole;
      if (i + 1 < strings.size() && strings[i + 1].part == "HypPart2") {
        const std::string_view first = without_hyphen(string.content);
        const JoinedWord joined = join(string.whole, first, strings[i + 1].content);
        word = joined.text;
        content.breaks.push_back({joined.hyphen, std::string(first) + "-|" + strings[i + 1].content, word,
                                  regions[string.region].id, int(string.line)});
      }
    } else if (string.part == "HypPart2" && !string.whole.empty()) {
      continue;  // stood where it begins, on the page before at the latest
    }
    append(regions[string.region].text, word, " ");
  }
  for (Region& region : regions) set_paragraphs(region, {std::string(region.text)});
}

}  // namespace backissue
