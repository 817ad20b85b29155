#include "evaluation/text/common_passages.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>

#include "evaluation/text/extension.h"
#include "evaluation/text/seeds.h"

namespace backissue {
namespace {

constexpr std::int64_t least_score = 20;  // ten units without error: chance makes eight in a page of a language
constexpr int most_rounds = 16;           // bounds the time; what is in order or in blocks takes two or three

// A passage and how far it may reach.
struct Claim {
  Passage passage;
  Range truth_room, result_room;
};

// The largest reach about the anchor.
void grow(Claim& claim, Units truth, Units result) {
  Passage& p = claim.passage;
  const auto ahead = extend(truth.subspan(p.truth_anchor, claim.truth_room.end - p.truth_anchor),
                            result.subspan(p.result_anchor, claim.result_room.end - p.result_anchor), false);
  const auto behind = extend(truth.subspan(claim.truth_room.begin, p.truth_anchor - claim.truth_room.begin),
                             result.subspan(claim.result_room.begin, p.result_anchor - claim.result_room.begin), true);
  p.truth = {p.truth_anchor - behind.a, p.truth_anchor + ahead.a};
  p.result = {p.result_anchor - behind.b, p.result_anchor + ahead.b};
  p.score = ahead.score + behind.score;
}

// Goes through what is free of the truth, and takes for each seed the one of its places that reaches furthest.
std::vector<Claim> find(Units truth, const std::vector<Range>& free_truth, Units result,
                        const std::vector<Range>& free_result) {
  const SeedIndex index(result, free_result);
  std::vector<Claim> claims;
  for (const Range& room : free_truth) {
    for (std::size_t at = room.begin; at + seed_length <= room.end;) {
      Claim best;
      for (const auto& [place, range] : index.places_of(truth.subspan(at, seed_length))) {
        Claim claim{{{}, {}, 0, at, place}, room, free_result[range]};
        grow(claim, truth, result);
        if (claim.passage.score > best.passage.score) best = claim;
      }
      const bool found = best.passage.score >= least_score;
      if (found) claims.push_back(best);
      at = found ? best.passage.truth.end : at + 1;
    }
  }
  return claims;
}

// Ranges that overlap only at their ends, each by less than half of itself.
class Taken {
 public:
  bool fits(const Range& range) const {
    const auto after = ranges_.lower_bound(range.begin);
    const auto shares_little = [&](const Range& first, const Range& second) {
      if (first.end <= second.begin) return true;
      return first.end < second.end && 2 * (first.end - second.begin) < std::min(first.size(), second.size());
    };
    if (after != ranges_.end() && after->first == range.begin) return false;
    return (after == ranges_.end() || shares_little(range, {after->first, after->second})) &&
           (after == ranges_.begin() || shares_little({std::prev(after)->first, std::prev(after)->second}, range));
  }
  void add(const Range& range) { ranges_.emplace(range.begin, range.end); }

 private:
  std::map<std::size_t, std::size_t> ranges_;  // begin to end
};

// Those of the best scores that do not contradict each other. What is left out may be found again in the next round.
std::vector<Claim> accept(std::vector<Claim> claims) {
  std::stable_sort(claims.begin(), claims.end(),
                   [](const Claim& a, const Claim& b) { return a.passage.score > b.passage.score; });
  Taken truth, result;
  std::vector<Claim> accepted;
  for (const Claim& claim : claims) {
    if (!truth.fits(claim.passage.truth) || !result.fits(claim.passage.result)) continue;
    truth.add(claim.passage.truth);
    result.add(claim.passage.result);
    accepted.push_back(claim);
  }
  return accepted;
}

// The claims in the order of one of the texts.
class Side {
 public:
  Side(const std::vector<Claim>& claims, Range Passage::*range)
      : claims_(claims), range_(range), order_(claims.size()), rank_(claims.size()) {
    std::iota(order_.begin(), order_.end(), 0);
    std::sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) { return at(a).begin < at(b).begin; });
    for (std::size_t i = 0; i < order_.size(); ++i) rank_[order_[i]] = i;
  }
  const Range& at(std::size_t claim) const { return claims_[claim].passage.*range_; }
  // By how much a claim and the next one, or the one before, overlap now.
  std::size_t overlap(std::size_t claim, bool with_next) const {
    const std::size_t rank = rank_[claim];
    if (rank == (with_next ? order_.size() - 1 : 0)) return 0;
    const std::size_t other = order_[with_next ? rank + 1 : rank - 1];
    const Range& first = at(with_next ? claim : other);
    const Range& second = at(with_next ? other : claim);
    return first.end > second.begin ? first.end - second.begin : 0;
  }

