// Image files: what their headers say, their pixels, and pictures to look at.
// PNG, JPEG, TIFF, JPEG 2000 and WebP, told apart by their content, never by a name.
//
// Nothing here knows the file's name. An Error (unreadable_input) says what is wrong and what to do, as the end of a
// sentence whose beginning ("pages/p2.tif: ") the caller puts in front.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "page/image.h"

namespace backissue {

// Bytes at known places: a file that is read piece by piece, or memory. A file of many frames is never read whole.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  virtual std::uint64_t size() const = 0;
  // Copies what there is from `offset` on into `to`, and returns how many bytes that was.
  virtual std::size_t read(std::uint64_t offset, std::span<std::uint8_t> to) const = 0;
};

class MemorySource : public ByteSource {
 public:
  explicit MemorySource(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}
  std::uint64_t size() const override { return bytes_.size(); }
  std::size_t read(std::uint64_t offset, std::span<std::uint8_t> to) const override;

 private:
  std::span<const std::uint8_t> bytes_;
};

enum class ImageFormat { png, jpeg, tiff, jpeg2000, webp };

std::string_view name_of(ImageFormat format);

// By the first bytes; nothing: none of ours.
std::optional<ImageFormat> format_of(const ByteSource& source);

// The frames that are pages. In a TIFF, reduced copies and masks are none, and are left out. Never empty.
// Throws Error: unsupported_format, truncated_image, unreadable_image.
std::vector<int> page_frames(const ByteSource& source);

// What the header of one frame says. Nothing is decoded, and no more is read than the header.
struct FrameHeader {
  ImageFormat format = ImageFormat::png;
  int width = 0;     // pixels, as stored
  int height = 0;    // pixels, as stored
  int channels = 0;  // samples a pixel as stored: 1 grey or palette, 2 with alpha, 3 colour, 4 with alpha, or CMYK
  int bits = 0;      // a sample
  int dpi = 0;       // of the horizontal resolution; 0: none, or outside 30–4800
};
FrameHeader probe(const ByteSource& source, int frame);

// One frame as 1 channel (grey, bilevel) or 3 (colour): palettes resolved, transparent parts white, 16 bits reduced to
// 8, CMYK turned into RGB without a profile, 0 always black. Orientation tags (EXIF, TIFF) are left alone: boxes are
// pixels of the file as it is stored, and preparation finds out for itself which way is up.
// A file that ends early is an error (truncated_image), never half a page; more pixels than max_pixels are one
// (too_large) before any memory is taken. std::bad_alloc where memory does not last.
Image decode(const ByteSource& source, int frame, std::int64_t max_pixels);

std::vector<std::uint8_t> encode_png(const Image& image);

// quality: 1–100.
std::vector<std::uint8_t> encode_jpeg(const Image& image, int quality);

// Throws Error (unwritable_output).
void write_png(const std::filesystem::path& path, const Image& image);

}  // namespace backissue
