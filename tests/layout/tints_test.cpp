#include "layout/tints.h"

#include <gmock/gmock.h>

#include <cmath>

namespace backissue {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

constexpr int cell = 20, cells = 40;
constexpr std::uint8_t paper = 240;

template <typename Level>
PreparedPage with_ground(const Level& level) {
  PreparedPage prepared;
  prepared.grey = Image(cells * cell, cells * cell, 1, 255);
  prepared.ground = Image(cells, cells, 1, paper);
  prepared.ground_cell = cell;
  for (int y = 0; y < cells; ++y)
    for (int x = 0; x < cells; ++x) prepared.ground.row(y)[x] = std::uint8_t(std::lround(paper * level(x, y)));
  return prepared;
}

bool inside(int x, int y) { return x >= 10 && x < 25 && y >= 20 && y < 32; }
const Box tint{10 * cell, 20 * cell, 25 * cell, 32 * cell};

TEST(FindTints, AFlatTintIsFoundAsLargeAsItIs) {
  const PreparedPage prepared = with_ground([](int x, int y) { return inside(x, y) ? 0.88 : 1; });
  EXPECT_THAT(find_tints(prepared, 10), ElementsAre(tint));
}

TEST(FindTints, ATintInAShadowIsFoundAndTheShadowIsNot) {
  const PreparedPage prepared =
      with_ground([](int x, int y) { return (inside(x, y) ? 0.85 : 1) * std::min(1.0, 0.76 + 0.015 * x); });
  EXPECT_THAT(find_tints(prepared, 10), ElementsAre(tint));
}

TEST(FindTints, AGradientThatBeginsWhiteIsFoundWhereItIsTinted) {
  const PreparedPage prepared = with_ground([](int x, int y) { return inside(x, y) ? 1 - 0.02 * (x - 10) : 1; });
  const std::vector<Box> found = find_tints(prepared, 10);
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(found[0], (Box{13 * cell, tint.top, tint.right, tint.bottom}));
}

TEST(FindTints, AGradientIsFoundApartFromAShadowThatReachesIt) {
  const PreparedPage prepared = with_ground(
      [](int x, int y) { return (inside(x, y) ? 1 - 0.02 * (x - 10) : 1) * std::min(1.0, 0.76 + 0.015 * x); });
  const std::vector<Box> found = find_tints(prepared, 10);
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(found[0], (Box{13 * cell, tint.top, tint.right, tint.bottom}));
}

TEST(FindTints, TwoBoxesThatAShadowLinksAreTwo) {
  // The gap between them is three rows high, and at its right end as dark as they are.
  const auto level = [](int x, int y) {
    const bool gap = y >= 24 && y < 27;
    return inside(x, y) && !(gap && x < 20) ? 0.8 : 1;
  };
  EXPECT_THAT(find_tints(with_ground(level), 10),
              UnorderedElementsAre(Box{tint.left, tint.top, tint.right, 24 * cell},
                                   Box{tint.left, 27 * cell, tint.right, tint.bottom}));
}

TEST(FindTints, AStainWithSoftEdgesIsNone) {
  const PreparedPage prepared = with_ground(
      [](int x, int y) { return 1 - std::max(0.0, 0.25 - 0.02 * std::hypot(x - cells / 2, y - cells / 2)); });
  EXPECT_THAT(find_tints(prepared, 10), ElementsAre());
}

TEST(FindTints, NothingIsFoundWithoutAGroundNorInSmallMarks) {
  EXPECT_THAT(find_tints({}, 10), ElementsAre());
  EXPECT_THAT(find_tints(with_ground([](int x, int y) { return x == 5 && y == 5 ? 0.5 : 1; }), 10), ElementsAre());
}

}  // namespace
}  // namespace backissue
