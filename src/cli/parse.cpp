#include "cli/parse.h"

#include <CLI/CLI.hpp>

#include "cli/message.h"
#include "cli/suggest.h"
#include "page/error.h"

namespace backissue {
namespace {

constexpr int most_jobs = 256;
const std::vector<std::string> commands = {"convert", "help", "version"};
const std::map<std::string, Format> formats = {
    {"json", Format::json}, {"jsonl", Format::jsonl}, {"text", Format::text}};

[[noreturn]] void fail(const std::string& message) { throw Error(ErrorKind::usage, "usage", message); }

bool is_one_of(const std::string& word, std::initializer_list<const char*> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// What CLI11 fills, before it is checked.
struct Raw {
  ConvertOptions options;
  std::vector<std::string> inputs, dictionaries;
  std::optional<std::string> output, models, dictionary_folder, debug;
  std::string format = "json";
};

void declare(CLI::App& app, Raw& raw) {
  ConvertOptions& o = raw.options;
  const auto several = CLI::MultiOptionPolicy::TakeAll;
  app.add_option("INPUT", raw.inputs);
  app.add_option("-o,--output", raw.output);
  app.add_option("--format", raw.format);
  app.add_option("--lang", o.languages);
  app.add_option("--jobs", o.jobs)->check(CLI::Range(1, most_jobs));
  app.add_option("--dict", raw.dictionaries)->multi_option_policy(several)->expected(1)->allow_extra_args(false);
  app.add_flag("--overwrite,--force", o.overwrite);
  app.add_flag("-q,--quiet", o.quiet);
  app.add_option("--issue-title", o.metadata.title);
  app.add_option("--issue-volume", o.metadata.volume);
  app.add_option("--issue-number", o.metadata.number);
  app.add_option("--issue-date", o.metadata.date);
  app.add_option("--issue-link", o.metadata.link);
  app.add_option("--first-printed-page", o.metadata.first_printed_page);
  app.add_option("--page-timeout", o.page_timeout)->check(CLI::Range(1, 86'400));
  app.add_option("--page-memory", o.page_memory)->check(CLI::Range(100, 1'000'000));
  app.add_option("--max-pixels", o.max_pixels)->check(CLI::Range(std::int64_t{1}, std::int64_t{2'000'000'000}));
  app.add_option("--models", raw.models);
  app.add_option("--dictionaries", raw.dictionary_folder);
  app.add_option("--debug", raw.debug);
}

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
  fail("unknown option " + name + did_you_mean(name, option_names(app)));
}

Format checked_format(const std::string& name) {
  const auto found = formats.find(name);
  if (found != formats.end()) return found->second;
  fail("unknown format '" + name + "'" + did_you_mean(name, {"json", "jsonl", "text"}) + " (json, jsonl, text)");
}

void check_text(const std::string& option, const std::optional<std::string>& value) {
  if (value && !is_utf8(*value)) fail(option + ": the value is not UTF-8: " + *value);
}

ConvertOptions checked(Raw raw) {
  ConvertOptions options = std::move(raw.options);
  if (raw.inputs.empty()) fail("convert: no INPUT given: name a folder of scans, or image files");
  options.inputs.assign(raw.inputs.begin(), raw.inputs.end());
  for (const std::string& input : raw.inputs) {
    if (input.empty()) fail("convert: an INPUT is empty");
  }
  options.dictionaries.assign(raw.dictionaries.begin(), raw.dictionaries.end());
  options.format = checked_format(raw.format);
  if (raw.output && raw.output->empty()) fail("--output: the name is empty");
  if (raw.output && *raw.output != "-") options.output = *raw.output;
  if (raw.models) options.model_folder = *raw.models;
  if (raw.dictionary_folder) options.dictionary_folder = *raw.dictionary_folder;
  if (raw.debug) options.debug = *raw.debug;
  const IssueMetadata& m = options.metadata;
  check_text("--lang", options.languages);
  check_text("--issue-title", m.title);
  check_text("--issue-volume", m.volume);
  check_text("--issue-number", m.number);
  check_text("--issue-date", m.date);
  check_text("--issue-link", m.link);
  check_text("--first-printed-page", m.first_printed_page);
  return options;
}

// What stands behind a "--" is no option, whatever it looks like.
std::vector<std::string> take_plain_inputs(std::vector<std::string>& arguments) {
  const auto dashes = std::find(arguments.begin(), arguments.end(), "--");
  if (dashes == arguments.end()) return {};
  std::vector<std::string> inputs(dashes + 1, arguments.end());
  arguments.erase(dashes, arguments.end());
  return inputs;
}

ConvertOptions parse_convert(std::vector<std::string> arguments, int cores) {
  const std::vector<std::string> plain_inputs = take_plain_inputs(arguments);
  Raw raw;
  raw.options.jobs = std::min(cores, most_jobs);
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  declare(app, raw);
  std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
  try {
    app.parse(arguments);
  } catch (const CLI::ParseError& error) {
    fail(error.what());
  }
  if (app.remaining_size() > 0) fail_for_unknown(app);
  raw.inputs.insert(raw.inputs.end(), plain_inputs.begin(), plain_inputs.end());
  return checked(std::move(raw));
}

// Help is asked for in many ways, and given whatever else stands on the line before a "--".
std::optional<Command> question(const std::vector<std::string>& arguments) {
  for (const std::string& argument : arguments) {
    if (argument == "--") break;
    if (is_one_of(argument, {"-h", "--help"})) return Command::help;
    if (argument == "--version") return Command::version;
  }
  return std::nullopt;
}

}  // namespace

CommandLine parse(const std::vector<std::string>& arguments, int cores) {
  if (const auto asked = question(arguments)) return {*asked, {}};
  if (arguments.empty()) fail("no command given: try backissue convert INPUT, or backissue --help");
  const std::string& command = arguments.front();
  if (command == "help") return {Command::help, {}};
  if (command == "version") return {Command::version, {}};
  if (command != "convert") {
    const bool option = command.starts_with("-");
    fail((option ? "a command comes before options, not " : "unknown command ") + command +
         (option ? ": try backissue convert INPUT" : did_you_mean(command, commands)));
  }
  return {Command::convert, parse_convert({arguments.begin() + 1, arguments.end()}, cores)};
}

}  // namespace backissue
