#include "cli/golden_results.h"

#include <algorithm>
#include <set>

#include "cli/engine_room.h"
#include "cli/message.h"
#include "cli/progress.h"
#include "output/output.h"
#include "pipeline/interrupt.h"
#include "pipeline/pipeline.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

std::size_t index_of(int number) { return static_cast<std::size_t>(number) - 1; }

// Every page read nothing, until something else is known.
SetResult nothing_yet(const GoldenSet& set) {
  SetResult result;
  result.content.is_issue = set.is_issue;
  for (std::size_t i = 0; i < set.names.size(); ++i) {
    result.content.pages.push_back(nothing_read());
    result.content.pages.back().page.number = static_cast<int>(i) + 1;
  }
  return result;
}

// ---- Converted now ----

// What came of the scans, put to the golden pages that are on them.
class Places {
 public:
  explicit Places(const GoldenSet& set) : set_(set), result_(nothing_yet(set)), found_(set.scans->pages.size()) {
    for (std::size_t i = set.names.size(); i-- > 0;) first_[set.scan_of[i]] = i;
  }

  void put(PageContent page) {
    const std::size_t scan = scan_with(page.page.scan);
    const std::size_t index = first_.at(scan) + found_[scan]++;
    if (index < set_.names.size() && set_.scan_of[index] == scan) result_.content.pages[index] = std::move(page);
  }

  void fail(const FailedScan& scan) {
    failed_.insert(index_of(scan.scan));
    for (std::size_t i = 0; i < set_.names.size(); ++i)
      if (set_.scan_of[i] == index_of(scan.scan)) result_.failures[set_.names[i]] = scan.error.message;
  }

  // A scan that gave another number of pages than it has is a failure of the first that is wrong.
  SetResult result() && {
    for (const auto& [scan, first] : first_) {
      const auto pages = static_cast<std::size_t>(std::count(set_.scan_of.begin(), set_.scan_of.end(), scan));
      if (found_[scan] == pages || failed_.count(scan) > 0) continue;
      result_.failures[set_.names[first + std::min(found_[scan], pages - 1)]] =
          "the scan holds " + std::to_string(pages) + (pages == 1 ? " page" : " pages") + ", and was taken for " +
          std::to_string(found_[scan]);
    }
    return std::move(result_);
  }

 private:
  std::size_t scan_with(const ScanInfo& info) const {
    const std::vector<PageSource>& scans = set_.scans->pages;
    const auto found = std::find_if(scans.begin(), scans.end(), [&](const PageSource& scan) {
      return scan.name == info.file && scan.frame == info.frame;
    });
    return static_cast<std::size_t>(found - scans.begin());
  }

  const GoldenSet& set_;
  SetResult result_;
  std::map<std::size_t, std::size_t> first_;  // of a scan's pages among the set's
  std::vector<std::size_t> found_;            // pages, by scan
  std::set<std::size_t> failed_;
};

SetResult convert_pages(const GoldenSet& set, const Engines& engines, const PipelineOptions& pipeline,
                        const Progress& progress) {
  Places places(set);
  const auto keep = [&](std::string_view line) { places.put(content_of(read_json_line(line, set.name))); };
  for (const FailedScan& scan : convert_page_by_page(*set.scans, engines, pipeline, keep, progress).failed)
    places.fail(scan);
  return std::move(places).result();
}

SetResult convert_whole(const GoldenSet& set, const Engines& engines, const PipelineOptions& pipeline,
                        const Progress& progress) {
  Places places(set);
  const ConvertedIssue converted = convert_issue(*set.scans, {}, engines, pipeline, progress);
  Content content = content_of(converted.issue);
  for (PageContent& page : content.pages) places.put(std::move(page));
  for (const FailedScan& scan : converted.failed) places.fail(scan);
  SetResult result = std::move(places).result();
  content.pages = std::move(result.content.pages);
  result.content = std::move(content);
  return result;
}

// ---- Read from files ----

class ResultFolder {
 public:
  explicit ResultFolder(const fs::path& folder) {
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
      std::error_code ignored;
      if (entry->is_regular_file(ignored) && !entry->path().filename().native().starts_with('.'))
        files_.push_back(entry->path());
    }
    if (error) {
      throw Error(ErrorKind::unreadable_input, "unreadable_folder",
                  visible(folder.string()) + ": the folder of results cannot be read (" + error.message() + ")");
    }
    std::sort(files_.begin(), files_.end());
  }

  // The one file called like this place, without its ending.
  std::optional<fs::path> take(const fs::path& place) {
    std::vector<fs::path> found;
    for (const fs::path& file : files_) {
      if (file.parent_path() == place.parent_path() && is_called(file, place.filename().string()))
        found.push_back(file);
    }
    taken_.insert(found.begin(), found.end());
    if (found.size() > 1) {
      throw Error(ErrorKind::unreadable_input, "two_results",
                  visible(found[1].string()) + ": " + visible(found[0].filename().string()) +
                      " is a result of the same page; leave one of them");
    }
    return found.empty() ? std::nullopt : std::optional(found.front());
  }

  std::vector<fs::path> left() const {
    std::vector<fs::path> files;
    std::copy_if(files_.begin(), files_.end(), std::back_inserter(files),
                 [&](const fs::path& file) { return taken_.count(file) == 0; });
    return files;
  }

 private:
  std::vector<fs::path> files_;
  std::set<fs::path> taken_;
};

