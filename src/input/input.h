// Input: from paths on a command line to scans in memory.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "page/issue.h"
#include "page/scan.h"

namespace backissue {

struct InputOptions {
  // Refused from the header, before memory is taken. A broadsheet at 600 dpi has 170 million.
  std::int64_t max_pixels = 250'000'000;
};

// Where one page comes from.
struct PageSource {
  std::filesystem::path path;
  std::string name;  // UTF-8 file name for documents and messages; bytes that are not UTF-8 are escaped as %XX
  int frame = 0;     // from 0, as the file counts them
  int frames = 1;    // pages in the file
  // Of the whole file, lower-case hexadecimal, found once for a file of several frames; empty: load_scan finds it.
  std::string sha256;
};

// How messages and a document's errors name a page: "p7.tif", or "all.tif, frame 3" where the file has several.
std::string label_of(const PageSource& source);

// One issue: a folder, or the files that were named together.
struct IssueSource {
  std::string name;               // the folder's name, or the stem of the first file; names the output file
  std::vector<PageSource> pages;  // in natural order; files named on the command line keep their order
  IssueMetadata metadata;         // of the issue.json beside the scans
  std::optional<std::filesystem::path> dictionary;  // a dictionary.txt beside the scans
};

// Every folder is an issue of its own; the files that are named form one together. Folders in folders are not entered.
// Throws Error (unreadable_input) for a path that does not exist (not_found), a folder that cannot be read
// (unreadable_folder) or has no pages (no_pages), an issue.json that cannot be read (malformed_metadata).
// A file that looks like a page and cannot be read stays in the list: load_scan says what is wrong with it. In a
// folder, what has an image's content or an image's extension looks like a page; hidden files and *.json never do.
// Nothing but regular files is ever opened.
// Files that are named together take the issue.json beside them, without its first_printed_page (they may be any of
// the folder's pages) unless issue.json is named too.
std::vector<IssueSource> find_issues(const std::vector<std::filesystem::path>& inputs, const InputOptions& options);

// Throws Error (unreadable_input) that names the file, the frame and the remedy; its code is one of not_found,
// empty_file, unsupported_format, truncated_image, too_large, unreadable_image. std::bad_alloc where memory is short.
Scan load_scan(const PageSource& source, const InputOptions& options);

}  // namespace backissue
