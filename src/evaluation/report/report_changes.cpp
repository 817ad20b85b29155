#include "evaluation/report/report_changes.h"

#include "evaluation/report/report_html.h"

namespace backissue {

Changes::Changes(const Comparison* comparison) {
  if (!comparison) return;
  for (const Change& change : comparison->changes)
    by_figure_.emplace(std::pair(std::string_view(change.item), change.metric), &change);
}

const Change* Changes::find(std::string_view item, Metric metric) const {
  const auto found = by_figure_.find({item, metric});
  return found == by_figure_.end() ? nullptr : found->second;
}

bool Changes::any_fails(std::string_view item) const {
  const auto last = by_figure_.upper_bound({item, static_cast<Metric>(metric_count)});
  for (auto i = by_figure_.lower_bound({item, Metric{}}); i != last; ++i) {
    if (i->second->fails) return true;
  }
  return false;
}

std::string old_to_new(const std::optional<Ratio>& now, const Change* change) {
  if (!change || (change->before == now && !change->fails)) return percent(now);
  const std::string direction = change->worse_by > 0 ? "worse" : change->worse_by < 0 ? "better" : "same";
  return "<span class=\"old\">" + percent(change->before) + "</span> → <span class=\"" + direction +
         (change->fails ? " fails" : "") + "\">" + percent(now) + "</span>" +
         (change->fails ? " <strong class=\"flag\">fails</strong>" : "");
}

}  // namespace backissue
