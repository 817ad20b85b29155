// What goes wrong at the edges: files, formats, language data, options.
#pragma once

#include <stdexcept>
#include <string>

namespace backissue {

enum class ErrorKind {
  usage,              // an option or argument is wrong
  unreadable_input,   // a scan, folder or metadata file cannot be read
  unwritable_output,  // a result cannot be written
  missing_data,       // a model or dictionary is missing or broken
  internal,           // a fault of the program itself
};

// message: names the file and the remedy, one line, UTF-8.
// code: a stable snake_case name for a document's errors[].code, such as "unreadable_image".
class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, std::string code, const std::string& message)
      : std::runtime_error(message), kind_(kind), code_(std::move(code)) {}
  ErrorKind kind() const { return kind_; }
  const std::string& code() const { return code_; }

 private:
  ErrorKind kind_;
  std::string code_;
};

}  // namespace backissue
