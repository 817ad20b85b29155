#include "postprocess/postprocess.h"

#include <unicode/uversion.h>

#include <algorithm>

#include "page/error.h"
#include "postprocess/flow.h"
#include "postprocess/lexicon.h"
#include "postprocess/misreadings.h"
#include "postprocess/normalise.h"
#include "postprocess/paragraphs.h"
#include "postprocess/rejoin.h"
#include "postprocess/text_composition.h"
#include "postprocess/tokens.h"
#include "postprocess/typography.h"
#include "postprocess/unicode_text.h"
#include "postprocess/vocabulary.h"

namespace backissue {
namespace {

std::vector<std::string> split_plus(const std::string& names) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= names.size();) {
    const std::size_t end = std::min(names.find('+', start), names.size());
    if (end > start) parts.push_back(names.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

// Furniture takes part too: its regions have a text of their own.
std::vector<TokenRegion> regions_of(std::vector<Page>& pages) {
  std::vector<TokenRegion> regions;
  for (Page& page : pages) {
    const std::size_t first = regions.size();
    for (Region& region : page.regions) {
      region.text.clear();
      region.paragraphs.clear();
      if (has_text(region.kind)) regions.push_back({&page, &region, tokenise(region)});
    }
    const auto place = [](const TokenRegion& r) { return std::pair(r.region->order <= 0, r.region->order); };
    std::stable_sort(regions.begin() + static_cast<std::ptrdiff_t>(first), regions.end(),
                     [&](const auto& a, const auto& b) { return place(a) < place(b); });
  }
  return regions;
}

class WordMender : public Postprocessor {
 public:
  WordMender(const PostprocessOptions& options, std::string language, Lexicon lexicon, MisreadingRules rules)
      : correction_(options.correction),
        normalisation_(options.normalisation),
        language_(std::move(language)),
        lexicon_(std::move(lexicon)),
        rules_(std::move(rules)) {}

  void mend(std::vector<Page>& pages, const WordCounts& other_issues) override {
    const Vocabulary vocabulary(pages, lexicon_, &other_issues);
    for (Page& page : pages) page.corrections.clear();
    std::vector<TokenRegion> regions = regions_of(pages);
    const auto chains = follow_flows(regions);
    for (TokenRegion& region : regions) {
      normalise_characters(region, normalisation_.ligatures);
      set_typography(region, normalisation_, correction_ != CorrectionLevel::none, language_);
      join_drop_caps(region, lexicon_);
    }
    rejoin(regions, chains, lexicon_, vocabulary);
    for (const auto& chain : chains) regions[chain.back().region].ends_flow = true;
    for (TokenRegion& region : regions) mend_misreadings(region, rules_, lexicon_, vocabulary, correction_);
    write_paragraphs(regions, chains);
    for (Page& page : pages) page.text = compose_page(page.regions);
  }

  WordCounts telling_words(const std::vector<Page>& pages) override {
    WordCounts telling;
    const Vocabulary vocabulary(pages, lexicon_);
    for (const auto& [word, times] : vocabulary.words()) {
      const std::u32string letters = decode(word);
      const bool has_hyphen = letters.find(U'-') != std::u32string::npos;
      const bool is_word = letters.size() > 2 && std::all_of(letters.begin(), letters.end(), [](char32_t c) {
                             return is_letter(c) || is_hyphen(c) || is_apostrophe(c);
                           });
      // Once may be a misreading.
      if (is_word && (has_hyphen || (times > 1 && !lexicon_.knows(letters)))) telling.emplace(word, times);
    }
    return telling;
  }

  std::map<std::string, std::string> engines() const override {
    return {{"hunspell", BACKISSUE_HUNSPELL_VERSION}, {"icu", U_ICU_VERSION}};
  }

 private:
  CorrectionLevel correction_;
  Normalisation normalisation_;
  std::string language_;
  Lexicon lexicon_;
  MisreadingRules rules_;
};

}  // namespace

std::unique_ptr<Postprocessor> make_postprocessor(const PostprocessOptions& options) {
  const std::vector<std::string> languages = split_plus(options.languages);
  if (languages.empty()) throw Error(ErrorKind::usage, "unknown_language", "no language is given");
  std::vector<std::unique_ptr<SpellingDictionary>> dictionaries;
  if (options.dictionaries.empty()) {
    for (const std::string& language : languages)
      dictionaries.push_back(load_dictionary(dictionary_for(language), options.dictionary_directories));
  }
  for (const std::string& name : options.dictionaries)
    dictionaries.push_back(load_dictionary(dictionary_named(name), options.dictionary_directories));
  WordSet user_words;
  for (const auto& file : options.word_lists) user_words.merge(read_words(file));
  // The first language is the one that the pages are set in.
  const std::string language = short_name(languages.front());
  HyphenationRules rules = load_rules(language, options.dictionary_directories);
  return std::make_unique<WordMender>(options, language,
                                      Lexicon(std::move(dictionaries), std::move(rules), std::move(user_words)),
                                      MisreadingRules{load_confusions(language, options.dictionary_directories),
                                                      load_sentences(language, options.dictionary_directories)});
}

}  // namespace backissue
