#include "evaluation/page_truths.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "support/truth.h"

namespace backissue {
namespace {

using nlohmann::json;

Box box_of(const json& value) { return {value.at(0), value.at(1), value.at(2), value.at(3)}; }

std::string text_or_nothing(const json& value) { return value.is_null() ? "" : value.get<std::string>(); }

Region region_of(const json& value) {
  Region region;
  region.id = value.at("id");
  region.kind = region_kind_from(value.at("kind").get<std::string>()).value();
  region.box = box_of(value.at("box"));
  region.order = value.at("order");
  region.article = text_or_nothing(value.at("article"));
  region.flow = text_or_nothing(value.at("flow"));
  region.text = value.at("text");
  for (const json& line : value.at("lines")) {
    region.lines.emplace_back();
    region.lines.back().box = box_of(line.at("box"));
    region.lines.back().text = line.at("text");
  }
  return region;
}

WordBreak break_of(const json& value) {
  return {value.at("kind") == "soft" ? WordBreak::Hyphen::soft : WordBreak::Hyphen::hard, value.at("before"),
          value.at("after"), value.at("region"), value.at("line")};
}

}  // namespace

PageContent read_page_truth(const std::filesystem::path& file) {
  const json value = json::parse(read_bytes(file));
  PageContent truth = nothing_read();
  truth.known.words = truth.known.corrections = false;
  truth.page.number = value.at("number");
  truth.page.printed_number = text_or_nothing(value.at("printed_number"));
  truth.page.scan.width = value.at("scan").at("width");
  truth.page.scan.height = value.at("scan").at("height");
  truth.page.text = value.at("text");
  for (const json& region : value.at("regions")) truth.page.regions.push_back(region_of(region));
  for (const json& word : value.at("breaks")) truth.breaks.push_back(break_of(word));
  return truth;
}

Content read_issue_truth(const std::filesystem::path& folder) {
  const json value = json::parse(read_bytes(folder / "issue.truth.json"));
  Content truth;
  truth.is_issue = true;
  for (const auto& file : page_truths_in(folder)) truth.pages.push_back(read_page_truth(file));
  for (const json& article : value.at("articles")) {
    truth.articles.emplace_back();
    truth.articles.back().title = article.at("title");
    truth.articles.back().byline = article.at("byline");
    truth.articles.back().regions = article.at("regions").get<std::vector<std::string>>();
  }
  for (const json& entry : value.at("contents")) {
    truth.contents.emplace_back();
    truth.contents.back().title = entry.at("title");
    truth.contents.back().printed_page = entry.at("printed_page");
  }
  return truth;
}

std::vector<std::filesystem::path> page_truths_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const std::string name = entry.path().filename();
    if (name.ends_with(".truth.json") && name != "issue.truth.json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace backissue
