// Errors by the kind of region that the text stands in.
#include <algorithm>
#include <string>

#include "evaluation/structure/structure_scores.h"
#include "evaluation/text/edit_distance.h"
#include "evaluation/text/order_free.h"

namespace backissue {
namespace {

using Kinds = std::vector<std::optional<RegionKind>>;  // of units

std::string text_of(const Region& region) {
  if (!region.text.empty()) return region.text;
  std::string text;
  for (const Paragraph& paragraph : region.paragraphs) text += (text.empty() ? "" : "\n\n") + paragraph.text;
  return text;
}

// Calls `kept` and `wrong` with units of the truth, and `added` with the unit before units that are none of it, or with
// none at the beginning of a stretch, and how many they are.
template <typename Kept, typename Wrong, typename Added>
void walk(Units truth, Units result, const FreeAlignment& alignment, Kept kept, Wrong wrong, Added added) {
  for (const Stretch& s : alignment.stretches) {
    if (is_seam(s, truth, result)) continue;
    const auto edits = align(truth.subspan(s.truth_begin, s.truth_end - s.truth_begin),
                             result.subspan(s.result_begin, s.result_end - s.result_begin));
    for (const Edit& edit : edits) {
      for (std::size_t i = edit.a_begin; i < edit.a_end; ++i) {
        if (edit.kind == Edit::Kind::keep) {
          kept(s.truth_begin + i, s.result_begin + edit.b_begin + (i - edit.a_begin));
        } else {
          wrong(s.truth_begin + i);
        }
      }
      if (edit.kind == Edit::Kind::insert && edit.a_begin > 0) {
        added(s.truth_begin + edit.a_begin - 1, edit.b_end - edit.b_begin);
      }
    }
  }
}

// The texts of regions, one after the other, with the kind of each unit.
struct KindText {
  Graphemes graphemes;
  Kinds kinds;
};

template <typename Which>
KindText text_of(const std::vector<Region>& regions, const ScoreOptions& options, Which which) {
  std::vector<const Region*> in_order;
  for (const Region& region : regions) {
    if (has_text(region.kind) && which(region)) in_order.push_back(&region);
  }
  std::stable_sort(in_order.begin(), in_order.end(), [](const Region* a, const Region* b) {
    return (a->order == 0) != (b->order == 0) ? b->order == 0 : a->order < b->order;
  });
  KindText result;
  for (const Region* region : in_order) {
    const Graphemes part = to_graphemes(text_of(*region), options);
    if (part.units.empty()) continue;
    auto& units = result.graphemes.units;
    if (!units.empty()) {
      units.push_back(U' ');
      result.kinds.push_back(result.kinds.back());
    }
    units.insert(units.end(), part.units.begin(), part.units.end());
    result.kinds.insert(result.kinds.end(), part.units.size(), region->kind);
  }
  return result;
}

// Whose regions a page's text comes from, unit by unit. A unit that no region has stands where its neighbour does.
Kinds kinds_of(Units page, const KindText& regions) {
  Kinds kinds(page.size());
  const Units text = regions.graphemes.units;
  walk(
      page, text, align_freely(page, text), [&](std::size_t i, std::size_t j) { kinds[i] = regions.kinds[j]; },
      [](std::size_t) {}, [](std::size_t, std::size_t) {});
  for (std::size_t i = 1; i < kinds.size(); ++i) {
    if (!kinds[i]) kinds[i] = kinds[i - 1];
  }
  for (std::size_t i = kinds.size(); i-- > 1;) {
    if (!kinds[i - 1]) kinds[i - 1] = kinds[i];
  }
  return kinds;
}

void score(Units truth, const Kinds& kinds, Units result, std::map<RegionKind, KindScores>& scores) {
  const auto of_kind = [&](std::size_t unit) -> Ratio& {
    auto& error = scores[*kinds[unit]].free_error;
    if (!error) error = Ratio{};
    return *error;
  };
  for (std::size_t i = 0; i < truth.size(); ++i) {
    if (kinds[i]) ++of_kind(i).of;
  }
  walk(
      truth, result, align_freely(truth, result), [](std::size_t, std::size_t) {},
      [&](std::size_t i) {
        if (kinds[i]) ++of_kind(i).count;
      },
      [&](std::size_t i, std::size_t number) {
        if (kinds[i]) of_kind(i).count += static_cast<std::int64_t>(number);
      });
}

}  // namespace

void score_kind_text(const PageContent& truth, const PageContent& result, const ScoreOptions& options,
                     ItemScores& item) {
  if (!truth.known.text || !truth.known.regions || !truth.known.kinds || !result.known.text) return;
  const auto is_text = [](const Region& region) { return !is_furniture(region.kind); };
  const auto is_around = [](const Region& region) { return is_furniture(region.kind); };

  const KindText regions = text_of(truth.page.regions, options, is_text);
  if (!regions.kinds.empty()) {
    const Graphemes wanted = to_graphemes(truth.page.text, options), read = to_graphemes(result.page.text, options);
    score(wanted.units, kinds_of(wanted.units, regions), read.units, item.kinds);
  }
  if (!result.known.kinds) return;
  const KindText wanted = text_of(truth.page.regions, options, is_around);
  const KindText read = text_of(result.page.regions, options, is_around);
  score(wanted.graphemes.units, wanted.kinds, read.graphemes.units, item.kinds);
}

}  // namespace backissue
