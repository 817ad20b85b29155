// Tesseract, as far as this program uses it: loaded once, then lines in and words out.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "page/image.h"
#include "recognition/recognition.h"
#include "recognition/words.h"

namespace backissue {

class TesseractEngine {
 public:
  // Throws Error: usage for a bad name, missing_data for a file that is not there or broken.
  explicit TesseractEngine(const RecognitionOptions& options);
  ~TesseractEngine();
  TesseractEngine(const TesseractEngine&) = delete;
  TesseractEngine& operator=(const TesseractEngine&) = delete;

  // line: 1 channel, dark on light, the whole of it one line. Does not depend on lines read before.
  std::vector<ReadWord> read(const Image& line);

  int line_height() const { return line_height_; }  // pixels, of the first language's network

  static std::string version();
  // Where Tesseract looks for language data when nobody tells it; empty: nowhere.
  static std::filesystem::path own_directory();

 private:
  struct Api;
  std::unique_ptr<Api> api_;
  int line_height_ = 0;
};

}  // namespace backissue
