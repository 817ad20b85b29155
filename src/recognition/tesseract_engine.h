// Tesseract for one language, as far as this program uses it: loaded once, a tenth of a second, then lines in and words
// out.
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
  // One language, whose file is found and looked at. Throws Error (missing_data) for one that is not there or broken.
  TesseractEngine(const std::string& language, const std::vector<std::filesystem::path>& model_directories);
  ~TesseractEngine();
  TesseractEngine(const TesseractEngine&) = delete;
  TesseractEngine& operator=(const TesseractEngine&) = delete;

  // Once; more calls do nothing. Throws Error (missing_data, "broken_model").
  void load();

  enum class Detail {
    best,          // what is most likely
    alternatives,  // and what else a letter may be; a tenth more time
  };
  // Of a loaded engine. line: 1 channel, dark on light, the whole of it one line. Does not depend on lines read before.
  std::vector<ReadWord> read(const Image& line, Detail detail = Detail::best);

  int line_height() const { return line_height_; }  // pixels, of the language's network

  static std::string version();
  // Where Tesseract looks for language data when nobody tells it; empty: nowhere.
  static std::filesystem::path own_directory();

 private:
  struct Api;
  std::string language_;
  std::vector<std::filesystem::path> directories_;
  int line_height_ = 0;
  std::unique_ptr<Api> api_;  // none: not loaded yet
};

}  // namespace backissue
