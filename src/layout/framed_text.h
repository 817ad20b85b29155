// Text set apart in a frame: an article's sidebar, or an advertisement.
#pragma once

#include <vector>

#include "layout/body_style.h"
#include "page/page.h"

namespace backissue {

struct FramedText {
  Box box;
  std::vector<int> items;  // indices of the page's regions
  bool advertisement = false;
};

// Takes what stands in frames out of the items. A frame that is the article's own, or decoration, is none.
std::vector<FramedText> take_framed(const Page& page, std::vector<int>& items, const BodyStyle& body);

}  // namespace backissue
