// What a piece of work can do to its process.
#pragma once

#include <signal.h>

#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

namespace backissue {

[[noreturn]] inline void hang() {
  for (;;) std::this_thread::sleep_for(std::chrono::seconds(1));
}

[[noreturn]] inline void eat_memory() {
  std::vector<std::string> blocks;
  for (;;) blocks.emplace_back(10'000'000, 'x');
}

inline void crash() {
  signal(SIGSEGV, SIG_DFL);  // sanitizers have their own idea of it
  raise(SIGSEGV);
}

}  // namespace backissue
