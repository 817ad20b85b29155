// Tesseract for one language, as far as this program uses it: loaded once, then lines in and words out.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "page/image.h"
#include "recognition/words.h"

namespace backissue {

class TesseractEngine {
 public:
  // One language. Throws Error (missing_data) for a file that is not there or broken.
  TesseractEngine(const std::string& language, const std::vector<std::filesystem::path>& model_directories);
  ~TesseractEngine();
  TesseractEngine(const TesseractEngine&) = delete;
  TesseractEngine& operator=(const TesseractEngine&) = delete;

  enum class Detail {
    best,          // what is most likely
    alternatives,  // and what else a letter may be; a tenth more time
  };
  // line: 1 channel, dark on light, the whole of it one line. Does not depend on lines read before.
  std::vector<ReadWord> read(const Image& line, Detail detail = Detail::best);

  int line_height() const { return line_height_; }  // pixels, of the language's network

  static std::string version();
  // Where Tesseract looks for language data when nobody tells it; empty: nowhere.
  static std::filesystem::path own_directory();

 private:
  struct Api;
  std::unique_ptr<Api> api_;
  int line_height_ = 0;
};

}  // namespace backissue
