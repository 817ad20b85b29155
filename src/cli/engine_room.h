// Recognisers and post-processors, each loaded once however many issues need it.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/options.h"
#include "pipeline/pipeline.h"

namespace backissue {

class EngineRoom {
 public:
  // Throws Error (missing_data) for a --dictionaries that is no folder; says where the program's own lists are missing.
  explicit EngineRoom(const ReadingOptions& options);

  // dictionary: the issue's own word list. Throws Error (missing_data); so does the post-processor's first call, and
  // the room must outlive it.
  Engines for_issue(const std::string& languages, const std::optional<std::filesystem::path>& dictionary);

 private:
  Recogniser& recogniser(const std::string& languages);
  Postprocessor& postprocessor(const std::string& languages, const std::optional<std::filesystem::path>& dictionary);

  const ReadingOptions& options_;
  std::map<std::string, std::unique_ptr<Recogniser>> recognisers_;
  std::map<std::pair<std::string, std::filesystem::path>, std::unique_ptr<Postprocessor>> postprocessors_;
};

// Limits and workers as the options say.
PipelineOptions pipeline_options(const ReadingOptions& options);

// Languages that the program can read, those of the user's own model folder included.
std::vector<std::string> languages_for(const ReadingOptions& options);

// "eng+fra" as "eng", "fra".
std::vector<std::string> split_languages(const std::string& languages);

}  // namespace backissue
