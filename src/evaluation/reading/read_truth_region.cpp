#include "evaluation/reading/read_truth_region.h"

#include <array>
#include <limits>
#include <set>

#include "evaluation/structure/region_text.h"

namespace backissue {
namespace {

constexpr int no_limit = std::numeric_limits<int>::max();
constexpr double largest = 1e9;  // pixels

std::array<int, 4> read_four(const JsonNode& node) {
  if (node.size() != 4) node.fail("must have four numbers");
  std::array<int, 4> numbers{};
  for (std::size_t i = 0; i < 4; ++i) numbers[i] = node.at(i).integer(0, no_limit);
  return numbers;
}

double measure_or_none(const JsonNode& object, std::string_view name) {
  double measure = 0;
  given(object, name, [&](const JsonNode& node) { measure = node.number(0, largest); });
  return measure;
}

bool truth_or_false(const JsonNode& object, std::string_view name) {
  bool truth = false;
  given(object, name, [&](const JsonNode& node) { truth = node.truth(); });
  return truth;
}

// Boxes with their texts, or boxes alone: then the texts are those of the line, apart by spaces.
std::vector<Word> read_words(const JsonNode& list, const std::string& line_text) {
  const std::vector<std::string> texts = split_at_spaces(line_text);
  std::vector<Word> words;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const JsonNode node = list.at(i);
    if (!node.is_array()) {
      words.push_back({read_truth_box(node["box"]), node["text"].text(), confidence_or_none(node)});
    } else if (list.size() == texts.size()) {
      words.push_back({read_truth_box(node), texts[i], 0});
    } else {
      list.fail("has " + std::to_string(list.size()) + " boxes for the " + std::to_string(texts.size()) +
                " words of its line's text");
    }
  }
  return words;
}

TextLine read_line(const JsonNode& node, Known& known) {
  expect_one_of(node, {"box", "text"});
  TextLine line;
  known.lines &= given(node, "box", [&](const JsonNode& box) { line.box = read_truth_box(box); });
  known.lines &= given(node, "text", [&](const JsonNode& text) { line.text = text.text(); });
  given(node, "baseline", [&](const JsonNode& baseline) { line.baseline = read_four(baseline); });
  line.confidence = confidence_or_none(node);
  line.x_height = measure_or_none(node, "x_height");
  line.starts_paragraph = truth_or_false(node, "starts_paragraph");
  known.words &= given(node, "words", [&](const JsonNode& words) { line.words = read_words(words, line.text); });
  return line;
}

Paragraph read_paragraph(const JsonNode& node) {
  return {node["text"].text(), truth_or_false(node, "continues"), truth_or_false(node, "continued")};
}

RegionKind read_kind(const JsonNode& node) {
  const std::string name = node.text();
  const auto kind = region_kind_from(name);
  if (!kind) node.fail("unknown kind \"" + name + '"');
  return *kind;
}

void read_text(const JsonNode& node, Region& region) {
  given(node, "paragraphs",
        [&](const JsonNode& list) { region.paragraphs = read_truth_list<Paragraph>(list, read_paragraph); });
  if (given(node, "text", [&](const JsonNode& text) { region.text = text.text(); })) return;
  for (const Paragraph& paragraph : region.paragraphs) append(region.text, paragraph.text, "\n\n");
  if (region.paragraphs.empty()) region.text = run_together(region.lines);
}

Region read_region(const JsonNode& node, std::size_t place, Known& known) {
  expect_one_of(node, {"box", "text", "paragraphs", "lines"});
  Region region;
  region.id = text_or_nothing(node, "id");
  if (region.id.empty()) region.id = "r" + std::to_string(place + 1);
  known.kinds &= given(node, "kind", [&](const JsonNode& kind) { region.kind = read_kind(kind); });
  known.regions &= given(node, "box", [&](const JsonNode& box) { region.box = read_truth_box(box); });
  const bool can_be_without = !has_text(region.kind);  // order, lines and article
  known.order &=
      can_be_without | given(node, "order", [&](const JsonNode& order) { region.order = order.integer(0, no_limit); });
  known.lines &= can_be_without | given(node, "lines", [&](const JsonNode& lines) {
                   region.lines =
                       read_truth_list<TextLine>(lines, [&](const JsonNode& line) { return read_line(line, known); });
                 });
  region.article = text_or_nothing(node, "article");
  known.articles &= can_be_without | node.has("article");
  given(node, "column", [&](const JsonNode& column) { region.column = column.integer(0, no_limit); });
  region.flow = text_or_nothing(node, "flow");
  region.confidence = confidence_or_none(node);
  given(node, "polarity", [&](const JsonNode& polarity) {
    const bool light = polarity.one_of({"dark_on_light", "light_on_dark"}) == "light_on_dark";
    region.polarity = light ? Polarity::light_on_dark : Polarity::dark_on_light;
  });
  region.x_height = measure_or_none(node, "x_height");
  region.weight = measure_or_none(node, "weight");
  read_text(node, region);
  return region;
}

// Working data of what is not known must not look like something.
void empty_the_unknown(PageContent& content) {
  const Known& known = content.known;
  for (Region& region : content.page.regions) {
    if (!known.order) region.order = 0;
    if (!known.articles) region.article.clear();
    if (!known.lines) region.lines.clear();
    for (TextLine& line : region.lines) {
      if (!known.words) line.words.clear();
    }
  }
}

}  // namespace

void expect_one_of(const JsonNode& object, std::initializer_list<std::string_view> names) {
  std::string list;
  for (const std::string_view name : names) {
    if (object.has(name)) return;
    append(list, name, ", ");
  }
  object.fail("says nothing; it needs one or more of " + list);
}

std::string text_or_nothing(const JsonNode& object, std::string_view name) {
  std::string text;
  given(object, name, [&](const JsonNode& node) {
    if (!node.is_null()) text = node.text();
  });
  return text;
}

double confidence_or_none(const JsonNode& object) {
  double confidence = 0;
  given(object, "confidence", [&](const JsonNode& node) { confidence = node.number(0, 1); });
  return confidence;
}

Box read_truth_box(const JsonNode& node) {
  const auto [left, top, right, bottom] = read_four(node);
  if (right < left) node.fail("right edge stands before the left");
  if (bottom < top) node.fail("bottom edge stands above the top");
  return {left, top, right, bottom};
}

void read_truth_regions(const JsonNode& list, PageContent& content) {
  Known& known = content.known;
  known.regions = known.kinds = known.order = known.lines = known.words = known.articles = true;
  std::set<std::string> ids;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const JsonNode node = list.at(i);
    content.page.regions.push_back(read_region(node, i, known));
    const std::string& id = content.page.regions.back().id;
    if (!ids.insert(id).second) node.fail("the id \"" + id + "\" stands there twice");
  }
  known.words &= known.lines;
  empty_the_unknown(content);
}

}  // namespace backissue
