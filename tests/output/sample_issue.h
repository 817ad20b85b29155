// A small issue with a value in every field.
#pragma once

#include "page/issue.h"

namespace backissue {

inline Region sample_region() {
  Region region;
  region.id = "p2r4";
  region.kind = RegionKind::body;
  region.box = {100, 200, 900, 260};
  region.order = 4;
  region.column = 1;
  region.article = "a1";
  region.flow = "main";
  region.confidence = 0.97;
  region.polarity = Polarity::light_on_dark;
  region.x_height = 18.25;
  region.weight = 0.215;
  region.text = "The internet is old.";
  region.paragraphs = {{"The internet is old.", true, false}};
  const Word first{{100, 200, 300, 230}, "inter-", 0.93}, second{{100, 232, 200, 260}, "net", 0.9};
  region.lines = {{{100, 200, 900, 230}, {100, 228, 900, 229}, "inter-", 0.95, {first}, 18.5, 0, true, {}},
                  {{100, 232, 900, 260}, {100, 258, 900, 258}, "net", 0.9, {second}, 18, 0, false, {}}};
  return region;
}

inline Page sample_page() {
  Page page;
  page.number = 2;
  page.of = 3;
  page.printed_number = "74";
  page.printed_number_source = "read";
  page.scan = {"002.tif", 1, std::string(64, 'a'), 2475, 3263, 300, {0, 0, 2475, 3263}};
  page.skew_degrees = -0.7;
  page.rotation = 90;
  page.confidence = 0.9625;
  page.x_height = 18.4;
  page.text = "The internet is old.";
  Region figure;
  figure.id = "p2r5";
  figure.kind = RegionKind::figure;
  figure.box = {0, 300, 900, 800};
  page.regions = {sample_region(), figure};
  page.corrections = {{"p2r4", 0, 0, "join", "inter-|net", "internet", "hunspell", 0.99}};
  page.warnings = {{"low_resolution", "the letters are small"}};
  return page;
}

inline Issue sample_issue() {
  Issue issue;
  issue.generator = {"backissue", "0.1.0", {{"tesseract", "5.3.0"}}, {"eng"}, {{"jobs", "2"}}};
  issue.metadata.title = "Harbor Review";
  issue.metadata.volume = "19";
  issue.metadata.number = "4";
  issue.metadata.date = "2015-09/2015-10";
  issue.metadata.date_text = "September/October 2015";
  issue.metadata.link = "https://example.org/19/4";
  issue.metadata.first_printed_page = "73";
  issue.metadata.language = "eng";
  issue.metadata.sources = {{"title", "cover"}, {"volume", "running_head"}, {"date", "contents"}, {"link", "metadata"}};
  issue.page_count = 3;
  issue.contents = {{"Ports", "A. Writer", "Of mud.", "Features", "74", 2, "a1", 0.97},
                    {"Lost", "", "", "", "", 0, "", 0}};
  issue.pages = {sample_page()};
  issue.articles = {{"a1",
                     "Ports",
                     "HARBORS",
                     "A deck.",
                     "By A. Writer",
                     "Features",
                     {2},
                     {"p2r4"},
                     "Ports\n\nThe internet is old.",
                     {"The internet is old."},
                     {"A crane."},
                     {"“Mud!”"}}};
  issue.errors = {{"001.tif", "unreadable_image", "001.tif: not an image"}};
  return issue;
}

}  // namespace backissue
