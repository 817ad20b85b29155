// Recognition: the text of each line.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "page/page.h"
#include "page/prepared_page.h"

namespace backissue {

struct RecognitionOptions {
  std::string languages = "eng";                         // Tesseract's names joined with '+'
  std::vector<std::filesystem::path> model_directories;  // searched in order, before Tesseract's own
};

// Loaded once; one object serves one thread. Copies of the process made by fork may use it.
class Recogniser {
 public:
  virtual ~Recogniser() = default;
  // Fills text, words and confidence of every line of every region that has text. Lines in which nothing was
  // read are removed, and regions without lines with them.
  virtual void recognise(const PreparedPage& prepared, Page& page) = 0;
  virtual std::map<std::string, std::string> engines() const = 0;  // {"tesseract": "5.3.0"}
};

// Throws Error (missing_data) that names the language and the package to install.
std::unique_ptr<Recogniser> make_tesseract_recogniser(const RecognitionOptions& options);

// Languages that can be used, for --version and for error messages.
std::vector<std::string> available_languages(const RecognitionOptions& options);

}  // namespace backissue
