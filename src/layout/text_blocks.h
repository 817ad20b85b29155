// The blocks of text whose kind is to be found, and which of them stands over which.
#pragma once

#include <string>
#include <vector>

#include "layout/body_style.h"
#include "page/page.h"

namespace backissue {

enum class Side { above, below };

// Neither furniture nor tables, which are known already. Points into the page, whose regions must stay where they are.
class TextBlocks {
 public:
  TextBlocks(Page& page, const BodyStyle& body);

  const std::vector<Region*>& from_top() const { return texts_; }
  const BodyStyle& body() const { return body_; }
  const Box& area() const { return area_; }

  double size(const Region& block) const { return block.x_height / body_.x_height; }  // in x-heights of the body
  bool is_bold(const Region& block) const { return block.weight >= bold_weight * body_.weight; }

  // The nearest block above or below in the same part of the width, within so many leadings of the body.
  Region* neighbour(const Region& block, Side side, double leadings) const;

 private:
  std::vector<Region*> texts_;
  BodyStyle body_;
  Box area_;
};

// One is wholly or for a good part over the other.
bool share_width(const Box& a, const Box& b);

}  // namespace backissue
