#include "recognition/recognition.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "page/capital.h"
#include "page/turn.h"
#include "recognition/evidence.h"
#include "recognition/initials.h"
#include "recognition/language_data.h"
#include "recognition/large_initial.h"
#include "recognition/line_image.h"
#include "recognition/region_language.h"
#include "recognition/second_look.h"
#include "recognition/stops.h"
#include "recognition/tesseract_engine.h"
#include "recognition/words.h"

namespace backissue {
namespace {

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

void take(TextLine& line, Reading reading) {
  if (reading.turned_about) line = turned_about(line);
  line.words = std::move(reading.words);
  line.confidence = mean_confidence(line.words);
  line.text = joined(line.words);
}

// A picture or a dashed rule beside the line, whose grain or dash is no point of it; not one that the line runs into or
// close round.
bool stands_beside(const Region& region, const TextLine& line) {
  constexpr double least_white = 0.2;  // x-heights
  return (region.kind == RegionKind::figure || region.kind == RegionKind::separator) &&
         -overlap_x(region.box, line.box) >= least_white * line.x_height;
}

// Glyphs of all other lines that reach into the line's surroundings, and pictures and rules that do.
std::vector<Box> foreign_glyphs(const Page& page, const TextLine& line) {
  std::vector<Box> glyphs;
  Box around = line.box;
  for (const Box& glyph : line.glyphs) around = unite(around, glyph);
  around = grow(around, line.box.height(), line.box.height() / 2);  // no less than what the line's picture shows
  for (const Region& region : page.regions) {
    if (stands_beside(region, line) && !intersect(region.box, around).empty()) glyphs.push_back(region.box);
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

// Reads lines in one language.
class LanguageReader {
 public:
  LanguageReader(const std::string& language, const std::vector<std::filesystem::path>& model_directories)
      : engine_(language, model_directories) {
    image_options_.height = engine_.line_height();
  }

  void load() { engine_.load(); }

  Reading read(const PreparedPage& prepared, const Page& page, Polarity polarity, const TextLine& line, Effort effort) {
    if (effort == Effort::full) {
      const TextLine* begun = line_begun_by(page, line, prepared.x_height);
      auto initial = begun != nullptr ? read_initial(prepared, line, *begun, polarity) : std::nullopt;
      if (initial) return {{std::move(*initial)}};
    }
    const std::vector<Box> others = foreign_glyphs(page, line);
    Reading reading{read_one_way(prepared, others, polarity, line, effort)};
    if (!is_vertical(line) || effort == Effort::least) return reading;
    // Capitals alone do not tell the layout which way they are to be read.
    const TextLine about = turned_about(line);
    Reading other{read_one_way(prepared, others, polarity, about, effort), true};
    return mean_confidence(other.words) > mean_confidence(reading.words) ? other : reading;
  }

 private:
  // Nothing, where the line beside does not begin with a capital then.
  std::optional<Word> read_initial(const PreparedPage& prepared, const TextLine& initial, const TextLine& line,
                                   Polarity polarity) {
    const LineImage image = with_large_initial(prepared, initial, line, polarity, image_options_);
    const std::vector<ReadWord> words = engine_.read(image.pixels);
    if (words.empty()) return std::nullopt;
    const std::string letter = first_capital(words.front().text);
    if (letter.empty()) return std::nullopt;
    return Word{initial.box, letter, words.front().confidence};
  }

  std::vector<Word> read_one_way(const PreparedPage& prepared, const std::vector<Box>& others, Polarity polarity,
                                 const TextLine& line, Effort effort) {
    const auto look = [&](const LineImageOptions& options, TesseractEngine::Detail detail) {
      const LineImage image = line_image(prepared, line, polarity, others, options);
      const auto engine = [&](const Image& pixels) { return engine_.read(pixels, detail); };
      if (effort == Effort::least) return place_words(engine(image.pixels), image, line);
      std::vector<Word> words = place_words(read_with_initials(image, engine), image, line);
      if (!image.turn) mend_by_marks(words, image.marks);
      mend_stops(words, image);
      return words;
    };
    std::vector<Word> words = look(image_options_, TesseractEngine::Detail::best);
    if (effort == Effort::full && is_doubtful(words)) {
      std::vector<Word> again = look(second_look(image_options_), TesseractEngine::Detail::alternatives);
      if (mean_confidence(again) > mean_confidence(words)) std::swap(words, again);
      remember(again, words);
    }
    if (is_garbage(words)) words.clear();
    return words;
  }

  TesseractEngine engine_;
  LineImageOptions image_options_;
};

class TesseractRecogniser : public Recogniser {
 public:
  explicit TesseractRecogniser(const RecognitionOptions& options) {
    for (const std::string& language : language_names(options.languages))
      readers_.push_back(std::make_unique<LanguageReader>(language, options.model_directories));
  }

  void load() override {
    for (const auto& reader : readers_) reader->load();
  }

  Reading read(const PreparedPage& prepared, const Page& page, const Region& region, const TextLine& line,
               Effort effort) override {
    load();
    const auto read_by = [&](std::size_t language, const TextLine& any) {
      return readers_[language]->read(prepared, page, region.polarity, any, effort);
    };
    if (readers_.size() == 1) return read_by(0, line);
    if (effort == Effort::least) return surest({&line}, readers_.size(), read_by).readings.front();
    return languages_.read(prepared.grey, region, line, readers_.size(), read_by);
  }

  std::map<std::string, std::string> engines() const override { return {{"tesseract", TesseractEngine::version()}}; }

 private:
  std::vector<std::unique_ptr<LanguageReader>> readers_;
  RegionLanguages languages_;
};

}  // namespace

std::vector<UnreadLine> unread_lines(const Page& page) {
  std::vector<UnreadLine> lines;
  for (const Region& region : page.regions) {
    if (!has_text(region.kind)) continue;
    for (const TextLine& line : region.lines) lines.push_back({&region, &line});
  }
  return lines;
}

void take_readings(Page& page, std::vector<Reading> readings) {
  auto reading = readings.begin();
  std::vector<Word> all;
  for (Region& region : page.regions) {
    if (!has_text(region.kind)) continue;
    for (TextLine& line : region.lines) take(line, *reading++);
    std::erase_if(region.lines, [](const TextLine& line) { return line.words.empty(); });
    const auto words = words_of(region.lines);
    region.confidence = mean_confidence(words);
    all.insert(all.end(), words.begin(), words.end());
  }
  std::erase_if(page.regions, [](const Region& region) { return has_text(region.kind) && region.lines.empty(); });
  page.confidence = mean_confidence(all);
}

std::unique_ptr<Recogniser> make_tesseract_recogniser(const RecognitionOptions& options) {
  return std::make_unique<TesseractRecogniser>(options);
}

std::vector<std::string> available_languages(const RecognitionOptions& options) {
  auto directories = options.model_directories;
  directories.push_back(TesseractEngine::own_directory());
  return languages_in(directories);
}

}  // namespace backissue
