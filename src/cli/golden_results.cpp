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

SetResult convert_pages(const GoldenSet& set, Engines engines, const PipelineOptions& pipeline,
                        const Progress& progress) {
  SetResult result = nothing_yet(set);
  const auto keep = [&](std::string_view line) {
    Page page = read_json_line(line, set.name);
    const std::size_t index = index_of(page.number);
    result.content.pages.at(index) = content_of(page);
  };
  for (const FailedPage& page : convert_page_by_page(*set.scans, engines, pipeline, keep, progress))
    result.failures[set.names.at(index_of(page.number))] = page.error.message;
  return result;
}

SetResult convert_whole(const GoldenSet& set, Engines engines, const PipelineOptions& pipeline,
                        const Progress& progress) {
  SetResult result = nothing_yet(set);
  ConvertedIssue converted = convert_issue(*set.scans, {}, engines, pipeline, progress);
  Content content = content_of(converted.issue);
  for (PageContent& page : content.pages) result.content.pages.at(index_of(page.page.number)) = std::move(page);
  content.pages = std::move(result.content.pages);
  result.content = std::move(content);
  for (const FailedPage& page : converted.failed_pages)
    result.failures[set.names.at(index_of(page.number))] = page.error.message;
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
  for (const GoldenSet& set : sets) engines_for(set);  // what is missing is said before the first page

  const PipelineOptions pipeline = pipeline_options(options);
  std::vector<SetResult> results;
  for (const GoldenSet& set : sets) {
    ProgressReport report(progress_style(options.quiet, !options.output), set.name, static_cast<int>(set.names.size()));
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
