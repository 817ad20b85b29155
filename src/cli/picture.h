// Scans as pictures to look at.
#pragma once

#include <cstdint>
#include <vector>

#include "page/image.h"

namespace backissue {

// A JPEG file with which a page's small type can be read on a screen, small enough to carry a hundred in one file.
std::vector<std::uint8_t> picture_of(const Image& scan);

// A JPEG file by which a page is known among others.
std::vector<std::uint8_t> thumbnail_of(const Image& scan);

}  // namespace backissue
