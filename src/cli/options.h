// Everything a command line says, read once and const from then on.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "page/issue.h"

namespace backissue {

enum class Format { json, jsonl, text };
enum class Command { convert, help, version };

struct ConvertOptions {
  std::vector<std::filesystem::path> inputs;
  std::optional<std::filesystem::path> output;  // file or folder; none: standard output
  Format format = Format::json;
  std::optional<std::string> languages;             // none: what issue.json says, else "eng"
  int jobs = 1;                                     // pages at once
  IssueMetadata metadata;                           // what --issue-* and --first-printed-page say; wins over issue.json
  std::vector<std::filesystem::path> dictionaries;  // a user's own word lists
  std::optional<std::filesystem::path> model_folder;       // searched before the installed ones
  std::optional<std::filesystem::path> dictionary_folder;  // the same
  std::optional<std::filesystem::path> debug;
  int page_timeout = 120;  // seconds
  int page_memory = 2000;  // megabytes
  std::int64_t max_pixels = 250'000'000;
  bool overwrite = false;
  bool quiet = false;
};

struct CommandLine {
  Command command = Command::help;
  ConvertOptions convert;
};

}  // namespace backissue
