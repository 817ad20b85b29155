#include "evaluation/reading/reading_groups.h"

#include <algorithm>

#include "evaluation/reading/xml_file.h"
#include "evaluation/structure/region_text.h"

namespace backissue {
namespace {

using Places = std::vector<std::size_t>;

constexpr std::size_t most_pairs = 100'000;

std::size_t pairs_between(const std::vector<Places>& members) {
  std::size_t pairs = 0, before = 0;
  for (const Places& member : members) {
    pairs += before * member.size();
    before += member.size();
  }
  return pairs;
}

class GroupReader {
 public:
  explicit GroupReader(const Targets& targets) : targets_(targets) {}

  // All places of the group, in order. XmlFile bounds the depth.
  Places read(pugi::xml_node group) {
    Places places = referred(group);
    std::vector<Places> members;
    for (const pugi::xml_node member : sorted_members(group)) {
      const Places own = read(member);
      places.insert(places.end(), own.begin(), own.end());
      if (!own.empty()) members.push_back(own);
    }
    if (local_name(group).starts_with("Unordered")) note_unordered(members);
    return places;
  }

  std::vector<Places> unordered;

 private:
  static std::vector<pugi::xml_node> sorted_members(pugi::xml_node group) {
    std::vector<pugi::xml_node> members;
    for (const pugi::xml_node child : group.children()) {
      if (child.type() == pugi::node_element) members.push_back(child);
    }
    std::stable_sort(members.begin(), members.end(), [](pugi::xml_node a, pugi::xml_node b) {
      return a.attribute("index").as_int() < b.attribute("index").as_int();
    });
    return members;
  }

  Places referred(pugi::xml_node node) {
    Places places;
    for (const char* attribute : {"regionRef", "REF"}) {
      for (const std::string& id : split_at_spaces(attribute_text(node, attribute))) {
        const auto target = targets_.find(id);
        if (target == targets_.end()) continue;
        for (const std::size_t place : target->second) {
          if (place >= taken_.size()) taken_.resize(place + 1);
          if (!taken_[place]) places.push_back(place);
          taken_[place] = true;
        }
      }
    }
    return places;
  }

  void note_unordered(const std::vector<Places>& members) {
    const std::size_t pairs = pairs_between(members);
    if (pairs == 0) return;
    const bool all_single =
        std::all_of(members.begin(), members.end(), [](const Places& member) { return member.size() == 1; });
    pairs_ += all_single ? 0 : pairs;
    if (all_single || pairs_ > most_pairs) {
      unordered.emplace_back();
      for (const Places& member : members)
        unordered.back().insert(unordered.back().end(), member.begin(), member.end());
      return;
    }
    for (std::size_t i = 0; i < members.size(); ++i) {
      for (std::size_t j = i + 1; j < members.size(); ++j) {
        for (const std::size_t one : members[i]) {
          for (const std::size_t other : members[j]) unordered.push_back({one, other});
        }
      }
    }
  }

  const Targets& targets_;
  std::vector<bool> taken_;
  std::size_t pairs_ = 0;
};

}  // namespace

ReadingOrder read_reading_order(pugi::xml_node group, const Targets& targets) {
  GroupReader reader(targets);
  ReadingOrder order;
  order.places = reader.read(group);
  order.unordered = std::move(reader.unordered);
  return order;
}

void arrange(PageContent& content, const ReadingOrder& order) {
  std::vector<Region>& regions = content.page.regions;
  int next = 1;
  for (const std::size_t place : order.places) regions[place].order = next++;
  for (const auto& places : order.unordered) {
    auto& ids = content.unordered.emplace_back();
    for (const std::size_t place : places) ids.push_back(regions[place].id);
  }
  std::stable_sort(regions.begin(), regions.end(),
                   [](const Region& a, const Region& b) { return a.order > 0 && (b.order == 0 || a.order < b.order); });
}

}  // namespace backissue
