// The lines of one page, shared out between processes.
#pragma once

#include <vector>

#include "page/page.h"
#include "page/prepared_page.h"
#include "pipeline/workers.h"
#include "recognition/recognition.h"

namespace backissue {

// A reading for each of unread_lines(page), the same for any number of limits.jobs: one reads in this process.
// Processes rather than threads: a second engine is 55 ms to load, Tesseract's settings are global, and a fork
// costs 1.5 ms. Throws the failure of a process as an Error of its kind and code.
std::vector<Reading> read_lines(const PreparedPage& prepared, const Page& page, Recogniser& recogniser,
                                const WorkerLimits& limits);

struct ReadingsApart {
  std::vector<Reading> readings;  // as above; empty for a line that failed
  int failed = 0;
};

// The same with the least effort, each line in a process of its own: one that fails takes no other with it.
ReadingsApart read_lines_apart(const PreparedPage& prepared, const Page& page, Recogniser& recogniser,
                               const WorkerLimits& limits);

}  // namespace backissue
