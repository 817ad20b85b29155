// Everything a command line says, read once and const from then on.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "evaluation/evaluation.h"
#include "page/issue.h"
#include "postprocess/postprocess.h"
#include "preprocess/preprocess.h"

namespace backissue {

enum class Format { json, jsonl, text };
enum class ScoreFormat { table, json, junit };
enum class Command { convert, evaluate, view, help, version };

// What --normalize calls its switches.
inline std::vector<std::pair<std::string, bool*>> switches_of(Normalisation& normalisation) {
  return {{"quotes", &normalisation.quotes},       {"dashes", &normalisation.dashes},
          {"ellipses", &normalisation.ellipses},   {"capitals", &normalisation.capitals},
          {"ligatures", &normalisation.ligatures}, {"spaces", &normalisation.spaces}};
}

// How pages are read, whatever becomes of them.
struct ReadingOptions {
  std::optional<std::string> languages;             // none: what issue.json says, else "eng"
  int jobs = 1;                                     // pages at once
  std::vector<std::filesystem::path> dictionaries;  // a user's own word lists
  std::vector<std::string> spelling;                // Hunspell's names ("en_GB"); empty: by language
  CorrectionLevel correction = CorrectionLevel::safe;
  Normalisation normalisation;
  std::optional<std::filesystem::path> model_folder;       // searched before the installed ones
  std::optional<std::filesystem::path> dictionary_folder;  // the same
  int page_timeout = 120;                                  // seconds
  int page_memory = 2000;                                  // megabytes
  std::int64_t max_pixels = 250'000'000;
  Spreads spreads = Spreads::automatic;
  bool overwrite = false;
  bool quiet = false;
};

struct ConvertOptions : ReadingOptions {
  std::vector<std::filesystem::path> inputs;
  std::optional<std::filesystem::path> output;  // file or folder; none: standard output
  Format format = Format::json;
  IssueMetadata metadata;                           // what --issue-* and --first-printed-page say; wins over issue.json
  std::optional<std::filesystem::path> vocabulary;  // file: the words of the title's issues, read and added to
  std::optional<std::filesystem::path> debug;
};

struct EvaluateOptions : ReadingOptions {
  std::vector<std::filesystem::path> goldens;    // folders of golden pages, or single ones
  std::optional<std::filesystem::path> results;  // folder of finished results; none: the pages are converted
  std::optional<std::filesystem::path> baseline;
  bool update_baseline = false;
  double tolerance = 0.005;                     // of a rate, 0–1
  std::optional<std::filesystem::path> report;  // folder
  std::optional<std::filesystem::path> output;  // file; none: standard output
  ScoreFormat format = ScoreFormat::table;
  ScoreOptions score;
};

struct ViewOptions {
  std::filesystem::path document;
  std::filesystem::path output;                // folder
  std::optional<std::filesystem::path> scans;  // folder; none: looked for beside the document
  std::int64_t max_pixels = ReadingOptions{}.max_pixels;
  bool overwrite = false;
  bool quiet = false;
};

struct CommandLine {
  Command command = Command::help;
  Command topic = Command::help;  // of help: a command, or help for all of them
  ConvertOptions convert;
  EvaluateOptions evaluate;
  ViewOptions view;
};

}  // namespace backissue