 private:
  const std::vector<Claim>& claims_;
  Range Passage::*range_;
  std::vector<std::size_t> order_, rank_;
};

Range without(Range range, std::size_t length, bool at_end) {
  (at_end ? range.end : range.begin) += at_end ? -length : length;
  return range;
}

// Grows the claim again within less room. False, and nothing done, where its anchor would be lost.
bool confine(Claim& claim, Range truth_room, Range result_room, Units truth, Units result) {
  const auto holds = [](Range room, std::size_t anchor) {
    return room.begin <= anchor && anchor + seed_length <= room.end;
  };
  if (!holds(truth_room, claim.passage.truth_anchor) || !holds(result_room, claim.passage.result_anchor)) return false;
  claim.truth_room = truth_room;
  claim.result_room = result_room;
  grow(claim, truth, result);
  return true;
}

// Where two passages overlap, one has gone too far: "... end. The |harbour" and "... end. The |council" have their next
// word in common by chance. It is the one that is in another's way in both texts, by the most.
void draw_back(std::vector<Claim>& claims, Units truth, Units result) {
  const Side in_truth(claims, &Passage::truth), in_result(claims, &Passage::result);
  struct Corner {
    std::size_t claim;
    bool at_end;
    std::size_t overlap;
  };
  const auto overlap = [&](std::size_t claim, bool at_end) {
    return std::min(in_truth.overlap(claim, at_end), in_result.overlap(claim, at_end));
  };
  std::vector<Corner> corners;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    for (const bool at_end : {false, true}) corners.push_back({i, at_end, overlap(i, at_end)});
  }
  std::stable_sort(corners.begin(), corners.end(),
                   [](const Corner& a, const Corner& b) { return a.overlap > b.overlap; });
  for (const auto& [i, at_end, _] : corners) {
    if (overlap(i, at_end) == 0) continue;
    confine(claims[i], without(claims[i].passage.truth, in_truth.overlap(i, at_end), at_end),
            without(claims[i].passage.result, in_result.overlap(i, at_end), at_end), truth, result);
  }
}

// Of two that still overlap, the one with the lower score gives way, and is dropped where that costs it its anchor.
void part(std::vector<Claim>& claims, Range Passage::*range, Units truth, Units result) {
  std::sort(claims.begin(), claims.end(),
            [&](const Claim& a, const Claim& b) { return (a.passage.*range).begin < (b.passage.*range).begin; });
  std::vector<Claim> apart;
  for (Claim& claim : claims) {
    bool kept = true;
    while (kept && !apart.empty() && (apart.back().passage.*range).end > (claim.passage.*range).begin) {
      Claim& before = apart.back();
      const bool earlier = before.passage.score < claim.passage.score;
      Passage room = (earlier ? before : claim).passage;
      const std::size_t overlap = (before.passage.*range).end - (claim.passage.*range).begin;
      room.*range = without(room.*range, overlap, earlier);
      const bool confined = confine(earlier ? before : claim, room.truth, room.result, truth, result);
      if (!confined && earlier) apart.pop_back();
      kept = confined || earlier;
    }
    if (kept) apart.push_back(claim);
  }
  claims = std::move(apart);
}

std::vector<Range> free_of(const std::vector<Passage>& passages, Range Passage::*side, std::size_t size) {
  std::vector<Range> taken;
  for (const Passage& passage : passages) taken.push_back(passage.*side);
  std::sort(taken.begin(), taken.end(), [](const Range& a, const Range& b) { return a.begin < b.begin; });
  std::vector<Range> free;
  std::size_t begin = 0;
  for (const Range& range : taken) {
    if (range.begin > begin) free.push_back({begin, range.begin});
    begin = range.end;
  }
  if (begin < size) free.push_back({begin, size});
  return free;
}

void sort_by_truth(std::vector<Passage>& passages) {
  std::sort(passages.begin(), passages.end(),
            [](const Passage& a, const Passage& b) { return a.truth.begin < b.truth.begin; });
}

}  // namespace

std::vector<Passage> common_passages(Units truth, Units result) {
  std::vector<Passage> passages;
  for (int round = 0; round < most_rounds; ++round) {
    auto claims = accept(find(truth, free_of(passages, &Passage::truth, truth.size()), result,
                              free_of(passages, &Passage::result, result.size())));
    draw_back(claims, truth, result);
    part(claims, &Passage::truth, truth, result);
    part(claims, &Passage::result, truth, result);
    const std::size_t before = passages.size();
    for (const Claim& claim : claims) {
      if (claim.passage.score >= least_score) passages.push_back(claim.passage);
    }
    if (passages.size() == before) break;
  }
  sort_by_truth(passages);
  return passages;
}

}  // namespace backissue
