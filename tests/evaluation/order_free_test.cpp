#include "evaluation/text/order_free.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <sstream>
#include <string>

#include "evaluation/text/edit_distance.h"
#include "evaluation/units.h"

namespace backissue {
namespace {

using Row = std::vector<Unit>;
using Blocks = std::vector<std::string>;

// That the stretches take every unit of both just once, and that their errors are what the alignment says.
void expect_whole(const FreeAlignment& free, const Row& truth, const Row& result) {
  std::vector<int> in_truth(truth.size()), in_result(result.size());
  std::size_t errors = 0;
  const Stretch* last = nullptr;
  for (const Stretch& s : free.stretches) {
    ASSERT_LE(s.truth_begin, s.truth_end);
    ASSERT_LE(s.truth_end, truth.size());
    ASSERT_LE(s.result_begin, s.result_end);
    ASSERT_LE(s.result_end, result.size());
    ASSERT_TRUE(!last || last->truth_begin <= s.truth_begin);
    last = &s;
    for (std::size_t i = s.truth_begin; i < s.truth_end; ++i) ++in_truth[i];
    for (std::size_t i = s.result_begin; i < s.result_end; ++i) ++in_result[i];
    if (is_seam(s, truth, result)) continue;
    errors += edit_distance(Units(truth).subspan(s.truth_begin, s.truth_end - s.truth_begin),
                            Units(result).subspan(s.result_begin, s.result_end - s.result_begin));
  }
  ASSERT_EQ(std::count(in_truth.begin(), in_truth.end(), 1), std::ptrdiff_t(truth.size()));
  ASSERT_EQ(std::count(in_result.begin(), in_result.end(), 1), std::ptrdiff_t(result.size()));
  ASSERT_EQ(errors, free.errors);
  ASSERT_LE(free.errors, free.ordered);
  ASSERT_EQ(free.ordered, edit_distance(truth, result));
}

FreeAlignment aligned(std::string_view truth, std::string_view result) {
  const Row a = units(truth), b = units(result);
  FreeAlignment free = align_freely(a, b);
  expect_whole(free, a, b);
  return free;
}

std::string joined(const Blocks& blocks) {
  std::string text;
  for (const std::string& block : blocks) text += (text.empty() ? "" : "\n\n") + block;
  return text;
}

// The text of the set pages, a page a row of blocks.
const std::vector<Blocks>& set_pages() {
  static const std::vector<Blocks> pages = [] {
    std::map<std::string, Blocks> by_name;
    for (const auto& entry : std::filesystem::directory_iterator(BACKISSUE_SOURCE_DIR "/testdata/pages/clean")) {
      if (entry.path().extension() != ".json") continue;
      std::ifstream file(entry.path());
      std::string text = nlohmann::json::parse(file).at("text");
      Blocks& blocks = by_name[entry.path().filename()];
      for (std::size_t end; (end = text.find("\n\n")) != std::string::npos; text.erase(0, end + 2)) {
        blocks.push_back(text.substr(0, end));
      }
      blocks.push_back(text);
    }
    std::vector<Blocks> all;
    for (auto& [name, blocks] : by_name) all.push_back(std::move(blocks));
    return all;
  }();
  return pages;
}

// Blocks of 50 to 1500 characters, some 6,000 together, of the set pages' words.
Blocks any_page(std::mt19937& random) {
  static const std::vector<std::string> words = [] {
    std::vector<std::string> all;
    std::set<std::string> seen;  // the set pages quote each other
    for (const Blocks& blocks : set_pages()) {
      for (const std::string& block : blocks) {
        std::istringstream stream(block);
        for (std::string a, b, c; stream >> a >> b >> c;) {
          if (seen.insert(a + b + c).second) all.insert(all.end(), {a, b, c});
        }
      }
    }
    return all;
  }();
  Blocks blocks;
  std::size_t at = random() % words.size();  // goes on, so that no block says what another says
  for (std::size_t size = 0; size < 6'000; size += blocks.back().size()) {
    const std::size_t wanted = 50 + random() % 1450;
    std::string block = words[++at % words.size()];
    while (block.size() < wanted) block += " " + words[++at % words.size()];
    at += random() % 50;
    blocks.push_back(block);
  }
  return blocks;
}

// As an engine reads it: so many of a thousand letters wrong, lost or doubled.
std::string misread(const std::string& text, unsigned per_mille, std::mt19937& random) {
  std::string read;
  for (const char c : text) {
    const unsigned draw = random() % 1000;
    if (c == '\n' || static_cast<unsigned char>(c) >= 0x80 || draw >= per_mille) {
      read += c;
    } else if (draw % 3 == 0) {
      read += char('a' + random() % 26);
    } else if (draw % 3 == 1) {
      read += {c, char('a' + random() % 26)};
    }
  }
  return read;
}

Blocks misread(Blocks blocks, unsigned per_mille, std::mt19937& random) {
  for (std::string& block : blocks) block = misread(block, per_mille, random);
  return blocks;
}

Blocks shuffled(Blocks blocks, std::mt19937& random) {
  for (std::size_t i = blocks.size(); i > 1; --i) std::swap(blocks[i - 1], blocks[random() % i]);
  return blocks;
}

struct Change {
  double free = 0, ordered = 0;  // of the truth, by the shuffling
};

Change by_shuffling(const Blocks& page, unsigned per_mille, std::mt19937& random) {
  const Blocks read = misread(page, per_mille, random);
  const auto straight = aligned(joined(page), joined(read));
  const auto mixed = aligned(joined(page), joined(shuffled(read, random)));
  const double size = double(units(joined(page)).size());
  return {(double(mixed.errors) - double(straight.errors)) / size,
          (double(mixed.ordered) - double(straight.ordered)) / size};
}

TEST(OrderFreeError, DoesNotChangeWhenBlocksAreShuffled) {
  std::mt19937 random(3);
  double ordered = 0;
  for (int i = 0; i < 60; ++i) {
    const Change change = by_shuffling(any_page(random), 10 + unsigned(i % 3) * 10, random);
    EXPECT_LE(std::abs(change.free), 0.001) << i;
    ordered += change.ordered / 60;
  }
  EXPECT_GT(ordered, 0.4);
}

// Their heads and bylines of a few letters recur, and may be found at one another's places.
TEST(OrderFreeError, HardlyChangesWhenBlocksOfSetPagesAreShuffled) {
  std::mt19937 random(4);
  for (const Blocks& page : set_pages()) {
    if (joined(page).size() < 2'000) continue;
    const Change change = by_shuffling(page, 20, random);
    EXPECT_LE(change.free, 0.01) << page.front();
    EXPECT_GT(change.ordered, 0.2) << page.front();
  }
}

TEST(OrderFreeError, OfColumnsReadAcrossIsThatOfTheSeams) {
  std::mt19937 random(5);
  for (int i = 0; i < 10; ++i) {
    const std::string page = joined(any_page(random));
    std::vector<std::string> lines(1);
    std::istringstream stream(page);
    for (std::string word; stream >> word;) {
      if (lines.back().size() + word.size() > 42) lines.emplace_back();
      lines.back() += (lines.back().empty() ? "" : " ") + word;
    }
    std::string soup;
    const std::size_t half = lines.size() / 2;
    for (std::size_t line = 0; line < half; ++line) soup += lines[line] + " " + lines[half + line] + "\n";
    if (lines.size() % 2 == 1) soup += lines.back();
    const auto free = aligned(page, soup);
    EXPECT_LE(double(free.errors), 0.03 * double(units(page).size()));
    EXPECT_GT(double(free.ordered), 0.3 * double(units(page).size()));
  }
}

TEST(OrderFreeError, OfALostOrAnInventedOrADoubledBlockIsItsLength) {
  std::mt19937 random(6);
  const Blocks page = any_page(random);
  ASSERT_GE(page.size(), 4u);
  const std::size_t length = units(page[1]).size();
  Blocks without = page, twice = page;
  without.erase(without.begin() + 1);
  twice.push_back(page[1]);
  for (Blocks* blocks : {&without, &twice}) std::swap(blocks->front(), blocks->at(2));
  // Give or take the space beside it.
  EXPECT_NEAR(double(aligned(joined(page), joined(without)).errors), double(length), 3) << "lost";
  EXPECT_NEAR(double(aligned(joined(without), joined(page)).errors), double(length), 3) << "invented";
  EXPECT_NEAR(double(aligned(joined(page), joined(twice)).errors), double(length), 3) << "twice";
}

TEST(OrderFreeError, IsNotLedAstrayByPhrasesThatRecur) {
  const std::string phrase = "at a meeting of the Society of Antiquaries of London";
  const std::string first = "Mr. Hope read a paper on seals " + phrase + ", and was thanked for it warmly.";
  const std::string second = "Three swords were shown by Dr. Read " + phrase + "; one is bronze.";
  const std::string third = "A new Fellow was elected " + phrase + " before Christmas.";
  const std::string truth = joined({first, second, third});
  EXPECT_EQ(aligned(truth, joined({third, second, first})).errors, 0u);
  EXPECT_EQ(aligned(truth, joined({second, third, first})).errors, 0u);
}

TEST(OrderFreeError, IsTheOrderedOneWhereThereIsNothingInCommon) {
  EXPECT_EQ(aligned("A page of print", "").errors, 15u);
  EXPECT_EQ(aligned("", "A page of print").errors, 15u);
  EXPECT_EQ(aligned("", "").errors, 0u);
  EXPECT_TRUE(aligned("", "").stretches.empty());
  std::mt19937 random(7);
  std::string noise;
  for (int i = 0; i < 6'000; ++i) noise += char('a' + random() % 26);
  const auto free = aligned(joined(any_page(random)), noise);
  EXPECT_EQ(free.errors, free.ordered);
  EXPECT_EQ(free.stretches.size(), 1u);
}

TEST(OrderFreeError, ForgivesASpaceAtASeamAndNothingElse) {
  const Row truth = units("a b"), result = units("c d");
  EXPECT_TRUE(is_seam({1, 2, 0, 0}, truth, result));
  EXPECT_TRUE(is_seam({0, 0, 1, 2}, truth, result));
  EXPECT_FALSE(is_seam({0, 1, 0, 0}, truth, result));
  EXPECT_FALSE(is_seam({1, 2, 1, 2}, truth, result));
  EXPECT_FALSE(is_seam({1, 3, 0, 0}, truth, result));
}

RC_GTEST_PROP(OrderFreeError, IsNeverMoreThanTheOrderedOneAndTakesEachUnitOnce, ()) {
  // Pieces that recur, in any order, so that places are contested.
  const auto piece = rc::gen::element<std::string>("the harbor ", "of the harbor at ", "Port Ansel ", "x", " ", "ab",
                                                   "a long-standing request for dredging ", "aaaaaaaaaaaa", "....");
  const auto any_text = [&] {
    std::string text;
    for (const std::string& part : *rc::gen::container<Blocks>(piece)) text += part;
    return text;
  };
  aligned(any_text(), any_text());
  RC_ASSERT(!testing::Test::HasFatalFailure());
}

}  // namespace
}  // namespace backissue
