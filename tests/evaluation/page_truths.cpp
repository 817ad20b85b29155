#include "evaluation/page_truths.h"

#include <algorithm>

#include "support/program.h"

namespace backissue {

PageContent read_page_truth(const std::filesystem::path& file) {
  return read_content(read_file(file), file.string()).pages.at(0);
}

Content read_issue_truth(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / "issue.truth.json";
  Content truth = read_content(read_file(file), file.string());
  truth.pages.clear();
  for (const auto& page : page_truths_in(folder)) truth.pages.push_back(read_page_truth(page));
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
