#include "recognition/evidence.h"

#include <gtest/gtest.h>

#include <string>

namespace backissue {
namespace {

struct Line {
  std::vector<Word> words;
  std::vector<Box> marks;
};

// Each letter of `print` is a mark, 10 wide and 2 from the next; a space is 8 of white, "'" a small mark high up. The
// words are those of `read`, the print's letters going to them in turn.
Line set(const std::string& print, const std::vector<std::string>& read) {
  Line line;
  int x = 0;
  for (const char c : print) {
    if (c == ' ')
      x += 6;
    else {
      line.marks.push_back(c == '\'' ? Box{x, 0, x + 3, 5} : Box{x, 0, x + 10, 20});
      x = line.marks.back().right + 2;
    }
  }
  std::size_t next = 0;
  for (const std::string& text : read) {
    Word word{{}, text, 0.9};
    const bool unseen = text.starts_with("\u2018");
    const std::size_t letters = text.size() - (unseen ? 3 : 0);
    for (std::size_t i = 0; i < letters && next < line.marks.size(); ++i)
      word.box = unite(word.box, line.marks[next++]);
    line.words.push_back(word);
  }
  return line;
}

std::string mended(Line line) {
  mend_by_marks(line.words, line.marks);
  std::string text;
  for (const Word& word : line.words) text += (text.empty() ? "" : " ") + word.text;
  return text;
}

TEST(Evidence, PartsAWordWhereTheWhiteIsASpaces) {
  EXPECT_EQ(mended(set("A Promise with it", {"APromise", "with", "it"})), "A Promise with it");
  Line line = set("A Promise with it", {"APromise", "with", "it"});
  mend_by_marks(line.words, line.marks);
  EXPECT_EQ(line.words[0].box, line.marks[0]);
  EXPECT_EQ(line.words[1].box.left, line.marks[1].left);
}

TEST(Evidence, LeavesWordsWhoseLettersItCannotCount) {
  EXPECT_EQ(mended(set("A Promis with it", {"APromise", "with", "it"})), "APromise with it");
  EXPECT_EQ(mended(set("Promise with it", {"Promise", "with", "it"})), "Promise with it");
}

TEST(Evidence, DropsAQuoteOfWhichThereIsNoMark) {
  EXPECT_EQ(mended(set("The League", {"\u2018The", "League"})), "The League");
  Line line = set("'The League", {"\u2018The", "League"});
  line.words[0].box = unite(line.words[0].box, line.marks[3]);
  line.words[1].box.left = line.marks[4].left;
  EXPECT_EQ(mended(line), "\u2018The League");
}

TEST(Evidence, PartsNoWordWhoseMarksMayBeItsNeighbours) {
  EXPECT_EQ(mended(set("Petronella Voss ate", {"Petronella", "Voss", "ate"})), "Petronella Voss ate");
  Line line = set("etronella Voss at", {"Petronella", "oss", "at"});  // "Pe" is one mark, and the V not its word's
  line.words[1].text = "Voss";
  EXPECT_EQ(mended(line), "Petronella Voss at");
}

TEST(Evidence, TakesABarBetweenWordsForALetterUnlessItIsTaller) {
  EXPECT_EQ(mended(set("when I was", {"when", "|", "was"})), "when I was");
  EXPECT_EQ(mended(set("says 'I was", {"says", "\u201C|", "was"})), "says \u201CI was");
  Line line = set("when I was", {"when", "|", "was"});
  line.words[1].box.top = -8;
  EXPECT_EQ(mended(line), "when | was");
}

TEST(Evidence, TakesABarThatIsThinOrHigherThanTheLettersForARule) {
  Line line = set("I The League I", {"|", "The", "League", "_"});
  line.words.front().box.top = line.words.back().box.top = -8;
  EXPECT_EQ(mended(line), "The League");
  line = set("I The League", {"|", "The", "League"});
  line.words.front().box.right = line.words.front().box.left + 2;
  EXPECT_EQ(mended(line), "The League");
}

TEST(Evidence, TakesABarAsHighAsTheLettersForAnI) {
  EXPECT_EQ(mended(set("I looked", {"|", "looked"})), "I looked");
  EXPECT_EQ(mended(set("I", {"|"})), "|");
}

}  // namespace
}  // namespace backissue
