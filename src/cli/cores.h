// How many pages can be worked on at once here.
#pragma once

#include <optional>
#include <string>

namespace backissue {

// Cores that this process may use: its affinity, and the processor quota of its control group where there is one.
int usable_cores();

// Of a cgroup v2 cpu.max: "200000 100000" is 2 cores, part of a core is one; nothing for "max 100000".
std::optional<int> cores_of_quota(const std::string& cpu_max);

}  // namespace backissue
