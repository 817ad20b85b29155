#include "evaluation/reading/read_truth_json.h"

#include <limits>
#include <map>

#include "evaluation/reading/read_truth_region.h"
#include "evaluation/structure/region_text.h"
#include "output/read_fields.h"

namespace backissue {
namespace {

constexpr int no_limit = std::numeric_limits<int>::max();

ScanInfo read_scan(const JsonNode& node) {
  ScanInfo scan;
  scan.file = text_or_nothing(node, "file");
  scan.sha256 = text_or_nothing(node, "sha256");
  given(node, "frame", [&](const JsonNode& frame) { scan.frame = frame.integer(0, no_limit); });
  given(node, "width", [&](const JsonNode& width) { scan.width = width.integer(1, no_limit); });
  given(node, "height", [&](const JsonNode& height) { scan.height = height.integer(1, no_limit); });
  given(node, "dpi", [&](const JsonNode& dpi) { scan.dpi = dpi.is_null() ? 0 : dpi.integer(1, no_limit); });
  scan.crop = {0, 0, scan.width, scan.height};
  given(node, "crop", [&](const JsonNode& crop) { scan.crop = read_truth_box(crop); });
  return scan;
}

Correction read_correction(const JsonNode& node) {
  Correction correction;
  correction.region = text_or_nothing(node, "region");
  given(node, "line", [&](const JsonNode& line) { correction.line = line.integer(0, no_limit); });
  given(node, "word", [&](const JsonNode& word) { correction.word = word.integer(0, no_limit); });
  correction.kind = node["kind"].one_of({"join", "spelling", "character", "quote", "ligature", "dropcap"});
  correction.before = node["before"].text();
  correction.after = node["after"].text();
  correction.rule = text_or_nothing(node, "rule");
  correction.evidence = text_or_nothing(node, "evidence");
  correction.confidence = confidence_or_none(node);
  return correction;
}

// Where a word is broken must be a line that is there, as far as the truth has regions and lines.
class BreakReader {
 public:
  explicit BreakReader(const PageContent& content) : known_(content.known) {
    for (const Region& region : content.page.regions) lines_[region.id] = region.lines.size();
    has_regions_ = !content.page.regions.empty();
  }

  WordBreak read(const JsonNode& node) const {
    WordBreak broken;
    const bool hard = node["kind"].one_of({"soft", "hard"}) == "hard";
    broken.hyphen = hard ? WordBreak::Hyphen::hard : WordBreak::Hyphen::soft;
    broken.before = node["before"].name();
    if (broken.before.find('|') == std::string::npos) node["before"].fail("must have a | where the line ends");
    broken.after = node["after"].name();
    broken.region = text_or_nothing(node, "region");
    given(node, "line", [&](const JsonNode& line) { broken.line = line.integer(0, no_limit); });
    if (!has_regions_ || broken.region.empty()) return broken;
    const auto region = lines_.find(broken.region);
    if (region == lines_.end()) node["region"].fail("no region of this page is called \"" + broken.region + '"');
    if (known_.lines && std::size_t(broken.line) >= region->second) node.fail("the region has no such line");
    return broken;
  }

