#include "evaluation/text/word_ids.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "evaluation/text/folded_words.h"
#include "evaluation/text/words.h"

namespace backissue {
namespace {

using testing::ElementsAre;

TEST(WordIds, SameWordsHaveTheSameNumber) {
  WordIds ids;
  EXPECT_THAT(ids.of(folded_words("the port, the harbor", {})), ElementsAre(0, 1, 0, 2));
  EXPECT_THAT(ids.of(folded_words("a harbor", {})), ElementsAre(3, 2));
}

// Views into what is gone by the time that they are asked for again: its memory may hold other words.
TEST(WordIds, WordsThatAreGoneKeepTheirNumber) {
  WordIds ids;
  EXPECT_THAT(ids.of(words_of(to_graphemes("the port", {}))), ElementsAre(0, 1));
  EXPECT_THAT(ids.of(words_of(to_graphemes("far away", {}))), ElementsAre(2, 3));
  EXPECT_THAT(ids.of(words_of(to_graphemes("port the", {}))), ElementsAre(1, 0));
}

}  // namespace
}  // namespace backissue
