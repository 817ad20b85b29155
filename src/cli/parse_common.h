// What the commands' parsers share.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/options.h"
#include "cli/suggest.h"

namespace backissue {

inline constexpr int most_jobs = 256;

// Throws Error (usage).
[[noreturn]] void fail_usage(const std::string& message);

// What CLI11 fills, before it is checked.
struct RawReading {
  std::vector<std::string> dictionaries;
  std::optional<std::string> models, dictionary_folder;
  std::string spreads = "auto", correction = "safe", normalisation = "ligatures,spaces";
  std::optional<std::string> spelling;
};
void declare_reading(CLI::App& app, ReadingOptions& options, RawReading& raw);
void declare_max_pixels(CLI::App& app, std::int64_t& max_pixels);
void check_reading(const RawReading& raw, ReadingOptions& options);

// Parses what stands before a "--" and returns what stands behind it: no option, whatever it looks like.
std::vector<std::string> parse_with(CLI::App& app, std::vector<std::string> arguments);

// The choice of this name; choices: in the order in which they are told to who misspells one. what: "format", say.
template <typename Choice>
Choice checked_choice(const char* what, const std::vector<std::pair<std::string, Choice>>& choices,
                      const std::string& name) {
  std::vector<std::string> names;
  std::string list;
  for (const auto& [known, choice] : choices) {
    if (known == name) return choice;
    names.push_back(known);
    list += (list.empty() ? "" : ", ") + known;
  }
  fail_usage(std::string("unknown ") + what + " '" + name + "'" + did_you_mean(name, names) + " (" + list + ")");
}

// Sets those that the list names, apart by commas, and clears the others; "none" names none.
void take_switches(const std::string& option, const std::string& list,
                   const std::vector<std::pair<std::string, bool*>>& switches);

void check_text(const std::string& option, const std::optional<std::string>& value);

// Not empty, where it was given.
std::optional<std::filesystem::path> checked_path(const char* option, const std::optional<std::string>& path);

// "-" is standard output.
std::optional<std::filesystem::path> checked_output(const std::optional<std::string>& output);

ConvertOptions parse_convert(const std::vector<std::string>& arguments, int cores);
EvaluateOptions parse_evaluate(const std::vector<std::string>& arguments, int cores);
ViewOptions parse_view(const std::vector<std::string>& arguments);

}  // namespace backissue
