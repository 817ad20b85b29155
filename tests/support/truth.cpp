#include "support/truth.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace backissue {
namespace {

using nlohmann::json;

std::string text_or_nothing(const json& value) { return value.is_null() ? "" : value.get<std::string>(); }

TrueRegion region_of(const json& value) {
  TrueRegion region{value.at("kind"), {}, value.at("article"), ""};
  const auto box = value.at("box").get<std::vector<int>>();
  region.box = {box.at(0), box.at(1), box.at(2), box.at(3)};
  for (const json& paragraph : value.at("paragraphs")) {
    const std::string text = paragraph.at("text");
    if (!text.empty()) region.text += (region.text.empty() ? "" : "\n\n") + text;
  }
  return region;
}

}  // namespace

std::string read_bytes(const std::filesystem::path& file) {
  std::ostringstream out;
  out << std::ifstream(file, std::ios::binary).rdbuf();
  return out.str();
}

TruePage read_true_page(const std::filesystem::path& file) {
  const json value = json::parse(read_bytes(file));
  TruePage page{text_or_nothing(value.at("printed_number")), value.at("text"), {}};
  for (const json& region : value.at("regions")) {
    if (region.at("order") > 0) page.regions.push_back(region_of(region));
  }
  return page;
}

TrueIssue read_true_issue(const std::filesystem::path& file) {
  const json value = json::parse(read_bytes(file));
  TrueIssue issue;
  for (const json& article : value.at("articles"))
    issue.articles.push_back({article.at("title"), article.at("byline"), article.at("pages")});
  for (const json& entry : value.at("contents"))
    issue.contents.push_back({entry.at("title"), entry.at("byline"), {entry.at("page").get<int>()}});
  return issue;
}

}  // namespace backissue
