#include "recognition/large_initial.h"

#include <gtest/gtest.h>

#include "imageproc/binarise.h"
#include "imageproc/components.h"
#include "imageproc/draw.h"
#include "imageproc/threads.h"
#include "recognition/recognition.h"
#include "support/drawn_page.h"

namespace backissue {
namespace {

constexpr int capital = 30;

struct Opening {
  PreparedPage prepared;
  Page page;
};

// A letter two lines deep, and two lines at its right.
Opening opening_of(const std::string& letter, int deep, const std::string& first, const std::string& second) {
  Opening opening;
  Image& grey = opening.prepared.grey;
  grey = Image(900, 300, 1, 255);
  draw_words(grey, {60, 60.0 + deep - capital}, letter, deep);
  const int right = 60 + deep + 10;
  draw_words(grey, {double(right), 60}, first, capital);
  draw_words(grey, {double(right), 120}, second, capital);
  opening.prepared.ink = binarise_at(grey, 128);
  opening.prepared.x_height = drawn_x_height(capital);
  const auto add = [&](int from, int to, int top, int baseline, double x_height) {
    TextLine line;
    for (const Component& mark : find_components(opening.prepared.ink)) {
      if (mark.box.left < from || mark.box.left >= to || mark.box.center_y() < top || mark.box.center_y() > baseline)
        continue;
      line.glyphs.push_back(mark.box);
      line.box = unite(line.box, mark.box);
    }
    line.baseline = {line.box.left, baseline, line.box.right, baseline};
    line.x_height = x_height;
    Region region;
    region.box = line.box;
    region.lines = {line};
    opening.page.regions.push_back(region);
  };
  add(0, right - 5, 0, 60 + deep, deep * 0.7);
  add(right - 5, 900, 20, 62, opening.prepared.x_height);
  add(right - 5, 900, 80, 122, opening.prepared.x_height);
  return opening;
}

const TextLine& letter_of(const Opening& opening) { return opening.page.regions[0].lines[0]; }

const TextLine* begun_by(const Opening& opening, const TextLine& initial) {
  return line_begun_by(opening.page, initial, opening.prepared.x_height);
}

TEST(LargeInitial, BeginsTheHighestLineAtItsRight) {
  const Opening opening = opening_of("O", 90, "ur basic ideas about", "physics went through");
  EXPECT_EQ(begun_by(opening, letter_of(opening)), &opening.page.regions[1].lines[0]);
  EXPECT_EQ(begun_by(opening, opening.page.regions[1].lines[0]), nullptr) << "a line of many letters";
  const Opening ordinary = opening_of("O", 32, "ur basic ideas about", "physics went through");
  EXPECT_EQ(begun_by(ordinary, letter_of(ordinary)), nullptr) << "a capital like the others";
  Opening far = opening_of("O", 90, "ur basic ideas about", "physics went through");
  for (int line : {1, 2}) far.page.regions[std::size_t(line)].lines[0].box.left += 100;
  EXPECT_EQ(begun_by(far, letter_of(far)), nullptr);
  Opening lower = opening_of("O", 90, "ur basic ideas about", "physics went through");
  lower.page.regions[0].lines[0].box.top = 70;
  EXPECT_EQ(begun_by(lower, letter_of(lower)), nullptr) << "the line beside goes on from one above";
  Opening headline = opening_of("O", 90, "ur basic ideas about", "physics went through");
  headline.prepared.x_height /= 2;
  EXPECT_EQ(begun_by(headline, letter_of(headline)), nullptr) << "beside larger type than the page's";
  Opening rule = opening_of("O", 90, "ur basic ideas about", "physics went through");
  rule.page.regions[0].lines[0].box.right = rule.page.regions[0].lines[0].box.left + 5;
  EXPECT_EQ(begun_by(rule, letter_of(rule)), nullptr) << "a rule";
}

TEST(LargeInitial, IsReadBeforeTheWordsThatItBegins) {
  const auto recogniser = make_tesseract_recogniser({});
  for (const auto& [letter, first] :
       {std::pair("O", "ur basic ideas about"), {"T", "here was a harbor"}, {"N", "obody had paid for"}}) {
    const Opening opening = opening_of(letter, 90, first, "physics went through");
    const Reading reading =
        recogniser->read(opening.prepared, opening.page, opening.page.regions[0], letter_of(opening), Effort::full);
    ASSERT_EQ(reading.words.size(), 1u) << letter;
    EXPECT_EQ(reading.words[0].text, letter);
    EXPECT_EQ(reading.words[0].box, letter_of(opening).box);
  }
}

TEST(LargeInitial, PictureOutsideThePageIsNone) {
  const Opening opening = opening_of("O", 90, "ur basic ideas about", "physics went through");
  TextLine outside = letter_of(opening), line = opening.page.regions[1].lines[0];
  outside.box = {2000, 2000, 2090, 2090};
  EXPECT_TRUE(with_large_initial(opening.prepared, outside, line, Polarity::dark_on_light, {}).pixels.empty());
  line.box = {2000, 2000, 2400, 2040};
  line.baseline = {2000, 2040, 2400, 2040};
  EXPECT_TRUE(
      with_large_initial(opening.prepared, letter_of(opening), line, Polarity::dark_on_light, {}).pixels.empty());
}

}  // namespace
}  // namespace backissue
