// The stages, in order: from a page's file to its text, from a folder to its document.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

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
  LayoutOptions layout;
  IssueOptions issue;
  WorkerLimits workers;
  std::optional<std::filesystem::path> debug;  // folder for the intermediates of each page; none: not wanted
};

// What is loaded once. Pages use copies of it, made by fork.
struct Engines {
  Recogniser& recogniser;
  Postprocessor& postprocessor;
};

// One page up to its arranged lines, boxes in pixels of the scan; no mended text yet. Throws what load_scan throws.
Page convert_page(const IssueSource& source, int number, Recogniser& recogniser, const PipelineOptions& options);

struct Progress {
  std::function<void(int done, int failed)> pages;  // after each page
  std::function<void()> tick;                       // a few times a second
};

// A failed page, and whether its file was to blame.
struct FailedPage {
  int number = 0;
  PageError error;
  ErrorKind kind = ErrorKind::internal;
};

struct ConvertedIssue {
  Issue issue;  // its errors are those of failed_pages
  std::vector<FailedPage> failed_pages;
};

// The whole issue. Same bytes out for any number of workers.
ConvertedIssue convert_issue(const IssueSource& source, const Generator& generator, Engines engines,
                             const PipelineOptions& options, const Progress& progress);

// The pages one by one, each known only to itself: write gets each page's JSON line, in page order, as soon as it and
// those before it are done. Memory does not grow with the issue. Returns the pages that failed.
std::vector<FailedPage> convert_page_by_page(const IssueSource& source, Engines engines, const PipelineOptions& options,
                                             const std::function<void(std::string_view line)>& write,
                                             const Progress& progress);

}  // namespace backissue
