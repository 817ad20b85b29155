// Of the tool behind ./dev confusions: what it counts becomes dictionaries/*/confusions.txt.
#include "bench/confusion_counter.h"

#include <gtest/gtest.h>

namespace backissue {
namespace {

using Times = std::map<ConfusionPair, int>;

Times counted(const std::string& truth, const std::string& result) {
  ConfusionCounter counter;
  counter.add(truth, result);
  return counter.all();
}

TEST(ConfusionCounter, CountsWhatWasReadForWhatIsPrinted) {
  ConfusionCounter counter;
  counter.add("a modern harbor in the morning", "a modem harbor in the moming");
  counter.add("the old port of modern times", "the old pori of modern times");
  EXPECT_EQ(counter.all(), (Times{{{U"m", U"rn"}, 2}, {{U"i", U"t"}, 1}}));
  EXPECT_EQ(counter.times({U"m", U"rn"}), 2);
  EXPECT_EQ(counter.times({U"rn", U"m"}), 0) << "the other way is another pair";
}

TEST(ConfusionCounter, LettersLostOrAddedAreToldByTheOneBefore) {
  EXPECT_EQ(counted("the long harbor wall", "the long habor wall"), (Times{{{U"a", U"ar"}, 1}}));
  EXPECT_EQ(counted("the long harbor wall", "the long harlbor wall"), (Times{{{U"rl", U"r"}, 1}}));
}

TEST(ConfusionCounter, CountsSmallLettersOnly) {
  EXPECT_EQ(counted("the Harbor of old", "the Narbor of old"), Times{});
  EXPECT_EQ(counted("the lamp of 1901 was", "the lamp of l901 was"), Times{});
  EXPECT_EQ(counted("a well known thing", "a wel1 known thing"), Times{});
  EXPECT_EQ(counted("the harbor was old", "the ha rbor was old"), Times{}) << "a space is no letter";
  EXPECT_EQ(counted("one harbor wall", "one hxyzvr wall"), Times{}) << "four letters are no confusion of shapes";
}

// No letter of its own: as it is compared it is a number beyond all letters.
TEST(ConfusionCounter, LettersWithSeveralMarksAreLeft) {
  EXPECT_EQ(counted("the ha\u0304\u0323x\u0304bor wall", "the haubor wall"), Times{});
  EXPECT_EQ(counted("the harbor wall", "the har\u0304bor wall"), Times{});
}

TEST(ConfusionCounter, BlocksMayStandInAnotherOrder) {
  const std::string first = "the lamps of the outer breakwater were lit at dusk",
                    second = "nobody in the village could name the keeper",
                    misread = "nobody in the viilage could name the keeper";
  EXPECT_EQ(counted(first + " " + second, misread + " " + first), (Times{{{U"i", U"l"}, 1}}));
}

TEST(ConfusionCounter, WeightIsTheShareOfThePlacesWhereItIsPrinted) {
  ConfusionCounter counter;
  const ConfusionPair pair{U"m", U"rn"};
  EXPECT_DOUBLE_EQ(counter.per_ten_thousand(pair), 3) << "unseen: less than once in a thousand places";
  counter.add("the modern harbor", "the modem harbor");
  EXPECT_DOUBLE_EQ(counter.per_ten_thousand(pair), 10) << "of one place, but that says little";
  std::string many;
  for (int i = 0; i < 1999; ++i) many += "corn ";
  counter.add(many, many);
  EXPECT_DOUBLE_EQ(counter.per_ten_thousand(pair), 5) << "once in two thousand";
}

}  // namespace
}  // namespace backissue
