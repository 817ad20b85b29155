// Parse, choose, run, and turn what went wrong into an exit code.
#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <iostream>

#include "cli/convert.h"
#include "cli/cores.h"
#include "cli/engine_room.h"
#include "cli/evaluate.h"
#include "cli/message.h"
#include "cli/output_file.h"
#include "cli/parse.h"
#include "cli/version.h"
#include "cli/view.h"
#include "pipeline/interrupt.h"

namespace {

using namespace backissue;

// A program that was started without one of its streams must not take the next file it opens for it. What was not
// there stays unusable: standard output can be read from, standard error and input written to.
void hold_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(stream, F_GETFD) < 0) open("/dev/null", stream == STDOUT_FILENO ? O_RDONLY : O_WRONLY);
  }
}

int run(const std::vector<std::string>& arguments) {
  const int cores = usable_cores();
  const CommandLine line = parse(arguments, cores);
  if (line.command == Command::convert) return static_cast<int>(convert(line.convert));
  if (line.command == Command::evaluate) return static_cast<int>(evaluate(line.evaluate));
  if (line.command == Command::view) return static_cast<int>(view(line.view));
  const std::string text =
      line.command == Command::help ? help_text(line.topic, cores) : version_text(languages_for(line.convert));
  OutputFile(std::nullopt, false).write(text);
  return static_cast<int>(ExitCode::done);
}

}  // namespace

int main(int argc, char** argv) {
  hold_standard_streams();
  // A reader that has gone and a file that may grow no further are errors of writing, to be said and tidied up after.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  watch_for_interrupts();
  try {
    return run({argv + std::min(argc, 1), argv + argc});
  } catch (const Interrupted& interrupted) {
    say("interrupted");
    return 128 + interrupted.signal;
  } catch (const Error& error) {
    say(error.what());
    if (error.kind() == ErrorKind::usage) say("see backissue --help");
    return static_cast<int>(exit_code_of(error.kind()));
  } catch (const std::exception& error) {
    say(std::string("internal error: ") + error.what());
    return static_cast<int>(ExitCode::internal);
  }
}
