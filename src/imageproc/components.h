// Connected components: the marks that an ink image consists of.
#pragma once

#include <cstdint>
#include <vector>

#include "page/geometry.h"
#include "page/image.h"

namespace backissue {

struct Component {
  Box box;
  int pixels = 0;  // of ink
  int runs = 0;    // horizontal stretches of ink: pixels / runs is the mean width of a stroke as a row cuts it
  friend bool operator==(const Component&, const Component&) = default;
};

// The 8-connected components of the non-zero pixels of a 1-channel image, in the order of their first pixel (by row,
// then by column). Works on runs and keeps no label image: memory grows with the ink, not with the page.
std::vector<Component> find_components(const Image& ink);

struct Labels {
  std::vector<Box> boxes;           // of the components, in an order that is the library's but always the same
  std::vector<std::int32_t> label;  // of each pixel, row by row: 0 paper, else 1 + index into `boxes`
};

// The same components, with whose each pixel is: for cuts of a page, because it takes four bytes a pixel.
Labels label_components(const Image& ink);

}  // namespace backissue
