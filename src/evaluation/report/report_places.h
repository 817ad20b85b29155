// Where the characters of a page's text stand on its scan.
#pragma once

#include <vector>

#include "evaluation/report/report_differences.h"
#include "evaluation/text/graphemes.h"
#include "page/page.h"

namespace backissue {

class Places {
 public:
  // text: of page.text. Its characters are found again in the words of the regions' lines, or in the lines, or in the
  // regions, where those have no more; a word that was rejoined stands at both its places.
  Places(const Graphemes& text, const Page& page, const ScoreOptions& options);

  // One box for each line that the characters stand in. Where they stand nowhere, or there are none: the nearest
  // character's, the one before rather than the one after. None where the page has no boxes.
  std::vector<Box> of(const UnitRange& range) const;

 private:
  struct Spot {
    Box box;
    int line = 0;  // counted over the page
  };
  std::vector<Spot> spots_;
  std::vector<int> spot_of_;  // each unit's; -1: none
};

}  // namespace backissue
