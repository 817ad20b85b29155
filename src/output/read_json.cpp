// The strict readers. Pages are taken from the parser one by one, so that only one of them is ever held as a tree.
#include <algorithm>

#include "output/output.h"
#include "output/read_fields.h"
#include "page/error.h"

namespace backissue {
namespace {

// The contract nests nine levels deep; fields added to it may go some deeper.
constexpr int deepest = 64;
// Look-up among an object's members is linear.
constexpr std::size_t most_members = 10'000;

[[noreturn]] void refuse(std::string_view source, const std::string& what) {
  throw Error(ErrorKind::unreadable_input, "malformed_document", std::string(source) + ": " + what);
}

// Listens to the parser: bounds the depth, refuses duplicate keys, and takes the pages out as they are complete.
class Listener {
 public:
  // pages: where they go; nullptr: they stay in the tree.
  Listener(std::string_view source, std::vector<Page>* pages) : source_(source), pages_(pages) {}

  bool operator()(int depth, Json::parse_event_t event, Json& parsed) {
    using Event = Json::parse_event_t;
    switch (event) {
      case Event::object_start:
        if (depth >= deepest) refuse(source_, "is nested too deeply");
        keys_.emplace_back();
        return true;
      case Event::array_start:
        if (depth >= deepest) refuse(source_, "is nested too deeply");
        return true;
      case Event::key:
        note_key(depth, parsed.get_ref<const std::string&>());
        return true;
      case Event::object_end:
        keys_.pop_back();
        return !take_page(depth, parsed);
      default:
        if (depth == 1 && top_key_ == "schema_version" && pages_) {
          check_version(parsed);
        }
        return true;
    }
  }

 private:
  void note_key(int depth, const std::string& key) {
    if (depth == 1) top_key_ = key;
    auto& keys = keys_.back();
    if (std::find(keys.begin(), keys.end(), key) != keys.end())
      refuse(source_, "has \"" + key + "\" twice in one object");
    if (keys.size() >= most_members) refuse(source_, "has an object with too many members");
    keys.push_back(key);
  }

  // Before the pages, so that a document of another version is refused for that and not for what is in it.
  void check_version(const Json& version) { read_schema_version(JsonNode(version, source_, "/schema_version")); }

  bool take_page(int depth, const Json& parsed) {
    if (!pages_ || depth != 2 || top_key_ != "pages") return false;
    pages_->push_back(read_page(JsonNode(parsed, source_, "/pages/" + std::to_string(pages_->size()))));
    return true;
  }

  std::string_view source_;
  std::vector<Page>* pages_;
  std::string top_key_;
  std::vector<std::vector<std::string>> keys_;  // of the objects that are open
};

Json parse(std::string_view json, const std::string& source, Listener listener) {
  try {
    return Json::parse(json.begin(), json.end(), [&listener](int depth, Json::parse_event_t event, Json& parsed) {
      return listener(depth, event, parsed);
    });
  } catch (const Json::exception& e) {
    // "[json.exception.parse_error.101] parse error at line 1, ..." without the first word.
    const std::string what = e.what();
    const auto bracket = what.find("] ");
    refuse(source, "is not JSON: " + (bracket == std::string::npos ? what : what.substr(bracket + 2)));
  }
}

}  // namespace

Issue read_json(std::string_view json, const std::string& source) {
  std::vector<Page> pages;
  const Json document = parse(json, source, Listener(source, &pages));
  const JsonNode root(document, source);
  Issue issue = read_issue(root);
  // What the listener could not take as a page is still there.
  const JsonNode rest = root["pages"];
  if (rest.size() > 0) rest.fail("must hold objects only");
  issue.pages = std::move(pages);
  return issue;
}

Page read_json_line(std::string_view json, const std::string& source) {
  const Json document = parse(json, source, Listener(source, nullptr));
  return read_page(JsonNode(document, source));
}

}  // namespace backissue
