#include "recognition/recognition.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "recognition/language_data.h"
#include "recognition/line_image.h"
#include "recognition/tesseract_engine.h"
#include "recognition/words.h"

namespace backissue {
namespace {

// Sums confidences, each word counting as its characters do.
std::vector<Word> words_of(const std::vector<TextLine>& lines) {
  std::vector<Word> words;
  for (const TextLine& line : lines) words.insert(words.end(), line.words.begin(), line.words.end());
  return words;
}

std::string joined(const std::vector<Word>& words) {
  std::string text;
  for (const Word& word : words) text += (text.empty() ? "" : " ") + word.text;
  return text;
}

// Glyphs of all other lines that reach into the line's surroundings.
std::vector<Box> foreign_glyphs(const Page& page, const TextLine& line) {
  std::vector<Box> glyphs;
  Box around = line.box;
  for (const Box& glyph : line.glyphs) around = unite(around, glyph);
  around = grow(around, line.box.height() / 2, line.box.height() / 2);
  for (const Region& region : page.regions) {
    for (const TextLine& other : region.lines) {
      if (&other == &line || intersect(grow(other.box, other.box.height(), other.box.height()), around).empty())
        continue;
      for (const Box& glyph : other.glyphs) {
        if (!intersect(glyph, around).empty()) glyphs.push_back(glyph);
      }
    }
  }
  return glyphs;
}

class TesseractRecogniser : public Recogniser {
 public:
  explicit TesseractRecogniser(const RecognitionOptions& options) : engine_(options) {
    image_options_.height = engine_.line_height();
  }

  void recognise(const PreparedPage& prepared, Page& page) override {
    for (Region& region : page.regions) {
      if (!has_text(region.kind)) continue;
      for (TextLine& line : region.lines) read(prepared, page, region.polarity, line);
    }
    std::vector<Word> all;
    for (Region& region : page.regions) {
      if (!has_text(region.kind)) continue;
      std::erase_if(region.lines, [](const TextLine& line) { return line.words.empty(); });
      const auto words = words_of(region.lines);
      region.confidence = mean_confidence(words);
      all.insert(all.end(), words.begin(), words.end());
    }
    std::erase_if(page.regions, [](const Region& region) { return has_text(region.kind) && region.lines.empty(); });
    page.confidence = mean_confidence(all);
  }

  std::map<std::string, std::string> engines() const override { return {{"tesseract", TesseractEngine::version()}}; }

 private:
  void read(const PreparedPage& prepared, const Page& page, Polarity polarity, TextLine& line) {
    const LineImage image = line_image(prepared, line, polarity, foreign_glyphs(page, line), image_options_);
    line.words = place_words(engine_.read(image.pixels), image, line);
    if (is_garbage(line.words)) line.words.clear();
    line.text = joined(line.words);
    line.confidence = mean_confidence(line.words);
  }

  TesseractEngine engine_;
  LineImageOptions image_options_;
};

}  // namespace

std::unique_ptr<Recogniser> make_tesseract_recogniser(const RecognitionOptions& options) {
  return std::make_unique<TesseractRecogniser>(options);
}

std::vector<std::string> available_languages(const RecognitionOptions& options) {
  auto directories = options.model_directories;
  directories.push_back(TesseractEngine::own_directory());
  return languages_in(directories);
}

}  // namespace backissue
