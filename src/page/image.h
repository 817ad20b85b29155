// A raster of 8-bit samples, the only image type that crosses a stage's border.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace backissue {

struct Image {
  int width = 0;                     // pixels
  int height = 0;                    // pixels
  int channels = 1;                  // 1: grey, 0 black to 255 white; 3: red, green, blue
  std::vector<std::uint8_t> pixels;  // rows from the top, no padding

  Image() = default;
  Image(int w, int h, int c, std::uint8_t fill)
      : width(w), height(h), channels(c), pixels(std::size_t(w) * std::size_t(h) * std::size_t(c), fill) {}

  bool empty() const { return pixels.empty(); }
  std::size_t stride() const { return std::size_t(width) * std::size_t(channels); }
  const std::uint8_t* row(int y) const { return pixels.data() + std::size_t(y) * stride(); }
  std::uint8_t* row(int y) { return pixels.data() + std::size_t(y) * stride(); }
  friend bool operator==(const Image&, const Image&) = default;
};

}  // namespace backissue
