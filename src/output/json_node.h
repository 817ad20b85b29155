// A strict view of parsed JSON: each access checks, and a complaint says where it stands.
#pragma once

#include <cstddef>
#include <cstdint>
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

  JsonNode operator[](std::string_view name) const;  // fails unless this is an object that has it
  void expect_all_read() const;                      // fails where an object has a member that nobody asked for
  bool has(std::string_view name) const;             // fails unless this is an object
  std::size_t size() const;                          // fails unless this is an array
  JsonNode at(std::size_t index) const { return JsonNode(value_[index], this, {}, index); }

  bool is_null() const { return value_.is_null(); }
  bool is_array() const { return value_.is_array(); }
  std::string text() const;
  std::string name() const;  // a text that is not empty
  std::string name_or_null() const { return is_null() ? std::string() : name(); }
  std::string one_of(std::initializer_list<std::string_view> names) const;
  bool truth() const;
  int integer(int least, int most) const { return static_cast<int>(long_integer(least, most)); }
  std::int64_t long_integer(std::int64_t least, std::int64_t most) const;
  double number(double least, double most) const;

  template <typename Visit>
  void for_each_member(Visit visit) const {
    require(value_.is_object(), "must be an object");
    for (const auto& [name, value] : value_.items()) visit(name, JsonNode(value, this, name, 0));
    read_ = ~std::uint64_t{0};
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
  mutable std::uint64_t read_ = 0;  // bit i: the member at place i was asked for; the contract's objects have fewer
};

// What read makes of an object that may have no members but those it asks for.
template <typename Read>
auto read_whole(const JsonNode& node, Read read) {
  auto value = read(node);
  node.expect_all_read();
  return value;
}

// A whole document as a tree. Throws Error where it is no JSON, is nested too deep or has a member twice.
Json parse_json(std::string_view json, std::string_view source);

// The contract's JSON pointers, RFC 6901: a name as one of their tokens. Control characters, which would break a
// message's line, become question marks.
std::string pointer_token(std::string_view name);

}  // namespace backissue
