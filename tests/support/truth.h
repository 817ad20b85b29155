// What testdata/ says is on a page or in an issue, known from how it was set. The form: testdata/README.md.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "page/geometry.h"

namespace backissue {

struct TrueRegion {
  std::string kind;  // as the documents call it: "headline"
  Box box;           // pixels of the scan
  std::string article;
  std::string text;
};

struct TruePage {
  std::string printed_number;  // empty: none is printed
  std::string text;
  std::vector<TrueRegion> regions;  // in reading order, without those that have no text
};

struct TrueArticle {
  std::string title;
  std::string byline;
  std::vector<int> pages;
};

struct TrueIssue {
  std::vector<TrueArticle> articles;
  std::vector<TrueArticle> contents;  // entries; each with the one page that it points to
};

// Throw nlohmann::json's exceptions where the file is not of the form: a test with no truth must not pass.
TruePage read_true_page(const std::filesystem::path& file);
TrueIssue read_true_issue(const std::filesystem::path& file);

// All bytes of a file; empty where there is none.
std::string read_bytes(const std::filesystem::path& file);

}  // namespace backissue
