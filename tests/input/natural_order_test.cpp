#include "input/natural_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace backissue {
namespace {

TEST(NaturalOrder, SortsFilesAsPeopleDo) {
  const std::vector<std::string> sorted = {
      "002.tif",
      "2.tif",
      "2-1.tif",
      "2a.tif",
      "10.tif",
      "99999999999999999999998.tif",
      "99999999999999999999999.tif",
      "100000000000000000000000.tif",
      "Page 1.png",
      "issue 3 p1.png",
      "issue 3 p2.png",
      "issue 12 p1.png",
      "p.png",
      "p0.png",
      "p1.jpg",
      "p1.png",
      "p1 (2).png",
      "p2.png",
      "p10.png",
      "p10b.png",
      "\xFF.png",
  };
  std::mt19937 random(1);
  for (int round = 0; round < 50; ++round) {
    std::vector<std::string> names = sorted;
    std::shuffle(names.begin(), names.end(), random);
    std::sort(names.begin(), names.end(), natural_file_less);
    EXPECT_EQ(names, sorted);
  }
}

TEST(NaturalOrder, TellsEqualNumbersApartByBytes) {
  EXPECT_TRUE(natural_less("p01", "p1"));
  EXPECT_FALSE(natural_less("p1", "p01"));
  EXPECT_TRUE(natural_less("p01a", "p1b"));
  EXPECT_TRUE(natural_less("p1a", "p01b"));
  EXPECT_FALSE(natural_less("p1", "p1"));
}

// Over all short names of few letters: no two are equal, and before is a matter of before.
TEST(NaturalOrder, IsAStrictOrder) {
  std::vector<std::string> names = {""};
  for (std::size_t i = 0; i < names.size() && names[i].size() < 4; ++i) {
    for (const char c : {'0', '1', 'a', '.'}) names.push_back(names[i] + c);
  }
  for (const auto less : {natural_less, natural_file_less}) {
    std::sort(names.begin(), names.end(), less);
    for (std::size_t i = 0; i < names.size(); ++i) {
      for (std::size_t j = 0; j < names.size(); ++j) ASSERT_EQ(less(names[i], names[j]), i < j) << names[i] << names[j];
    }
  }
}

}  // namespace
}  // namespace backissue
