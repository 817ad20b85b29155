// TIFF's directories, and EXIF's, which are the same: TIFF 6.0, section 2, and BigTIFF.
#include "imageproc/codecs_tiff_header.h"

#include <limits>
#include <set>

namespace backissue::codecs {

namespace {

constexpr double centimetres_per_inch = 2.54;
constexpr std::size_t most_frames = 65535;
constexpr std::uint64_t most_entries = 4096;  // a real directory has some twenty

enum Tag { subfile_type = 254, width = 256, height = 257, bits = 258, samples = 277, x_resolution = 282, unit = 296 };
enum Type { byte = 1, short_int = 3, long_int = 4, rational = 5, long8 = 16 };

}  // namespace

TiffReader::TiffReader(const ByteSource& source, std::uint64_t base)
    : reader_(source, ImageFormat::tiff,
              ByteReader(source, ImageFormat::tiff, std::endian::big, base).u8(0) == 'M' ? std::endian::big
                                                                                         : std::endian::little,
              base),
      big_(reader_.u16(2) == 43) {}

std::uint64_t TiffReader::first_directory() const { return big_ ? reader_.u64(8) : reader_.u32(4); }

std::uint64_t TiffReader::entry_count(std::uint64_t directory) const {
  const std::uint64_t count = big_ ? reader_.u64(directory) : reader_.u16(directory);
  if (count == 0 || count > most_entries) throw damaged(ImageFormat::tiff, "a directory that is none");
  return count;
}

std::uint64_t TiffReader::next_directory(std::uint64_t directory) const {
  const std::uint64_t end = first_entry(directory) + entry_count(directory) * entry_size();
  return big_ ? reader_.u64(end) : reader_.u32(end);
}

std::optional<std::uint64_t> TiffReader::find(std::uint64_t directory, int tag) const {
  const std::uint64_t count = entry_count(directory);
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::uint64_t entry = first_entry(directory) + i * entry_size();
    if (reader_.u16(entry) == tag) return entry;
  }
  return std::nullopt;
}

// The first of the entry's values; they stand in the entry itself where they fit, else where it points.
std::uint64_t TiffReader::whole_number(std::uint64_t directory, int tag, std::uint64_t otherwise) const {
  const auto entry = find(directory, tag);
  if (!entry) return otherwise;
  const int type = reader_.u16(*entry + 2);
  const std::uint64_t count = big_ ? reader_.u64(*entry + 4) : reader_.u32(*entry + 4);
  const std::uint64_t size = type == byte ? 1 : type == short_int ? 2 : type == long_int ? 4 : type == long8 ? 8 : 0;
  const std::uint64_t room = big_ ? 8 : 4, field = *entry + (big_ ? 12 : 8);
  if (size == 0 || count == 0 || count > std::numeric_limits<std::uint32_t>::max()) return otherwise;
  const std::uint64_t at = size * count <= room ? field : big_ ? reader_.u64(field) : reader_.u32(field);
  return size == 1 ? reader_.u8(at) : size == 2 ? reader_.u16(at) : size == 4 ? reader_.u32(at) : reader_.u64(at);
}

double TiffReader::ratio(std::uint64_t directory, int tag) const {
  const auto entry = find(directory, tag);
  if (!entry || reader_.u16(*entry + 2) != rational) return 0;
  const std::uint64_t at = big_ ? *entry + 12 : reader_.u32(*entry + 8);  // eight bytes fit into BigTIFF's field
  const double denominator = reader_.u32(at + 4);
  return denominator == 0 ? 0 : reader_.u32(at) / denominator;
}

int TiffReader::dpi(std::uint64_t directory) const {
  const double density = ratio(directory, x_resolution);
  switch (whole_number(directory, unit, 2)) {
    case 2:
      return believable_dpi(density);
    case 3:
      return believable_dpi(density * centimetres_per_inch);
    default:
      return 0;
  }
}

bool TiffReader::is_page(std::uint64_t directory) const {
  constexpr std::uint64_t reduced = 1, mask = 4;
  return (whole_number(directory, subfile_type, 0) & (reduced | mask)) == 0;
}

FrameHeader TiffReader::header(std::uint64_t directory) const {
  const std::uint64_t w = whole_number(directory, width, 0), h = whole_number(directory, height, 0);
  check_sides(ImageFormat::tiff, w, h);
  return {ImageFormat::tiff,
          static_cast<int>(w),
          static_cast<int>(h),
          static_cast<int>(whole_number(directory, samples, 1) & 0xFFFF),
          static_cast<int>(whole_number(directory, bits, 1) & 0xFFFF),
          dpi(directory)};
}

std::vector<std::uint64_t> tiff_directories(const TiffReader& tiff) {
  std::vector<std::uint64_t> directories;
  std::set<std::uint64_t> seen;
  std::uint64_t at = tiff.first_directory();
  while (at != 0 && seen.insert(at).second && directories.size() < most_frames) {
    directories.push_back(at);
    try {
      at = tiff.next_directory(at);
    } catch (const Error&) {
      break;  // the frame stays in the list, and says what is wrong when it is asked for
    }
  }
  if (directories.empty()) throw damaged(ImageFormat::tiff, "no image in it");
  return directories;
}

std::vector<int> tiff_page_frames(const ByteSource& source) {
  const TiffReader tiff(source);
  const std::vector<std::uint64_t> directories = tiff_directories(tiff);
  std::vector<int> pages, all;
  for (const std::uint64_t directory : directories) {
    const int frame = static_cast<int>(all.size());
    all.push_back(frame);
    try {
      if (tiff.is_page(directory)) pages.push_back(frame);
    } catch (const Error&) {
      pages.push_back(frame);
    }
  }
  return pages.empty() ? all : pages;
}

std::uint64_t tiff_directory(const TiffReader& tiff, int frame) {
  const std::vector<std::uint64_t> directories = tiff_directories(tiff);
  if (frame < 0 || std::size_t(frame) >= directories.size()) {
    throw unreadable("unreadable_image",
                     "the TIFF has " + std::to_string(directories.size()) + " frames only; name one of them");
  }
  return directories[std::size_t(frame)];
}

FrameHeader probe_tiff(const ByteSource& source, int frame) {
  const TiffReader tiff(source);
  return tiff.header(tiff_directory(tiff, frame));
}

int tiff_dpi(const ByteSource& source, std::uint64_t base) {
  try {
    const TiffReader exif(source, base);
    return exif.dpi(exif.first_directory());
  } catch (const Error&) {
    return 0;  // a tag that nobody believes is not worth a page
  }
}

}  // namespace backissue::codecs
