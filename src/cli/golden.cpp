#include "cli/golden.h"

#include <algorithm>
#include <map>
#include <set>

#include "cli/message.h"
#include "input/file_source.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

constexpr int deepest = 32;  // folders in folders; links among them may go round in circles

Error unreadable(const char* code, const fs::path& path, const std::string& what) {
  return {ErrorKind::unreadable_input, code, visible(path.string()) + ": " + what};
}

std::vector<fs::path> entries_of(const fs::path& folder) {
  std::error_code error;
  std::vector<fs::path> entries;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) entries.push_back(entry->path());
  if (error) {
    throw unreadable("unreadable_folder", folder, "the folder cannot be read (" + error.message() + ")");
  }
  std::sort(entries.begin(), entries.end());
  return entries;
}

bool is_folder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

// "." and "pages/" have names too: those of the folders that they are.
fs::path named(const fs::path& path) {
  std::error_code error;
  fs::path whole = fs::weakly_canonical(path, error);
  if (error || whole.empty()) whole = path;
  return whole.has_filename() ? whole : whole.parent_path();
}

// "p1.truth.json" says what it is; "p1.txt" could be anything.
bool says_truth(const fs::path& file) {
  const std::string name = file.filename().string();
  const std::string extension = file.extension().string();
  return name.find(".truth.") != std::string::npos || name.find(".gt.") != std::string::npos || extension == ".xml" ||
         extension == ".hocr";
}

std::string stem_of_truth(const fs::path& file) {
  std::string name = file.stem().string();
  for (const char* ending : {".truth", ".gt", ".page", ".alto"}) {
    if (name.ends_with(ending)) name.resize(name.size() - std::string(ending).size());
  }
  return name;
}

// Truth of the issue as a whole.
bool is_issue_truth(const fs::path& file) { return file.filename() == "issue.truth.json"; }

// The files of a folder that may be truths.
std::vector<fs::path> truths_in(const fs::path& folder) {
  std::vector<fs::path> truths;
  for (const fs::path& entry : entries_of(folder)) {
    const std::string name = entry.filename().string();
    if (!is_hidden(entry) && !is_folder(entry) && name != "issue.json" && name != "dictionary.txt")
      truths.push_back(entry);
  }
  return truths;
}

// A scan's file, and its frames among the pages of its folder.
struct ScanFile {
  fs::path path;
  std::string stem;
  std::vector<PageSource> frames;
};

std::vector<ScanFile> scan_files(const IssueSource& source) {
  std::vector<ScanFile> files;
  for (const PageSource& page : source.pages) {
    if (files.empty() || files.back().path != page.path)
      files.push_back({page.path, fs::path(page.name).stem().string(), {}});
    files.back().frames.push_back(page);
  }
  return files;
}

Error other_count(const fs::path& truth, const Content& content, const ScanFile& scan) {
  return unreadable("page_count", truth,
                    "speaks of " + std::to_string(content.pages.size()) + " pages, and " +
                        visible(scan.path.filename().string()) + " has " + std::to_string(scan.frames.size()));
}

// How many pages each frame holds: two where the truth speaks of spreads.
std::size_t pages_in_frame(const fs::path& truth, const Content& content, const ScanFile& scan) {
  for (const std::size_t pages : {1, 2})
    if (content.pages.size() == pages * scan.frames.size()) return pages;
  throw other_count(truth, content, scan);
}

// The names of a file's pages.
void add_names(GoldenSet& set, const ScanFile& scan, std::size_t pages) {
  for (std::size_t i = 0; i < pages; ++i)
    set.names.push_back(set.name + '/' + scan.stem + (pages > 1 ? "-" + std::to_string(i + 1) : ""));
}

Error no_scan_for(const fs::path& truth) {
  return unreadable("no_scan", truth,
                    "there is no scan beside it called " + visible(stem_of_truth(truth)) +
                        "; add it, or give results with --results");
}

class Finder {
 public:
  Finder(Goldens& goldens, bool needs_scans, const InputOptions& options)
      : goldens_(goldens), needs_scans_(needs_scans), options_(options) {}

  void add(const fs::path& path) {
    std::error_code error;
    if (!fs::exists(path, error)) {
      throw unreadable("not_found", path, "there is no such file or folder; check the name");
    }
    const fs::path whole = named(path);
    if (is_folder(path)) {
      enter(path, whole.filename(), {}, 0);
    } else {
      take(path.has_parent_path() ? path.parent_path() : ".", whole.parent_path().filename(), {}, path);
    }
  }

 private:
  void enter(const fs::path& folder, const fs::path& name, const fs::path& place, int depth) {
    if (depth > deepest) throw unreadable("unreadable_folder", folder, "too many folders in folders");
    take(folder, name, place, {});
    for (const fs::path& entry : entries_of(folder)) {
      if (is_hidden(entry) || !is_folder(entry)) continue;
      const bool has_truths = entry.extension() == ".truth" && is_folder(fs::path(entry).replace_extension());
      if (!has_truths) enter(entry, name / entry.filename(), place / entry.filename(), depth + 1);
    }
  }

