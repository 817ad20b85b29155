// Items with made-up figures, for the tests of what becomes of them.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "evaluation/evaluation.h"

namespace backissue {

inline ItemScores scored(const std::string& name, std::initializer_list<std::pair<Metric, Ratio>> figures) {
  ItemScores item;
  item.name = name;
  item.difficulty = name.substr(0, name.rfind('/'));
  for (const auto& [metric, ratio] : figures) at(item.scores, metric) = ratio;
  return item;
}

inline ItemScores failed(ItemScores item) {
  item.failure = "the scan cannot be read";
  return item;
}

// So many pages with 100 * i errors in 10,000 characters on page i, and half of their lines in order.
inline std::vector<ItemScores> sample_pages(int count) {
  std::vector<ItemScores> items;
  for (int i = 0; i < count; ++i)
    items.push_back(scored("pages/clean/page-" + std::to_string(10 + i),
                           {{Metric::character_error, {100 * i, 10'000}}, {Metric::reading_order, {50, 100}}}));
  return items;
}

// Names that no output may take for anything but text.
inline const std::vector<std::string>& hostile_names() {
  static const std::vector<std::string> names = {"a/<script>alert(1)</script>",
                                                 "a/\"quoted\" & 'single' ]]>",
                                                 "a/new\nline\r\ttab",
                                                 std::string("a/nul\0byte", 10),
                                                 "a/\x1b[31mred\x07",
                                                 "a/not utf-8 \xff\xc3(",
                                                 "a/\u202Eturned\u2066",
                                                 "a/\uFFFF\uFFFE",
                                                 "a/漢字漢字",
                                                 "a/e\u0301"};
  return names;
}

}  // namespace backissue
