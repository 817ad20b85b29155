#include "evaluation/text/graphemes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "evaluation/text/words.h"
#include "evaluation/units.h"

namespace backissue {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const ScoreOptions as_printed{.fold_quotes = false, .fold_dashes = false, .fold_ligatures = false};

TEST(Graphemes, AreCodePointsWhereAClusterHasOne) {
  EXPECT_THAT(units("aé漢"), ElementsAre(U'a', U'é', U'漢'));
  EXPECT_THAT(units(""), IsEmpty());
}

TEST(Graphemes, AreOneUnitWhereACharacterHasSeveralCodePoints) {
  EXPECT_EQ(units("e\u0301"), units("é")) << "composed by NFC";
  EXPECT_EQ(units("x\u0323\u0301y").size(), 2u) << "no composed form";
  EXPECT_EQ(units("x\u0301\u0323"), units("x\u0323\u0301")) << "the order of marks is no difference";
  EXPECT_NE(units("x\u0301"), units("x\u0300"));
  EXPECT_NE(units("x\u0301"), units("x"));
  EXPECT_EQ(units("🇩🇪🇫🇷").size(), 2u) << "flags";
  EXPECT_EQ(units("👩‍👩‍👧‍👦").size(), 1u) << "a family, joined";
  EXPECT_EQ(units("👍🏽").size(), 1u) << "a thumb with its colour";
  EXPECT_EQ(units("각").size(), 1u) << "a syllable of jamo";
  EXPECT_GE(units("👍🏽").front(), 0x8000'0000u);
}

TEST(Graphemes, HaveOneSpaceForWhiteSpaceOfAllKindsAndNoneAtTheEnds) {
  EXPECT_EQ(units(" \t a\r\n\n b\u00A0\u2009\u3000c\u2028\f"), units("a b c"));
  EXPECT_THAT(units(" \n "), IsEmpty());
  EXPECT_EQ(units("a \u00AD b"), units("a b")) << "with a soft hyphen between";
}

TEST(Graphemes, HaveNoSoftHyphens) { EXPECT_EQ(units("inter\u00ADnet\u00AD"), units("internet")); }

TEST(Graphemes, AreFoldedOnlyAsAsked) {
  EXPECT_EQ(units("“a” „b‟ «c» ‘d’ ‚e‛ ‹f› ′g″ `h´ʼ"), units("\"a\" \"b\" \"c\" 'd' 'e' 'f' 'g\" 'h''"));
  EXPECT_EQ(units("a‐b‑c‒d–e—f―g−h•i·j●k"), units("a-b-c-d-e-f-g-h-i-j-k"));
  EXPECT_EQ(units("ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ …"), units("ff fi fl ffi ffl ſt st ..."));
  const std::string text = "“–ﬁ…’";
  EXPECT_THAT(to_graphemes(text, as_printed).units, ElementsAre(U'“', U'–', U'ﬁ', U'…', U'’'));
  const ScoreOptions only_dashes{.fold_quotes = false, .fold_dashes = true, .fold_ligatures = false};
  EXPECT_THAT(to_graphemes(text, only_dashes).units, ElementsAre(U'“', U'-', U'ﬁ', U'…', U'’'));
}

TEST(Graphemes, SayWhereTheyStandInTheText) {
  const Graphemes graphemes = to_graphemes(" e\u0301  \n“ﬁ\u00AD! ", {});
  EXPECT_EQ(graphemes.text, " é  \n“ﬁ\u00AD! ");
  EXPECT_THAT(graphemes.units, ElementsAre(U'é', U' ', U'"', U'f', U'i', U'!'));
  // The space and é have 1 and 2 bytes, the white space 3, the quotation mark and the ligature 3 each, the hyphen 2.
  EXPECT_THAT(graphemes.offsets, ElementsAre(1, 3, 6, 9, 9, 14, 15));
  EXPECT_THAT(to_graphemes("", {}).offsets, ElementsAre(0));
}

TEST(Graphemes, ReadBytesThatAreNotUtf8AsReplacements) { EXPECT_EQ(units("a\xFF\xC3 b"), units("a\uFFFD\uFFFD b")); }

RC_GTEST_PROP(Graphemes, TakeAnyBytes, (const std::string& bytes)) {
  const Graphemes graphemes = to_graphemes(bytes, {});
  RC_ASSERT(graphemes.offsets.size() == graphemes.units.size() + 1);
  RC_ASSERT(std::is_sorted(graphemes.offsets.begin(), graphemes.offsets.end()));
  RC_ASSERT(graphemes.offsets.back() <= graphemes.text.size());
  for (const Units word : words_of(graphemes)) RC_ASSERT(!word.empty());
}

std::vector<std::string> words(std::string_view text) {
  const Graphemes graphemes = to_graphemes(text, {});
  std::vector<std::string> words;
  for (const Units word : words_of(graphemes)) {
    std::string& ascii = words.emplace_back();
    for (const Unit unit : word) ascii += unit < 0x80 ? char(unit) : '?';
  }
  return words;
}

TEST(Words, HoldALetterOrADigit) {
  EXPECT_THAT(words("The “harbor-master’s” log, £3.50 — $4,300; … & so on!"),
              ElementsAre("The", "harbor", "master's", "log", "3.50", "4,300", "so", "on"));
  EXPECT_THAT(words("-- ... !"), IsEmpty());
  EXPECT_THAT(words(""), IsEmpty());
}

TEST(Words, AreFoldedAsTheTextIs) {
  EXPECT_EQ(words("ﬁne don’t inter\u00ADnet cafe\u0301"), words("fine don't internet café"));
}

}  // namespace
}  // namespace backissue