std::string last_part(const std::string& name) { return name.substr(name.rfind('/') + 1); }

PageContent page_result(const fs::path& file) {
  Content content = read_content(read_file_bytes(file), visible(file.string()));
  if (content.pages.size() == 1) return std::move(content.pages.front());
  throw Error(ErrorKind::unreadable_input, "page_count",
              visible(file.string()) + ": has " + std::to_string(content.pages.size()) +
                  " pages, and is the result of one; give each page a file of its own");
}

void read_issue_result(const fs::path& file, const GoldenSet& set, SetResult& result) {
  Content content = read_content(read_file_bytes(file), visible(file.string()));
  std::vector<bool> there(set.names.size());
  for (PageContent& page : content.pages) {
    const std::size_t index = index_of(page.page.number);
    if (page.page.number < 1 || index >= there.size()) {
      throw Error(ErrorKind::unreadable_input, "page_count",
                  visible(file.string()) + ": has a page " + std::to_string(page.page.number) + ", and " + set.name +
                      " has " + std::to_string(there.size()));
    }
    there[index] = true;
    result.failures.erase(set.names[index]);
    result.content.pages[index] = std::move(page);
  }
  for (std::size_t i = 0; i < there.size(); ++i) {
    if (!there[i]) result.failures[set.names[i]] = visible(file.string()) + ": the page is not in the document";
  }
  content.pages = std::move(result.content.pages);
  content.is_issue = true;
  result.content = std::move(content);
}

}  // namespace

std::vector<SetResult> convert_goldens(const std::vector<GoldenSet>& sets, const EvaluateOptions& options) {
  EngineRoom rooms(options);
  const auto engines_for = [&](const GoldenSet& set) {
    const std::string languages = options.languages.value_or(set.scans->metadata.language.value_or("eng"));
    return rooms.for_issue(languages, set.scans->dictionary);
  };
  for (const GoldenSet& set : sets) {  // what is missing is said before the first page
    engines_for(set).recogniser.load();
    engines_for(set).postprocessor();
  }

  const PipelineOptions pipeline = pipeline_options(options);
  std::vector<SetResult> results;
  for (const GoldenSet& set : sets) {
    ProgressReport report(progress_style(options.quiet, !options.output), set.name,
                          static_cast<int>(set.scans->pages.size()));
    const Progress progress{[&](int done, int failed) { report.pages(done, failed); }, [&] { report.tick(); }};
    const auto convert = set.is_issue ? convert_whole : convert_pages;
    results.push_back(convert(set, engines_for(set), pipeline, progress));
    check_interrupt();
  }
  return results;
}

std::vector<SetResult> read_results(const std::vector<GoldenSet>& sets, const fs::path& folder,
                                    std::vector<Error>& faults) {
  ResultFolder files(folder);
  std::vector<SetResult> results;
  const auto guarded = [&](const auto& work) {
    try {
      work();
    } catch (const Error& error) {
      faults.push_back(error);
    }
  };
  for (const GoldenSet& set : sets) {
    SetResult result = nothing_yet(set);
    for (std::size_t i = 0; i < set.names.size(); ++i) {
      guarded([&] {
        const std::optional<fs::path> file =
            files.take((folder / set.place / last_part(set.names[i])).lexically_normal());
        if (file) {
          result.content.pages[i] = page_result(*file);
          result.content.pages[i].page.number = static_cast<int>(i) + 1;
        } else {
          result.failures[set.names[i]] = "there is no result for it in " + visible(folder.string());
        }
      });
    }
    guarded([&] {
      const std::optional<fs::path> file =
          set.is_issue ? files.take((folder / set.place).lexically_normal()) : std::nullopt;
      if (file) read_issue_result(*file, set, result);
    });
    results.push_back(std::move(result));
  }
  for (const fs::path& file : files.left()) {
    faults.emplace_back(
        ErrorKind::unreadable_input, "no_truth",
        visible(file.string()) + ": is a result of no golden page; name the page's folder, or take it away");
  }
  return results;
}

}  // namespace backissue
