#include "imageproc/codecs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <fstream>

#include "imageproc/codecs_internal.h"

namespace backissue {

using namespace codecs;
using namespace std::string_view_literals;

namespace {

struct Signature {
  std::size_t at;
  std::string_view bytes;
  ImageFormat format;
};
constexpr Signature signatures[] = {
    {0, "\x89PNG\r\n\x1a\n"sv, ImageFormat::png},
    {0, "\xFF\xD8\xFF"sv, ImageFormat::jpeg},
    {0, "II*\0"sv, ImageFormat::tiff},
    {0, "MM\0*"sv, ImageFormat::tiff},
    {0, "II+\0"sv, ImageFormat::tiff},  // BigTIFF
    {0, "MM\0+"sv, ImageFormat::tiff},
    {4, "jP  \r\n\x87\n"sv, ImageFormat::jpeg2000},
    {0, "\xFF\x4F\xFF\x51"sv, ImageFormat::jpeg2000},  // a bare codestream
    {8, "WEBPVP8"sv, ImageFormat::webp},
};

// What people take for images and we do not read, to say so by name.
struct Stranger {
  std::size_t at;
  std::string_view bytes;
  std::string_view name;
};
constexpr Stranger strangers[] = {
    {0, "%PDF"sv, "a PDF"},      {0, "GIF8"sv, "a GIF"},
    {0, "BM"sv, "a BMP"},        {0, "PK\3\4"sv, "a ZIP archive"},
    {4, "ftypheic"sv, "a HEIC"}, {4, "ftypavif"sv, "an AVIF"},
    {0, "AT&TFORM"sv, "a DjVu"}, {0, "8BPS"sv, "a Photoshop"},
    {4, "ftypmif1"sv, "a HEIF"}, {0, "P4"sv, "a PBM"},
    {0, "P5"sv, "a PGM"},        {0, "P6"sv, "a PPM"},
    {0, "<svg"sv, "an SVG"},     {0, "\xFF\x0A"sv, "a JPEG XL"},
    {4, "JXL "sv, "a JPEG XL"},
};

std::string head_of(const ByteSource& source) {
  std::array<std::uint8_t, 16> head{};
  const std::size_t length = source.read(0, head);
  return {head.begin(), head.begin() + static_cast<std::ptrdiff_t>(length)};
}

bool stands_at(std::string_view head, std::size_t at, std::string_view bytes) {
  return head.size() >= at && head.substr(at).starts_with(bytes);
}

ImageFormat known_format(const ByteSource& source) {
  if (source.size() == 0) throw unreadable("empty_file", "the file is empty; copy or scan it again");
  if (const auto format = format_of(source)) return *format;
  const std::string head = head_of(source);
  for (const Stranger& stranger : strangers) {
    if (stands_at(head, stranger.at, stranger.bytes)) {
      throw unreadable("unsupported_format", "this is " + std::string(stranger.name) +
                                                 " file; convert it to PNG, JPEG, TIFF, JPEG 2000 or WebP");
    }
  }
  throw unreadable("unsupported_format",
                   "this is no image that can be read; PNG, JPEG, TIFF, JPEG 2000 and WebP can, by content");
}

std::string with_megapixels(double pixels) { return std::to_string(std::llround(std::ceil(pixels / 1e6))); }

void check_pixels(const FrameHeader& header, std::int64_t max_pixels) {
  const std::int64_t pixels = std::int64_t(header.width) * header.height;
  if (pixels <= max_pixels) return;
  throw unreadable("too_large", "the image has " + std::to_string(header.width) + " x " +
                                    std::to_string(header.height) + " pixels, " + with_megapixels(double(pixels)) +
                                    " million, and the limit is " + with_megapixels(double(max_pixels)) +
                                    " million; scan it at a lower resolution, or raise the limit with --max-pixels");
}

}  // namespace

std::size_t MemorySource::read(std::uint64_t offset, std::span<std::uint8_t> to) const {
  if (offset >= bytes_.size()) return 0;
  const std::size_t length = std::min<std::size_t>(to.size(), bytes_.size() - static_cast<std::size_t>(offset));
  if (length > 0) std::memcpy(to.data(), bytes_.data() + offset, length);
  return length;
}

std::string_view name_of(ImageFormat format) {
  switch (format) {
    case ImageFormat::png:
      return "PNG";
    case ImageFormat::jpeg:
      return "JPEG";
    case ImageFormat::tiff:
      return "TIFF";
    case ImageFormat::jpeg2000:
      return "JPEG 2000";
    case ImageFormat::webp:
      return "WebP";
  }
  return "";
}

std::optional<ImageFormat> format_of(const ByteSource& source) {
  const std::string head = head_of(source);
  for (const Signature& signature : signatures) {
    if (stands_at(head, signature.at, signature.bytes)) return signature.format;
  }
  return std::nullopt;
}

std::vector<int> page_frames(const ByteSource& source) {
  return known_format(source) == ImageFormat::tiff ? tiff_page_frames(source) : std::vector<int>{0};
}

FrameHeader probe(const ByteSource& source, int frame) {
  const ImageFormat format = known_format(source);
  if (frame != 0 && format != ImageFormat::tiff) {
    throw unreadable("unreadable_image",
                     "the " + std::string(name_of(format)) + " has one frame only; name that one, 0");
  }
  switch (format) {
    case ImageFormat::png:
      return probe_png(source);
    case ImageFormat::jpeg:
      return probe_jpeg(source);
    case ImageFormat::tiff:
      return probe_tiff(source, frame);
    case ImageFormat::jpeg2000:
      return probe_jpeg2000(source);
    case ImageFormat::webp:
      return probe_webp(source);
  }
  throw Error{ErrorKind::internal, "internal", "an image format without a reader"};
}

Image decode(const ByteSource& source, int frame, std::int64_t max_pixels) {
  const FrameHeader header = probe(source, frame);
  check_pixels(header, max_pixels);
  switch (header.format) {
    case ImageFormat::png:
      return decode_png(source, header);
    case ImageFormat::jpeg:
      return decode_jpeg(source, header);
    case ImageFormat::tiff:
      return decode_tiff(source, header, frame);
    case ImageFormat::jpeg2000:
      return decode_jpeg2000(source, header);
    case ImageFormat::webp:
      return decode_webp(source, header);
  }
  throw Error{ErrorKind::internal, "internal", "an image format without a reader"};
}

void write_png(const std::filesystem::path& path, const Image& image) {
  const std::vector<std::uint8_t> bytes = encode_png(image);
  std::ofstream out(path, std::ios::binary);
  out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) {
    throw Error{ErrorKind::unwritable_output, "unwritable_output",
                path.string() + ": cannot be written; is the folder there, writable, and the disk not full?"};
  }
}

}  // namespace backissue
