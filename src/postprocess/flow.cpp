#include "postprocess/flow.h"

#include <map>
#include <tuple>

#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

bool goes_on(RegionKind kind) { return kind == RegionKind::body || kind == RegionKind::footnote; }

bool is_heading(RegionKind kind) {
  return kind == RegionKind::headline || kind == RegionKind::subhead || kind == RegionKind::kicker ||
         kind == RegionKind::deck || kind == RegionKind::byline || kind == RegionKind::masthead;
}

// Whatever the layout takes it for, a region that begins inside the last word of the one before is no heading.
bool goes_on_inside_word(const TokenRegion& before, const TokenRegion& region) {
  if (before.page != region.page || before.tokens.empty() || region.tokens.empty()) return false;
  return is_hyphen(decode(before.tokens.back().text).back()) && is_lower(decode(region.tokens.front().text).front());
}

// The end of a flow so far.
struct OpenFlow {
  std::size_t chain = 0;
  const Page* page = nullptr;
  bool heading_since = false;
};

using FlowName = std::tuple<std::string, std::string>;  // article, flow

}  // namespace

std::vector<std::vector<FlowLink>> follow_flows(const std::vector<TokenRegion>& regions) {
  std::vector<std::vector<FlowLink>> chains;
  std::map<std::pair<FlowName, RegionKind>, OpenFlow> open;
  for (std::size_t i = 0; i < regions.size(); ++i) {
    const Region& region = *regions[i].region;
    const FlowName name{region.article, region.flow};
    const auto body = open.find({name, RegionKind::body});
    if (!goes_on(region.kind) && body != open.end() && chains[body->second.chain].back().region + 1 == i &&
        goes_on_inside_word(regions[i - 1], regions[i])) {
      chains[body->second.chain].push_back({i, false});
      continue;
    }
    if (!goes_on(region.kind)) {
      if (is_heading(region.kind) && body != open.end()) body->second.heading_since = true;
      chains.push_back({{i, false}});
      continue;
    }
    const auto [flow, is_new] = open.try_emplace({name, region.kind});
    OpenFlow& end = flow->second;
    const Page* page = regions[i].page;
    const bool same_page = end.page == page;
    const bool next_page = end.page != nullptr && page->number == end.page->number + 1;
    if (is_new || (!same_page && region.article.empty() && !next_page)) {
      end.chain = chains.size();
      chains.emplace_back();
    }
    const bool sure = !end.heading_since && (same_page || !region.article.empty());
    chains[end.chain].push_back({i, sure});
    end = {end.chain, page, false};
  }
  return chains;
}

}  // namespace backissue
