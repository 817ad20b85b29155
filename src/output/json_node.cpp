#include "output/json_node.h"

#include <algorithm>
#include <limits>

#include "page/error.h"

namespace backissue {
namespace {

constexpr std::size_t most_fields = 64;  // as many as JsonNode::read_ has bits

}  // namespace

std::string pointer_token(std::string_view name) {
  std::string token;
  for (const char c : name) {
    if (c == '~') {
      token += "~0";
    } else if (c == '/') {
      token += "~1";
    } else {
      token += static_cast<unsigned char>(c) < 0x20 ? '?' : c;
    }
  }
  return token;
}

std::string JsonNode::pointer() const {
  if (!up_) return std::string(name_);
  return up_->pointer() + '/' + (name_.data() ? pointer_token(name_) : std::to_string(index_));
}

void JsonNode::fail(const std::string& what) const {
  const std::string where = pointer();
  throw Error(ErrorKind::unreadable_input, "malformed_document",
              std::string(source_) + ": " + (where.empty() ? "the document" : where) + ": " + what);
}

JsonNode JsonNode::operator[](std::string_view name) const {
  require(value_.is_object(), "must be an object");
  // By hand: ordered_json's own look-up would copy the key.
  std::size_t place = 0;
  for (auto member = value_.begin(); member != value_.end(); ++member, ++place) {
    if (member.key() != name) continue;
    if (place < most_fields) read_ |= std::uint64_t{1} << place;
    return JsonNode(*member, this, name, 0);
  }
  fail("lacks \"" + std::string(name) + '"');
}

void JsonNode::expect_all_read() const {
  if (!value_.is_object()) return;
  std::size_t place = 0;
  for (auto member = value_.begin(); member != value_.end(); ++member, ++place) {
    const bool read = (read_ >> std::min(place, most_fields - 1) & 1) != 0;
    if (!read) JsonNode(*member, this, member.key(), 0).fail("unknown field; is the document of a newer version?");
  }
}

bool JsonNode::has(std::string_view name) const {
  require(value_.is_object(), "must be an object");
  for (auto member = value_.begin(); member != value_.end(); ++member) {
    if (member.key() == name) return true;
  }
  return false;
}

std::size_t JsonNode::size() const {
  require(value_.is_array(), "must be an array");
  return value_.size();
}

std::string JsonNode::text() const {
  require(value_.is_string(), "must be a string");
  return value_.get_ref<const std::string&>();
}

std::string JsonNode::name() const {
  std::string name = text();
  require(!name.empty(), "must not be empty");
  return name;
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

std::int64_t JsonNode::long_integer(std::int64_t least, std::int64_t most) const {
  require(value_.is_number_integer(), "must be an integer");
  const bool huge = value_.is_number_unsigned() &&
                    value_.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  const std::int64_t number = huge ? std::numeric_limits<std::int64_t>::max() : value_.get<std::int64_t>();
  if (number < least) fail("must be at least " + std::to_string(least));
  if (number > most) fail("must be at most " + std::to_string(most));
  return number;
}

double JsonNode::number(double least, double most) const {
  require(value_.is_number(), "must be a number");
  const double number = value_.get<double>();
  if (!(number >= least && number <= most)) fail("is out of range");
  return number;
}

}  // namespace backissue
