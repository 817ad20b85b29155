// TIFF's directories, read without libtiff: cheap enough to count the frames of every file of an issue.
#pragma once

#include <optional>
#include <vector>

#include "imageproc/codecs_internal.h"

namespace backissue::codecs {

// Directories are known by where they stand. Past the end of the file: Error truncated_image.
class TiffReader {
 public:
  explicit TiffReader(const ByteSource& source, std::uint64_t base = 0);

  std::uint64_t first_directory() const;
  std::uint64_t next_directory(std::uint64_t directory) const;  // 0: none
  FrameHeader header(std::uint64_t directory) const;
  bool is_page(std::uint64_t directory) const;  // no reduced copy, no mask
  int dpi(std::uint64_t directory) const;

 private:
  std::uint64_t entry_size() const { return big_ ? 20 : 12; }
  std::uint64_t first_entry(std::uint64_t directory) const { return directory + (big_ ? 8 : 2); }
  std::uint64_t entry_count(std::uint64_t directory) const;
  std::optional<std::uint64_t> find(std::uint64_t directory, int tag) const;
  std::uint64_t whole_number(std::uint64_t directory, int tag, std::uint64_t otherwise) const;
  double ratio(std::uint64_t directory, int tag) const;

  ByteReader reader_;
  bool big_;
};

// Where each frame's directory stands. A chain that breaks off ends with the directory that cannot be read.
std::vector<std::uint64_t> tiff_directories(const TiffReader& tiff);
std::uint64_t tiff_directory(const TiffReader& tiff, int frame);

}  // namespace backissue::codecs
