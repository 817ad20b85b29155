// Set pages whose text and structure are known to the letter: a few of each layout and each kind of scan.
#include <gmock/gmock.h>

#include <algorithm>

#include "golden/golden.h"
#include "support/character_error.h"
#include "support/truth.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

// ---- The text, in the order of reading ----

std::string name_of_page(const testing::TestParamInfo<PageLimit>& tested) {
  std::string name = tested.param.page;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '/' || c == '-'; }, '_');
  return name;
}

class PageText : public GoldenTest, public testing::WithParamInterface<PageLimit> {};

TEST_P(PageText, IsWithinItsLimit) {
  const fs::path page = GetParam().page;
  const fs::path scan = scan_of(testdata("pages") / page.parent_path(), page.filename());
  const std::vector<Page> pages = convert({scan});
  ASSERT_EQ(pages.size(), 1u);
  const CharacterError error = character_error(read_true_page(truth_of(scan)).text, pages[0].text);
  RecordProperty("character_error", std::to_string(error.rate()));
  EXPECT_LE(error.rate(), GetParam().most) << error.edits << " of " << error.characters << " characters";
}

INSTANTIATE_TEST_SUITE_P(Golden, PageText,
                         testing::Values(PageLimit{"clean/essay-b", 0.01}, PageLimit{"clean/three-columns-b", 0.01},
                                         PageLimit{"clean/columns-b", 0.01}, PageLimit{"clean/sidebar-b", 0.01},
                                         PageLimit{"scan-like/columns-c-upside-down", 0.025},
                                         PageLimit{"scan-like/feature-a-borders", 0.025},
                                         PageLimit{"scan-like/essay-b-mislabelled", 0.025},
                                         PageLimit{"scan-like/sidebar-b-newsprint", 0.025},
                                         PageLimit{"scan-like/essay-a-sideways-bilevel", 0.025},
                                         PageLimit{"scan-like/three-columns-b-hard-press", 0.025},
                                         PageLimit{"scan-like/columns-c-fax", 0.025}),
                         name_of_page);

// ---- The parts ----

class PageParts : public GoldenTest {
 protected:
  // What the page has of a kind, and what it should have: texts in reading order, as they are compared.
  std::vector<std::u32string> found(const Page& page, RegionKind kind) const {
    std::vector<std::u32string> texts;
    for (const Region& region : page.regions) {
      if (region.kind == kind) texts.push_back(compared_form(region.text));
    }
    return texts;
  }
  std::vector<std::u32string> wanted(const TruePage& page, RegionKind kind) const {
    std::vector<std::u32string> texts;
    for (const TrueRegion& region : page.regions) {
      if (region.kind == name_of(kind)) texts.push_back(compared_form(region.text));
    }
    return texts;
  }
};

TEST_F(PageParts, HeadlineBylineAndPageNumberAreWhatTheyAre) {
  const std::vector<std::string> names = {"columns-b", "columns-e", "sidebar-b"};
  std::vector<fs::path> scans;
  for (const std::string& name : names) scans.push_back(scan_of(testdata("pages/clean"), name));
  const std::vector<Page> pages = convert(scans);
  ASSERT_EQ(pages.size(), scans.size());
  for (std::size_t i = 0; i < scans.size(); ++i) {
    const TruePage truth = read_true_page(truth_of(scans[i]));
    for (const RegionKind kind : {RegionKind::headline, RegionKind::byline, RegionKind::page_number}) {
      ASSERT_FALSE(wanted(truth, kind).empty()) << names[i] << " has no " << name_of(kind) << " to be found";
      EXPECT_EQ(found(pages[i], kind), wanted(truth, kind)) << names[i] << ' ' << name_of(kind);
    }
    EXPECT_EQ(pages[i].printed_number, truth.printed_number) << names[i];
  }
}

// The kinds in the order of reading, a run of one kind once: a column's end parts no kind.
void note(std::vector<std::string>& kinds, RegionKind kind) {
  if (is_furniture(kind)) return;
  if (kinds.empty() || kinds.back() != name_of(kind)) kinds.emplace_back(name_of(kind));
}

TEST_F(PageParts, KindsFollowEachOtherAsTheyAreRead) {
  const std::vector<std::string> names = {"essay-a", "columns-e"};
  std::vector<fs::path> scans;
  for (const std::string& name : names) scans.push_back(scan_of(testdata("pages/clean"), name));
  const std::vector<Page> pages = convert(scans);
  ASSERT_EQ(pages.size(), scans.size());
  for (std::size_t i = 0; i < scans.size(); ++i) {
    std::vector<std::string> order, true_order;
    for (const Region& region : pages[i].regions) {
      if (region.order > 0) note(order, region.kind);
    }
    for (const TrueRegion& region : read_true_page(truth_of(scans[i])).regions)
      note(true_order, region_kind_from(region.kind).value());
    EXPECT_EQ(order, true_order) << names[i];
  }
}

}  // namespace
}  // namespace backissue
