// The gate as an alarm: regressions of many kinds are planted in good results, one at a time, and each must ring;
// unchanged results must not.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <random>
#include <sstream>

#include "evaluation/evaluation.h"
#include "output/output.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

constexpr double tolerance = 0.005;  // the program's default

using Pages = std::map<std::string, PageContent>;

// ---- Results to plant in: the set pages' truths, read with the slips that recognition makes ----

std::string bytes_of(const fs::path& file) {
  std::ostringstream out;
  out << std::ifstream(file, std::ios::binary).rdbuf();
  return out.str();
}

const Pages& truths() {
  static const Pages pages = [] {
    Pages read;
    for (const auto& entry : fs::directory_iterator(fs::path(BACKISSUE_SOURCE_DIR) / "testdata/pages/clean")) {
      if (entry.path().extension() != ".json") continue;
      const std::string name = entry.path().stem().stem().string();
      read[name] = read_content(bytes_of(entry.path()), name).pages.at(0);
    }
    return read;
  }();
  return pages;
}

// The page's text is its regions', in their order.
void retell(PageContent& content) {
  Page& page = content.page;
  std::stable_sort(page.regions.begin(), page.regions.end(), [](const Region& a, const Region& b) {
    return (a.order > 0 ? a.order : 1'000'000) < (b.order > 0 ? b.order : 1'000'000);
  });
  page.text.clear();
  for (const Region& region : page.regions) {
    if (region.order > 0 && !is_furniture(region.kind) && !region.text.empty())
      page.text += (page.text.empty() ? "" : "\n\n") + region.text;
  }
}

// Every so many letters of a text is another.
void misread(std::string& text, int one_in, std::mt19937& random) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z' && random() % unsigned(one_in) == 0) c = c == 'e' ? 'c' : 'e';
  }
}

const Pages& results() {
  static const Pages pages = [] {
    std::mt19937 random(19);
    Pages read = truths();
    for (auto& [name, content] : read) {
      content.known.corrections = true;
      for (Region& region : content.page.regions) {
        if (region.kind == RegionKind::body) misread(region.text, 200, random);
      }
      retell(content);
    }
    return read;
  }();
  return pages;
}

Evaluation evaluated(const Pages& pages) {
  std::vector<ItemScores> items;
  for (const auto& [name, content] : pages) {
    items.push_back(score_page(truths().at(name), content, {}));
    items.back().name = name;
    items.back().difficulty = "clean";
  }
  return evaluate(std::move(items), {});
}

const Baseline& baseline() {
  static const Baseline stored = read_baseline(to_json(baseline_of(evaluated(results()))), "baseline.json");
  return stored;
}

// ---- What is planted ----

struct Planted {
  const char* what;
  const char* page;
  std::function<void(PageContent&)> plant;
};
void PrintTo(const Planted& planted, std::ostream* out) { *out << planted.what; }

Region& region_of(PageContent& content, RegionKind kind, std::size_t which = 0) {
  for (Region& region : content.page.regions) {
    if (region.kind == kind && which-- == 0) return region;
  }
  throw std::out_of_range("the page has no such region");
}

void drop(PageContent& content, RegionKind kind, std::size_t which = 0) {
  const std::string id = region_of(content, kind, which).id;
  std::erase_if(content.page.regions, [&](const Region& region) { return region.id == id; });
}

void replace(std::string& text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  if (at == std::string::npos) throw std::out_of_range("the text has no \"" + from + '"');
  text.replace(at, from.size(), to);
}

// A word that a line's end broke, whole in the page's regions.
const WordBreak& broken(const PageContent& content, WordBreak::Hyphen hyphen) {
  for (const WordBreak& b : truths().at(content.page.scan.file).breaks) {
    if (b.hyphen == hyphen && content.page.text.find(b.after) != std::string::npos) return b;
  }
  throw std::out_of_range("the page breaks no such word");
}

void change_word(PageContent& content, const std::string& id, const std::string& from, const std::string& to) {
  for (Region& region : content.page.regions) {
    if (region.id == id) return replace(region.text, from, to);
  }
  throw std::out_of_range("the page has no region " + id);
}

void swap_articles(PageContent& content, const std::string& a, const std::string& b) {
  for (Region& region : content.page.regions) {
    if (region.order > 0) region.order = region.order + (region.article == a ? 1000 : region.article == b ? -1000 : 0);
  }
  int least = 0;
  for (const Region& region : content.page.regions) least = std::min(least, region.order);
  for (Region& region : content.page.regions) {
    if (region.order != 0) region.order += 1 - least;
  }
}

// Line by line across, as a reader of the scan's rows would.
void interleave(PageContent& content) {
  std::vector<std::pair<int, std::string>> lines;
  Region* first = nullptr;
  for (Region& region : content.page.regions) {
    if (region.kind != RegionKind::body) continue;
    for (const TextLine& line : region.lines) lines.emplace_back(line.box.top, line.text);
    if (!first) first = &region;
    if (&region != first) region.text.clear();
  }
  std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  first->text.clear();
  for (const auto& line : lines) first->text += (first->text.empty() ? "" : " ") + line.second;
}

