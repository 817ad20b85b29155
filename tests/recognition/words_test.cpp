#include "recognition/words.h"

#include <gmock/gmock.h>

namespace backissue {
namespace {

using testing::ElementsAre;

// Marks of "no ship": two, a gap, four.
LineImage picture() {
  LineImage image;
  image.scale_x = 0.5;
  for (int x = 100; x < 174; ++x) image.columns.push_back(x);
  image.marks = {{100, 20, 110, 30}, {112, 20, 122, 30}, {134, 20, 144, 30},
                 {146, 12, 156, 30}, {158, 12, 162, 30}, {164, 20, 174, 36}};
  return image;
}
TextLine line() {
  TextLine text;
  text.box = {100, 12, 174, 36};
  return text;
}

TEST(PlaceWords, BoundsAreTheMarks) {
  const std::vector<Word> words = place_words({{1, 10, "no", 0.9}, {19, 36, "ship", 0.8}}, picture(), line());
  EXPECT_THAT(words, ElementsAre(Word{{100, 20, 122, 30}, "no", 0.9}, Word{{134, 12, 174, 36}, "ship", 0.8}));
}

TEST(PlaceWords, CutAtTheGapAlthoughTheEngineIsSomePixelsOff) {
  for (const double shift : {-5.0, -3.0, 0.0, 3.0}) {
    const std::vector<ReadWord> read = {{1, 11 + shift, "no", 0.9}, {16 + shift, 36, "ship", 0.8}};
    const std::vector<Word> words = place_words(read, picture(), line());
    EXPECT_EQ(words[0].box, (Box{100, 20, 122, 30})) << shift;
    EXPECT_EQ(words[1].box, (Box{134, 12, 174, 36})) << shift;
  }
}

TEST(PlaceWords, AWordWithoutMarksHasTheEnginesExtent) {
  const std::vector<Word> words = place_words({{0, 37, "noship", 0.9}, {50, 60, "x", 0.1}}, picture(), line());
  EXPECT_EQ(words[0].box, (Box{100, 12, 174, 36}));
  EXPECT_EQ(words[1].box, (Box{200, 12, 220, 36}));
}

TEST(PlaceWords, LettersThatTouchAreCutWhereTheEngineSays) {
  LineImage image = picture();
  image.marks = {{100, 12, 174, 36}};
  const std::vector<Word> words = place_words({{0, 11, "no", 0.9}, {16, 37, "ship", 0.8}}, image, line());
  ASSERT_EQ(words.size(), 2u);
  EXPECT_FALSE(words[0].box.empty());
  EXPECT_FALSE(words[1].box.empty());
}

TEST(PlaceWords, OfNothingIsNothing) { EXPECT_TRUE(place_words({}, picture(), line()).empty()); }

TEST(MeanConfidence, CountsCharactersNotBytes) {
  EXPECT_DOUBLE_EQ(mean_confidence({{{}, "\u00e9\u00e9", 1.0}, {{}, "ab", 0.5}}), 0.75);
  EXPECT_EQ(mean_confidence({}), 0);
}

std::vector<Word> words_of(const std::vector<std::string>& texts) {
  std::vector<Word> words;
  for (const std::string& text : texts) words.push_back({{}, text, 0.5});
  return words;
}

TEST(IsGarbage, IsASignOrTwoAlone) {
  for (const char* text : {"|", "~~", "=", "\u00bb", "\u2014", "\u00b0", "*", "~|"})
    EXPECT_TRUE(is_garbage(words_of({text}))) << text;
  EXPECT_TRUE(is_garbage(words_of({"-", "|"})));
  EXPECT_TRUE(is_garbage({}));
}

TEST(IsGarbage, IsNeverAShortLineOfText) {
  for (const char* text : {"A", "74", "By", "7", "x.", "\u201cI", "\u00e9", "\u00c9", "\u0416", "$5", "***", "...",
                           "\u2019", ",", "!\u201d", "x|"})
    EXPECT_FALSE(is_garbage(words_of({text}))) << text;
  EXPECT_FALSE(is_garbage(words_of({"*", "*", "*"})));
}

}  // namespace
}  // namespace backissue
