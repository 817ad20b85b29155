#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include "imageproc/codecs.h"
#include "input/file_source.h"
#include "input/input.h"
#include "input/issue_json.h"
#include "input/names.h"
#include "input/natural_order.h"
#include "page/error.h"

namespace backissue {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view metadata_name = "issue.json";
constexpr std::string_view dictionary_name = "dictionary.txt";

// Also of formats that are not read: a page that is passed over in silence is a page lost.
constexpr std::array<std::string_view, 21> image_extensions = {
    ".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".tif", ".tiff", ".jp2",  ".j2k", ".jpf", ".jpx",
    ".j2c", ".jpc", ".webp", ".gif", ".bmp",  ".pbm", ".pgm",  ".heic", ".ppm", ".avif"};

std::string lower_case(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

std::string extension(const fs::path& path) { return lower_case(path.extension().native()); }

bool has_image_extension(const fs::path& path) {
  return std::find(image_extensions.begin(), image_extensions.end(), extension(path)) != image_extensions.end();
}

bool has_image_content(const fs::path& path) {
  try {
    return format_of(FileSource(path)).has_value();
  } catch (const Error&) {
    return false;
  }
}

bool looks_like_page(const fs::path& path) {
  if (path.filename().native().starts_with('.') || extension(path) == ".json") return false;
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) return false;
  return has_image_extension(path) || has_image_content(path);
}

bool is_file(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

Error unreadable(const char* code, const fs::path& path, const std::string& what) {
  return {ErrorKind::unreadable_input, code, printable(path.native()) + ": " + what};
}

// A file whose frames cannot be counted is one page, and load_scan says what is wrong with it.
std::vector<PageSource> pages_of(const fs::path& path) {
  PageSource page{path, escape_invalid_utf8(path.filename().native()), 0, 1, ""};
  std::vector<int> frames = {0};
  try {
    const FileSource file(path);
    frames = page_frames(file);
    if (frames.size() > 1) page.sha256 = sha256_of(file);
  } catch (const Error&) {
    return {page};
  }
  std::vector<PageSource> pages;
  page.frames = static_cast<int>(frames.size());
  for (const int frame : frames) {
    page.frame = frame;
    pages.push_back(page);
  }
  return pages;
}

std::vector<fs::path> entries_of(const fs::path& folder) {
  std::error_code error;
  std::vector<fs::path> entries;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) entries.push_back(entry->path());
  if (error) {
    throw unreadable("unreadable_folder", folder, "the folder cannot be read (" + error.message() + ")");
  }
  std::sort(entries.begin(), entries.end(), [](const fs::path& a, const fs::path& b) {
    return natural_file_less(a.filename().native(), b.filename().native());
  });
  return entries;
}

void take_pages(IssueSource& issue, const fs::path& path) {
  const std::vector<PageSource> pages = pages_of(path);
  issue.pages.insert(issue.pages.end(), pages.begin(), pages.end());
}

// "." and "scans/" have names too: those of the folders that they are.
std::string folder_name(const fs::path& folder) {
  std::error_code error;
  fs::path whole = fs::weakly_canonical(folder, error);
  if (error) whole = folder;
  const fs::path last = folder.filename();
  const bool named = !last.empty() && last != "." && last != "..";
  const std::string name = escape_invalid_utf8((named ? last : whole.filename()).native());
  return name.empty() ? "issue" : name;
}

IssueSource issue_of_folder(const fs::path& folder) {
  IssueSource issue;
  bool has_folders = false;
  for (const fs::path& entry : entries_of(folder)) {
    std::error_code ignored;
    has_folders = has_folders || fs::is_directory(entry, ignored);
    if (looks_like_page(entry)) take_pages(issue, entry);
  }
  if (issue.pages.empty()) {
    throw unreadable("no_pages", folder,
                     has_folders ? "the folder holds no pages, only other folders; each folder is an issue of its own, "
                                   "so name those that hold the scans"
                                 : "the folder holds no pages; put PNG, JPEG, TIFF, JPEG 2000 or WebP scans into it");
  }
  issue.name = folder_name(folder.has_filename() ? folder : folder.parent_path());
  std::error_code ignored;
  if (fs::exists(folder / metadata_name, ignored)) issue.metadata = read_issue_json(folder / metadata_name);
  if (is_file(folder / dictionary_name)) issue.dictionary = folder / dictionary_name;
  return issue;
}

// What stands beside files that were named, all of one folder, without being named itself.
void take_company(IssueSource& issue, bool has_metadata) {
  const fs::path folder = issue.pages.front().path.parent_path();
  const bool together = std::all_of(issue.pages.begin(), issue.pages.end(),
                                    [&](const PageSource& page) { return page.path.parent_path() == folder; });
  if (!together) return;
  std::error_code ignored;
  if (!has_metadata && fs::exists(folder / metadata_name, ignored)) {
    issue.metadata = read_issue_json(folder / metadata_name);
    issue.metadata.first_printed_page.reset();
    issue.metadata.sources.erase("first_printed_page");
  }
  if (!issue.dictionary && is_file(folder / dictionary_name)) issue.dictionary = folder / dictionary_name;
}

IssueSource issue_of_files(const std::vector<fs::path>& files) {
  IssueSource issue;
  bool has_metadata = false;
  for (const fs::path& file : files) {
    if (file.filename() == metadata_name) {
      issue.metadata = read_issue_json(file);
      has_metadata = true;
    } else if (file.filename() == dictionary_name && is_file(file)) {
      issue.dictionary = file;
    } else {
      take_pages(issue, file);
    }
  }
  if (issue.pages.empty()) throw unreadable("no_pages", files.front(), "no page is named; name scans or their folder");
  take_company(issue, has_metadata);
  issue.name = escape_invalid_utf8(issue.pages.front().path.stem().native());
  return issue;
}

}  // namespace

std::vector<IssueSource> find_issues(const std::vector<fs::path>& inputs, const InputOptions&) {
  std::vector<fs::path> files;
  for (const fs::path& input : inputs) {
    std::error_code error;
    const fs::file_status status = fs::status(input, error);
    if (!fs::exists(status)) {
      throw unreadable(
          "not_found", input,
          "there is no such file or folder" + (error ? " (" + error.message() + ")" : "") + "; check the name");
    }
    if (!fs::is_directory(status)) files.push_back(input);
  }
  std::vector<IssueSource> issues;
  bool files_taken = false;
  for (const fs::path& input : inputs) {  // the files together stand where the first of them was named
    std::error_code ignored;
    if (fs::is_directory(input, ignored)) {
      issues.push_back(issue_of_folder(input));
    } else if (!std::exchange(files_taken, true)) {
      issues.push_back(issue_of_files(files));
    }
  }
  return issues;
}

}  // namespace backissue
