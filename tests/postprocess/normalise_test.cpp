#include "postprocess/normalise.h"

#include <gtest/gtest.h>

#include "postprocess/built.h"

namespace backissue {
namespace {

class Normalise : public testing::Test {
 protected:
  std::string characters(const std::string& word) {
    page_ = page_of(1, {region_of("r1", {"word"})});
    page_.regions[0].lines[0].words[0].text = word;
    TokenRegion region{&page_, &page_.regions[0], tokenise(page_.regions[0]), false};
    normalise_characters(region);
    return region.tokens[0].text;
  }
  // The first word of a body whose first letter is so many x-heights tall (20 pixels).
  std::string opening(const std::string& line, double x_heights, RegionKind kind = RegionKind::body) {
    page_ = page_of(1, {region_of("r1", {line}, kind)});
    page_.regions[0].lines[0].words[0].box = {0, 0, 60, static_cast<int>(20 * x_heights)};
    TokenRegion region{&page_, &page_.regions[0], tokenise(page_.regions[0]), false};
    join_drop_caps(region, lexicon_);
    return region.tokens.front().text;
  }
  static HyphenationRules short_words() {
    HyphenationRules rules;
    rules.short_words = {"a", "i", "was", "our", "ton"};
    return rules;
  }

  Lexicon lexicon_ = lexicon_of({"long", "Along", "Harbor", "was", "our", "Our", "A", "I"}, short_words());
  Page page_;
};

TEST_F(Normalise, LigaturesBecomeLetters) {
  EXPECT_EQ(characters("o\uFB03ce"), "office");
  EXPECT_EQ(page_.corrections.at(0).kind, "ligature");
}

TEST_F(Normalise, AccentsAreComposed) {
  EXPECT_EQ(characters("cafe\u0301"), "café");
  EXPECT_EQ(page_.corrections.at(0).rule, "nfc");
  EXPECT_EQ(characters("café"), "café");
  EXPECT_TRUE(page_.corrections.empty());
}

TEST_F(Normalise, SoftHyphensStayOnlyAtTheEndOfAWord) {
  EXPECT_EQ(characters("har\u00ADbor"), "harbor");
  EXPECT_EQ(characters("har\u00AD"), "har\u00AD");
}

TEST_F(Normalise, BytesThatAreNotUtf8AreReplaced) {
  EXPECT_EQ(characters("a\xFF"), "a\uFFFD");
  EXPECT_EQ(page_.corrections.at(0).rule, "utf8");
  EXPECT_EQ(page_.corrections.at(0).before, "a\xFF");
}

TEST_F(Normalise, DropCapGoesBackToItsWord) {
  EXPECT_EQ(opening("H arbor lights", 4), "Harbor");
  EXPECT_EQ(page_.corrections.at(0), (Correction{"r1", 0, 0, "dropcap", "H arbor", "Harbor", "drop_cap", 0.95}));
  EXPECT_EQ(opening("O ur port", 4), "Our");
}

TEST_F(Normalise, DropCapOfALaterParagraphGoesBackToItsWord) {
  page_ = page_of(1, {region_of("r1", {"long was our", "~H arbor was", "H arbor was"})});
  for (std::size_t line : {1u, 2u}) page_.regions[0].lines[line].words[0].box = {0, 0, 60, 80};
  TokenRegion region{&page_, &page_.regions[0], tokenise(page_.regions[0]), false};
  join_drop_caps(region, lexicon_);
  EXPECT_EQ(region.tokens[3].text, "Harbor");
  EXPECT_EQ(region.tokens[5].text, "H") << "no paragraph begins there";
}

TEST_F(Normalise, DropCapThatIsAWordStandsAlone) {
  EXPECT_EQ(opening("I was there", 4), "I");
  EXPECT_EQ(opening("A ton of coal", 4), "A");
}

TEST_F(Normalise, OrdinaryCapitalIsNoDropCap) {
  EXPECT_EQ(opening("H arbor lights", 1.4), "H");
  EXPECT_EQ(opening("H arbor lights", 4, RegionKind::caption), "H");
  EXPECT_EQ(opening("“H arbor lights", 4), "“Harbor") << "its quotation mark comes along";
  EXPECT_EQ(opening("H. arbor lights", 4), "H.");
  EXPECT_EQ(opening("h arbor lights", 4), "h");
}

}  // namespace
}  // namespace backissue
