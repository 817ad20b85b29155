// What the program tells the shell. Scripts rely on these numbers.
#pragma once

#include "page/error.h"

namespace backissue {

enum class ExitCode {
  done = 0,
  worse = 1,  // than the baseline
  usage = 2,
  pages_failed = 3,  // some; the others are in the document
  unreadable_input = 4,
  unwritable_output = 5,
  missing_data = 6,
  internal = 7,
  // and 128 + the signal when interrupted
};

inline ExitCode exit_code_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
      return ExitCode::usage;
    case ErrorKind::unreadable_input:
      return ExitCode::unreadable_input;
    case ErrorKind::unwritable_output:
      return ExitCode::unwritable_output;
    case ErrorKind::missing_data:
      return ExitCode::missing_data;
    case ErrorKind::internal:
      break;
  }
  return ExitCode::internal;
}

}  // namespace backissue
