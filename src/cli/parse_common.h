// What the commands' parsers share.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "cli/options.h"

namespace backissue {

inline constexpr int most_jobs = 256;

// Throws Error (usage).
[[noreturn]] void fail_usage(const std::string& message);

// What CLI11 fills, before it is checked.
struct RawReading {
  std::vector<std::string> dictionaries;
  std::optional<std::string> models, dictionary_folder;
};
void declare_reading(CLI::App& app, ReadingOptions& options, RawReading& raw);
void check_reading(const RawReading& raw, ReadingOptions& options);

// Parses what stands before a "--" and returns what stands behind it: no option, whatever it looks like.
std::vector<std::string> parse_with(CLI::App& app, std::vector<std::string> arguments);

void check_text(const std::string& option, const std::optional<std::string>& value);

// "-" is standard output.
std::optional<std::filesystem::path> checked_output(const std::optional<std::string>& output);

ConvertOptions parse_convert(const std::vector<std::string>& arguments, int cores);
EvaluateOptions parse_evaluate(const std::vector<std::string>& arguments, int cores);

}  // namespace backissue
