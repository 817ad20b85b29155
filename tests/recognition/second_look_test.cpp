#include "recognition/second_look.h"

#include <gmock/gmock.h>

namespace backissue {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr Box left{0, 0, 40, 20}, right{50, 0, 90, 20};

TEST(SecondLook, IsForDoubtfulLinesAndLongerWords) {
  EXPECT_FALSE(is_doubtful({{left, "lamps", 0.9}, {right, "were", 0.8}}));
  EXPECT_TRUE(is_doubtful({{left, "lamps", 0.7}, {right, "were", 0.7}})) << "all of it";
  EXPECT_TRUE(is_doubtful({{left, "a long line of lamps", 0.99}, {right, "were", 0.4}})) << "one word";
  EXPECT_FALSE(is_doubtful({{left, "a long line of lamps", 0.99}, {right, "of", 0.4}})) << "short ones often are";
  EXPECT_TRUE(is_doubtful({})) << "nothing was read";
}

TEST(SecondLook, IsAnotherPictureAtItsNaturalWidth) {
  const LineImageOptions first, second = second_look(first);
  EXPECT_LT(second.above, first.above);
  EXPECT_GT(second.below, first.below);
  EXPECT_EQ(second.condense, 1);
  EXPECT_EQ(second.height, first.height);
}

TEST(SecondLook, LosingOneIsAnotherReading) {
  std::vector<Word> words = {{left, "lamps", 0.9, {{"lumps", 0.2}}}, {right, "were", 0.9}};
  remember({{left, "1amps", 0.4, {{"iamps", 0.1}}}, {right, "were", 0.7}}, words);
  EXPECT_THAT(words[0].alternatives,
              ElementsAre(Alternative{"1amps", 0.4}, Alternative{"lumps", 0.2}, Alternative{"iamps", 0.1}))
      << "the surest first";
  EXPECT_THAT(words[1].alternatives, IsEmpty()) << "the same is no other reading";
}

TEST(SecondLook, AReadingBelongsToTheWordInItsPlace) {
  const std::vector<Word> read = {{left, "lamps", 0.9}, {right, "were", 0.9}};
  std::vector<Word> words = read;
  remember({{left, "lampswere", 0.5}}, words);
  EXPECT_EQ(words, read) << "as many words";
  remember({{{0, 0, 15, 20}, "la", 0.5}, {{16, 0, 90, 20}, "mpswere", 0.5}}, words);
  EXPECT_THAT(words[0].alternatives, IsEmpty()) << "parted elsewhere";
}

}  // namespace
}  // namespace backissue
