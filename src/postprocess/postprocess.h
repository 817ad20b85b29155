// Post-processing: from lines as printed to text as a reader would type it, with a ledger of every change.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "page/issue.h"

namespace backissue {

// How far misread words are mended: not at all; where the evidence leaves no doubt; where a reading is the likelier
// one.
enum class CorrectionLevel { none, safe, full };

// What is written in one way, however it is printed.
struct Normalisation {
  bool quotes = false;    // straight marks as the language's own: "so" as “so”
  bool dashes = false;    // -- as —, a hyphen between spaces as –
  bool ellipses = false;  // ... and . . . as …
  bool capitals = false;  // openings in small capitals in the letters of a sentence: THE MORNING was as The morning was
  bool ligatures = true;  // the letters of ﬁ
  bool spaces = true;     // none before a comma, none behind a bracket
};

// Words, folded, and how often they are printed.
using WordCounts = std::map<std::string, int, std::less<>>;

struct PostprocessOptions {
  std::string languages = "eng";                              // Tesseract's names joined with '+'
  std::vector<std::filesystem::path> dictionary_directories;  // the project's own lists, and Hunspell's files
  std::vector<std::string> dictionaries;                      // Hunspell's names ("en_GB"); empty: by language
  std::vector<std::filesystem::path> word_lists;              // a user's own: one word a line, UTF-8
  CorrectionLevel correction = CorrectionLevel::safe;
  Normalisation normalisation;
};

// Loaded once; one object serves one thread.
class Postprocessor {
 public:
  virtual ~Postprocessor() = default;
  // Expects regions with kind, order, flow and article. Rejoins words broken at line, column and page ends along
  // each flow, and fills text and paragraphs of regions, text of pages and the ledger of each page.
  // The words of all the given pages are evidence, and so are those of the title's other issues.
  virtual void mend(std::vector<Page>& pages, const WordCounts& other_issues) = 0;
  // What these pages say to other issues of their title: words with a hyphen, and words that no dictionary knows.
  virtual WordCounts telling_words(const std::vector<Page>& pages) = 0;
  virtual std::map<std::string, std::string> engines() const = 0;  // {"hunspell": "1.7.1"}
};

// Throws Error (missing_data) that names the dictionary and the package to install.
std::unique_ptr<Postprocessor> make_postprocessor(const PostprocessOptions& options);

}  // namespace backissue
