#include "layout/groups.h"

#include <gmock/gmock.h>

namespace backissue {
namespace {

using testing::ElementsAre;

TEST(Groups, WhatNothingLinksStandsAlone) {
  EXPECT_THAT(Groups(3).groups(), ElementsAre(ElementsAre(0), ElementsAre(1), ElementsAre(2)));
  EXPECT_TRUE(Groups(0).groups().empty());
}

TEST(Groups, LinksOverOthersMakeOneGroupWhateverTheirOrder) {
  Groups forward(5), backward(5);
  forward.join(0, 2);
  forward.join(2, 4);
  forward.join(1, 3);
  backward.join(3, 1);
  backward.join(4, 2);
  backward.join(2, 0);
  EXPECT_THAT(forward.groups(), ElementsAre(ElementsAre(0, 2, 4), ElementsAre(1, 3)));
  EXPECT_EQ(forward.groups(), backward.groups());
}

}  // namespace
}  // namespace backissue