const std::vector<Planted>& planted() {
  static const std::vector<Planted> list = {
      {"a column is lost", "columns-a", [](PageContent& c) { drop(c, RegionKind::body, 1); }},
      {"a column is read twice", "columns-b",
       [](PageContent& c) { region_of(c, RegionKind::body, 2).text += ' ' + region_of(c, RegionKind::body, 1).text; }},
      {"columns are interleaved", "essay-a", interleave},
      {"two columns change places", "columns-c",
       [](PageContent& c) {
         std::swap(region_of(c, RegionKind::body, 0).order, region_of(c, RegionKind::body, 2).order);
       }},
      {"two articles change places", "news-a", [](PageContent& c) { swap_articles(c, "a1", "a3"); }},
      {"the headline is dropped", "feature-a", [](PageContent& c) { drop(c, RegionKind::headline); }},
      {"one letter in a hundred is another", "essay-b",
       [](PageContent& c) {
         std::mt19937 random(3);
         for (Region& region : c.page.regions) misread(region.text, 70, random);
       }},
      {"the headline is taken for a subhead", "columns-d",
       [](PageContent& c) { region_of(c, RegionKind::headline).kind = RegionKind::subhead; }},
      {"a caption is taken for body", "feature-a",
       [](PageContent& c) { region_of(c, RegionKind::caption).kind = RegionKind::body; }},
      {"the byline is taken for the deck", "feature-b",
       [](PageContent& c) { region_of(c, RegionKind::byline).kind = RegionKind::deck; }},
      {"two articles become one", "three-columns-a",
       [](PageContent& c) {
         for (Region& region : c.page.regions) {
           if (region.article == "a2") region.article = "a1";
         }
       }},
      {"a column is torn from its article", "three-columns-b",
       [](PageContent& c) { region_of(c, RegionKind::body, 1).article = "a9"; }},
      {"the page number is lost", "essay-a", [](PageContent& c) { c.page.printed_number.clear(); }},
      {"the page number is misread", "essay-b", [](PageContent& c) { c.page.printed_number += '1'; }},
      {"a word keeps its soft hyphen", "columns-e",
       [](PageContent& c) {
         const WordBreak& b = broken(c, WordBreak::Hyphen::soft);
         std::string apart = b.before;
         replace(apart, "|", " ");
         change_word(c, b.region, b.after, apart);
       }},
      {"a word loses its real hyphen", "feature-a",
       [](PageContent& c) {
         const WordBreak& b = broken(c, WordBreak::Hyphen::hard);
         std::string joined = b.after;
         std::erase(joined, '-');
         change_word(c, b.region, b.after, joined);
       }},
      {"a name in a byline is misread", "sidebar-a",
       [](PageContent& c) { region_of(c, RegionKind::byline).text.back() = '?'; }},
      {"a headline has one letter wrong", "sidebar-b",
       [](PageContent& c) { region_of(c, RegionKind::headline).text.back() = '?'; }},
      {"the running head stands in the text", "columns-a",
       [](PageContent& c) { region_of(c, RegionKind::running_head).kind = RegionKind::other; }},
      {"a figure is not found", "feature-b", [](PageContent& c) { drop(c, RegionKind::figure); }},
      {"the box of a region has slipped", "cover-a",
       [](PageContent& c) {
         Box& box = region_of(c, RegionKind::masthead).box;
         box.bottom += 2 * box.height();
       }},
      {"a correction damages a right word", "columns-b",
       [](PageContent& c) {
         const Region region = region_of(c, RegionKind::body);
         const std::string word = region.lines.at(1).words.at(1).text;
         c.page.corrections.push_back({region.id, 1, 1, "spelling", word, "Xylophon", "hunspell", 0.9});
         change_word(c, region.id, word, "Xylophon");
       }},
      {"nothing is read", "news-b", [](PageContent& c) { c = nothing_read(); }},
  };
  return list;
}

class PlantedRegression : public testing::TestWithParam<Planted> {};

TEST_P(PlantedRegression, FailsTheGateAndIsNamed) {
  const std::string name = GetParam().page;
  Pages pages = results();
  PageContent& page = pages.at(name);
  page.page.scan.file = name;
  GetParam().plant(page);
  retell(page);
  const Comparison comparison = compare(baseline(), evaluated(pages), tolerance);
  EXPECT_TRUE(comparison.fails());
  const auto named = [&](const Change& change) { return change.item == name && change.fails; };
  EXPECT_TRUE(std::any_of(comparison.changes.begin(), comparison.changes.end(), named));
  const auto another = [&](const Change& change) {
    return change.fails && !change.item.empty() && change.item != name;
  };
  EXPECT_FALSE(std::any_of(comparison.changes.begin(), comparison.changes.end(), another));
}

INSTANTIATE_TEST_SUITE_P(Gate, PlantedRegression, testing::ValuesIn(planted()),
                         [](const testing::TestParamInfo<Planted>& tested) {
                           std::string name = tested.param.what;
                           std::replace(name.begin(), name.end(), ' ', '_');
                           return name;
                         });

TEST(Gate, IsTriedWithTwentyRegressionsAndMore) { EXPECT_GE(planted().size(), 20u); }

TEST(Gate, GivesNoFalseAlarmOverTenUnchangedRuns) {
  for (int run = 0; run < 10; ++run) {
    const Comparison comparison = compare(baseline(), evaluated(results()), 0);
    EXPECT_FALSE(comparison.fails()) << run;
    EXPECT_TRUE(comparison.changes.empty()) << run;
  }
}

TEST(Gate, LetsImprovementsPass) {
  Pages pages = results();
  pages.at("columns-a") = truths().at("columns-a");
  retell(pages.at("columns-a"));
  EXPECT_FALSE(compare(baseline(), evaluated(pages), tolerance).fails());
}

}  // namespace
}  // namespace backissue
