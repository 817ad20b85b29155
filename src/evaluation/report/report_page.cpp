// A page of the report: its figures, its scan, and truth beside result.
#include <algorithm>
#include <array>

#include "evaluation/report/report_changes.h"
#include "evaluation/report/report_html.h"
#include "evaluation/report/report_places.h"
#include "evaluation/report/report_scan.h"
#include "evaluation/report/report_text.h"

namespace backissue {
namespace {

constexpr std::size_t longest_compared = 100'000;  // characters; a longer text is shown without marks
constexpr std::size_t longest_message = 2'000;

// The texts and what is between them.
struct Texts {
  Graphemes truth, result;
  std::vector<Difference> differences;
  std::vector<std::string> descriptions;  // of each
  std::vector<MarkedPlace> places;        // of each
  bool too_long = false;
};

// The truth's own words say best where something was lost; else the result's neighbouring ones do.
std::vector<Box> boxes_of(const Difference& difference, const Places& truth, const Places& result) {
  const bool read = difference.result && !difference.result->empty();
  if (!read && difference.truth) {
    std::vector<Box> boxes = truth.of(*difference.truth);
    if (!boxes.empty()) return boxes;
  }
  if (difference.result) return result.of(*difference.result);
  return {};
}

Texts compared(const ReportPage& page, const std::string& id, const ScoreOptions& options) {
  Texts texts{to_graphemes(page.truth.page.text, options), to_graphemes(page.result.page.text, options), {}, {}, {}};
  texts.too_long = std::max(texts.truth.units.size(), texts.result.units.size()) > longest_compared;
  if (texts.too_long) return texts;
  texts.differences = find_differences(texts.truth.units, texts.result.units);
  if (texts.differences.empty()) return texts;
  const Places in_truth(texts.truth, page.truth.page, options), in_result(texts.result, page.result.page, options);
  for (std::size_t i = 0; i < texts.differences.size(); ++i) {
    const Difference& difference = texts.differences[i];
    texts.descriptions.push_back(description_of(difference, texts.truth, texts.result));
    texts.places.push_back({difference.kind, boxes_of(difference, in_truth, in_result), scan_id_of(id, i),
                            id_of(id, difference.result ? Side::result : Side::truth, i), texts.descriptions.back()});
  }
  return texts;
}

// What a side's marks lead to: the scan; without a place on it, the other side; without one there, themselves.
std::vector<std::string> targets_of(const Texts& texts, const std::string& id, Side side) {
  std::vector<std::string> targets;
  for (std::size_t i = 0; i < texts.differences.size(); ++i) {
    const Difference& difference = texts.differences[i];
    const bool on_scan = !texts.places[i].boxes.empty();
    const Side other = difference.truth && (side == Side::result || !difference.result) ? Side::truth : Side::result;
    targets.push_back(on_scan ? scan_id_of(id, i) : id_of(id, other, i));
  }
  return targets;
}

std::string figures(const ItemScores& item, const Changes& changes) {
  std::string out;
  for (std::size_t i = 0; i < metric_count; ++i) {
    const auto metric = static_cast<Metric>(i);
    const std::optional<Ratio>& score = at(item.scores, metric);
    const Change* change = changes.find(item.name, metric);
    if (!score && !(change && change->before)) continue;
    out += "<div><dt>" + label_of(metric) + "</dt><dd>" + old_to_new(score, change) + "</dd>";
    if (score)
      out += "<dd class=\"count\">" + std::to_string(score->count) + " of " + std::to_string(score->of) + "</dd>";
    out += "</div>\n";
  }
  return out.empty() ? out : "<dl class=\"figures\">\n" + out + "</dl>\n";
}

std::string counts_of(const Texts& texts) {
  if (texts.too_long) return "<p class=\"note\">The text is too long to be compared by character here.</p>\n";
  if (texts.differences.empty()) return "<p class=\"note\">No difference in the text.</p>\n";
  std::array<std::size_t, 4> counts{};
  for (const Difference& difference : texts.differences) ++counts[static_cast<std::size_t>(difference.kind)];
  const std::size_t all = texts.differences.size();
  std::string out = "<p class=\"note\">" + std::to_string(all) + (all == 1 ? " difference:" : " differences:");
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const std::string name(name_of(static_cast<Difference::Kind>(i)));
    if (counts[i] > 0) out += " <span class=\"key " + name + "\">" + std::to_string(counts[i]) + ' ' + name + "</span>";
  }
  return out + "</p>\n";
}

std::string pane(std::string_view heading, const std::string& html) {
  return "<div class=\"pane\"><h3>" + std::string(heading) +
         "</h3><div class=\"text\" dir=\"auto\" tabindex=\"0\" role=\"group\" aria-label=\"" + std::string(heading) +
         "\">" + (html.empty() ? "<span class=\"none\">(no text)</span>" : html) + "</div></div>\n";
}

std::string panes(const ReportPage& page, const std::string& id, const Texts& texts, bool has_result) {
  if (!page.truth.known.text) return pane("Text", escaped(page.result.page.text));
  if (!has_result) return pane("Truth", escaped(page.truth.page.text));
  const auto side = [&](Side which, const Graphemes& text) {
    if (texts.too_long) return escaped(text.text);
    return marked_text(id, which, text, texts.differences, texts.descriptions, targets_of(texts, id, which));
  };
  return pane("Truth", side(Side::truth, texts.truth)) + pane("Result", side(Side::result, texts.result));
}

}  // namespace

std::string report_page(const Evaluation& evaluation, const Comparison* comparison, const ReportPage& page) {
  const std::string id = anchor_of(evaluation, page.name);
  const ItemScores* item = find_item(evaluation, page.name);
  const bool has_result = !item || item->failure.empty();
  const bool has_both = has_result && page.truth.known.text;
  const Texts texts = has_both ? compared(page, id, evaluation.options) : Texts{};

  const std::string name = escaped(clipped(page.name, 200));
  std::string out = "<section class=\"page\" id=\"" + id + "\" aria-label=\"" + name + "\" data-count=\"" +
                    std::to_string(texts.differences.size()) + "\">\n<h2><bdi>" + name + "</bdi></h2>\n";
  if (!has_result) {
    out += "<p class=\"failure\"><strong>No result:</strong> " + escaped(clipped(item->failure, longest_message)) +
           "</p>\n";
  }
  for (const Warning& warning : page.result.page.warnings) {
    out += "<p class=\"note\">Warning: " + escaped(clipped(warning.message, longest_message)) + "</p>\n";
  }
  if (item) out += figures(*item, Changes(comparison));
  if (has_both) out += counts_of(texts);
  const std::string scan = scan_view(page, id, texts.places);
  out +=
      std::string("<div class=\"spread") + (scan.empty() ? " no-scan" : "") + (has_both ? "" : " one-text") + "\">\n";
  if (!scan.empty()) out += "<div class=\"scan\">" + scan + "</div>\n";
  return out + panes(page, id, texts, has_result) + "</div>\n</section>\n";
}

}  // namespace backissue
