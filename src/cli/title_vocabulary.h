// The words of a title's issues, kept from one run to the next in a file of the user's: how one issue spells a word
// says how the others do.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "input/input.h"
#include "postprocess/postprocess.h"

namespace backissue {

// UTF-8 text: "[issue]" before the words of each, a line "times word" for each word, '#' before a comment.
class TitleVocabulary {
 public:
  // No file, or one that is not there yet: no issue is known. Throws Error (missing_data, "broken_vocabulary"), and
  // (unwritable_output) where it could not be written later.
  explicit TitleVocabulary(std::optional<std::filesystem::path> file);

  // Of all issues but this one, which may have been converted before.
  WordCounts of_others(const IssueSource& issue) const;

  // Takes the place of what was known of the issue; the file is written anew, whole.
  void put(const IssueSource& issue, WordCounts words);
  bool is_kept() const { return file_.has_value(); }

 private:
  std::optional<std::filesystem::path> file_;
  std::map<std::string, WordCounts> issues_;
};

}  // namespace backissue
