// What the image formats share. Only for codecs*.cpp.
#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <vector>

#include "imageproc/codecs.h"
#include "page/error.h"

namespace backissue::codecs {

inline Error unreadable(const char* code, const std::string& message) {
  return {ErrorKind::unreadable_input, code, message};
}
inline Error truncated(ImageFormat format) {
  return unreadable("truncated_image", "the " + std::string(name_of(format)) +
                                           " data end early, a part of the image is missing; copy or scan it again");
}
inline Error damaged(ImageFormat format, const std::string& what) {
  return unreadable("unreadable_image",
                    "the " + std::string(name_of(format)) + " data are damaged (" + what + "); copy or scan it again");
}
inline Error unsupported(ImageFormat format, const std::string& what) {
  return unreadable("unsupported_format", "the " + std::string(name_of(format)) + " is of a kind that is not read (" +
                                              what + "); save it as a plain PNG or TIFF");
}

// Numbers at known places, counted from `base`. Past the end: Error truncated_image.
class ByteReader {
 public:
  ByteReader(const ByteSource& source, ImageFormat format, std::endian order, std::uint64_t base = 0)
      : source_(source), format_(format), order_(order), base_(base) {}

  std::uint8_t u8(std::uint64_t at) const { return static_cast<std::uint8_t>(number(at, 1)); }
  std::uint16_t u16(std::uint64_t at) const { return static_cast<std::uint16_t>(number(at, 2)); }
  std::uint32_t u32(std::uint64_t at) const { return static_cast<std::uint32_t>(number(at, 4)); }
  std::uint64_t u64(std::uint64_t at) const { return number(at, 8); }
  bool says(std::uint64_t at, std::string_view text) const;
  std::uint64_t size() const { return source_.size() < base_ ? 0 : source_.size() - base_; }

 private:
  std::uint64_t number(std::uint64_t at, int bytes) const;

  const ByteSource& source_;
  ImageFormat format_;
  std::endian order_;
  std::uint64_t base_;
};

// 0 for what no scanner writes.
int believable_dpi(double dots_per_inch);

// Error (unreadable_image) where a side is 0 or more than a raster can have.
void check_sides(ImageFormat format, std::uint64_t width, std::uint64_t height);

std::vector<std::uint8_t> read_all(const ByteSource& source);

// The main resolution tag of a TIFF directory or of EXIF data, which are the same; `base` is where its header stands.
// 0: none, or unreadable.
int tiff_dpi(const ByteSource& source, std::uint64_t base);

std::vector<int> tiff_page_frames(const ByteSource& source);

FrameHeader probe_png(const ByteSource& source);
FrameHeader probe_jpeg(const ByteSource& source);
FrameHeader probe_tiff(const ByteSource& source, int frame);
FrameHeader probe_jpeg2000(const ByteSource& source);
FrameHeader probe_webp(const ByteSource& source);

Image decode_png(const ByteSource& source, const FrameHeader& header);
Image decode_jpeg(const ByteSource& source, const FrameHeader& header);
Image decode_tiff(const ByteSource& source, const FrameHeader& header, int frame);
Image decode_jpeg2000(const ByteSource& source, const FrameHeader& header);
Image decode_webp(const ByteSource& source, const FrameHeader& header);

}  // namespace backissue::codecs
