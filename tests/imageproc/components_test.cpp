#include "imageproc/components.h"

#include <gmock/gmock.h>

#include "imageproc/morphology.h"

namespace backissue {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAreArray;

// '#' is ink.
Image ink_of(const std::vector<std::string>& rows) {
  Image ink(int(rows[0].size()), int(rows.size()), 1, 0);
  for (int y = 0; y < ink.height; ++y)
    for (int x = 0; x < ink.width; ++x) ink.row(y)[x] = rows[std::size_t(y)][std::size_t(x)] == '#' ? 255 : 0;
  return ink;
}

TEST(FindComponents, JoinsCornersAndCountsInk) {
  const Image ink = ink_of({"#....##",  //
                            ".#...#.",  //
                            "..#....",  //
                            "......#"});
  EXPECT_THAT(find_components(ink),
              ElementsAre(Component{{0, 0, 3, 3}, 3, 3}, Component{{5, 0, 7, 2}, 3, 2}, Component{{6, 3, 7, 4}, 1, 1}));
}

TEST(FindComponents, JoinsArmsThatMeetLate) {
  const Image ink = ink_of({"#.#.#",  //
                            "#.#.#",  //
                            "#####"});
  EXPECT_THAT(find_components(ink), ElementsAre(Component{{0, 0, 5, 3}, 11, 7}));
}

TEST(FindComponents, OfPaperAndOfNothing) {
  EXPECT_THAT(find_components(Image(40, 30, 1, 0)), testing::IsEmpty());
  EXPECT_THAT(find_components(Image()), testing::IsEmpty());
  EXPECT_THAT(find_components(Image(40, 30, 1, 255)), ElementsAre(Component{{0, 0, 40, 30}, 1200, 30}));
}

// A strewn pattern, by a small congruential generator.
Image strewn(int width, int height) {
  Image ink(width, height, 1, 0);
  std::uint32_t state = 7;
  for (auto& pixel : ink.pixels) pixel = (state = state * 1664525 + 1013904223) >> 24 < 90 ? 255 : 0;
  return ink;
}

TEST(LabelComponents, FindsTheSameAndTellsWhosePixelEachIs) {
  const Image ink = strewn(173, 91);
  const Labels labels = label_components(ink);
  std::vector<Box> expected;
  for (const Component& mark : find_components(ink)) expected.push_back(mark.box);
  EXPECT_THAT(labels.boxes, UnorderedElementsAreArray(expected));
  std::vector<Box> counted(labels.boxes.size());
  for (int y = 0; y < ink.height; ++y) {
    for (int x = 0; x < ink.width; ++x) {
      const int label = labels.label[std::size_t(y * ink.width + x)];
      ASSERT_EQ(label != 0, ink.row(y)[x] != 0);
      if (label == 0) continue;
      Box& box = counted[std::size_t(label - 1)];
      box = unite(box, {x, y, x + 1, y + 1});
    }
  }
  EXPECT_EQ(counted, labels.boxes);
}

TEST(LabelComponents, OfNothing) {
  EXPECT_TRUE(label_components(Image()).boxes.empty());
  EXPECT_TRUE(label_components(Image(5, 5, 1, 0)).boxes.empty());
}

TEST(Dilate, GrowsInkByItsRadiusAndStopsAtTheEdge) {
  const Image ink = ink_of({"#.....",  //
                            "......",  //
                            "......",  //
                            ".....#"});
  EXPECT_EQ(dilate(ink, 1), ink_of({"##....",  //
                                    "##....",  //
                                    "....##",  //
                                    "....##"}));
  EXPECT_EQ(dilate(ink, 0), ink);
  EXPECT_TRUE(dilate(Image(), 3).empty());
}

TEST(CloseDark, StrokesGoAndEdgesStay) {
  Image grey(40, 20, 1, 200);
  for (int y = 0; y < 20; ++y) {
    std::fill(grey.row(y) + 25, grey.row(y) + 40, std::uint8_t(120));  // a darker ground
    std::fill(grey.row(y) + 10, grey.row(y) + 13, std::uint8_t(20));   // strokes on either
    std::fill(grey.row(y) + 32, grey.row(y) + 35, std::uint8_t(20));
  }
  const Image closed = close_dark(grey, 2);
  for (int x = 0; x < 40; ++x) EXPECT_EQ(closed.row(10)[x], x < 25 ? 200 : 120) << x;
  EXPECT_EQ(close_dark(grey, 0), grey);
  EXPECT_TRUE(close_dark(Image(), 3).empty());
}

}  // namespace
}  // namespace backissue
