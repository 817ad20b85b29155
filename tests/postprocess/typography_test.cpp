#include "postprocess/typography.h"

#include <gtest/gtest.h>

#include "postprocess/built.h"

namespace backissue {
namespace {

constexpr Normalisation as_printed{.ligatures = false, .spaces = false};
constexpr Normalisation everything{.quotes = true, .dashes = true, .ellipses = true, .capitals = true};

class Typography : public testing::Test {
 protected:
  // The line as it is set.
  std::string set(const std::string& line, const Normalisation& wanted, bool mend = false,
                  const std::string& language = "en", RegionKind kind = RegionKind::body) {
    page_ = page_of(1, {region_of("r1", {line}, kind)});
    TokenRegion region{&page_, &page_.regions[0], tokenise(page_.regions[0]), false};
    set_typography(region, wanted, mend, language);
    std::string text;
    for (const Token& token : region.tokens) text += (text.empty() ? "" : " ") + token.text;
    return text;
  }
  std::string mended(const std::string& line, const std::string& language = "en") {
    return set(line, as_printed, true, language);
  }

  Page page_;
};

TEST_F(Typography, NothingIsDoneUnasked) {
  const std::string line = R"("so" -- he said ... ''twice'' , ”then“ 5'6'')";
  EXPECT_EQ(set(line, as_printed), line);
  EXPECT_TRUE(page_.corrections.empty());
}

TEST_F(Typography, OneMarkReadAsTwoIsOne) {
  EXPECT_EQ(mended("''Stop,'' she said."), "“Stop,” she said.");
  EXPECT_EQ(mended("‘‘Stop,’’ she said."), "“Stop,” she said.");
  EXPECT_EQ(mended("(``Stop'')"), "(“Stop”)");
  EXPECT_EQ(mended("don''t"), "don’t");
  EXPECT_EQ(mended(",,Halt‘‘, rief er", "de"), "„Halt“, rief er");
  ASSERT_EQ(page_.corrections.size(), 1u);
  EXPECT_EQ(page_.corrections[0], (Correction{"r1", 0, 0, "quote", ",,Halt‘‘,", "„Halt“,", "doubled_mark", 0.9}));
}

TEST_F(Typography, InchesAreNoQuotes) { EXPECT_EQ(mended("a mast 6'' thick"), "a mast 6'' thick"); }

TEST_F(Typography, MarksThatPointTheWrongWayAreTurned) {
  EXPECT_EQ(mended("”Stop,“ she said, ‘quietly.‘"), "“Stop,” she said, ‘quietly.’");
  EXPECT_EQ(mended("don‘t"), "don’t");
  EXPECT_EQ(mended("„Halt“, rief er", "de"), "„Halt“, rief er") << "German closes with what English opens with";
  EXPECT_EQ(mended("“ ” — ‘"), "“ ” — ‘") << "there is no word to tell the sides by";
}

TEST_F(Typography, StraightQuotesBecomeTheLanguagesOwn) {
  EXPECT_EQ(set(R"("Stop," she said (or "so").)", everything), "“Stop,” she said (or “so”).");
  EXPECT_EQ(set(R"('It's the '90s,' he said)", everything), "‘It’s the ’90s,’ he said");
  EXPECT_EQ(set(R"("Halt", rief er)", everything, false, "de"), "„Halt“, rief er");
  EXPECT_EQ(set(R"(said—"so")", everything), "said—“so”");
  EXPECT_EQ(set(R"(a 6" gun, 5' long)", everything), R"(a 6" gun, 5' long)") << "inches and feet";
}

TEST_F(Typography, TypewritersDashesAndEllipses) {
  EXPECT_EQ(set("this--that and -- so", everything), "this—that and — so");
  EXPECT_EQ(set("nine - ten", everything), "nine – ten");
  EXPECT_EQ(set("- an item", everything), "- an item") << "a bullet";
  EXPECT_EQ(set("well... then....", everything), "well… then….");
  EXPECT_EQ(set("Title ........ 7", everything), "Title ........ 7") << "leaders";
}

TEST_F(Typography, AnEllipsisSetWithSpacesIsNoStopOfTheWordBefore) {
  EXPECT_EQ(set("well . . . then. . . .", {}), "well . . . then. . . .");
  EXPECT_EQ(set("well . . . then. . . .", everything), "well … then….");
  EXPECT_EQ(set("Title . . . . . . 7", everything), "Title . . . . . . 7") << "leaders";
  EXPECT_EQ(set("a . . . b", everything, false, "en", RegionKind::table), "a . . . b") << "cells";
}

TEST_F(Typography, MarkThatStandsAloneGoesToItsWord) {
  EXPECT_EQ(set("the port , the ( old ) pier ; “ so ”", {}), "the port, the (old) pier; “so”");
  EXPECT_EQ(page_.corrections.at(0), (Correction{"r1", 0, 1, "character", "port ,", "port,", "space", 0.95}));
  EXPECT_EQ(set("le port ; la jetée , « oui »", {}, false, "fr"), "le port ; la jetée, « oui »");
  EXPECT_EQ(set("a . b", {}, false, "en", RegionKind::table), "a . b") << "cells";
}

}  // namespace
}  // namespace backissue
