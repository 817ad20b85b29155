// The report's beginning, what it says of all pages together, and its end.
#include <algorithm>
#include <array>
#include <tuple>

#include "evaluation/report/report_assets.h"
#include "evaluation/report/report_changes.h"
#include "evaluation/report/report_charts.h"
#include "evaluation/report/report_frame.h"
#include "evaluation/report/report_html.h"

namespace backissue {
namespace {

std::string opening() {
  return html_opening("Backissue evaluation", true) +
         "<a class=\"skip\" href=\"#pages\">Skip to the list of pages</a>\n"
         "<nav class=\"bar\" aria-label=\"Report\"><a href=\"#summary\">Summary</a> <a href=\"#pages\">Pages</a>"
         "<span id=\"steps\" hidden><button type=\"button\" id=\"previous\" aria-keyshortcuts=\"p\">"
         "<span aria-hidden=\"true\">←</span> Previous<span class=\"wordy\"> difference</span></button>"
         "<button type=\"button\" id=\"next\" aria-keyshortcuts=\"n\">Next<span class=\"wordy\"> difference</span> "
         "<span aria-hidden=\"true\">→</span></button>"
         "<label><input type=\"checkbox\" id=\"keys\" checked> keys p, n</label>"
         "<output id=\"where\"></output></span></nav>\n<main>\n";
}

std::string wide(std::string_view label, const std::string& table) {
  return "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"" + std::string(label) + "\">" + table +
         "</div>\n";
}

std::string points(double rate) { return number(100 * rate, 2) + " pp"; }

std::string item_link(const Evaluation& evaluation, const std::string& name) {
  const std::string text = "<bdi>" + escaped(clipped(name, 120)) + "</bdi>";
  return find_item(evaluation, name) ? "<a href=\"#" + anchor_of(evaluation, name) + "\">" + text + "</a>" : text;
}

std::string list_of(const Evaluation& evaluation, std::string_view what, const std::vector<std::string>& names) {
  if (names.empty()) return {};
  std::string out = "<p>" + std::string(what) + "</p>\n<ul>";
  for (const std::string& name : names) out += "<li>" + item_link(evaluation, name) + "</li>";
  return out + "</ul>\n";
}

std::string verdict(const Evaluation& evaluation, const Comparison& comparison) {
  std::string out = comparison.fails() ? "<p class=\"verdict failed\">Failed: worse than the baseline.</p>\n"
                                       : "<p class=\"verdict passed\">Passed: no worse than the baseline.</p>\n";
  std::string rows;
  for (const Change& change : comparison.changes) {
    if (!change.fails) continue;
    rows += "<tr><th scope=\"row\">" + (change.item.empty() ? "All pages" : item_link(evaluation, change.item)) +
            "</th><td class=\"word\">" + label_of(change.metric) + "</td><td>" + percent(change.before) + "</td><td>" +
            percent(change.after) + "</td><td>" + (change.after ? points(change.worse_by) : "gone") + "</td></tr>\n";
  }
  if (!rows.empty()) {
    out += wide("What fails",
                "<table><caption>What fails, worst first</caption>\n<thead><tr><th scope=\"col\">Page</th>"
                "<th scope=\"col\" class=\"word\">Figure</th><th scope=\"col\">Before</th><th scope=\"col\">Now</th>"
                "<th scope=\"col\">Worse by</th></tr></thead>\n<tbody>" +
                    rows + "</tbody></table>");
  }
  return out + list_of(evaluation, "No result any more:", comparison.failed) +
         list_of(evaluation, "In the baseline, but not in this run:", comparison.missing) +
         list_of(evaluation, "Not yet in the baseline:", comparison.added);
}

std::string interval_of(const Group& group, std::size_t metric) {
  const std::optional<Interval>& interval = group.intervals[metric];
  return interval ? number(100 * interval->low, 2) + "–" + percent(interval->high) : "–";
}

std::string total(const Evaluation& evaluation, const Changes& changes, bool compared) {
  std::string rows;
  for (std::size_t i = 0; i < metric_count; ++i) {
    const auto metric = static_cast<Metric>(i);
    const std::optional<Ratio>& score = evaluation.total.scores[i];
    const Change* change = changes.find("", metric);
    if (!score && !(change && change->before)) continue;
    rows += "<tr><th scope=\"row\">" + label_of(metric) + "</th><td>" + old_to_new(score, change) + "</td><td>" +
            interval_of(evaluation.total, i) + "</td><td>" +
            (score ? std::to_string(score->count) + " of " + std::to_string(score->of) : "–") +
            "</td><td class=\"word\">" + (is_error(metric) ? "less is better" : "more is better") + "</td></tr>\n";
  }
  return wide("Total",
              "<table><caption>All pages together</caption>\n<thead><tr><th scope=\"col\">Figure</th>"
              "<th scope=\"col\">" +
                  std::string(compared ? "Before → now" : "Rate") +
                  "</th><th scope=\"col\">95 % interval</th><th scope=\"col\">Count</th>"
                  "<th scope=\"col\" class=\"word\">Sense</th></tr></thead>\n<tbody>\n" +
                  rows + "</tbody></table>");
}

std::string groups(const Evaluation& evaluation) {
  if (evaluation.groups.empty()) return {};
  std::string head, rows;
  for (const Group& group : evaluation.groups) {
    head += "<th scope=\"col\"><bdi>" + escaped(clipped(group.name, 80)) + "</bdi></th>";
  }
  const auto row = [&](const std::string& label, const auto& cell) {
    rows += "<tr><th scope=\"row\">" + label + "</th>";
    for (const Group& group : evaluation.groups) rows += "<td>" + cell(group) + "</td>";
    rows += "</tr>\n";
  };
  row("Pages", [](const Group& group) { return std::to_string(group.items); });
  row("Without a result", [](const Group& group) { return std::to_string(group.failed); });
  for (std::size_t i = 0; i < metric_count; ++i) {
    if (!evaluation.total.scores[i]) continue;
    row(label_of(static_cast<Metric>(i)), [i](const Group& group) {
      return percent(group.scores[i]) + "<small>" + (group.intervals[i] ? interval_of(group, i) : "") + "</small>";
    });
  }
  return "<h2>By difficulty</h2>\n" + wide("By difficulty", "<table>\n<thead><tr><td></td>" + head +
                                                                "</tr></thead>\n<tbody>\n" + rows + "</tbody></table>");
}

std::string kinds(const Group& total) {
  std::string rows;
  for (const auto& [kind, scores] : total.kinds) {
    const auto cell = [](const std::optional<Ratio>& ratio) {
      return "<td>" + percent(ratio) +
             (ratio ? "<small>" + std::to_string(ratio->count) + " of " + std::to_string(ratio->of) + "</small>" : "") +
             "</td>";
    };
    rows += "<tr><th scope=\"row\">" + label_of(kind) + "</th>" + cell(scores.free_error) + cell(scores.region_match) +
            cell(scores.region_kind) + "</tr>\n";
  }
  const std::string confusion = confusion_table(total.confusion);
  if (rows.empty() && confusion.empty()) return {};
  if (!rows.empty()) {
    rows = wide("By kind",
                "<table>\n<thead><tr><th scope=\"col\">Kind</th><th scope=\"col\">Free error</th>"
                "<th scope=\"col\">Region match</th><th scope=\"col\">Region kind</th></tr></thead>\n<tbody>\n" +
                    rows + "</tbody></table>");
  }
  return "<h2>By kind of region</h2>\n<div class=\"pair\">" + rows + confusion + "</div>\n";
}

// Worst first: without a result, failing the comparison, then by character error.
std::vector<const ItemScores*> worst_first(const Evaluation& evaluation, const Changes& changes) {
  std::vector<const ItemScores*> items;
  for (const ItemScores& item : evaluation.items) items.push_back(&item);
  const auto badness = [&](const ItemScores* item) {
    const std::optional<Ratio>& error = at(item->scores, Metric::character_error);
    return std::tuple(!item->failure.empty(), changes.any_fails(item->name), error ? error->rate() : -1.0);
  };
  std::stable_sort(items.begin(), items.end(), [&](auto* a, auto* b) { return badness(a) > badness(b); });
  return items;
}

std::string page_list(const Evaluation& evaluation, const Changes& changes) {
  constexpr std::array shown = {Metric::character_error, Metric::free_error,  Metric::word_error,   Metric::words_found,
                                Metric::region_match,    Metric::region_kind, Metric::reading_order};
  std::string out = "<table>\n<thead><tr><th scope=\"col\">Page</th>";
  for (const Metric metric : shown) out += "<th scope=\"col\">" + label_of(metric) + "</th>";
  out += "</tr></thead>\n<tbody>\n";
  for (const ItemScores* item : worst_first(evaluation, changes)) {
    out += "<tr><th scope=\"row\">" + item_link(evaluation, item->name) +
           (item->failure.empty() ? "" : " <strong class=\"flag\">no result</strong>") + "</th>";
    for (const Metric metric : shown) {
      out += "<td>" + old_to_new(at(item->scores, metric), changes.find(item->name, metric)) + "</td>";
    }
    out += "</tr>\n";
  }
  return "<h2 id=\"pages\" tabindex=\"-1\">Pages, worst first</h2>\n" + wide("Pages", out + "</tbody></table>");
}

}  // namespace

std::string report_head(const Evaluation& evaluation, const Comparison* comparison) {
  const Changes changes(comparison);
  const Group& total_group = evaluation.total;
  std::string out = opening() + "<header id=\"summary\"><h1>Backissue evaluation</h1>\n<p class=\"lead\">" +
                    std::to_string(total_group.items) + (total_group.items == 1 ? " page" : " pages");
  if (total_group.failed > 0) out += ", " + std::to_string(total_group.failed) + " without a result";
  out += "</p>\n" + (comparison ? verdict(evaluation, *comparison) : "") + "</header>\n";
  out +=
      "<div class=\"pair\">" + total(evaluation, changes, comparison != nullptr) + error_chart(evaluation) + "</div>\n";
  return out + groups(evaluation) + kinds(total_group) + page_list(evaluation, changes);
}

std::string report_foot() { return "</main>\n<script>" + std::string(report_script) + "</script>\n</body>\n</html>\n"; }

}  // namespace backissue
