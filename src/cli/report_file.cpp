#include "cli/report_file.h"

#include <algorithm>

#include "cli/output_file.h"
#include "cli/picture.h"
#include "pipeline/interrupt.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

struct Place {
  const GoldenSet* set;
  const SetResult* result;
  std::size_t page;
};

// A scan that cannot be read has no picture; that it could not is said with the page.
std::vector<std::uint8_t> picture_of(const Place& place, const InputOptions& input) {
  if (!place.set->scans) return {};
  try {
    return picture_of(load_scan(place.set->scans->pages[place.set->scan_of[place.page]], input).image);
  } catch (const Error&) {
    return {};
  }
}

// Worst first; those alike by name.
std::vector<std::string> in_order(const Evaluation& evaluation) {
  std::vector<const ItemScores*> items;
  for (const ItemScores& item : evaluation.items) items.push_back(&item);
  const auto error = [](const ItemScores* item) {
    const auto& rate = at(item->scores, Metric::character_error);
    return rate ? rate->rate() : 0.0;
  };
  std::stable_sort(items.begin(), items.end(),
                   [&](const ItemScores* a, const ItemScores* b) { return error(a) > error(b); });
  std::vector<std::string> names;
  for (const ItemScores* item : items) names.push_back(item->name);
  return names;
}

}  // namespace

void check_report(const fs::path& folder, bool overwrite) {
  make_folder(folder);
  check_writable(folder / "index.html", overwrite);
}

void write_report(const fs::path& folder, const EvaluateOptions& options, const std::vector<GoldenSet>& sets,
                  const std::vector<SetResult>& results, const Evaluation& evaluation, const Comparison* comparison) {
  std::map<std::string, Place> places;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    for (std::size_t page = 0; page < sets[i].names.size(); ++page)
      places[sets[i].names[page]] = {&sets[i], &results[i], page};
  }
  InputOptions input;
  input.max_pixels = options.max_pixels;
  OutputFile file(folder / "index.html", options.overwrite);
  file.write(report_head(evaluation, comparison));
  for (const std::string& name : in_order(evaluation)) {
    const auto found = places.find(name);
    if (found == places.end()) {  // an issue as a whole has figures, and no scan
      file.write(report_page(evaluation, comparison, {name, {}, {}, "", {}}));
      continue;
    }
    const Place& place = found->second;
    file.write(report_page(evaluation, comparison,
                           {name, place.set->truth.pages[place.page], place.result->content.pages[place.page],
                            "image/jpeg", picture_of(place, input)}));
    check_interrupt();
  }
  file.write(report_foot());
  file.commit();
}

}  // namespace backissue
