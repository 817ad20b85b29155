// A strict view of parsed JSON: each access checks, and a complaint says where it stands.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace backissue {

using Json = nlohmann::ordered_json;

// A value and the way to it. Nodes live on the stack: a child must not outlive its parent.
class JsonNode {
 public:
  // source: the file's name, for messages. pointer: where the value stands in the document, empty for its root.
  JsonNode(const Json& value, std::string_view source, std::string_view pointer = {})
      : value_(value), source_(source), name_(pointer) {}

  // Throws Error: "<source>: <JSON pointer>: <what>".
  [[noreturn]] void fail(const std::string& what) const;

  JsonNode operator[](std::string_view name) const;           // fails unless this is an object that has it
  std::optional<JsonNode> find(std::string_view name) const;  // nothing: not there
  std::size_t size() const;                                   // fails unless this is an array
  JsonNode at(std::size_t index) const { return JsonNode(value_[index], this, {}, index); }

  bool is_null() const { return value_.is_null(); }
  std::string text() const;
  std::string text_or_null() const { return is_null() ? std::string() : text(); }
  std::string one_of(std::initializer_list<std::string_view> names) const;
  bool truth() const;
  int integer(int least, int most) const;
  double number(double least, double most) const;

  template <typename Visit>
  void for_each_member(Visit visit) const {
    require(value_.is_object(), "must be an object");
    for (const auto& [name, value] : value_.items()) visit(name, JsonNode(value, this, name, 0));
  }

 private:
  JsonNode(const Json& value, const JsonNode* up, std::string_view name, std::size_t index)
      : value_(value), source_(up->source_), up_(up), name_(name), index_(index) {}
  void require(bool condition, const char* what) const {
    if (!condition) fail(what);
  }
  std::string pointer() const;

  const Json& value_;
  std::string_view source_;
  const JsonNode* up_ = nullptr;
  std::string_view name_;  // of a member; null: an array's element. Without a parent: the pointer so far
  std::size_t index_ = 0;
};

}  // namespace backissue
