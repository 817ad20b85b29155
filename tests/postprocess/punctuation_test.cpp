#include "postprocess/punctuation.h"

#include <gtest/gtest.h>

#include "postprocess/built.h"

namespace backissue {
namespace {

class Punctuation : public testing::Test {
 protected:
  std::string mended(const std::vector<std::string>& lines, RegionKind kind = RegionKind::body,
                     bool ends_flow = false) {
    const MendedLines mended(
        lines, lexicon_,
        [&](TokenRegion& region, const Vocabulary&) {
          region.ends_flow = ends_flow;
          mend_punctuation(region, sentences_, lexicon_);
        },
        0.95, kind);
    corrections_ = mended.page.corrections;
    return mended.text;
  }
  // In the middle of prose.
  std::string within(const std::string& line) {
    const std::string before = "of the harbor and the", after = "and the light that was on";
    const std::string text = mended({before, line, after, after});
    return text.substr(before.size() + 1, text.size() - before.size() - 2 * after.size() - 3);
  }

  Lexicon lexicon_ = english();
  SentenceRules sentences_ = load_sentences("en", project_dictionaries());
  std::vector<Correction> corrections_;
};

TEST_F(Punctuation, CommaBeforeAWordThatBeginsSentencesIsAStop) {
  EXPECT_EQ(within("formula, The committee was"), "formula. The committee was");
  ASSERT_EQ(corrections_.size(), 1u);
  EXPECT_EQ(corrections_[0],
            (Correction{"r1", 1, 0, "character", "formula,", "formula.", "sentence_start", 0.85, "The"}));
  EXPECT_EQ(within("four minutes, In 1913 it"), "four minutes. In 1913 it");
  EXPECT_EQ(within("for a dog,” Not that"), "for a dog.” Not that");
}

TEST_F(Punctuation, NoStopBeforeNamesAndTitles) {
  for (const char* line :
       {"read Punch, The Times and", "then, I said it", "the mayor, Mr. Tull and", "of Paris, Rome and"})
    EXPECT_EQ(within(line), line);
}

TEST_F(Punctuation, StopBeforeASmallLetterIsAComma) {
  EXPECT_EQ(within("was late. and the"), "was late, and the");
  EXPECT_EQ(within("by Pettifer. who was"), "by Pettifer, who was");
  EXPECT_EQ(within("“we are ready.” she says"), "“we are ready,” she says");
  for (const char* line : {"of approx. five tons", "the Assoc. was founded", "at 5 p.m. on the",
                           "the Messrs. was founded", "a list incl. the index", "of Bell & Co. and the"})
    EXPECT_EQ(within(line), line) << "an abbreviation";
}

TEST_F(Punctuation, VerseKeepsItsCommas) {
  const std::vector<std::string> verse = {"~The harbor lights go out,", "The gulls are on the wall,",
                                          "The tide is turned about,", "And nobody at all,"};
  std::string whole;
  for (const std::string& line : verse) whole += (whole.empty() ? "" : " ") + line.substr(line[0] == '~');
  EXPECT_EQ(mended(verse), whole);
}

TEST_F(Punctuation, ParagraphsDoNotEndWithACommaSalutationsDo) {
  const std::vector<std::string> text = {"~Dear Sir,", "~We were told that the light of the",
                                         "harbor is to be put out,", "~Nobody asked us, and so we write to",
                                         "you about the light and the lamp."};
  EXPECT_EQ(
      mended(text),
      "Dear Sir, We were told that the light of the harbor is to be put out. Nobody asked us, and so we write to you "
      "about the light and the lamp.");
  EXPECT_EQ(mended({"the lamp that was put on the wall", "by the men of the harbor that", "winter afternoon,"},
                   RegionKind::caption, true),
            "the lamp that was put on the wall by the men of the harbor that winter afternoon.");
  EXPECT_TRUE(mended({"the lamp that was put on the wall", "by the men of the harbor that", "winter, namely,"},
                     RegionKind::body, true)
                  .ends_with("namely,"))
      << "a table may follow";
}

TEST_F(Punctuation, TitlesAndInitialsHaveStops) {
  EXPECT_EQ(within("by Mrs, Tull and M.A,, F.S.A. of"), "by Mrs. Tull and M.A., F.S.A. of");
  EXPECT_EQ(within("for Mrs, and mud,, and"), "for Mrs, and mud,, and");
}

TEST_F(Punctuation, SingleMarkThatClosesADoubleOneIsADoubleOne) {
  EXPECT_EQ(within("“it is arithmetic,’ says the"), "“it is arithmetic,” says the");
  EXPECT_EQ(within("‘the harbor is ours,” says the"), "“the harbor is ours,” says the");
  EXPECT_EQ(within("“she said ‘stop,’ and then,” he"), "“she said ‘stop,’ and then,” he") << "one within the other";
  EXPECT_EQ(within("‘it is arithmetic,’ says the"), "‘it is arithmetic,’ says the") << "the house's own way";
  EXPECT_EQ(within("“the boys’ harbor is theirs,” says"), "“the boys’ harbor is theirs,” says");
}

TEST_F(Punctuation, HeadlinesAreNoSentences) {
  EXPECT_EQ(mended({"Fire, The committee", "was late. and now the", "harbor"}, RegionKind::headline),
            "Fire, The committee was late. and now the harbor");
}

}  // namespace
}  // namespace backissue
