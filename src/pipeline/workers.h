// Pieces of work in processes of their own: one that crashes, hangs or eats all memory takes nothing else with it.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <variant>

#include "page/error.h"

namespace backissue {

struct WorkerLimits {
  int jobs = 1;                         // processes alive at once
  std::chrono::seconds timeout{120};    // wall clock for one piece of work
  std::int64_t memory = 2'000'000'000;  // bytes of private memory, what the parent had loaded included; 0: no limit
  bool keep_streams = false;  // let children write to stdout and stderr; otherwise what libraries print is lost
};

struct WorkFailure {
  ErrorKind kind = ErrorKind::internal;
  std::string code;  // of the Error that was thrown; else "page_crashed", "page_timeout", "page_memory"
  std::string message;
};

using WorkResult = std::variant<std::string, WorkFailure>;

struct WorkerEvents {
  std::function<void(int index, WorkResult result)> finished;  // in the parent, in the order of completion
  std::function<void()> tick = nullptr;                        // a few times a second
  std::function<void()> started =
      nullptr;  // once, while the first processes are at work: what the parent has to do meanwhile
};

// A second try at a piece of work, told how the first one ended; may be empty.
using WorkAgain = std::function<std::string(int index, const WorkFailure& first)>;

// Calls work(0) ... work(count - 1), each in a process forked for it, and hands what it returns to events.finished.
// A piece that did not end by itself, or in an internal error, is done once more by `again`, also in a process of its
// own. Fork copies the one thread that calls it: no other may be running in this process. Children die with the parent.
// Throws Interrupted, after killing the children, when a watched signal came; so does whatever a callback throws.
void run_workers(int count, const WorkerLimits& limits, const std::function<std::string(int)>& work,
                 const WorkerEvents& events, const WorkAgain& again = nullptr);

}  // namespace backissue
