// From what the engine says of a line to words in the page's pixels.
#pragma once

#include <string>
#include <vector>

#include "page/page.h"
#include "recognition/line_image.h"

namespace backissue {

// A word as the engine gives it: its extent is only as exact as the network's steps, some pixels of the picture.
struct ReadWord {
  double left = 0, right = 0;  // x, pixels of the line's picture
  std::string text;            // UTF-8
  double confidence = 0;       // 0–1
  std::vector<Alternative> alternatives = {};
};

// Gives each of the line's marks to one word, so that the words' boxes are as exact as the marks are.
// read: left to right. line: for words without a mark of their own.
std::vector<Word> place_words(const std::vector<ReadWord>& read, const LineImage& image, const TextLine& line);

// Confidence over the characters, 0 where there are none.
double mean_confidence(const std::vector<Word>& words);

// Whether all that was read is one or two signs, no letters, digits, stops or quotes: what a speck, a rule's end or a
// picture's edge gives. "A" and "74" are none, nor is "* * *". Confidence does not tell: such marks have 0 to 0.93, and
// single real letters as little as 0.
bool is_garbage(const std::vector<Word>& words);

}  // namespace backissue
