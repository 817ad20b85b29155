#include "recognition/region_language.h"

#include <gtest/gtest.h>

#include <string>

namespace backissue {
namespace {

// Lines of these widths; those under y 100 are in the language 1, the others in 0.
Region region_of(const std::vector<int>& widths, int top) {
  Region region;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    TextLine line;
    line.box = {0, top + int(i), widths[i], top + int(i) + 1};
    region.lines.push_back(line);
  }
  return region;
}

struct Reader {
  int calls = 0;
  ReadIn read = [this](std::size_t language, const TextLine& line) {
    ++calls;
    const bool right = (line.box.top < 100) == (language == 1);
    // A narrow line tells little: the wrong language reads it as surely.
    const double confidence = right || line.box.width() < 50 ? 0.95 : 0.7;
    return Reading{{{line.box, std::to_string(language), confidence}}};
  };
};

std::string text_of(const Reading& reading) { return reading.words.at(0).text; }

TEST(RegionLanguage, IsTheOneThatReadsTheWidestLinesMostSurely) {
  Reader reader;
  RegionLanguages languages;
  const Image picture(1, 1, 1, 255);
  const Region region = region_of({10, 20, 300, 310, 320, 30, 40, 45}, 0);
  for (const TextLine& line : region.lines)
    EXPECT_EQ(text_of(languages.read(picture, region, line, 2, reader.read)), "1");
  EXPECT_EQ(reader.calls, 2 * 3 + 5) << "three lines in both languages, the others in one, none twice";
}

TEST(RegionLanguage, IsTheFirstWhereNothingTells) {
  Reader reader;
  RegionLanguages languages;
  const Region region = region_of({10}, 0);
  EXPECT_EQ(text_of(languages.read(Image(1, 1, 1, 255), region, region.lines[0], 3, reader.read)), "0");
}

TEST(RegionLanguage, OfOneRegionOrPageIsNotTheNexts) {
  Reader reader;
  RegionLanguages languages;
  const Image picture(1, 1, 1, 255), other(1, 1, 1, 255);
  const Region upper = region_of({300, 300}, 0), lower = region_of({300, 300}, 200);
  EXPECT_EQ(text_of(languages.read(picture, upper, upper.lines[1], 2, reader.read)), "1");
  EXPECT_EQ(text_of(languages.read(picture, lower, lower.lines[1], 2, reader.read)), "0");
  EXPECT_EQ(text_of(languages.read(picture, upper, upper.lines[0], 2, reader.read)), "1");
  const int before = reader.calls;
  languages.read(other, upper, upper.lines[0], 2, reader.read);
  EXPECT_EQ(reader.calls, before + 4) << "the same boxes on another page";
}

TEST(RegionLanguage, SurestWeighsAllLinesTogether) {
  const Region region = region_of({100, 100}, 0);
  const ReadIn read = [](std::size_t language, const TextLine& line) {
    const bool first = line.box.top == 0;
    return Reading{{{line.box, first ? "a" : "long", first == (language == 0) ? 0.9 : 0.8}}};
  };
  EXPECT_EQ(surest({&region.lines[0], &region.lines[1]}, 2, read).language, 1u) << "four letters against one";
  EXPECT_EQ(surest({&region.lines[0]}, 2, read).language, 0u);
  EXPECT_EQ(surest({}, 2, read).readings.size(), 0u);
}

}  // namespace
}  // namespace backissue
