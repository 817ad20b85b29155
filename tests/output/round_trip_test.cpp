// Any issue: written, it fits the schema; read, it is what it was.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "output/output.h"
#include "output/schema.h"

namespace backissue {
namespace {

using rc::gen::arbitrary;
using rc::gen::container;
using rc::gen::element;
using rc::gen::inRange;

// Characters of every length in UTF-8, of NFC, and those that JSON must escape.
std::string any_text() {
  const auto piece = element<std::string>("a", "Z", "0", " ", "\n", "\t", "\"", "\\", "/", "\x01", "é", "ß", "“", "—",
                                          "ﬁ", "漢", "𝔘", "\u2028", "\uFFFD");
  std::string text = "x";
  for (const std::string& part : *container<std::vector<std::string>>(piece)) text += part;
  return text;
}
std::string any_or_no_text() { return *arbitrary<bool>() ? any_text() : std::string(); }

int up_to(int most) { return *inRange(0, most + 1); }
// Decimals as many as are written.
double decimal(int most, int decimals) {
  const int scale = decimals == 4 ? 10'000 : decimals == 3 ? 1'000 : 100;
  return up_to(most * scale) / double(scale);
}
double confidence() { return decimal(1, 4); }
bool either() { return *arbitrary<bool>(); }

template <typename Make>
auto some(int most, Make make) {
  std::vector<decltype(make())> items(std::size_t(up_to(most)));
  for (auto& item : items) item = make();
  return items;
}

Box any_box() {
  const int left = up_to(5000), top = up_to(5000);
  return {left, top, left + up_to(1000), top + up_to(1000)};
}
std::string region_id() { return "p" + std::to_string(1 + up_to(99)) + "r" + std::to_string(1 + up_to(99)); }
std::string article_id() { return "a" + std::to_string(1 + up_to(99)); }
std::string article_id_or_none() { return either() ? article_id() : ""; }
std::string printed_number() { return *element<std::string>("", "1", "74", "1024", "xiv", "IX"); }

Word any_word() { return {any_box(), any_text(), confidence()}; }

TextLine any_line() {
  return {any_box(),
          {up_to(900), up_to(900), up_to(900), up_to(900)},
          any_text(),
          confidence(),
          some(3, any_word),
          decimal(60, 2),
          0,
          either(),
          {}};
}

Region any_region() {
  Region region;
  region.id = region_id();
  region.kind = RegionKind(up_to(region_kind_count - 1));
  region.box = any_box();
  region.order = up_to(40);
  region.column = up_to(6);
  region.article = article_id_or_none();
  region.flow = any_or_no_text();
  region.confidence = confidence();
  region.polarity = either() ? Polarity::dark_on_light : Polarity::light_on_dark;
  region.x_height = decimal(60, 2);
  region.weight = decimal(1, 3);
  region.text = any_or_no_text();
  region.paragraphs = some(3, [] { return Paragraph{any_or_no_text(), either(), either()}; });
  region.lines = some(3, any_line);
  return region;
}

Correction any_correction() {
  return {region_id(), up_to(60),
          up_to(20),   *element<std::string>("join", "spelling", "character", "quote", "dropcap"),
          any_text(),  any_or_no_text(),
          any_text(),  confidence()};
}

Page any_page() {
  Page page;
  page.number = 1 + up_to(99);
  page.of = page.number + up_to(99);
  page.printed_number = printed_number();
  page.printed_number_source = *element<std::string>("", "read", "inferred");
  page.scan = {"f" + any_text(), up_to(9),        std::string(64, *element('0', '9', 'a', 'f')),
               1 + up_to(9000),  1 + up_to(9000), up_to(1200),
               any_box()};
  page.skew_degrees = (up_to(9000) - 4500) / 100.0;
  page.rotation = *element(0, 90, 180, 270);
  page.confidence = confidence();
  page.x_height = decimal(60, 2);
  page.text = any_or_no_text();
  page.regions = some(4, any_region);
  page.corrections = some(3, any_correction);
  page.warnings = some(2, [] { return Warning{"low_resolution", any_text()}; });
  return page;
}

std::optional<std::string> known_or_not() { return either() ? std::optional(any_text()) : std::nullopt; }

IssueMetadata any_metadata() {
  IssueMetadata metadata;
  for (auto* field : {&metadata.title, &metadata.volume, &metadata.number, &metadata.date_text, &metadata.link,
                      &metadata.first_printed_page, &metadata.language})
    *field = known_or_not();
  if (either()) metadata.date = *element<std::string>("1901", "1996-09", "1999-07-04", "2015-09/2015-10", "1997-23");
  if (metadata.title)
    metadata.sources["title"] = *element<std::string>("metadata", "cover", "running_head", "contents");
  return metadata;
}

ContentsEntry any_entry() {
  return {any_text(),       any_or_no_text(), any_or_no_text(),     any_or_no_text(),
          printed_number(), up_to(99),        article_id_or_none(), confidence()};
}

Article any_article() {
  return {article_id(),
          any_or_no_text(),
          any_or_no_text(),
          any_or_no_text(),
          any_or_no_text(),
          any_or_no_text(),
          {1 + up_to(9), 20 + up_to(9)},
          some(3, region_id),
          any_or_no_text(),
          some(3, any_or_no_text),
          some(2, any_text),
          some(2, any_text)};
}

Issue any_issue() {
  Issue issue;
  issue.generator.version = any_or_no_text();
  issue.generator.engines = {{any_text(), any_or_no_text()}};
  issue.generator.languages = some(2, any_text);
  issue.generator.options = {{any_text(), any_or_no_text()}};
  issue.metadata = any_metadata();
  issue.page_count = up_to(200);
  issue.contents = some(3, any_entry);
  issue.pages = some(3, any_page);
  issue.articles = some(3, any_article);
  issue.errors = some(2, [] { return PageError{"f" + any_text(), "unreadable_image", any_text()}; });
  return issue;
}

RC_GTEST_PROP(RoundTrip, ReadingGivesBackWhatWasWritten, ()) {
  const Issue issue = any_issue();
  const std::string json = to_json(issue);
  RC_ASSERT(read_json(json, "issue") == issue);
  RC_ASSERT(to_json(read_json(json, "issue")) == json);
}

RC_GTEST_PROP(RoundTrip, ReadingALineGivesBackThePage, ()) {
  const Page page = any_page();
  RC_ASSERT(read_json_line(to_json_line(page), "page") == page);
}

RC_GTEST_PROP(RoundTrip, WhatIsWrittenFitsTheSchema, ()) { RC_ASSERT(document_faults(to_json(any_issue())) == ""); }

}  // namespace
}  // namespace backissue
