#include "issue/jump_line.h"

#include <gtest/gtest.h>

namespace backissue {
namespace {

using Direction = Jump::Direction;

TEST(JumpLine, LeadsOn) {
  const Jump on{Direction::on, "76", 0, ""};
  for (const char* text : {"Continued on page 76", "(Continued on page 76)", "continued on p. 76", "Cont’d on p.76",
                           "Continues on Page 76", "Please turn to page 76", "Turn to page 76", "Continued on 76",
                           "CONTINUED ON PAGE 76 →", "Contlnued on page 76", "Concluded on page 76",
                           "Fortsetzung auf Seite 76", "Suite page 76", "Continúa en la página 76"})
    EXPECT_EQ(parse_jump(text), on) << text;
}

TEST(JumpLine, LeadsBack) {
  const Jump from{Direction::from, "73", 0, ""};
  for (const char* text :
       {"Continued from page 73", "(from page 73)", "From p. 73", "—continued from p. 73", "Cont. from page 73",
        "Fortsetzung von Seite 73", "Suite de la page 73", "Viene de la página 73"})
    EXPECT_EQ(parse_jump(text), from) << text;
}

TEST(JumpLine, NamesItsArticle) {
  EXPECT_EQ(parse_jump("The Night the Lights Moved, continued from page 149"),
            (Jump{Direction::from, "149", 0, "the night the lights moved"}));
  EXPECT_EQ(parse_jump("Ports / Continued on page 76, col. 3"), (Jump{Direction::on, "76", 0, "ports"}));
  EXPECT_EQ(parse_jump("Story continued on page 76"), (Jump{Direction::on, "76", 0, ""}));
}

TEST(JumpLine, MayNameThePageBeside) {
  EXPECT_EQ(parse_jump("Continued on next page"), (Jump{Direction::on, "", 1, ""}));
  EXPECT_EQ(parse_jump("Continued from preceding page"), (Jump{Direction::from, "", -1, ""}));
}

TEST(JumpLine, MendsAMisreadNumber) { EXPECT_EQ(parse_jump("Continued on page l53")->printed_page, "153"); }

TEST(JumpLine, IsStillOneWhereItsNumberCannotBeRead) {
  EXPECT_EQ(parse_jump("Continued on page ??"), (Jump{Direction::on, "", 0, ""}));
}

TEST(JumpLine, IsNoSentence) {
  for (const char* text :
       {"", "Continued", "He continued on his way.", "to be continued", "torn from page 73 of the diary",
        "The story, which we continued on page 76, was never finished by its author",
        "What he meant to say and never said in all those years was continued on page 76", "From the first page",
        "Turn to the right", "See page 76"})
    EXPECT_EQ(parse_jump(text), std::nullopt) << text;
}

}  // namespace
}  // namespace backissue
