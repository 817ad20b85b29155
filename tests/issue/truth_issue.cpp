#include "issue/truth_issue.h"

#include <fstream>
#include <map>

namespace backissue {
namespace {

using nlohmann::json;

const std::string folder = std::string(BACKISSUE_SOURCE_DIR) + "/testdata/issues/tidewater-1996-3.truth/";

Box box_from(const json& four) { return {four[0], four[1], four[2], four[3]}; }

// The truth knows no measures of type; one size serves for all body text.
constexpr double x_height = 13;

TextLine line_from(const json& truth) {
  TextLine line;
  line.box = box_from(truth["box"]);
  line.text = truth["text"];
  line.x_height = x_height;
  return line;
}

Region region_from(const json& truth, std::map<std::string, std::string>& articles) {
  Region region;
  region.kind = region_kind_from(truth["kind"].get<std::string>()).value();
  region.box = box_from(truth["box"]);
  region.order = truth["order"];
  region.column = truth["column"];
  if (!truth["article"].get<std::string>().empty()) {
    const auto name = articles.try_emplace(truth["article"], std::to_string(articles.size() + 1)).first;
    region.article = name->second;
  }
  region.flow = truth["flow"];
  region.x_height = x_height;
  region.text = truth["text"];
  for (const json& paragraph : truth["paragraphs"])
    region.paragraphs.push_back({paragraph["text"], paragraph["continues"], paragraph["continued"]});
  for (const json& line : truth["lines"]) region.lines.push_back(line_from(line));
  return region;
}

Page page_from(const json& truth) {
  Page page;
  page.number = truth["number"];
  page.of = truth["of"];
  page.scan.width = truth["scan"]["width"];
  page.scan.height = truth["scan"]["height"];
  page.scan.crop = {0, 0, page.scan.width, page.scan.height};
  page.x_height = x_height;
  std::map<std::string, std::string> articles;
  for (const json& region : truth["regions"]) {
    page.regions.push_back(region_from(region, articles));
    page.regions.back().id = "r" + std::to_string(page.regions.size());
  }
  return page;
}

}  // namespace

json read_issue_truth() { return json::parse(std::ifstream(folder + "issue.truth.json")); }

Issue read_truth_pages() {
  Issue issue;
  issue.page_count = read_issue_truth()["issue"]["page_count"];
  for (int number = 1; number <= issue.page_count; ++number) {
    const std::string name = (number < 10 ? "00" : "0") + std::to_string(number);
    issue.pages.push_back(page_from(json::parse(std::ifstream(folder + name + ".truth.json"))));
  }
  return issue;
}

}  // namespace backissue
