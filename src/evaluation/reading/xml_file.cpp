#include "evaluation/reading/xml_file.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "output/clean_text.h"
#include "page/error.h"

namespace backissue {
namespace {

constexpr std::size_t most_bytes = 256u << 20;
constexpr std::ptrdiff_t most_parts = 16'000'000;  // tags and attributes; each takes some 50 bytes of memory
constexpr int deepest = 64;
constexpr double largest = 1e9;  // pixels, either way: a width is still an int

class DepthCheck : public pugi::xml_tree_walker {
 public:
  pugi::xml_node too_deep;

 private:
  bool for_each(pugi::xml_node& node) override {
    if (depth() < deepest) return true;
    too_deep = node;
    return false;
  }
};

[[noreturn]] void refuse(const std::string& message) {
  throw Error(ErrorKind::unreadable_input, "malformed_document", message);
}

std::string line_of(std::string_view bytes, std::ptrdiff_t offset) {
  const auto end = bytes.begin() + std::clamp<std::ptrdiff_t>(offset, 0, std::ptrdiff_t(bytes.size()));
  return "line " + std::to_string(1 + std::count(bytes.begin(), end, '\n'));
}

class TextGatherer : public pugi::xml_tree_walker {
 public:
  std::string text;

 private:
  bool for_each(pugi::xml_node& node) override {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) text += node.value();
    return true;
  }
};

}  // namespace

std::string_view local_name(pugi::xml_node node) {
  const std::string_view name = node.name();
  const auto colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child_named(pugi::xml_node node, std::string_view name) {
  return node.find_child([&](pugi::xml_node child) { return local_name(child) == name; });
}

std::string attribute_text(pugi::xml_node node, const char* name) {
  return clean_text(node.attribute(name).value()).text;
}

std::string content_text(pugi::xml_node node) {
  TextGatherer gatherer;
  node.traverse(gatherer);
  return clean_text(gatherer.text).text;
}

std::optional<double> number_from(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool good = error == std::errc() && end == text.data() + text.size() && std::abs(number) <= largest;
  return good ? std::optional(number) : std::nullopt;
}

XmlFile::XmlFile(std::string_view bytes, std::string source) : bytes_(bytes), source_(std::move(source)) {
  if (bytes.size() > most_bytes) refuse(source_ + ": is too large; part it into files of fewer pages");
  if (std::count_if(bytes.begin(), bytes.end(), [](char c) { return c == '<' || c == '='; }) > most_parts)
    refuse(source_ + ": has too many elements; part it into files of fewer pages");
  const auto result = document_.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata,
                                            pugi::encoding_utf8);
  if (!result) {
    std::string why = result.description();
    std::transform(why.begin(), why.begin() + 1, why.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
    refuse(source_ + ": " + line_of(bytes_, result.offset) +
           ": is taken for XML, as it begins with <, but is not well-formed: " + why);
  }
  DepthCheck check;
  document_.traverse(check);
  if (check.too_deep) fail(check.too_deep.parent(), "is nested more than " + std::to_string(deepest) + " levels deep");
}

void XmlFile::fail(pugi::xml_node at, const std::string& what) const {
  refuse(source_ + ": " + line_of(bytes_, at.offset_debug()) + ": <" + clean_text(at.name()).text + ">: " + what);
}

std::optional<double> XmlFile::number(pugi::xml_node node, const char* attribute) const {
  const pugi::xml_attribute found = node.attribute(attribute);
  if (!found) return std::nullopt;
  const auto number = number_from(found.value());
  if (!number) fail(node, std::string(attribute) + " must be a number of at most a thousand million");
  return number;
}

int XmlFile::size(pugi::xml_node node, const char* attribute) const {
  const auto pixels = number(node, attribute);
  if (!pixels || *pixels < 1) fail(node, std::string(attribute) + " must be there, and a number of pixels from 1");
  return int(std::lround(*pixels));
}

Box XmlFile::box(pugi::xml_node node, double left, double top, double right, double bottom) const {
  const double farthest = std::max({std::abs(left), std::abs(top), std::abs(right), std::abs(bottom)});
  if (!(farthest <= largest)) fail(node, "its box must be within a thousand million pixels");
  if (right < left) fail(node, "right edge stands before the left");
  if (bottom < top) fail(node, "bottom edge stands above the top");
  return {int(std::lround(left)), int(std::lround(top)), int(std::lround(right)), int(std::lround(bottom))};
}

}  // namespace backissue
