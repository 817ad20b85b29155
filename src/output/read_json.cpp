// The strict readers. Pages are taken from the parser one by one, so that only one of them is ever held as a tree.
#include <algorithm>

#include "output/clean_text.h"
#include "output/output.h"
#include "output/read_fields.h"
#include "page/error.h"

namespace backissue {
namespace {

constexpr int deepest = 64;  // the contract nests nine levels deep
// Look-up among an object's members is linear.
constexpr std::size_t most_members = 10'000;

// Listens to the parser: knows where it stands, bounds the depth, refuses duplicate keys, and takes the pages out as
// they are complete.
class Listener {
 public:
  // pages: where they go; nullptr: they stay in the tree.
  Listener(std::string_view source, std::vector<Page>* pages) : source_(source), pages_(pages) {}

  bool operator()(int depth, Json::parse_event_t event, Json& parsed) {
    using Event = Json::parse_event_t;
    switch (event) {
      case Event::object_start:
      case Event::array_start:
        if (depth >= deepest) refuse("is nested more than " + std::to_string(deepest) + " levels deep");
        open_.push_back({event == Event::array_start, 0, {}, {}});
        return true;
      case Event::key:
        note_key(parsed.get_ref<const std::string&>());
        return true;
      case Event::object_end:
      case Event::array_end: {
        open_.pop_back();
        const bool taken = event == Event::object_end && take_page(parsed);
        if (!open_.empty()) ++open_.back().values;
        return !taken;
      }
      default:
        // Before the pages, so that a document of another version is refused for that and not for what is in it.
        if (pages_ && pointer() == "/schema_version") read_schema_version(JsonNode(parsed, source_, pointer()));
        if (!open_.empty()) ++open_.back().values;
        return true;
    }
  }

  // Names what is being parsed.
  [[noreturn]] void refuse(const std::string& what) const {
    const std::string where = pointer();
    throw Error(ErrorKind::unreadable_input, "malformed_document",
                std::string(source_) + ": " + (where.empty() ? "the document" : where) + ": " + what);
  }

 private:
  struct Container {
    bool is_array;
    std::size_t values;  // that are complete
    std::string key;     // of the value that is not
    std::vector<std::string> keys;
  };

  std::string pointer() const {
    std::string path;
    for (const Container& container : open_) {
      if (!container.is_array && container.keys.empty()) break;
      path += '/' + (container.is_array ? std::to_string(container.values) : pointer_token(container.key));
    }
    return path;
  }

  void note_key(const std::string& key) {
    Container& object = open_.back();
    object.key = key;
    if (std::find(object.keys.begin(), object.keys.end(), key) != object.keys.end()) refuse("stands there twice");
    if (object.keys.size() >= most_members) refuse("is one member too many");
    object.keys.push_back(key);
  }

  bool take_page(const Json& parsed) {
    const bool is_page = pages_ && open_.size() == 2 && open_.back().is_array && open_.front().key == "pages";
    if (is_page) pages_->push_back(read_page(JsonNode(parsed, source_, pointer())));
    return is_page;
  }

  std::string_view source_;
  std::vector<Page>* pages_;
  std::vector<Container> open_;  // outermost first
};

Json parse(std::string_view json, Listener listener) {
  try {
    return Json::parse(json.begin(), json.end(), [&listener](int depth, Json::parse_event_t event, Json& parsed) {
      return listener(depth, event, parsed);
    });
  } catch (const Json::exception& e) {
    // "[json.exception.parse_error.101] parse error at line 1, ..." without the first word, which means nothing to
    // users.
    const std::string what = clean_text(e.what()).text;
    const auto bracket = what.find("] ");
    listener.refuse("is not JSON: " + (bracket == std::string::npos ? what : what.substr(bracket + 2)));
  }
}

}  // namespace

Json parse_json(std::string_view json, std::string_view source) { return parse(json, Listener(source, nullptr)); }

Issue read_json(std::string_view json, const std::string& source) {
  std::vector<Page> pages;
  const Json document = parse(json, Listener(source, &pages));
  Issue issue = read_issue(JsonNode(document, source));
  issue.pages = std::move(pages);
  return issue;
}

Page read_json_line(std::string_view json, const std::string& source) {
  const Json document = parse_json(json, source);
  return read_page(JsonNode(document, source));
}

}  // namespace backissue
