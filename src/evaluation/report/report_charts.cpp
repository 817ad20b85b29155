#include "evaluation/report/report_charts.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "evaluation/report/report_html.h"

namespace backissue {
namespace {

// Upper limits of the chart's classes, as rates; the last one has none.
constexpr std::array<double, 8> limits = {0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1e9};
constexpr std::array<std::string_view, 8> classes = {"< ¼", "¼–½", "½–1", "1–2", "2–5", "5–10", "10–25", "> 25"};
using Histogram = std::array<int, limits.size()>;

Histogram histogram(const Evaluation& evaluation, Metric metric) {
  Histogram counts{};
  for (const ItemScores& item : evaluation.items) {
    const std::optional<Ratio>& score = at(item.scores, metric);
    if (!score) continue;
    const auto found = std::upper_bound(limits.begin(), limits.end(), score->rate());
    ++counts[std::min<std::size_t>(std::size_t(found - limits.begin()), limits.size() - 1)];
  }
  return counts;
}

std::string bar(std::string_view name, int count, int most, int x) {
  constexpr int width = 24, floor = 150, height = 120;
  if (count == 0) return {};
  const int tall = std::max(2, height * count / most);
  const std::string left = std::to_string(x), top = std::to_string(floor - tall);
  return "<rect class=\"" + std::string(name) + "\" x=\"" + left + "\" y=\"" + top + "\" width=\"" +
         std::to_string(width) + "\" height=\"" + std::to_string(tall) + "\"/><text x=\"" +
         std::to_string(x + width / 2) + "\" y=\"" + std::to_string(floor - tall - 4) + "\">" + std::to_string(count) +
         "</text>";
}

std::string spoken(std::string_view series, const Histogram& counts) {
  std::string out(series);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0) out += ", " + std::string(classes[i]) + " %: " + std::to_string(counts[i]);
  }
  return out;
}

std::string kind_label(std::size_t kind) {
  return kind < std::size_t(region_kind_count) ? label_of(static_cast<RegionKind>(kind)) : "no region";
}

}  // namespace

std::string error_chart(const Evaluation& evaluation) {
  const Histogram ordered = histogram(evaluation, Metric::character_error);
  const Histogram free = histogram(evaluation, Metric::free_error);
  const int most =
      std::max(*std::max_element(ordered.begin(), ordered.end()), *std::max_element(free.begin(), free.end()));
  if (most == 0) return {};
  std::string out =
      "<figure><figcaption>Pages by their character error, in percent</figcaption>\n<svg class=\"chart\" viewBox=\"0 0 "
      "520 172\" role=\"img\" aria-label=\"" +
      escaped("Pages by character error. " + spoken("Reading order counted", ordered) + ". " +
              spoken("Order free", free) + ".") +
      "\"><path class=\"axis\" d=\"M4 150.5H516\"/>";
  for (std::size_t i = 0; i < classes.size(); ++i) {
    const int x = 4 + int(i) * 64;
    out += bar("ordered", ordered[i], most, x + 6) + bar("free", free[i], most, x + 33);
    out += "<text x=\"" + std::to_string(x + 32) + "\" y=\"166\">" + escaped(classes[i]) + "</text>";
  }
  return out +
         "</svg>\n<p class=\"legend\"><span class=\"swatch ordered\"></span> reading order counted "
         "<span class=\"swatch free\"></span> order free</p></figure>\n";
}

std::string confusion_table(const Confusion& confusion) {
  std::vector<std::size_t> rows, columns;
  if (confusion.size() < confusion_size) return {};
  for (std::size_t i = 0; i < confusion_size; ++i) {
    const auto& row = confusion[i];
    if (std::any_of(row.begin(), row.end(), [](std::int64_t area) { return area > 0; })) rows.push_back(i);
    if (std::any_of(confusion.begin(), confusion.end(), [&](const auto& r) { return r[i] > 0; })) columns.push_back(i);
  }
  if (rows.empty()) return {};
  std::string out =
      "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"Kinds of regions\"><table class=\"heat\">"
      "<caption>Area of each true kind, by the kind it was given, in percent</caption>\n<thead><tr><td></td>";
  for (const std::size_t column : columns) out += "<th scope=\"col\"><span>" + kind_label(column) + "</span></th>";
  out += "</tr></thead>\n<tbody>\n";
  for (const std::size_t row : rows) {
    const double sum = std::accumulate(confusion[row].begin(), confusion[row].end(), 0.0);
    out += "<tr><th scope=\"row\">" + kind_label(row) + "</th>";
    for (const std::size_t column : columns) {
      const double share = std::clamp(double(confusion[row][column]) / sum, 0.0, 1.0);
      const std::string heat = std::to_string(std::min(9, int(share * 10)));
      out += "<td class=\"h" + heat + (row == column ? " right" : "") + "\">" +
             (share > 0 ? share < 0.005 ? "&lt;1" : number(100 * share, 0) : "") + "</td>";
    }
    out += "</tr>\n";
  }
  return out + "</tbody></table></div>\n";
}

}  // namespace backissue
