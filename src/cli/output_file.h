// Where a document goes: a file that appears whole or not at all, or standard output.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace backissue {

// A file is written under another name beside its place, and moved there by commit(). Without commit nothing of it
// remains, and what stood there before stays. A device or a pipe is written to as it is.
// Every member throws Error (unwritable_output) that names the file and the remedy.
class OutputFile {
 public:
  // none: standard output.
  OutputFile(const std::optional<std::filesystem::path>& path, bool overwrite);
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();

  void write(std::string_view bytes);
  void commit();

 private:
  void open_direct();
  void open_temporary();
  [[noreturn]] void fail(int error) const;

  std::string name_;  // for messages
  std::filesystem::path target_;
  std::filesystem::path temporary_;  // empty: none
  bool overwrite_ = false;
  int file_ = -1;
};

// Throws what opening would throw, and leaves nothing behind.
void check_writable(const std::filesystem::path& path, bool overwrite);

// With those above it. Throws Error (unwritable_output).
void make_folder(const std::filesystem::path& folder);

}  // namespace backissue
