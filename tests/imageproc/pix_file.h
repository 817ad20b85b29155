// Image files made by Leptonica, in memory.
#pragma once

#include <leptonica/allheaders.h>

#include <cstdint>
#include <cstdlib>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "imageproc/codecs.h"
#include "page/error.h"

namespace backissue {

using Bytes = std::vector<std::uint8_t>;

struct DestroyPix {
  void operator()(PIX* pix) const { pixDestroy(&pix); }
};
using Pix = std::unique_ptr<PIX, DestroyPix>;

// Pixels by a function of x and y, in Leptonica's order: black is 1 at depth 1, else 0; 0xRRGGBBAA at depth 32.
inline Pix make_pix(int width, int height, int depth, const std::function<std::uint32_t(int x, int y)>& value) {
  Pix pix(pixCreate(width, height, depth));
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) pixSetPixel(pix.get(), x, y, value(x, y));
  return pix;
}

inline Bytes file_of(const Pix& pix, int format) {
  l_uint8* data = nullptr;
  std::size_t size = 0;
  EXPECT_EQ(pixWriteMem(&data, &size, pix.get(), format), 0);
  const std::unique_ptr<l_uint8, decltype(&std::free)> owned(data, &std::free);
  return {data, data + size};
}

// Code of the error that reading the first frame ends with; empty: none.
inline std::string fault(const Bytes& bytes, std::int64_t max_pixels = 1'000'000, int frame = 0) {
  try {
    decode(MemorySource(bytes), frame, max_pixels);
    return {};
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::unreadable_input);
    return error.code();
  }
}

inline Image decoded(const Bytes& bytes, int frame = 0) { return decode(MemorySource(bytes), frame, 1'000'000); }

}  // namespace backissue