  // only: one scan or truth of the folder; empty: all.
  void take(const fs::path& folder, const fs::path& name, const fs::path& place, const fs::path& only) {
    const fs::path beside = named(folder).native() + ".truth";
    std::vector<fs::path> truths = truths_in(folder);
    if (is_folder(beside)) {
      const std::vector<fs::path> more = truths_in(beside);
      truths.insert(truths.end(), more.begin(), more.end());
    }
    IssueSource source = scans_in(folder);
    std::set<fs::path> scans;
    for (const PageSource& page : source.pages) scans.insert(page.path);
    std::erase_if(truths, [&](const fs::path& file) { return scans.count(file) > 0; });

    GoldenSet set;
    set.name = name.generic_string();
    set.place = place;
    const auto issue = std::find_if(truths.begin(), truths.end(), is_issue_truth);
    if (issue != truths.end() && only.empty()) {
      take_issue(set, std::move(source), *issue, truths);
    } else {
      source.metadata.first_printed_page.reset();  // the pages know nothing of each other
      take_pages(set, std::move(source), truths, only, is_folder(beside) ? beside : fs::path());
    }
    if (!set.names.empty()) goldens_.sets.push_back(std::move(set));
  }

  IssueSource scans_in(const fs::path& folder) const {
    try {
      return find_issues({folder}, options_).front();
    } catch (const Error& error) {
      if (error.code() != "no_pages") throw;
      return {};
    }
  }

  // The truth among the files that are called like the scan; the longest stem takes a file.
  // used: gets what it takes.
  std::optional<fs::path> truth_for(const ScanFile& scan, const std::vector<ScanFile>& scans,
                                    const std::vector<fs::path>& truths, std::set<fs::path>& used) {
    std::vector<fs::path> found;
    for (const fs::path& file : truths) {
      const bool another = std::any_of(scans.begin(), scans.end(), [&](const ScanFile& other) {
        return other.stem.size() > scan.stem.size() && is_called(file, other.stem);
      });
      if (is_called(file, scan.stem) && !another) found.push_back(file);
    }
    if (found.size() > 1 && std::any_of(found.begin(), found.end(), says_truth))
      std::erase_if(found, [](const fs::path& file) { return !says_truth(file); });
    used.insert(found.begin(), found.end());
    if (found.size() > 1) {
      throw unreadable("two_truths", scan.path,
                       "has two truths, " + visible(found[0].filename().string()) + " and " +
                           visible(found[1].filename().string()) + "; leave one of them");
    }
    return found.empty() ? std::nullopt : std::optional(found.front());
  }

  void take_pages(GoldenSet& set, IssueSource source, const std::vector<fs::path>& truths, const fs::path& only,
                  const fs::path& beside) {
    const std::vector<ScanFile> scans = scan_files(source);
    std::set<fs::path> used;
    std::size_t without_truth = 0;
    source.pages.clear();
    for (const ScanFile& scan : scans) {
      guarded([&] {
        const std::optional<fs::path> truth = truth_for(scan, scans, truths, used);
        if (!only.empty() && only != scan.path && only != truth) return;
        if (!truth && !only.empty()) {
          throw unreadable(
              "no_truth", scan.path,
              "has no truth; put " + visible(scan.stem) + ".truth.json, .txt, PAGE " + "XML, ALTO or hOCR beside it");
        }
        if (!truth) ++without_truth;
        if (truth) take_page(set, source, scan, *truth);
      });
    }
    if (without_truth > 0) {
      goldens_.remarks.push_back(set.name + ": " + std::to_string(without_truth) +
                                 (without_truth == 1 ? " scan has no truth and is" : " scans have no truth and are") +
                                 " left out");
    }
    if (!set.names.empty()) set.scans = std::move(source);
    for (const fs::path& truth : truths) {
      const bool is_truth = says_truth(truth) || truth.parent_path() == beside;
      if (!is_truth && used.count(truth) == 0 && only.empty() && !set.names.empty() && truth.extension() == ".txt")
        goldens_.remarks.push_back(set.name + ": " + visible(truth.filename().string()) +
                                   " has no scan and is left out");
      if (used.count(truth) > 0 || !is_truth || (!only.empty() && only != truth)) continue;
      guarded([&] { take_truth_alone(truth, set); });
    }
  }

