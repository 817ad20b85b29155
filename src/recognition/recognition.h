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

// How much is done for a line that is read badly.
enum class Effort {
  full,
  least,  // one look at each line: for a page on which more has failed
};

// What was read of one line.
struct Reading {
  std::vector<Word> words;    // pixels of the prepared page; none: nothing was read
  bool turned_about = false;  // a vertical line: it is read the other way than the layout thought
};

// One object serves one thread. Copies of the process made by fork may use it; they share what was loaded before.
class Recogniser {
 public:
  virtual ~Recogniser() = default;
  // Loads what reading needs, unless that is done; else the first read does. Throws Error (missing_data). May be called
  // by another thread than the one that reads, before it does.
  virtual void load() {}
  // page: the line's page, with all its lines. Does not depend on lines read before.
  virtual Reading read(const PreparedPage& prepared, const Page& page, const Region& region, const TextLine& line,
                       Effort effort) = 0;
  virtual std::map<std::string, std::string> engines() const = 0;  // {"tesseract": "5.3.0"}
};

// A line that is to be read, and its region; they live as long as the page keeps its regions and lines.
struct UnreadLine {
  const Region* region;
  const TextLine* line;
};

// The lines of all regions that have text, in the page's order.
std::vector<UnreadLine> unread_lines(const Page& page);

// Fills text, words and confidence of these lines, of their regions and of the page. Lines in which nothing was read
// are removed, and regions without lines with them. readings: one for each of unread_lines(page).
void take_readings(Page& page, std::vector<Reading> readings);

// Turns the confidences of all words from the network's certainty, which the layout judges noise by, into the share of
// such words that are right; those of lines, regions and the page are their means. Once for each page.
void calibrate(Page& page);

// Nothing is loaded yet. Throws Error (missing_data) that names the language and the package to install, or a file that
// is broken.
std::unique_ptr<Recogniser> make_tesseract_recogniser(const RecognitionOptions& options);

// Languages that can be used, for --version and for error messages.
std::vector<std::string> available_languages(const RecognitionOptions& options);

// What to do about a language that is not there: "install the package tesseract-ocr-fra, or name a directory that ...".
std::string language_remedy(const std::string& name);

}  // namespace backissue
