#include "output/json_node.h"

#include <limits>

#include "page/error.h"

namespace backissue {
namespace {

// RFC 6901, section 3; control characters would break the message's line.
std::string escaped(std::string_view name) {
  std::string result;
  for (const char c : name) {
    if (c == '~') {
      result += "~0";
    } else if (c == '/') {
      result += "~1";
    } else {
      result += static_cast<unsigned char>(c) < 0x20 ? '?' : c;
    }
  }
  return result;
}

}  // namespace

std::string JsonNode::pointer() const {
  if (!up_) return std::string(name_);
  return up_->pointer() + '/' + (name_.data() ? escaped(name_) : std::to_string(index_));
}

void JsonNode::fail(const std::string& what) const {
  const std::string where = pointer();
  throw Error(ErrorKind::unreadable_input, "malformed_document",
              std::string(source_) + ": " + (where.empty() ? "the document" : where) + ": " + what);
}

std::optional<JsonNode> JsonNode::find(std::string_view name) const {
  require(value_.is_object(), "must be an object");
  // By hand: ordered_json's own look-up would copy the key.
  for (auto member = value_.begin(); member != value_.end(); ++member) {
    if (member.key() == name) return JsonNode(*member, this, name, 0);
  }
  return std::nullopt;
}

JsonNode JsonNode::operator[](std::string_view name) const {
  const auto member = find(name);
  if (!member) fail("lacks \"" + std::string(name) + '"');
  return *member;
}

std::size_t JsonNode::size() const {
  require(value_.is_array(), "must be an array");
  return value_.size();
}

std::string JsonNode::text() const {
  require(value_.is_string(), "must be a string");
  return value_.get_ref<const std::string&>();
}

std::string JsonNode::one_of(std::initializer_list<std::string_view> names) const {
  std::string name = text();
  for (const std::string_view known : names) {
    if (known == name) return name;
  }
  std::string list;
  for (const std::string_view known : names) list += (list.empty() ? "" : ", ") + std::string(known);
  fail("\"" + name + "\" is none of " + list);
}

bool JsonNode::truth() const {
  require(value_.is_boolean(), "must be true or false");
  return value_.get<bool>();
}

int JsonNode::integer(int least, int most) const {
  require(value_.is_number_integer(), "must be an integer");
  const bool huge = value_.is_number_unsigned() &&
                    value_.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  const std::int64_t number = huge ? std::numeric_limits<std::int64_t>::max() : value_.get<std::int64_t>();
  if (number < least) fail("must be at least " + std::to_string(least));
  if (number > most) fail("must be at most " + std::to_string(most));
  return static_cast<int>(number);
}

double JsonNode::number(double least, double most) const {
  require(value_.is_number(), "must be a number");
  const double number = value_.get<double>();
  if (!(number >= least && number <= most)) fail("is out of range");
  return number;
}

}  // namespace backissue
