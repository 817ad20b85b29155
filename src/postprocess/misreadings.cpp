#include "postprocess/misreadings.h"

#include "postprocess/figures.h"
#include "postprocess/lost_marks.h"
#include "postprocess/misread_letters.h"
#include "postprocess/punctuation.h"
#include "postprocess/run_together.h"
#include "postprocess/small_capitals.h"
#include "postprocess/stray_marks.h"

namespace backissue {

void mend_misreadings(TokenRegion& region, const MisreadingRules& rules, Lexicon& lexicon, const Vocabulary& vocabulary,
                      CorrectionLevel level) {
  if (level == CorrectionLevel::none) return;
  mend_stray_marks(region, rules.sentences, lexicon);
  mend_figures(region, rules.sentences);
  mend_mixed_case(region, lexicon);
  mend_punctuation(region, rules.sentences, lexicon);
  join_split_words(region, lexicon, vocabulary);
  part_run_together(region, rules.sentences, lexicon, vocabulary, level);
  mend_letters(region, rules.confusions, rules.sentences, lexicon, vocabulary, level);
  put_apostrophes(region, lexicon, vocabulary);
}

}  // namespace backissue
