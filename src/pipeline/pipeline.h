// The stages, in order: from a scan's file to its pages' text, from a folder to its document.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/input.h"
#include "issue/issue.h"
#include "layout/layout.h"
#include "page/issue.h"
#include "pipeline/workers.h"
#include "postprocess/postprocess.h"
#include "preprocess/preprocess.h"
#include "recognition/recognition.h"

namespace backissue {

struct PipelineOptions {
  InputOptions input;
  PreprocessOptions preprocess;
  IssueOptions issue;
  WorkerLimits workers;
  std::optional<std::filesystem::path> debug;  // folder for the intermediates of each scan; none: not wanted
};

// What is loaded once. Pages use copies of it, made by fork.
struct Engines {
  Recogniser& recogniser;
  std::function<Postprocessor&()> postprocessor;  // may load it at the first call: made while pages are being read
  WordCounts other_issues = {};                   // of the same title
};

struct Progress {
  std::function<void(int done, int failed)> scans;  // after each scan
  std::function<void()> tick;                       // a few times a second
};

// A scan that failed, and whether its file was to blame.
struct FailedScan {
  int scan = 0;    // from 1, as in source.pages
  int number = 0;  // of the page it was counted as: nobody knows whether it held two
  PageError error;
  ErrorKind kind = ErrorKind::internal;
};

struct Converted {
  int page_count = 0;  // of all scans; one that failed counts as a page
  std::vector<FailedScan> failed;
};

struct ConvertedIssue {
  Issue issue;  // its errors are those of `failed`
  std::vector<FailedScan> failed;
};

// The whole issue; the engines' names are added to the generator's. A scan whose process crashes, hangs or needs too
// much memory is converted once more by the simplest path, and its pages say so in a warning; what fails then too is an
// error of the document. Same bytes out for any number of workers.
ConvertedIssue convert_issue(const IssueSource& source, const Generator& generator, const Engines& engines,
                             const PipelineOptions& options, const Progress& progress);

// The pages one by one, each known only to itself: write gets each page's JSON line, in page order, as soon as it and
// those before it are done. Memory does not grow with the issue. How many pages the scans to come hold is not known
// yet: a page's `of` takes each for one, and so is the whole count from the last spread on.
Converted convert_page_by_page(const IssueSource& source, const Engines& engines, const PipelineOptions& options,
                               const std::function<void(std::string_view line)>& write, const Progress& progress);

}  // namespace backissue
