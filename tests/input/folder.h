// A folder of its own for one test, gone when the test is over.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "imageproc/codecs.h"

namespace backissue {

class Folder {
 public:
  Folder() {
    const testing::TestInfo* test = testing::UnitTest::GetInstance()->current_test_info();
    path_ = std::filesystem::path(testing::TempDir()) /
            (std::string(test->test_suite_name()) + "." + test->name() + "." + std::to_string(getpid()));
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  std::filesystem::path write(const std::filesystem::path& name, std::string_view content) const {
    const std::filesystem::path file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
    return file;
  }

  // A page of one pixel.
  std::filesystem::path write_page(const std::filesystem::path& name, std::uint8_t grey = 128) const {
    const std::vector<std::uint8_t> bytes = encode_png(Image(1, 1, 1, grey));
    return write(name, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  }

 private:
  std::filesystem::path path_;
};

// A TIFF of so many frames, each of one grey pixel (a byte of its own directory).
inline std::string tiny_tiff(int frames) {
  std::string file("II*\0\x08\0\0\0", 8);
  const auto number = [&](unsigned value, int bytes) {
    for (int i = 0; i < bytes; ++i) file += static_cast<char>(value >> 8 * i & 0xFF);
  };
  constexpr unsigned directory_size = 2 + 6 * 12 + 4;
  for (int frame = 0; frame < frames; ++frame) {
    const unsigned at = unsigned(file.size());
    number(6, 2);
    // width, length, bits, photometric (0 is black), strip offset (the page's number of bytes in), strip length
    const unsigned fields[][2] = {{256, 1}, {257, 1}, {258, 8}, {262, 1}, {273, at}, {279, 1}};
    for (const auto& [tag, value] : fields) {
      number(tag, 2);
      number(4, 2);
      number(1, 4);
      number(value, 4);
    }
    number(frame + 1 < frames ? at + directory_size : 0, 4);
  }
  return file;
}

}  // namespace backissue
