#include "input/names.h"

#include <gtest/gtest.h>

namespace backissue {
namespace {

TEST(Names, KeepWhatIsUtf8) {
  for (const char* text : {"", "p 1.png", "Zeitschrift für Über\xCC\x88.tif", "\xE2\x82\xAC\xF0\x9F\x93\xB0", "100%"}) {
    EXPECT_EQ(escape_invalid_utf8(text), text);
  }
}

TEST(Names, EscapeWhatIsNot) {
  EXPECT_EQ(escape_invalid_utf8("b\xFFl\xE4tter"), "b%FFl%E4tter");
  EXPECT_EQ(escape_invalid_utf8("\xC0\xAF"), "%C0%AF");                // overlong
  EXPECT_EQ(escape_invalid_utf8("\xED\xA0\x80"), "%ED%A0%80");         // half a surrogate pair
  EXPECT_EQ(escape_invalid_utf8("\xF4\x90\x80\x80"), "%F4%90%80%80");  // beyond Unicode
  EXPECT_EQ(escape_invalid_utf8("a\xE2\x82"), "a%E2%82");              // cut off
  EXPECT_EQ(valid_utf8_length("ab\xE2\x82\xAC\xFFz"), 5u);
}

TEST(Names, AreOneLineInMessages) { EXPECT_EQ(printable("a\nb\t\x7F\xFF"), "a%0Ab%09%7F%FF"); }

}  // namespace
}  // namespace backissue
