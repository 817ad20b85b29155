// Connected components of a small ink raster, 8-connected.
#pragma once

#include <cstdint>
#include <vector>

#include "page/geometry.h"

namespace backissue {

struct Blob {
  Box box;       // pixels of the raster
  int area = 0;  // pixels of ink
};

struct Blobs {
  std::vector<Blob> list;   // in order of their first pixel
  std::vector<int> labels;  // for each pixel the blob's index, -1: paper
};

// ink: width * height samples, not 0 where there is ink.
Blobs find_blobs(const std::vector<std::uint8_t>& ink, int width, int height);

}  // namespace backissue
