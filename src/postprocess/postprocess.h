// Post-processing: from lines as printed to text as a reader would type it, with a ledger of every change.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "page/issue.h"

namespace backissue {

struct PostprocessOptions {
  std::string languages = "eng";                              // Tesseract's names joined with '+'
  std::vector<std::filesystem::path> dictionary_directories;  // the project's own lists, and Hunspell's files
  std::vector<std::string> dictionaries;                      // Hunspell's names ("en_GB"); empty: by language
  std::vector<std::filesystem::path> word_lists;              // a user's own: one word a line, UTF-8
};

// Loaded once; one object serves one thread.
class Postprocessor {
 public:
  virtual ~Postprocessor() = default;
  // Expects regions with kind, order, flow and article. Rejoins words broken at line, column and page ends along
  // each flow, and fills text and paragraphs of regions, text of pages and the ledger of each page.
  // The words of all the given pages are evidence.
  virtual void mend(std::vector<Page>& pages) = 0;
  virtual std::map<std::string, std::string> engines() const = 0;  // {"hunspell": "1.7.1"}
};

// Throws Error (missing_data) that names the dictionary and the package to install.
std::unique_ptr<Postprocessor> make_postprocessor(const PostprocessOptions& options);

}  // namespace backissue
