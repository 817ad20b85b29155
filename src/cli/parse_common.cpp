#include "cli/parse_common.h"

#include <algorithm>
#include <sstream>

#include "cli/message.h"
#include "cli/suggest.h"
#include "page/error.h"

namespace backissue {
namespace {

const std::vector<std::pair<std::string, Spreads>> spreads = {
    {"auto", Spreads::automatic}, {"never", Spreads::never}, {"always", Spreads::always}};
const std::vector<std::pair<std::string, CorrectionLevel>> corrections = {
    {"none", CorrectionLevel::none}, {"safe", CorrectionLevel::safe}, {"full", CorrectionLevel::full}};

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names = {"--help", "--version"};
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

[[noreturn]] void fail_for_unknown(const CLI::App& app) {
  const std::string given = app.remaining().front();
  const std::string name = given.substr(0, given.find('='));
  fail_usage("unknown option " + name + did_you_mean(name, option_names(app)));
}

std::vector<std::string> take_plain_inputs(std::vector<std::string>& arguments) {
  const auto dashes = std::find(arguments.begin(), arguments.end(), "--");
  if (dashes == arguments.end()) return {};
  std::vector<std::string> inputs(dashes + 1, arguments.end());
  arguments.erase(dashes, arguments.end());
  return inputs;
}

}  // namespace

void fail_usage(const std::string& message) { throw Error(ErrorKind::usage, "usage", message); }

void declare_reading(CLI::App& app, ReadingOptions& options, RawReading& raw) {
  const auto several = CLI::MultiOptionPolicy::TakeAll;
  app.add_option("--lang", options.languages);
  app.add_option("--jobs", options.jobs)->check(CLI::Range(1, most_jobs));
  app.add_option("--dict", raw.dictionaries)->multi_option_policy(several)->expected(1)->allow_extra_args(false);
  app.add_flag("--overwrite,--force", options.overwrite);
  app.add_flag("-q,--quiet", options.quiet);
  app.add_option("--page-timeout", options.page_timeout)->check(CLI::Range(1, 86'400));
  app.add_option("--page-memory", options.page_memory)->check(CLI::Range(100, 1'000'000));
  declare_max_pixels(app, options.max_pixels);
  app.add_option("--spreads", raw.spreads);
  app.add_option("--spelling", raw.spelling);
  app.add_option("--correct", raw.correction);
  app.add_option("--normalize,--normalise", raw.normalisation);
  app.add_option("--models", raw.models);
  app.add_option("--dictionaries", raw.dictionary_folder);
}

void declare_max_pixels(CLI::App& app, std::int64_t& max_pixels) {
  app.add_option("--max-pixels", max_pixels)->check(CLI::Range(std::int64_t{1}, std::int64_t{2'000'000'000}));
}

void check_reading(const RawReading& raw, ReadingOptions& options) {
  options.dictionaries.assign(raw.dictionaries.begin(), raw.dictionaries.end());
  if (raw.models) options.model_folder = *raw.models;
  if (raw.dictionary_folder) options.dictionary_folder = *raw.dictionary_folder;
  options.spreads = checked_choice("kind of --spreads", spreads, raw.spreads);
  options.correction = checked_choice("kind of --correct", corrections, raw.correction);
  take_switches("--normalize", raw.normalisation, switches_of(options.normalisation));
  check_text("--lang", options.languages);
  check_text("--spelling", raw.spelling);
  if (raw.spelling) {
    if (raw.spelling->empty()) fail_usage("--spelling: no dictionary is named; en_GB is one, or en_US+en_GB");
    std::istringstream names(*raw.spelling);
    for (std::string name; std::getline(names, name, '+');) options.spelling.push_back(name);
  }
}

void take_switches(const std::string& option, const std::string& list,
                   const std::vector<std::pair<std::string, bool*>>& switches) {
  std::vector<std::string> known = {"none"};
  std::string all;
  for (const auto& [name, value] : switches) {
    *value = false;
    known.push_back(name);
    all += name + ", ";
  }
  if (list == "none") return;
  std::istringstream names(list);
  for (std::string name; std::getline(names, name, ',');) {
    if (name == "none") fail_usage(option + ": none stands alone");
    const auto found =
        std::find_if(switches.begin(), switches.end(), [&](const auto& one) { return one.first == name; });
    if (found == switches.end())
      fail_usage(option + ": unknown '" + name + "'" + did_you_mean(name, known) + " (" + all +
                 "several of them apart by commas, or none)");
    *found->second = true;
  }
}

std::vector<std::string> parse_with(CLI::App& app, std::vector<std::string> arguments) {
  std::vector<std::string> plain_inputs = take_plain_inputs(arguments);
  app.set_help_flag();
  app.allow_extras();
  std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
  try {
    app.parse(arguments);
  } catch (const CLI::ParseError& error) {
    fail_usage(error.what());
  }
  if (app.remaining_size() > 0) fail_for_unknown(app);
  return plain_inputs;
}

void check_text(const std::string& option, const std::optional<std::string>& value) {
  if (value && !is_utf8(*value)) fail_usage(option + ": the value is not UTF-8: " + *value);
}

std::optional<std::filesystem::path> checked_path(const char* option, const std::optional<std::string>& path) {
  if (path && path->empty()) fail_usage(std::string(option) + ": the name is empty");
  if (!path) return std::nullopt;
  return *path;
}

std::optional<std::filesystem::path> checked_output(const std::optional<std::string>& output) {
  if (output && output->empty()) fail_usage("--output: the name is empty");
  if (!output || *output == "-") return std::nullopt;
  return *output;
}

}  // namespace backissue