 private:
  Known known_;
  bool has_regions_ = false;
  std::map<std::string, std::size_t> lines_;  // how many, by the region's id
};

// place: in its list, from 0; of: pages of the list.
PageContent read_page_of(const JsonNode& node, int place, int of) {
  expect_one_of(node, {"text", "regions", "printed_number"});
  PageContent content;
  auto& [page, known, breaks, unordered] = content;
  page.number = place + 1;
  given(node, "number", [&](const JsonNode& number) { page.number = number.integer(1, no_limit); });
  page.of = std::max(of, page.number);
  given(node, "of", [&](const JsonNode& pages) { page.of = pages.integer(page.number, no_limit); });
  known.printed_number =
      given(node, "printed_number", [&](const JsonNode& printed) { page.printed_number = printed.name_or_null(); });
  given(node, "printed_number_source", [&](const JsonNode& from) {
    if (!from.is_null()) page.printed_number_source = from.one_of({"read", "inferred"});
  });
  given(node, "scan", [&](const JsonNode& scan) { page.scan = read_scan(scan); });
  given(node, "skew_degrees", [&](const JsonNode& degrees) { page.skew_degrees = degrees.number(-180, 180); });
  given(node, "rotation", [&](const JsonNode& degrees) { page.rotation = degrees.integer(0, 270); });
  given(node, "x_height", [&](const JsonNode& pixels) { page.x_height = pixels.number(0, 1e9); });
  page.confidence = confidence_or_none(node);
  known.text = given(node, "text", [&](const JsonNode& text) { page.text = text.text(); });
  given(node, "regions", [&](const JsonNode& regions) { read_truth_regions(regions, content); });
  known.corrections = given(node, "corrections", [&](const JsonNode& list) {
    page.corrections = read_truth_list<Correction>(list, read_correction);
  });
  known.breaks = given(node, "breaks", [&](const JsonNode& list) {
    const BreakReader reader(content);
    breaks = read_truth_list<WordBreak>(list, [&](const JsonNode& item) { return reader.read(item); });
  });
  return content;
}

ContentsEntry read_entry(const JsonNode& node) {
  expect_one_of(node, {"title", "printed_page"});
  ContentsEntry entry;
  entry.title = text_or_nothing(node, "title");
  entry.byline = text_or_nothing(node, "byline");
  entry.blurb = text_or_nothing(node, "blurb");
  entry.section = text_or_nothing(node, "section");
  entry.printed_page = text_or_nothing(node, "printed_page");
  given(node, "page", [&](const JsonNode& page) { entry.page = page.is_null() ? 0 : page.integer(1, no_limit); });
  entry.article = text_or_nothing(node, "article");
  entry.confidence = confidence_or_none(node);
  return entry;
}

std::vector<std::string> read_texts(const JsonNode& node, std::string_view name) {
  std::vector<std::string> texts;
  given(node, name, [&](const JsonNode& list) {
    texts = read_truth_list<std::string>(list, [](const JsonNode& item) { return item.text(); });
  });
  return texts;
}

Article read_article(const JsonNode& node) {
  expect_one_of(node, {"title", "byline", "regions", "text"});
  Article article;
  article.id = text_or_nothing(node, "id");
  article.title = text_or_nothing(node, "title");
  article.kicker = text_or_nothing(node, "kicker");
  article.deck = text_or_nothing(node, "deck");
  article.byline = text_or_nothing(node, "byline");
  article.section = text_or_nothing(node, "section");
  given(node, "pages", [&](const JsonNode& pages) {
    article.pages = read_truth_list<int>(pages, [](const JsonNode& page) { return page.integer(1, no_limit); });
  });
  article.regions = read_texts(node, "regions");
  article.text = text_or_nothing(node, "text");
  article.paragraphs = read_texts(node, "paragraphs");
  article.captions = read_texts(node, "captions");
  article.pull_quotes = read_texts(node, "pull_quotes");
  return article;
}

}  // namespace

PageContent read_truth_page(const JsonNode& document) { return read_page_of(document, 0, 1); }

Content read_truth_issue(const JsonNode& document) {
  Content content;
  content.is_issue = true;
  given(document, "schema_version", [](const JsonNode& version) { read_schema_version(version); });
  given(document, "pages", [&](const JsonNode& pages) {
    int place = 0;
    const int of = int(pages.size());
    content.pages =
        read_truth_list<PageContent>(pages, [&](const JsonNode& page) { return read_page_of(page, place++, of); });
  });
  given(document, "articles",
        [&](const JsonNode& list) { content.articles = read_truth_list<Article>(list, read_article); });
  given(document, "contents",
        [&](const JsonNode& list) { content.contents = read_truth_list<ContentsEntry>(list, read_entry); });
  return content;
}

}  // namespace backissue
