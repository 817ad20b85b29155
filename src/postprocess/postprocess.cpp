#include "postprocess/postprocess.h"

#include <unicode/uversion.h>

#include <algorithm>

#include "page/error.h"
#include "postprocess/flow.h"
#include "postprocess/language.h"
#include "postprocess/normalise.h"
#include "postprocess/paragraphs.h"
#include "postprocess/rejoin.h"
#include "postprocess/small_capitals.h"
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
  // The first language is the one that the pages are set in: the issue's vocabulary is judged by it.
  WordMender(const PostprocessOptions& options, std::vector<Language> languages)
      : correction_(options.correction), normalisation_(options.normalisation), languages_(std::move(languages)) {}

  void mend(std::vector<Page>& pages, const WordCounts& other_issues) override {
    const Vocabulary vocabulary(pages, languages_.front().lexicon, &other_issues);
    for (Page& page : pages) {
      page.corrections.clear();
      forget_broken_words(page);
    }
    std::vector<TokenRegion> regions = regions_of(pages);
    const auto chains = follow_flows(regions);
    for (TokenRegion& region : regions) {
      region.language = language_of(region, languages_);
      normalise_characters(region, normalisation_.ligatures);
      set_typography(region, normalisation_, correction_ != CorrectionLevel::none, language(region).name);
      join_drop_caps(region, language(region).lexicon);
    }
    const auto lexicon_of = [this](const TokenRegion& region) -> Lexicon& { return language(region).lexicon; };
    rejoin(regions, chains, lexicon_of, vocabulary);
    for (const auto& chain : chains) regions[chain.back().region].ends_flow = true;
    for (TokenRegion& region : regions) {
      Language& its = language(region);
      mend_misreadings(region, its.misreadings, its.lexicon, vocabulary, correction_);
      if (normalisation_.capitals) lower_small_capitals(region, its.lexicon);
    }
    write_paragraphs(regions, chains);
    for (Page& page : pages) page.text = compose_page(page.regions);
  }

  WordCounts telling_words(const std::vector<Page>& pages) override {
    WordCounts telling;
    Lexicon& lexicon = languages_.front().lexicon;
    const Vocabulary vocabulary(pages, lexicon);
    for (const auto& [word, times] : vocabulary.words()) {
      const std::u32string letters = decode(word);
      const bool has_hyphen = letters.find(U'-') != std::u32string::npos;
      const bool is_word = letters.size() > 2 && std::all_of(letters.begin(), letters.end(), [](char32_t c) {
                             return is_letter(c) || is_hyphen(c) || is_apostrophe(c);
                           });
      // Once may be a misreading.
      if (is_word && (has_hyphen || (times > 1 && !lexicon.knows(letters)))) telling.emplace(word, times);
    }
    return telling;
  }

  std::map<std::string, std::string> engines() const override {
    return {{"hunspell", BACKISSUE_HUNSPELL_VERSION}, {"icu", U_ICU_VERSION}};
  }

 private:
  Language& language(const TokenRegion& region) { return languages_[region.language]; }

  CorrectionLevel correction_;
  Normalisation normalisation_;
  std::vector<Language> languages_;
};

// Of each language its own, or of those that the user names the ones that bear its name. What bears none counts as the
// first one's.
std::vector<Dictionaries> load_dictionaries(const std::vector<std::string>& languages,
                                            const PostprocessOptions& options) {
  const auto& folders = options.dictionary_directories;
  std::vector<Dictionaries> loaded(languages.size());
  for (const std::string& name : options.dictionaries) {
    std::size_t language = 0;
    for (std::size_t i = languages.size(); i-- > 0;)
      if (name.starts_with(short_name(languages[i]))) language = i;
    loaded[language].push_back(load_dictionary(dictionary_named(name), folders));
  }
  if (!options.dictionaries.empty()) return loaded;
  for (std::size_t i = 0; i < languages.size(); ++i)
    loaded[i].push_back(load_dictionary(dictionary_for(languages[i]), folders));
  return loaded;
}

}  // namespace

std::unique_ptr<Postprocessor> make_postprocessor(const PostprocessOptions& options) {
  const std::vector<std::string> languages = split_plus(options.languages);
  if (languages.empty()) throw Error(ErrorKind::usage, "unknown_language", "no language is given");
  const auto& folders = options.dictionary_directories;
  const std::vector<Dictionaries> dictionaries = load_dictionaries(languages, options);
  WordSet user_words;
  for (const auto& file : options.word_lists) user_words.merge(read_words(file));
  std::vector<Language> loaded;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    Dictionaries foreign;
    for (std::size_t k = 0; k < languages.size(); ++k)
      if (k != i) foreign.insert(foreign.end(), dictionaries[k].begin(), dictionaries[k].end());
    const std::string name = short_name(languages[i]);
    loaded.push_back({name, dictionaries[i], Lexicon(dictionaries[i], load_rules(name, folders), user_words, foreign),
                      MisreadingRules{load_confusions(name, folders), load_sentences(name, folders)}});
  }
  return std::make_unique<WordMender>(options, std::move(loaded));
}

}  // namespace backissue
