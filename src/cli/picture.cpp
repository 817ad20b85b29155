#include "cli/picture.h"

#include <algorithm>

#include "imageproc/codecs.h"
#include "imageproc/scale.h"

namespace backissue {
namespace {

// Pixels, at most, of the longer side.
constexpr int picture_size = 1600;
constexpr int thumbnail_size = 280;
constexpr int quality = 60;

std::vector<std::uint8_t> at_most(const Image& scan, int size) {
  const int longer = std::max(scan.width, scan.height);
  return longer <= size ? encode_jpeg(scan, quality) : encode_jpeg(scale(scan, double(size) / longer), quality);
}

}  // namespace

std::vector<std::uint8_t> picture_of(const Image& scan) { return at_most(scan, picture_size); }

std::vector<std::uint8_t> thumbnail_of(const Image& scan) { return at_most(scan, thumbnail_size); }

}  // namespace backissue
