// The strict reader of a baseline.
#include <algorithm>
#include <set>

#include "evaluation/evaluation.h"
#include "evaluation/formats/documents.h"
#include "output/clean_text.h"
#include "output/json_node.h"
#include "page/error.h"

namespace backissue {
namespace {

constexpr std::size_t deepest = 8;                // a baseline nests five levels deep
constexpr std::size_t most_members = 64;          // of one object; the parser's look-up among them is linear
constexpr std::size_t longest_word = 200;         // bytes of the parser's own words, which may quote a whole file
constexpr std::int64_t most = 1'000'000'000'000;  // a count; millions of them add up to less than 2^63

// Listens to the parser, and refuses what it would let pass: keys that stand there twice, and more depth and members
// than any baseline has.
class Guard {
 public:
  explicit Guard(std::string_view source) : source_(source) {}

  void operator()(Json::parse_event_t event, const Json& parsed) {
    using Event = Json::parse_event_t;
    if (event == Event::object_start || event == Event::array_start) {
      if (open_.size() >= deepest) refuse("is nested too deep");
      open_.push_back({event == Event::array_start, 0, {}});
    } else if (event == Event::key) {
      note_key(parsed.get_ref<const std::string&>());
    } else {
      if (event == Event::object_end || event == Event::array_end) open_.pop_back();
      if (!open_.empty()) ++open_.back().values;
    }
  }

  // Names what is being parsed.
  [[noreturn]] void refuse(const std::string& what) const {
    std::string pointer;
    for (const Container& container : open_) {
      if (!container.is_array && container.keys.empty()) break;
      pointer += '/' + (container.is_array ? std::to_string(container.values) : pointer_token(container.keys.back()));
    }
    throw Error(ErrorKind::unreadable_input, "malformed_baseline",
                std::string(source_) + ": " + (pointer.empty() ? "the document" : pointer) + ": " + what);
  }

 private:
  struct Container {
    bool is_array;
    std::size_t values;             // that are complete
    std::vector<std::string> keys;  // so far
  };

  void note_key(const std::string& key) {
    std::vector<std::string>& keys = open_.back().keys;
    const bool twice = std::find(keys.begin(), keys.end(), key) != keys.end();
    keys.push_back(key);
    if (twice) refuse("stands there twice");
    if (keys.size() > most_members) refuse("is one member too many");
  }

  std::string_view source_;
  std::vector<Container> open_;  // outermost first
};

Json parse(std::string_view json, std::string_view source) {
  Guard guard(source);
  try {
    return Json::parse(json.begin(), json.end(), [&guard](int, Json::parse_event_t event, const Json& parsed) {
      guard(event, parsed);
      return true;
    });
  } catch (const Json::exception& e) {
    const std::string_view what = e.what();  // "[json.exception.parse_error.101] parse error at line 1, ..."
    const std::size_t bracket = what.find("] ");
    guard.refuse(
        "is not JSON: " +
        clean_text(what.substr(bracket == std::string_view::npos ? 0 : bracket + 2).substr(0, longest_word)).text);
  }
}

void expect_schema(const JsonNode& document) {
  const JsonNode schema = document["schema"];
  if (schema.text() != baseline_schema) schema.fail("is not \"" + std::string(baseline_schema) + '"');
  const JsonNode version = document["schema_version"];
  if (version.text() != baseline_schema_version)
    version.fail("was made by another version of this program, which reads \"" + std::string(baseline_schema_version) +
                 '"');
}

ScoreOptions read_options(const JsonNode& node) {
  ScoreOptions options;
  options.fold_quotes = node["fold_quotes"].truth();
  options.fold_dashes = node["fold_dashes"].truth();
  options.fold_ligatures = node["fold_ligatures"].truth();
  options.region_overlap = node["region_overlap"].number(0, 1);
  options.near = node["near"].number(0, 1);
  return options;
}

Scores read_scores(const JsonNode& node) {
  Scores scores;
  node.for_each_member([&](std::string_view name, const JsonNode& figure) {
    const auto metric = metric_from(name);
    if (!metric) figure.fail("is no figure that this program knows");
    if (figure.size() != 2) figure.fail("must be [count, of]");
    at(scores, *metric) = Ratio{figure.at(0).long_integer(0, most), figure.at(1).long_integer(0, most)};
  });
  return scores;
}

BaselineItem read_item(const JsonNode& node) {
  return {clean_text(node["name"].text()).text, read_scores(node["scores"]), node["failed"].truth()};
}

Baseline read_document(const JsonNode& document) {
  expect_schema(document);
  Baseline baseline;
  baseline.options = read_whole(document["options"], read_options);
  const JsonNode items = document["items"];
  std::set<std::string> names;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const JsonNode item = items.at(i);
    baseline.items.push_back(read_whole(item, read_item));
    if (!names.insert(baseline.items.back().name).second) item["name"].fail("is the name of an earlier item, too");
  }
  std::sort(baseline.items.begin(), baseline.items.end(),
            [](const BaselineItem& a, const BaselineItem& b) { return a.name < b.name; });
  return baseline;
}

}  // namespace

Baseline read_baseline(std::string_view json, const std::string& source) {
  try {
    const Json document = parse(json, source);
    return read_whole(JsonNode(document, source), read_document);
  } catch (const Error& error) {
    throw Error(error.kind(), "malformed_baseline",
                std::string(error.what()) + "; take the file away and make the baseline anew with --update-baseline");
  }
}

}  // namespace backissue
