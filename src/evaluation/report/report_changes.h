// What a comparison says of one figure.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "evaluation/evaluation.h"

namespace backissue {

class Changes {
 public:
  explicit Changes(const Comparison* comparison);  // null: there are none

  // item: empty for the total's. Null where the comparison does not say.
  const Change* find(std::string_view item, Metric metric) const;
  bool any_fails(std::string_view item) const;

 private:
  std::map<std::pair<std::string_view, Metric>, const Change*> by_figure_;
};

// HTML of a figure: "4.25 %", or "3.10 % → 4.25 %" where it has changed.
std::string old_to_new(const std::optional<Ratio>& now, const Change* change);

}  // namespace backissue
