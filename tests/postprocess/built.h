// Pages, words and lexicons built in code.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "page/page.h"
#include "postprocess/lexicon.h"
#include "postprocess/tokens.h"
#include "postprocess/unicode_text.h"
#include "postprocess/vocabulary.h"

namespace backissue {

// Like Hunspell it takes a word with a capital, but no name without one.
class KnownWords : public SpellingDictionary {
 public:
  explicit KnownWords(std::set<std::string, std::less<>> words) : words_(std::move(words)) {}
  bool knows(std::string_view word) override {
    const std::u32string letters = decode(word);
    return words_.contains(word) ||
           (case_of(letters) == LetterCase::capitalised && words_.contains(encode(lower(letters))));
  }

 private:
  std::set<std::string, std::less<>> words_;
};

inline Lexicon lexicon_of(std::set<std::string, std::less<>> words, HyphenationRules rules = {}, WordSet user = {}) {
  std::vector<std::shared_ptr<SpellingDictionary>> dictionaries;
  dictionaries.push_back(std::make_shared<KnownWords>(std::move(words)));
  return {std::move(dictionaries), std::move(rules), std::move(user)};
}

inline std::vector<std::filesystem::path> project_dictionaries() { return {BACKISSUE_SOURCE_DIR "/dictionaries"}; }

// Hunspell's American English with the project's lists.
inline Lexicon english() {
  std::vector<std::shared_ptr<SpellingDictionary>> dictionaries;
  dictionaries.push_back(load_dictionary(dictionary_for("eng"), project_dictionaries()));
  return {std::move(dictionaries), load_rules("en", project_dictionaries()), {}};
}

// Words as split_spaces finds them; a '~' at the front begins a paragraph.
inline TextLine line_of(std::string_view text, double confidence = 0.95) {
  TextLine line;
  line.starts_paragraph = text.starts_with('~');
  if (line.starts_paragraph) text.remove_prefix(1);
  for (const std::string_view word : split_spaces(text)) {
    if (!line.text.empty()) line.text += ' ';
    line.text += word;
    line.words.push_back({{}, std::string(word), confidence});
  }
  line.confidence = confidence;
  line.x_height = 20;
  return line;
}

inline Region region_of(const std::string& id, const std::vector<std::string>& lines,
                        RegionKind kind = RegionKind::body, double confidence = 0.95) {
  Region region;
  region.id = id;
  region.kind = kind;
  region.article = "a1";
  region.flow = "main";
  region.x_height = 20;
  for (const std::string& line : lines) region.lines.push_back(line_of(line, confidence));
  return region;
}

// In reading order as they are given.
inline Page page_of(int number, std::vector<Region> regions) {
  Page page;
  page.number = number;
  int order = 0;
  for (Region& region : regions) region.order = ++order;
  page.regions = std::move(regions);
  return page;
}

// Lines of a region as a pass of the post-processor leaves them.
class MendedLines {
 public:
  using Pass = std::function<void(TokenRegion&, const Vocabulary&)>;
  MendedLines(const std::vector<std::string>& lines, Lexicon& lexicon, const Pass& pass, double confidence = 0.95,
              RegionKind kind = RegionKind::body)
      : page(page_of(1, {region_of("r1", lines, kind, confidence)})) {
    TokenRegion region{&page, &page.regions[0], tokenise(page.regions[0])};
    pass(region, Vocabulary({page}, lexicon));
    for (const Token& token : region.tokens) text += (text.empty() ? "" : " ") + token.text;
  }

  Page page;
  std::string text;
};

inline std::vector<std::string> texts_of(const Region& region) {
  std::vector<std::string> texts;
  for (const TextLine& line : region.lines) texts.push_back(line.text);
  return texts;
}

}  // namespace backissue
