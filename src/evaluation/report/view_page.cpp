// A page of a view: its scan with what was found on it, its text by region, and what was corrected.
#include <algorithm>

#include "evaluation/report/report_frame.h"
#include "evaluation/report/report_html.h"
#include "evaluation/report/report_scan.h"
#include "evaluation/report/report_text.h"
#include "evaluation/report/view_links.h"
#include "evaluation/report/view_text.h"

namespace backissue {
namespace {

constexpr std::size_t longest_name = 200, longest_message = 2'000;  // code points

std::string bar(const Issue& issue, std::size_t page) {
  const auto step = [&](std::size_t to, std::string_view label) {
    return "<a href=\"" + view_file_of(issue, issue.pages[to].number) + "\">" + std::string(label) + "</a> ";
  };
  std::string out =
      "<nav class=\"bar\" aria-label=\"View\"><a href=\"../index.html\">Issue</a> "
      "<a href=\"../index.html#pages\">Pages</a> <a href=\"../index.html#articles\">Articles</a><span class=\"turn\">";
  if (page > 0) out += step(page - 1, "← Previous page");
  if (page + 1 < issue.pages.size()) out += step(page + 1, "Next page →");
  return out + "</span></nav>\n";
}

std::string facts(const Page& page) {
  const auto fact = [](std::string_view name, const std::string& value) {
    return "<div><dt>" + std::string(name) + "</dt><dd>" + value + "</dd></div>\n";
  };
  std::string out = "<dl class=\"figures\">\n";
  if (!page.printed_number.empty()) {
    out += fact("Printed number", escaped(clipped(page.printed_number, 40)) +
                                      (page.printed_number_source == "inferred" ? " (inferred)" : ""));
  }
  const ScanInfo& scan = page.scan;
  const std::string frame = scan.frame > 0 ? ", frame " + std::to_string(scan.frame) : "";
  out += fact("Scan", "<bdi>" + escaped(clipped(scan.file, longest_name)) + "</bdi>" + frame);
  out += fact("Pixels", std::to_string(scan.width) + " × " + std::to_string(scan.height));
  if (page.skew_degrees != 0) out += fact("Skew", number(page.skew_degrees, 2) + "°");
  if (page.rotation != 0) out += fact("Turned by", std::to_string(page.rotation) + "°");
  return out + fact("Confidence", percent(page.confidence)) + "</dl>\n";
}

std::string notes(const Page& page, const ViewScan& scan) {
  const auto note = [](const std::string& text) {
    return "<p class=\"note alert\">" + escaped(clipped(text, longest_message)) + "</p>\n";
  };
  std::string out;
  if (!scan.remark.empty()) out += note("Scan: " + scan.remark);
  for (const Warning& warning : page.warnings) out += note("Warning: " + warning.message);
  return out;
}

std::string correction_id(const std::string& page_id, std::size_t correction) {
  return page_id + "-c" + std::to_string(correction + 1);
}

const Word* word_of(const Page& page, const Correction& correction) {
  for (const Region& region : page.regions) {
    if (region.id != correction.region) continue;
    const auto line = std::size_t(correction.line), word = std::size_t(correction.word);
    if (line >= region.lines.size() || word >= region.lines[line].words.size()) return nullptr;
    return &region.lines[line].words[word];
  }
  return nullptr;
}

std::string change_of(const Correction& correction) {
  return clipped(correction.before, 80) + " → " + clipped(correction.after, 80);
}

// The corrected words on the scan, each of which leads to its row of the table.
std::vector<MarkedPlace> places_of(const Page& page, const std::string& page_id) {
  std::vector<MarkedPlace> places;
  for (std::size_t i = 0; i < page.corrections.size(); ++i) {
    const Word* word = word_of(page, page.corrections[i]);
    if (!word || word->box.empty()) continue;
    places.push_back({Difference::Kind::misread,
                      {word->box},
                      scan_id_of(page_id, i),
                      correction_id(page_id, i),
                      change_of(page.corrections[i])});
  }
  return places;
}

std::string region_cell(const Page& page, const std::string& page_id, const Correction& correction) {
  for (std::size_t i = 0; i < page.regions.size(); ++i) {
    if (page.regions[i].id == correction.region) return region_label(page.regions[i], block_id_of(page_id, i));
  }
  return escaped(clipped(correction.region, 40));
}

std::string corrections(const Page& page, const std::string& page_id) {
  if (page.corrections.empty())
    return "<h2>Corrections</h2>\n<p class=\"note\">None: the text is as it was read.</p>\n";
  std::string rows;
  for (std::size_t i = 0; i < page.corrections.size(); ++i) {
    const Correction& correction = page.corrections[i];
    const Word* word = word_of(page, correction);
    const std::string before = "<bdi>" + escaped(clipped(correction.before, 80)) + "</bdi>";
    const std::string cell =
        word && !word->box.empty() ? "<a href=\"#" + scan_id_of(page_id, i) + "\">" + before + "</a>" : before;
    const std::string why = correction.evidence.empty() ? "" : " (" + clipped(correction.evidence, 80) + ")";
    rows += "<tr id=\"" + correction_id(page_id, i) + "\"><th scope=\"row\">" + cell + "</th><td class=\"word\"><bdi>" +
            escaped(clipped(correction.after, 80)) + "</bdi></td><td class=\"word\">" +
            escaped(clipped(correction.kind, 40)) + "</td><td class=\"word\">" +
            escaped(clipped(correction.rule, 40) + why) + "</td><td>" + percent(correction.confidence) +
            "</td><td class=\"word\">" + region_cell(page, page_id, correction) + "</td></tr>\n";
  }
  return "<h2>Corrections</h2>\n<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"Corrections\"><table>\n"
         "<thead><tr><th scope=\"col\">Read (| is a line’s end)</th><th scope=\"col\" class=\"word\">Became</th>"
         "<th scope=\"col\" class=\"word\">Kind</th><th scope=\"col\" class=\"word\">Rule</th>"
         "<th scope=\"col\">Sure</th><th scope=\"col\" class=\"word\">Region</th></tr></thead>\n<tbody>" +
         rows + "</tbody></table></div>\n";
}

std::string spread(const Page& page, const std::string& page_id, const ViewScan& scan, const ViewLinks& links) {
  ReportPage shown;
  shown.result = content_of(page);
  shown.image_type = "image/jpeg";
  shown.image = scan.picture;
  const std::string drawn =
      scan_view(shown, page_id, places_of(page, page_id), {page.scan.crop, true, true, "Corrections"});
  const std::string text = text_by_region(page, page_id, links);
  return "<div class=\"spread one-text" + std::string(drawn.empty() ? " no-scan" : "") + "\">\n" +
         (drawn.empty() ? "" : "<div class=\"scan\">" + drawn + "</div>\n") +
         "<div class=\"pane\"><div class=\"text by-region\" tabindex=\"0\" role=\"group\" aria-label=\"Text\">" +
         (text.empty() ? "<p class=\"none\">(nothing was found on the page)</p>" : text) + "</div></div>\n</div>\n";
}

}  // namespace

std::string view_page(const Issue& issue, std::size_t page, const ViewScan& scan) {
  const Page& shown = issue.pages[page];
  const ViewLinks links(issue);
  const std::string id = "p" + std::to_string(shown.number);
  const std::string name = "Page " + std::to_string(shown.number) + " of " + std::to_string(shown.of);
  const std::string title = title_of(issue, "");
  return html_opening(title.empty() ? name : name + " – " + title, false) + bar(issue, page) +
         "<main>\n<section class=\"page alone\" id=\"" + id + "\" aria-label=\"" + name + "\">\n<h1>" + name +
         "</h1>\n" +
         (title.empty() ? "" : "<p class=\"lead\"><bdi>" + escaped(clipped(title, longest_name)) + "</bdi></p>\n") +
         notes(shown, scan) + facts(shown) + spread(shown, id, scan, links) + corrections(shown, id) +
         "</section>\n</main>\n</body>\n</html>\n";
}

}  // namespace backissue
