// The headers of PNG, JPEG, JPEG 2000 and WebP, read without decoding anything. TIFF's are in codecs_tiff_header.cpp.
#include <algorithm>
#include <cmath>
#include <limits>

#include "imageproc/codecs_internal.h"

namespace backissue::codecs {

namespace {

constexpr double centimetres_per_inch = 2.54;
constexpr double metres_per_inch = 0.0254;

constexpr std::uint32_t chunk_name(const char (&name)[5]) {
  return std::uint32_t(std::uint8_t(name[0])) << 24 | std::uint32_t(std::uint8_t(name[1])) << 16 |
         std::uint32_t(std::uint8_t(name[2])) << 8 | std::uint32_t(std::uint8_t(name[3]));
}

FrameHeader header_of(ImageFormat format, std::uint64_t width, std::uint64_t height, int channels, int bits) {
  check_sides(format, width, height);
  return {format, static_cast<int>(width), static_cast<int>(height), channels, bits, 0};
}

// The pHYs chunk in front of the pixels; ISO/IEC 15948, 11.3.5.3.
int png_dpi(const ByteReader& png) {
  std::uint64_t at = 8;
  while (at + 12 <= png.size()) {
    const std::uint32_t length = png.u32(at), name = png.u32(at + 4);
    if (name == chunk_name("IDAT")) break;
    if (name == chunk_name("pHYs") && length == 9 && at + 21 <= png.size()) {
      return png.u8(at + 16) == 1 ? believable_dpi(png.u32(at + 8) * metres_per_inch) : 0;
    }
    at += 12 + std::uint64_t(length);
  }
  return 0;
}

bool is_jpeg_frame(int marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

int jfif_dpi(const ByteReader& jpeg, std::uint64_t at) {
  const int unit = jpeg.u8(at + 11), density = jpeg.u16(at + 12);
  if (unit == 1) return believable_dpi(density);
  return unit == 2 ? believable_dpi(density * centimetres_per_inch) : 0;
}

// Where the codestream stands, and what a JP2's boxes say; ISO/IEC 15444-1, annex I.
struct Jp2Boxes {
  std::uint64_t codestream = 0;
  std::uint64_t end = 0;
  int dpi = 0;
};

int jp2_dpi(const ByteReader& jp2, std::uint64_t at) {  // a resc or resd box's content
  const double numerator = jp2.u16(at + 4), denominator = jp2.u16(at + 6);
  const int exponent = static_cast<std::int8_t>(jp2.u8(at + 9));
  return denominator == 0 ? 0 : believable_dpi(numerator / denominator * std::pow(10.0, exponent) * metres_per_inch);
}

Jp2Boxes read_boxes(const ByteReader& jp2) {
  Jp2Boxes boxes;
  std::uint64_t at = 0;
  while (boxes.codestream == 0) {
    std::uint64_t length = jp2.u32(at), head = 8;
    const std::uint32_t name = jp2.u32(at + 4);
    if (length == 1) {
      length = jp2.u64(at + 8);
      head = 16;
    }
    if (length == 0) length = jp2.size() - at;
    if (length < head) throw damaged(ImageFormat::jpeg2000, "a box of no length");
    if (length > jp2.size() - at) throw truncated(ImageFormat::jpeg2000);
    if (name == chunk_name("jp2c")) {
      boxes.codestream = at + head;
      boxes.end = at + length;
    } else if (name == chunk_name("resc") || name == chunk_name("resd")) {
      boxes.dpi = jp2_dpi(jp2, at + head);
    }
    const bool nested = name == chunk_name("jp2h") || name == chunk_name("res ");
    at += nested ? head : length;
  }
  return boxes;
}

// A tile part that ends behind the file's end is a part that is missing; annex A.4.2.
void check_tile_parts(const ByteReader& jp2, std::uint64_t at, std::uint64_t end) {
  at += 2;  // SOC
  while (at + 2 <= end) {
    const int marker = jp2.u16(at);
    if (marker == 0xFFD9) return;
    if (marker == 0xFF90) {  // SOT
      const std::uint64_t length = jp2.u32(at + 6);
      if (length == 0) break;  // to the end, whose marker is looked for below
      if (length < 14 || length > end - at) throw truncated(ImageFormat::jpeg2000);
      at += length;
    } else {
      at += 2 + std::uint64_t(jp2.u16(at + 2));
    }
  }
  if (end < 2 || jp2.u16(end - 2) != 0xFFD9) throw truncated(ImageFormat::jpeg2000);
}

FrameHeader probe_webp_chunk(const ByteReader& webp, const ByteReader& names) {
  constexpr ImageFormat format = ImageFormat::webp;
  const auto u24 = [&](std::uint64_t at) { return webp.u16(at) | std::uint32_t(webp.u8(at + 2)) << 16; };
  switch (names.u32(12)) {
    case chunk_name("VP8 "):
      return header_of(format, webp.u16(26) & 0x3FFF, webp.u16(28) & 0x3FFF, 3, 8);
    case chunk_name("VP8L"): {
      const std::uint32_t bits = webp.u32(21);
      return header_of(format, (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, (bits >> 28 & 1) ? 4 : 3, 8);
    }
    case chunk_name("VP8X"): {
      const int flags = webp.u8(20);
      if (flags & 0x02) throw unsupported(format, "an animation");
      return header_of(format, u24(24) + 1, u24(27) + 1, (flags & 0x10) ? 4 : 3, 8);
    }
    default:
      throw damaged(format, "no image in it");
  }
}

}  // namespace

std::uint64_t ByteReader::number(std::uint64_t at, int bytes) const {
  std::uint8_t raw[8] = {};
  const bool far_off = at > std::numeric_limits<std::uint64_t>::max() - base_;
  if (far_off || source_.read(base_ + at, {raw, std::size_t(bytes)}) != std::size_t(bytes)) throw truncated(format_);
  std::uint64_t value = 0;
  for (int i = 0; i < bytes; ++i) value = value << 8 | raw[order_ == std::endian::big ? i : bytes - 1 - i];
  return value;
}

bool ByteReader::says(std::uint64_t at, std::string_view text) const {
  std::string there(text.size(), '\0');
  const std::span<std::uint8_t> to(reinterpret_cast<std::uint8_t*>(there.data()), there.size());
  return source_.read(base_ + at, to) == text.size() && there == text;
}

int believable_dpi(double dots_per_inch) {
  return dots_per_inch >= 30 && dots_per_inch <= 4800 ? static_cast<int>(std::lround(dots_per_inch)) : 0;
}

void check_sides(ImageFormat format, std::uint64_t width, std::uint64_t height) {
  constexpr std::uint64_t most = std::numeric_limits<std::int32_t>::max();
  if (width == 0 || height == 0) throw damaged(format, "the image has no pixels");
  if (width > most || height > most) throw unreadable("too_large", "the image's sides are beyond any limit");
}

std::vector<std::uint8_t> read_all(const ByteSource& source) {
  std::vector<std::uint8_t> bytes(static_cast<std::size_t>(source.size()));
  bytes.resize(source.read(0, bytes));
  return bytes;
}

FrameHeader probe_png(const ByteSource& source) {
  const ByteReader png(source, ImageFormat::png, std::endian::big);
  if (png.u32(12) != chunk_name("IHDR")) throw damaged(ImageFormat::png, "no header");
  const int colour = png.u8(25);
  const int channels = colour == 2 ? 3 : colour == 4 ? 2 : colour == 6 ? 4 : 1;
  FrameHeader header = header_of(ImageFormat::png, png.u32(16), png.u32(20), channels, png.u8(24));
  header.dpi = png_dpi(png);
  return header;
}

FrameHeader probe_jpeg(const ByteSource& source) {
  const ByteReader jpeg(source, ImageFormat::jpeg, std::endian::big);
  int jfif = 0, exif = 0;
  std::uint64_t at = 2;
  while (true) {
    if (jpeg.u8(at) != 0xFF) {  // libjpeg skips what stands between two markers, and so do we
      ++at;
      continue;
    }
    const int marker = jpeg.u8(at + 1);
    if (is_jpeg_frame(marker)) break;
    if (marker == 0xD9 || marker == 0xDA) throw damaged(ImageFormat::jpeg, "no header");
    if (marker == 0xE0 && jpeg.says(at + 4, {"JFIF\0", 5})) jfif = jfif_dpi(jpeg, at);
    if (marker == 0xE1 && jpeg.says(at + 4, {"Exif\0\0", 6})) exif = tiff_dpi(source, at + 10);
    const bool bare = marker == 0xFF || marker == 0x00 || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
    at += marker == 0xFF ? 1 : bare ? 2 : 2 + std::uint64_t(jpeg.u16(at + 2));
  }
  FrameHeader header =
      header_of(ImageFormat::jpeg, jpeg.u16(at + 7), jpeg.u16(at + 5), jpeg.u8(at + 9), jpeg.u8(at + 4));
  header.dpi = jfif != 0 ? jfif : exif;
  return header;
}

// The codestream's own size, not the box's: it is what the decoder takes memory for.
FrameHeader probe_jpeg2000(const ByteSource& source) {
  const ByteReader jp2(source, ImageFormat::jpeg2000, std::endian::big);
  const bool bare = jp2.u32(0) == 0xFF4FFF51;
  const Jp2Boxes boxes = bare ? Jp2Boxes{0, jp2.size(), 0} : read_boxes(jp2);
  const std::uint64_t at = boxes.codestream;
  if (jp2.u32(at) != 0xFF4FFF51) throw damaged(ImageFormat::jpeg2000, "no codestream");
  const std::uint64_t right = jp2.u32(at + 8), bottom = jp2.u32(at + 12), left = jp2.u32(at + 16),
                      top = jp2.u32(at + 20);
  if (left > right || top > bottom) throw damaged(ImageFormat::jpeg2000, "an image turned inside out");
  FrameHeader header =
      header_of(ImageFormat::jpeg2000, right - left, bottom - top, jp2.u16(at + 40), (jp2.u8(at + 42) & 0x7F) + 1);
  check_tile_parts(jp2, at, boxes.end);
  header.dpi = boxes.dpi;
  return header;
}

FrameHeader probe_webp(const ByteSource& source) {
  const ByteReader webp(source, ImageFormat::webp, std::endian::little);
  if (std::uint64_t(webp.u32(4)) + 8 > webp.size()) throw truncated(ImageFormat::webp);
  return probe_webp_chunk(webp, ByteReader(source, ImageFormat::webp, std::endian::big));
}

}  // namespace backissue::codecs
