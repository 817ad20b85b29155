#include "evaluation/report/report_differences.h"

#include <algorithm>
#include <numeric>

#include "evaluation/text/order_free.h"

namespace backissue {
namespace {

constexpr Unit space = ' ';
constexpr std::size_t same_word = 4;  // edits that are no further apart, without a space between them, are one

bool is_pair(const Stretch& s) { return s.truth_begin < s.truth_end && s.result_begin < s.result_end; }

// Stretches that follow each other in both texts are one.
std::vector<Stretch> joined(const std::vector<Stretch>& stretches) {
  std::vector<Stretch> out;
  for (const Stretch& s : stretches) {
    if (!out.empty() && is_pair(out.back()) && is_pair(s) && out.back().truth_end == s.truth_begin &&
        out.back().result_end == s.result_begin) {
      out.back().truth_end = s.truth_end;
      out.back().result_end = s.result_end;
    } else {
      out.push_back(s);
    }
  }
  return out;
}

// For each stretch whether it is in the row of pairs that rises in both texts and has most characters. Best sums by
// place in the result are kept in a binary indexed tree (Fenwick, 1994), of maxima.
std::vector<bool> in_order(const std::vector<Stretch>& stretches) {
  std::vector<std::size_t> by_result;
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    if (is_pair(stretches[i])) by_result.push_back(i);
  }
  std::sort(by_result.begin(), by_result.end(),
            [&](std::size_t a, std::size_t b) { return stretches[a].result_begin < stretches[b].result_begin; });
  std::vector<std::size_t> rank(stretches.size());
  for (std::size_t r = 0; r < by_result.size(); ++r) rank[by_result[r]] = r + 1;

  constexpr std::size_t none = SIZE_MAX;
  struct Row {
    std::size_t characters = 0, last = none;
  };
  std::vector<Row> tree(by_result.size() + 1);
  std::vector<std::size_t> before(stretches.size(), none);
  Row best;
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    if (!is_pair(stretches[i])) continue;
    Row row;
    for (std::size_t r = rank[i]; r > 0; r &= r - 1) {
      if (tree[r].characters > row.characters) row = tree[r];
    }
    before[i] = row.last;
    row = {row.characters + stretches[i].truth_end - stretches[i].truth_begin, i};
    if (row.characters > best.characters) best = row;
    for (std::size_t r = rank[i]; r < tree.size(); r += r & (~r + 1)) {
      if (row.characters > tree[r].characters) tree[r] = row;
    }
  }
  std::vector<bool> kept(stretches.size(), false);
  for (std::size_t i = best.last; i != none; i = before[i]) kept[i] = true;
  return kept;
}

Difference::Kind kind_of(const UnitRange& truth, const UnitRange& result) {
  if (result.empty()) return Difference::Kind::lost;
  return truth.empty() ? Difference::Kind::invented : Difference::Kind::misread;
}

bool joins(const Edit& kept, Units truth) {
  const Units text = truth.subspan(kept.a_begin, kept.a_end - kept.a_begin);
  return text.size() <= same_word && std::find(text.begin(), text.end(), space) == text.end();
}

// The differences inside a stretch that both texts have.
void compare(const Stretch& s, Units truth, Units result, std::vector<Difference>& out) {
  const std::vector<Edit> edits = align(truth.subspan(s.truth_begin, s.truth_end - s.truth_begin),
                                        result.subspan(s.result_begin, s.result_end - s.result_begin));
  std::optional<Edit> between;  // what both keep since the last difference
  bool open = false;
  for (Edit edit : edits) {
    edit.a_begin += s.truth_begin;
    edit.a_end += s.truth_begin;
    edit.b_begin += s.result_begin;
    edit.b_end += s.result_begin;
    if (edit.kind == Edit::Kind::keep) {
      between = edit;
      continue;
    }
    if (open && (!between || joins(*between, truth))) {
      if (between) out.back().edits.push_back(*between);
    } else {
      out.push_back({Difference::Kind::misread, UnitRange{edit.a_begin, 0}, UnitRange{edit.b_begin, 0}, {}});
    }
    Difference& difference = out.back();
    difference.edits.push_back(edit);
    difference.truth->end = edit.a_end;
    difference.result->end = edit.b_end;
    difference.kind = kind_of(*difference.truth, *difference.result);
    between.reset();
    open = true;
  }
}

bool only_spaces(Units units) {
  return std::all_of(units.begin(), units.end(), [](Unit unit) { return unit == space; });
}

// Without the spaces at its ends.
UnitRange trimmed(UnitRange range, Units text) {
  while (!range.empty() && text[range.begin] == space) ++range.begin;
  while (!range.empty() && text[range.end - 1] == space) --range.end;
  return range;
}

}  // namespace

std::vector<Difference> find_differences(Units truth, Units result) {
  const std::vector<Stretch> stretches = joined(align_freely(truth, result).stretches);
  const std::vector<bool> kept = in_order(stretches);
  std::vector<Difference> differences;
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    const Stretch& s = stretches[i];
    const UnitRange in_truth{s.truth_begin, s.truth_end}, in_result{s.result_begin, s.result_end};
    const Units text = truth.subspan(in_truth.begin, in_truth.end - in_truth.begin);
    const Units read = result.subspan(in_result.begin, in_result.end - in_result.begin);
    if (is_pair(s)) {
      if (!kept[i] && !only_spaces(text) && !only_spaces(read)) {
        differences.push_back({Difference::Kind::moved, trimmed(in_truth, truth), trimmed(in_result, result), {}});
      }
      compare(s, truth, result, differences);
    } else if (!only_spaces(text)) {
      const Edit edit{Edit::Kind::remove, in_truth.begin, in_truth.end, in_result.begin, in_result.end};
      differences.push_back({Difference::Kind::lost, in_truth, std::nullopt, {edit}});
    } else if (!only_spaces(read)) {
      const Edit edit{Edit::Kind::insert, in_truth.begin, in_truth.end, in_result.begin, in_result.end};
      differences.push_back({Difference::Kind::invented, std::nullopt, in_result, {edit}});
    }
  }
  return differences;
}

}  // namespace backissue
