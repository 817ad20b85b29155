// Sets of things that are linked to each other.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <utility>
#include <vector>

namespace backissue {

// Things that are linked to each other, directly or over others: union-find.
class Groups {
 public:
  explicit Groups(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0); }
  int find(int i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(int a, int b) { parent_[std::max(find(a), find(b))] = std::min(find(a), find(b)); }
  // Members of each group, groups in order of their first member.
  std::vector<std::vector<int>> groups() {
    std::map<int, std::vector<int>> by_root;
    for (int i = 0; i < int(parent_.size()); ++i) by_root[find(i)].push_back(i);
    std::vector<std::vector<int>> result;
    for (auto& [root, members] : by_root) result.push_back(std::move(members));
    return result;
  }

 private:
  std::vector<int> parent_;
};

}  // namespace backissue
