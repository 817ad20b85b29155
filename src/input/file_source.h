// A file on disk, read piece by piece.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "imageproc/codecs.h"

namespace backissue {

// Opens regular files only: a pipe or a device would hang the run. Throws Error (unreadable_input: not_found,
// unreadable_image) that says what is wrong as the end of a sentence, like the codecs do.
class FileSource : public ByteSource {
 public:
  explicit FileSource(const std::filesystem::path& path);
  ~FileSource() override;
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;

  std::uint64_t size() const override { return size_; }
  std::size_t read(std::uint64_t offset, std::span<std::uint8_t> to) const override;

 private:
  std::size_t read_from_disk(std::uint64_t offset, std::span<std::uint8_t> to) const;

  int descriptor_ = -1;
  std::uint64_t size_ = 0;
  // What small reads are served from: headers are read number by number.
  mutable std::vector<std::uint8_t> block_;
  mutable std::uint64_t block_at_ = 0;
};

// Lower-case hexadecimal.
std::string sha256_of(const ByteSource& source);

}  // namespace backissue
