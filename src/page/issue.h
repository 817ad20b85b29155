// The whole document: an issue with its pages, contents and articles.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "page/page.h"

namespace backissue {

// What is known of an issue besides its pages; an empty optional is unknown, and written as null.
struct IssueMetadata {
  std::optional<std::string> title, volume, number, date, date_text, link;
  std::optional<std::string> first_printed_page;  // printed number of the first scan, where a person gave it
  std::optional<std::string> language;            // Tesseract's names: "eng", "eng+fra"
  std::map<std::string, std::string> sources;     // field name to "metadata", "cover", "running_head", "contents"
  friend bool operator==(const IssueMetadata&, const IssueMetadata&) = default;
};

struct ContentsEntry {
  std::string title, byline, blurb, section;
  std::string printed_page;
  int page = 0;         // position in the issue; 0: not found
  std::string article;  // id; empty: not found
  double confidence = 0;
  friend bool operator==(const ContentsEntry&, const ContentsEntry&) = default;
};

struct Article {
  std::string id;                                    // "a12"
  std::string title, kicker, deck, byline, section;  // empty: none
  std::vector<int> pages;                            // positions in the issue
  std::vector<std::string> regions;                  // ids in reading order
  std::string text;
  std::vector<std::string> paragraphs, captions, pull_quotes;
  friend bool operator==(const Article&, const Article&) = default;
};

struct PageError {
  std::string scan;  // file name within the issue, with ", frame 3" behind it where the file has several
  std::string code;
  std::string message;
  friend bool operator==(const PageError&, const PageError&) = default;
};

// What made the document.
struct Generator {
  std::string name = "backissue";
  std::string version;
  std::map<std::string, std::string> engines;
  std::vector<std::string> languages;
  std::map<std::string, std::string> options;  // what differs from the defaults, as typed
  friend bool operator==(const Generator&, const Generator&) = default;
};

struct Issue {
  Generator generator;
  IssueMetadata metadata;
  int page_count = 0;  // of all scans; one that failed counts as a page
  std::vector<ContentsEntry> contents;
  std::vector<Page> pages;  // by number; a failed page is missing here and named in `errors`
  std::vector<Article> articles;
  std::vector<PageError> errors;
  friend bool operator==(const Issue&, const Issue&) = default;
};

}  // namespace backissue
