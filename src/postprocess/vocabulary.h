// The words that the given pages print unbroken: the first witness of how a broken one is spelt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/page.h"
#include "postprocess/lexicon.h"
#include "postprocess/postprocess.h"

namespace backissue {

class Vocabulary {
 public:
  Vocabulary() = default;
  // Counts whole words inside lines. What stands at a line end, or begins the line after a hyphen, is left out: it may
  // be half a word.
  Vocabulary(const std::vector<Page>& pages, Lexicon& lexicon, const WordCounts* other_issues = nullptr);

  // How often a folded word is printed; its plural, singular and possessive count too.
  int count(std::string_view folded) const;
  // The same in the title's other issues.
  int count_in_others(std::string_view folded) const;
  // How often any word is printed that begins so: "co-oper" for "co-operation".
  int count_beginning(std::string_view folded) const;
  const WordCounts& words() const { return words_; }
  // Dashes between words: printed closed up ("this—that") more often than spaced?
  bool dashes_closed() const { return closed_dashes_ >= spaced_dashes_; }
  // The house's style: does it put hyphens into compounds that the dictionary writes as one word (boat-house)?
  bool hyphenates_compounds() const { return hyphenates_compounds_; }
  // Of the compounds that are written either way: printed more often with a hyphen (above 0), or without (below).
  int hyphens_in_either() const { return hyphens_in_either_; }

 private:
  void add_line(const TextLine& line, bool first_is_rest);
  void add_word(std::string_view token);
  void learn_style(Lexicon& lexicon);

  WordCounts words_;
  const WordCounts* other_issues_ = nullptr;
  int closed_dashes_ = 0;
  int spaced_dashes_ = 0;
  bool hyphenates_compounds_ = false;
  int hyphens_in_either_ = 0;
};

}  // namespace backissue
