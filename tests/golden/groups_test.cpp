// Whole groups of pages against the project's aims. Slow: ./dev test --all
#include <algorithm>
#include <iostream>

#include "golden/golden.h"
#include "support/character_error.h"
#include "support/truth.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

struct Group {
  fs::path folder;
  double aim;                      // the character error that a page, and all pages together, should have at most
  double together;                 // what all pages together have at most today
  std::vector<PageLimit> not_yet;  // pages that miss the aim
};

class SlowGroups : public GoldenTest {
 protected:
  static fs::path shared(const std::string& name) {
    return fs::path(BACKISSUE_SOURCE_DIR) / ".." / "shared" / "pages" / name;
  }

  static std::vector<fs::path> scans_in(const fs::path& folder) {
    std::vector<fs::path> scans;
    for (const auto& entry : fs::directory_iterator(folder)) {
      const std::string extension = entry.path().extension();
      if (extension == ".png" || extension == ".jpg" || extension == ".tif") scans.push_back(entry.path());
    }
    std::sort(scans.begin(), scans.end());
    return scans;
  }

  static std::string true_text(const fs::path& scan) {
    const fs::path set = truth_of(scan);
    if (fs::exists(set)) return read_true_page(set).text;
    return read_bytes(fs::path(scan).replace_extension(".truth.txt"));
  }

  void expect_within(const Group& group) const {
    const std::vector<fs::path> scans = scans_in(group.folder);
    const std::vector<Page> pages = convert(scans);
    ASSERT_EQ(pages.size(), scans.size());
    CharacterError total;
    for (std::size_t i = 0; i < scans.size(); ++i) {
      const CharacterError error = character_error(true_text(scans[i]), pages[i].text);
      total += error;
      std::cout << scans[i].stem().string() << ": " << 100 * error.rate() << " %\n";
      EXPECT_LE(error.rate(), limit_of(scans[i].stem(), group)) << scans[i];
    }
    std::cout << "together: " << 100 * total.rate() << " %\n";
    EXPECT_LE(total.rate(), group.together) << "the aim is " << group.aim;
  }

 private:
  static double limit_of(const std::string& page, const Group& group) {
    const auto found =
        std::find_if(group.not_yet.begin(), group.not_yet.end(), [&](const PageLimit& l) { return page == l.page; });
    return found != group.not_yet.end() ? found->most : group.aim;
  }
};

TEST_F(SlowGroups, Clean) {
  expect_within({testdata("pages/clean"), 0.01, 0.008, {{"contents-b", 0.20}, {"cover-a", 0.05}, {"news-b", 0.07}}});
}

TEST_F(SlowGroups, ScanLike) {
  expect_within({testdata("pages/scan-like"),
                 0.025,
                 0.015,
                 {{"contents-a-office", 0.10},
                  {"contents-b-mislabelled", 0.14},
                  {"contents-b-sideways", 0.14},
                  {"cover-a-yellowed", 0.05},
                  {"cover-b-grey", 0.05},
                  {"feature-b-hard-press", 0.06},
                  {"news-b-borders", 0.07},
                  {"news-b-low", 0.07},
                  {"news-b-upside-down", 0.07},
                  {"sidebar-a-grey", 0.14},
                  {"sidebar-a-low", 0.05}}});
}

TEST_F(SlowGroups, Antiquary1901) {
  if (!fs::exists(shared("antiquary-1901"))) GTEST_SKIP() << shared("antiquary-1901") << " is missing";
  expect_within({shared("antiquary-1901"), 0.04, 0.04, {{"p01", 0.10}, {"p06", 0.20}, {"p15", 0.13}, {"p16", 0.06}}});
}

TEST_F(SlowGroups, Magazines1990s) {
  if (!fs::exists(shared("magazines-1990s"))) GTEST_SKIP() << shared("magazines-1990s") << " is missing";
  expect_within({shared("magazines-1990s"), 0.06, 0.06, {{"legion-1993", 0.15}}});
}

}  // namespace
}  // namespace backissue