  void take_page(GoldenSet& set, IssueSource& source, const ScanFile& scan, const fs::path& truth) {
    Content content = read_content(read_file_bytes(truth), visible(truth.string()));
    const std::size_t each = pages_in_frame(truth, content, scan);
    add_names(set, scan, content.pages.size());
    for (std::size_t i = 0; i < content.pages.size(); ++i) {
      set.truth.pages.push_back(std::move(content.pages[i]));
      if (i % each == 0) source.pages.push_back(scan.frames[i / each]);
      set.scan_of.push_back(source.pages.size() - 1);
    }
  }

  // Scored from results, if at all.
  void take_truth_alone(const fs::path& truth, const GoldenSet& beside) {
    if (needs_scans_) {
      throw no_scan_for(truth);
    }
    Content content = read_content(read_file_bytes(truth), visible(truth.string()));
    if (content.pages.size() != 1) throw unreadable("page_count", truth, "speaks of other than one page");
    GoldenSet alone;
    alone.name = beside.name;
    alone.place = beside.place;
    alone.names = {beside.name + '/' + stem_of_truth(truth)};
    alone.truth.pages = std::move(content.pages);
    goldens_.sets.push_back(std::move(alone));
  }

  void take_issue(GoldenSet& set, IssueSource source, const fs::path& issue_truth,
                  const std::vector<fs::path>& truths) {
    if (source.pages.empty()) throw unreadable("no_scan", issue_truth, "the folder of its issue holds no scans");
    set.is_issue = true;
    Content issue = read_content(read_file_bytes(issue_truth), visible(issue_truth.string()));
    std::map<int, PageContent> known;
    for (PageContent& page : issue.pages) known[page.page.number] = std::move(page);
    issue.pages.clear();
    const std::vector<ScanFile> scans = scan_files(source);
    std::set<fs::path> used = {issue_truth};
    int number = 0;
    std::size_t frames = 0;
    for (const ScanFile& scan : scans) {
      const std::optional<fs::path> file = truth_for(scan, scans, truths, used);
      Content pages;
      if (file) pages = read_content(read_file_bytes(*file), visible(file->string()));
      const std::size_t each = file ? pages_in_frame(*file, pages, scan) : 1;
      add_names(set, scan, each * scan.frames.size());
      for (std::size_t i = 0; i < each * scan.frames.size(); ++i) {
        ++number;
        PageContent page = file ? std::move(pages.pages[i]) : std::move(known[number]);
        page.page.number = number;
        issue.pages.push_back(std::move(page));
        set.scan_of.push_back(frames + i / each);
      }
      frames += scan.frames.size();
    }
    if (!known.empty() && known.rbegin()->first > number) {
      throw unreadable("no_scan", issue_truth,
                       "speaks of page " + std::to_string(known.rbegin()->first) +
                           ", and the folder of its issue has " + std::to_string(number) +
                           " pages; add the missing scans");
    }
    for (const fs::path& truth : truths) {
      if (says_truth(truth) && used.count(truth) == 0) guarded([&] { throw no_scan_for(truth); });
    }
    set.truth = std::move(issue);
    set.scans = std::move(source);
  }

  // One bad file is a fault among others.
  template <typename Work>
  void guarded(Work work) {
    try {
      work();
    } catch (const Error& error) {
      goldens_.faults.push_back(error);
    }
  }

  Goldens& goldens_;
  bool needs_scans_;
  const InputOptions& options_;
};

void refuse_same_names(Goldens& goldens) {
  std::set<std::string> seen;
  for (const GoldenSet& set : goldens.sets) {
    for (const std::string& name : set.names) {
      if (seen.insert(name).second) continue;
      goldens.faults.emplace_back(
          ErrorKind::unreadable_input, "same_name",
          "two golden pages are called " + visible(name) + ": name the folder above them, so that their names differ");
      return;
    }
  }
}

}  // namespace

Goldens find_goldens(const std::vector<fs::path>& paths, bool needs_scans, const InputOptions& options) {
  Goldens goldens;
  Finder finder(goldens, needs_scans, options);
  for (const fs::path& path : paths) {
    try {
      finder.add(path);
    } catch (const Error& error) {
      goldens.faults.push_back(error);
    }
  }
  refuse_same_names(goldens);
  if (goldens.sets.empty() && goldens.faults.empty()) {
    throw unreadable("no_pages", paths.front(),
                     "holds no golden pages: put beside each scan its truth, page.truth.json or page.truth.txt, say");
  }
  return goldens;
}

std::string read_file_bytes(const fs::path& path) {
  try {
    const FileSource file(path);
    std::vector<std::uint8_t> bytes(file.size());
    bytes.resize(file.read(0, bytes));
    return {bytes.begin(), bytes.end()};
  } catch (const Error& error) {
    throw unreadable(error.code().c_str(), path, error.what());
  }
}

bool is_called(const fs::path& file, const std::string& stem) {
  const std::string name = file.filename().string();
  return name.size() > stem.size() && name.starts_with(stem) && name[stem.size()] == '.';
}

}  // namespace backissue
