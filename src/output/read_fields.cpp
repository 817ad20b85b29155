#include "output/read_fields.h"

#include <limits>

#include "output/schema_version.h"
#include "page/iso_date.h"

namespace backissue {
namespace {

constexpr int no_limit = std::numeric_limits<int>::max();
constexpr double largest = 1e9;  // pixels; far beyond any scan

template <typename Item, typename Read>
std::vector<Item> read_list(const JsonNode& list, Read read) {
  std::vector<Item> items;
  const std::size_t size = list.size();
  items.reserve(size);
  for (std::size_t i = 0; i < size; ++i) items.push_back(read_whole(list.at(i), read));
  return items;
}

std::vector<std::string> read_texts(const JsonNode& list) {
  return read_list<std::string>(list, [](const JsonNode& item) { return item.text(); });
}

std::vector<std::string> read_names(const JsonNode& list) {
  return read_list<std::string>(list, [](const JsonNode& item) { return item.name(); });
}

std::map<std::string, std::string> read_map(const JsonNode& node) {
  std::map<std::string, std::string> map;
  node.for_each_member([&](const std::string& name, const JsonNode& value) { map[name] = value.text(); });
  return map;
}

std::array<int, 4> read_four(const JsonNode& node) {
  if (node.size() != 4) node.fail("must have four numbers");
  std::array<int, 4> numbers{};
  for (std::size_t i = 0; i < 4; ++i) numbers[i] = node.at(i).integer(0, no_limit);
  return numbers;
}

Box read_box(const JsonNode& node) {
  const auto [left, top, right, bottom] = read_four(node);
  if (right < left) node.fail("right edge stands before the left");
  if (bottom < top) node.fail("bottom edge stands above the top");
  return {left, top, right, bottom};
}

double read_confidence(const JsonNode& node) { return node["confidence"].number(0, 1); }

double read_measure(const JsonNode& node) { return node.number(0, largest); }

Word read_word(const JsonNode& node) { return {read_box(node["box"]), node["text"].text(), read_confidence(node)}; }

TextLine read_line(const JsonNode& node) {
  TextLine line;
  line.box = read_box(node["box"]);
  line.baseline = read_four(node["baseline"]);
  line.text = node["text"].text();
  line.confidence = read_confidence(node);
  line.x_height = read_measure(node["x_height"]);
  line.starts_paragraph = node["starts_paragraph"].truth();
  line.words = read_list<Word>(node["words"], read_word);
  return line;
}

Paragraph read_paragraph(const JsonNode& node) {
  return {node["text"].text(), node["continues"].truth(), node["continued"].truth()};
}

RegionKind read_kind(const JsonNode& node) {
  const std::string name = node.text();
  const auto kind = region_kind_from(name);
  if (!kind) node.fail("unknown kind \"" + name + '"');
  return *kind;
}

Region read_region(const JsonNode& node) {
  Region region;
  region.id = node["id"].name();
  region.kind = read_kind(node["kind"]);
  region.box = read_box(node["box"]);
  region.order = node["order"].integer(0, no_limit);
  region.column = node["column"].integer(0, no_limit);
  region.article = node["article"].name_or_null();
  region.flow = node["flow"].name_or_null();
  region.confidence = read_confidence(node);
  const std::string polarity = node["polarity"].one_of({"dark_on_light", "light_on_dark"});
  region.polarity = polarity == "dark_on_light" ? Polarity::dark_on_light : Polarity::light_on_dark;
  region.x_height = read_measure(node["x_height"]);
  region.weight = read_measure(node["weight"]);
  region.text = node["text"].text();
  region.paragraphs = read_list<Paragraph>(node["paragraphs"], read_paragraph);
  region.lines = read_list<TextLine>(node["lines"], read_line);
  return region;
}

std::string read_sha256(const JsonNode& node) {
  std::string digits = node.text();
  if (digits.size() != 64 || digits.find_first_not_of("0123456789abcdef") != std::string::npos)
    node.fail("must be 64 lower-case hexadecimal digits");
  return digits;
}

ScanInfo read_scan(const JsonNode& node) {
  ScanInfo scan;
  scan.file = node["file"].name();
  scan.frame = node["frame"].integer(0, no_limit);
  scan.sha256 = read_sha256(node["sha256"]);
  scan.width = node["width"].integer(1, no_limit);
  scan.height = node["height"].integer(1, no_limit);
  const JsonNode dpi = node["dpi"];
  scan.dpi = dpi.is_null() ? 0 : dpi.integer(1, no_limit);
  scan.crop = read_box(node["crop"]);
  return scan;
}

Correction read_correction(const JsonNode& node) {
  return {node["region"].name(),
          node["line"].integer(0, no_limit),
          node["word"].integer(0, no_limit),
          node["kind"].one_of({"join", "spelling", "character", "quote", "ligature", "dropcap"}),
          node["before"].text(),
          node["after"].text(),
          node["rule"].name(),
          read_confidence(node),
          node["evidence"].text()};
}

Warning read_warning(const JsonNode& node) { return {node["code"].name(), node["message"].name()}; }

int read_rotation(const JsonNode& node) {
  const int degrees = node.integer(0, 270);
  if (degrees % 90 != 0) node.fail("must be 0, 90, 180 or 270");
  return degrees;
}

Generator read_generator(const JsonNode& node) {
  return {node["name"].name(), node["version"].text(), read_map(node["engines"]), read_names(node["languages"]),
          read_map(node["options"])};
}

std::optional<std::string> read_known(const JsonNode& node) {
  if (node.is_null()) return std::nullopt;
  return node.name();
}

std::optional<std::string> read_date(const JsonNode& node) {
  auto date = read_known(node);
  if (date && !is_iso_date(*date)) node.fail("\"" + *date + "\" is no date in the form of ISO 8601");
  return date;
}

IssueMetadata read_metadata(const JsonNode& node) {
  IssueMetadata metadata;
  metadata.title = read_known(node["title"]);
  metadata.volume = read_known(node["volume"]);
  metadata.number = read_known(node["number"]);
  metadata.date = read_date(node["date"]);
  metadata.date_text = read_known(node["date_text"]);
  metadata.link = read_known(node["link"]);
  metadata.first_printed_page = read_known(node["first_printed_page"]);
  metadata.language = read_known(node["language"]);
  node["sources"].for_each_member([&](const std::string& name, const JsonNode& source) {
    metadata.sources[name] = source.one_of({"metadata", "cover", "running_head", "contents"});
  });
  return metadata;
}

ContentsEntry read_entry(const JsonNode& node) {
  ContentsEntry entry;
  entry.title = node["title"].text();
  entry.byline = node["byline"].text();
  entry.blurb = node["blurb"].text();
  entry.section = node["section"].text();
  entry.printed_page = node["printed_page"].name_or_null();
  const JsonNode page = node["page"];
  entry.page = page.is_null() ? 0 : page.integer(1, no_limit);
  entry.article = node["article"].name_or_null();
  entry.confidence = read_confidence(node);
  return entry;
}

Article read_article(const JsonNode& node) {
  Article article;
  article.id = node["id"].name();
  article.title = node["title"].text();
  article.kicker = node["kicker"].text();
  article.deck = node["deck"].text();
  article.byline = node["byline"].text();
  article.section = node["section"].text();
  article.pages = read_list<int>(node["pages"], [](const JsonNode& page) { return page.integer(1, no_limit); });
  article.regions = read_names(node["regions"]);
  article.text = node["text"].text();
  article.paragraphs = read_texts(node["paragraphs"]);
  article.captions = read_texts(node["captions"]);
  article.pull_quotes = read_texts(node["pull_quotes"]);
  return article;
}

PageError read_error(const JsonNode& node) {
  return {node["scan"].name(), node["code"].name(), node["message"].name()};
}

Page page_from(const JsonNode& node) {
  Page page;
  page.number = node["number"].integer(1, no_limit);
  page.of = node["of"].integer(page.number, no_limit);
  page.printed_number = node["printed_number"].name_or_null();
  const JsonNode source = node["printed_number_source"];
  if (!source.is_null()) page.printed_number_source = source.one_of({"read", "inferred"});
  page.scan = read_whole(node["scan"], read_scan);
  page.skew_degrees = node["skew_degrees"].number(-180, 180);
  page.rotation = read_rotation(node["rotation"]);
  page.confidence = read_confidence(node);
  page.x_height = read_measure(node["x_height"]);
  page.text = node["text"].text();
  page.regions = read_list<Region>(node["regions"], read_region);
  page.corrections = read_list<Correction>(node["corrections"], read_correction);
  page.warnings = read_list<Warning>(node["warnings"], read_warning);
  return page;
}

Issue issue_from(const JsonNode& document) {
  read_schema_version(document["schema_version"]);
  Issue issue;
  issue.generator = read_whole(document["generator"], read_generator);
  issue.metadata = read_whole(document["issue"], [&](const JsonNode& node) {
    issue.page_count = node["page_count"].integer(0, no_limit);
    return read_metadata(node);
  });
  issue.contents = read_list<ContentsEntry>(document["contents"], read_entry);
  // The pages were taken out as they were parsed; what is left is none.
  if (const JsonNode rest = document["pages"]; rest.size() > 0) rest.at(0).fail("must be an object");
  issue.articles = read_list<Article>(document["articles"], read_article);
  issue.errors = read_list<PageError>(document["errors"], read_error);
  return issue;
}

}  // namespace

Page read_page(const JsonNode& node) { return read_whole(node, page_from); }

void read_schema_version(const JsonNode& version) {
  const std::string text = version.text();
  if (text == schema_version) return;
  version.fail("documents of version \"" + text + "\" cannot be read, only those of \"" + std::string(schema_version) +
               "\"; use the version of backissue that wrote it");
}

Issue read_issue(const JsonNode& document) { return read_whole(document, issue_from); }

}  // namespace backissue
