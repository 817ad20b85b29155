// Writes JSON straight into one string, so that a large document never exists as a tree.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backissue {

// Text is written in NFC, bytes that are not UTF-8 as U+FFFD; numbers have a point in every locale.
// The caller sees to it that keys and values alternate inside objects.
class JsonWriter {
 public:
  enum class Form {
    readable,  // containers that span lines are indented by one space a level
    compact,   // no white space at all
  };
  enum class Span { lines, line };  // how a container is laid out in the readable form

  explicit JsonWriter(Form form) : form_(form) {}

  void begin_object(Span span = Span::lines) { begin('{', '}', span); }
  void begin_array(Span span = Span::lines) { begin('[', ']', span); }
  void end();  // closes the innermost container
  void key(std::string_view name);

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(std::int64_t number);
  void value(int number) { value(std::int64_t{number}); }
  void value(bool truth);
  // Rounded to so many decimals, zeros behind the point left out. Infinity and not-a-number become 0.
  void value(double number, int decimals);
  void null();

  template <typename... Value>
  void field(std::string_view name, const Value&... v) {
    key(name);
    value(v...);
  }
  // An empty text or absent value is null.
  void field_or_null(std::string_view name, const std::optional<std::string>& text);
  void field_or_null(std::string_view name, const std::string& text);
  void field_or_null(std::string_view name, int number_or_zero);

  // How many texts so far had bytes that are not UTF-8.
  int replaced_texts() const { return replaced_; }

  std::string take() { return std::move(out_); }

 private:
  struct Container {
    char close;
    Span span;
    bool empty;
  };
  void begin(char open, char close, Span span);
  void append_text(std::string_view text);
  void before_item();
  void break_line();

  Form form_;
  std::string out_;
  std::vector<Container> open_;
  bool after_key_ = false;
  int replaced_ = 0;
};

}  // namespace backissue
