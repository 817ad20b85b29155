#include "evaluation/report/report_html.h"

#include <gtest/gtest.h>

namespace backissue {
namespace {

using namespace std::string_literals;

std::string encoded(std::string_view text) {
  const std::vector<std::uint8_t> bytes(text.begin(), text.end());
  return base64(bytes);
}

TEST(Base64, IsThatOfRfc4648) {
  EXPECT_EQ(encoded(""), "");
  EXPECT_EQ(encoded("f"), "Zg==");
  EXPECT_EQ(encoded("fo"), "Zm8=");
  EXPECT_EQ(encoded("foo"), "Zm9v");
  EXPECT_EQ(encoded("foobar"), "Zm9vYmFy");
  EXPECT_EQ(encoded("\xFB\xFF\xFE"), "+//+");
}

TEST(Escaped, LeavesNothingThatMarkupIsMadeOf) {
  EXPECT_EQ(escaped("<a href=\"x\" id='y'>&amp;"), "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;");
  EXPECT_EQ(escaped("Ünïcode\n\tstays"), "Ünïcode\n\tstays");
}

TEST(Escaped, ShowsWhatCannotBeSeen) {
  EXPECT_EQ(escaped("a\0b\x1B\x7F"s), "a␀b␛␡");
  EXPECT_EQ(escaped("\u202Eabc\u061C"), "[U+202E]abc[U+061C]");
}

TEST(Escaped, ReplacesWhatIsNotUtf8) {
  EXPECT_EQ(escaped("a\xFF"
                    "b"),
            "a\uFFFDb");
  EXPECT_EQ(escaped("\xC0\xBC").find('<'), std::string::npos);
  EXPECT_EQ(escaped("\u0085"), "\uFFFD");
}

TEST(Clipped, CountsCodePoints) {
  EXPECT_EQ(clipped("äöü", 3), "äöü");
  EXPECT_EQ(clipped("äöüß", 3), "äö…");
  EXPECT_EQ(clipped("", 3), "");
  EXPECT_LE(clipped(std::string(1000, '\x80'), 3).size(), 12U);
}

TEST(Percent, HasTwoDecimalsAndADashWhereNothingIsKnown) {
  EXPECT_EQ(percent(0.0425), "4.25\u202F%");
  EXPECT_EQ(percent(std::optional<Ratio>()), "–");
}

TEST(AnchorOf, IsMadeOfLettersAndDigitsWhateverTheName) {
  Evaluation evaluation;
  evaluation.items.resize(2);
  evaluation.items[1].name = "\"><script>";
  EXPECT_EQ(anchor_of(evaluation, "\"><script>"), "p2");
  const std::string other = anchor_of(evaluation, "no item's name");
  EXPECT_EQ(other.find_first_not_of("0123456789abcdefn"), std::string::npos);
  EXPECT_NE(other, anchor_of(evaluation, "another"));
}

}  // namespace
}  // namespace backissue
