#include "cli/view.h"

#include "cli/golden.h"
#include "cli/message.h"
#include "cli/output_file.h"
#include "cli/progress.h"
#include "cli/scan_folder.h"
#include "pipeline/interrupt.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

std::string counted(std::size_t pages) { return std::to_string(pages) + (pages == 1 ? " page" : " pages"); }

Issue document_of(const ViewOptions& options) {
  const std::string name = visible(options.document.string());
  Issue issue = read_finished(read_file_bytes(options.document), name);
  if (issue.pages.empty()) throw Error(ErrorKind::unreadable_input, "no_pages", name + ": there is no page in it");
  return issue;
}

fs::path page_file(const ViewOptions& options, const Issue& issue, std::size_t page) {
  return options.output / "pages" / view_file_of(issue, issue.pages[page].number);
}

void check_outputs(const ViewOptions& options, const Issue& issue) {
  make_folder(options.output / "pages");
  check_writable(options.output / "index.html", options.overwrite);
  for (std::size_t i = 0; i < issue.pages.size(); ++i) check_writable(page_file(options, issue, i), options.overwrite);
}

void write(const fs::path& path, bool overwrite, const std::string& html) {
  OutputFile file(path, overwrite);
  file.write(html);
  file.commit();
}

// A page at a time, so that the pictures need not be in memory together. Gives back what the list of pages shows.
std::vector<ViewScan> write_pages(const ViewOptions& options, const Issue& issue, const ScanFolder& folder) {
  ProgressReport report(progress_style(options.quiet, false), visible(options.document.stem().string()),
                        static_cast<int>(issue.pages.size()));
  std::vector<ViewScan> scans;
  int without = 0;
  for (std::size_t i = 0; i < issue.pages.size(); ++i) {
    ViewScan scan = folder.load(issue.pages[i].scan);
    write(page_file(options, issue, i), options.overwrite, view_page(issue, i, scan));
    without += scan.picture.empty();
    scan.picture.clear();
    scans.push_back(std::move(scan));
    check_interrupt();
    report.pages(static_cast<int>(i) + 1, without);
  }
  return scans;
}

// Scans that are not there have one reason and one remedy; what else is wrong is said of each page.
void say_what_is_wrong(const Issue& issue, const std::vector<ViewScan>& scans, const ScanFolder& folder) {
  std::string first;
  int missing = 0;
  for (std::size_t i = 0; i < scans.size(); ++i) {
    const ScanInfo& scan = issue.pages[i].scan;
    if (!folder.has(scan)) {
      if (missing++ == 0) first = scan.file;
    } else if (!scans[i].remark.empty()) {
      say("page " + std::to_string(issue.pages[i].number) + ": " + scans[i].remark);
    }
  }
  if (missing > 0) {
    say(std::to_string(missing) + " of " + counted(scans.size()) + " shown without a scan: " + first +
        (missing > 1 ? " and others are" : " is") + " not in " + folder.places() +
        "; name the folder of the scans with --scans");
  }
}

}  // namespace

ExitCode view(const ViewOptions& options) {
  const Issue issue = document_of(options);
  const ScanFolder folder(options);
  check_outputs(options, issue);
  const std::vector<ViewScan> scans = write_pages(options, issue, folder);
  const fs::path index = options.output / "index.html";
  // Last, so that what it leads to is there.
  write(index, options.overwrite, view_index(issue, scans, visible(options.document.filename().string())));
  say_what_is_wrong(issue, scans, folder);
  if (!options.quiet) {
    say(visible(options.document.string()) + ": " + counted(scans.size()) + " -> " + visible(index.string()));
  }
  return ExitCode::done;
}

}  // namespace backissue
