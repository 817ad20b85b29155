// The issue.json beside the scans: what a person knows of an issue.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "page/issue.h"

namespace backissue {

// One JSON object in UTF-8, with or without a byte order mark. Every field may be left out, null or empty:
//   title, link, date_text   text
//   volume, number, first_printed_page   text or a number ("19", 19, "xii")
//   date       "2015", "2015-09", "2015-09-30", or two of them ("2015-09/2015-10"); a year may be a number.
//              What an issue calls its date in words ("Autumn 2015") is date_text
//   language   Tesseract's names: "eng", "eng+fra"
// White space is tidied up. Fields of other names belong to other programs and are passed over, unless they are one
// of ours misspelt. `sources` of the result says "metadata" for each value that is there.
// Throws Error (unreadable_input, malformed_metadata) that names the file, the place and the remedy.
IssueMetadata parse_issue_json(std::string_view text, const std::string& file);
IssueMetadata read_issue_json(const std::filesystem::path& path);

}  // namespace backissue
