#include "cli/cores.h"

#include <sched.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace backissue {

std::optional<int> cores_of_quota(const std::string& cpu_max) {
  std::istringstream in(cpu_max);
  long quota = 0;
  long period = 0;
  if (!(in >> quota >> period) || quota <= 0 || period <= 0) return std::nullopt;
  return static_cast<int>(std::clamp((quota + period - 1) / period, 1L, 4096L));
}

int usable_cores() {
  cpu_set_t set;
  int cores = sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
  std::ifstream file("/sys/fs/cgroup/cpu.max");
  std::string line;
  if (std::getline(file, line)) cores = std::min(cores, cores_of_quota(line).value_or(cores));
  return std::max(1, cores);
}

}  // namespace backissue
