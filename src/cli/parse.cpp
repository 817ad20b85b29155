#include "cli/parse.h"

#include <algorithm>
#include <optional>

#include "cli/parse_common.h"
#include "cli/suggest.h"

namespace backissue {
namespace {

const std::vector<std::string> commands = {"convert", "evaluate", "view", "help", "version"};

bool is_one_of(const std::string& word, std::initializer_list<const char*> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

Command topic_of(const std::vector<std::string>& arguments) {
  for (const std::string& argument : arguments) {
    if (argument == "convert") return Command::convert;
    if (argument == "evaluate") return Command::evaluate;
    if (argument == "view") return Command::view;
    if (argument != "help") break;
  }
  return Command::help;
}

CommandLine question(Command command, Command topic) {
  CommandLine line;
  line.command = command;
  line.topic = topic;
  return line;
}

// Help is asked for in many ways, and given whatever else stands on the line before a "--".
std::optional<CommandLine> question(const std::vector<std::string>& arguments) {
  if (!arguments.empty() && arguments.front() == "help") return question(Command::help, topic_of(arguments));
  if (!arguments.empty() && arguments.front() == "version") return question(Command::version, Command::help);
  for (const std::string& argument : arguments) {
    if (argument == "--") break;
    if (is_one_of(argument, {"-h", "--help"})) return question(Command::help, topic_of(arguments));
    if (argument == "--version") return question(Command::version, Command::help);
  }
  return std::nullopt;
}

}  // namespace

CommandLine parse(const std::vector<std::string>& arguments, int cores) {
  if (auto asked = question(arguments)) return *std::move(asked);
  if (arguments.empty()) fail_usage("no command given: try backissue convert INPUT, or backissue --help");
  CommandLine line;
  const std::string& command = arguments.front();
  const std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
  if (command == "convert") {
    line.command = Command::convert;
    line.convert = parse_convert(rest, cores);
  } else if (command == "evaluate") {
    line.command = Command::evaluate;
    line.evaluate = parse_evaluate(rest, cores);
  } else if (command == "view") {
    line.command = Command::view;
    line.view = parse_view(rest);
  } else {
    const bool option = command.starts_with("-");
    fail_usage((option ? "a command comes before options, not " : "unknown command ") + command +
               (option ? ": try backissue convert INPUT" : did_you_mean(command, commands)));
  }
  return line;
}

}  // namespace backissue
