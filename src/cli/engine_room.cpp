#include "cli/engine_room.h"

#include <algorithm>
#include <chrono>

#include "cli/data_paths.h"
#include "cli/message.h"
#include "cli/suggest.h"
#include "page/error.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> folders(const std::optional<fs::path>& own, const fs::path& ours) {
  return own ? std::vector{*own, ours} : std::vector{ours};
}

RecognitionOptions recognition_options(const ReadingOptions& options, const std::string& languages) {
  return {.languages = languages, .model_directories = folders(options.model_folder, find_data_paths().models)};
}

// For mistyped names only: the recogniser itself says which package a real one comes in.
void check_spelling(const std::string& languages, const std::vector<std::string>& available) {
  for (const std::string& name : split_languages(languages)) {
    if (std::find(available.begin(), available.end(), name) != available.end()) continue;
    if (const auto meant = nearest(name, available)) {
      throw Error(ErrorKind::missing_data, "missing_language",
                  "no language data for '" + name + "'; did you mean " + *meant + "? If not, " + language_remedy(name) +
                      " with --models");
    }
  }
}

}  // namespace

std::vector<std::string> split_languages(const std::string& languages) {
  std::vector<std::string> names;
  for (std::size_t start = 0; start <= languages.size();) {
    const std::size_t end = std::min(languages.find('+', start), languages.size());
    names.push_back(languages.substr(start, end - start));
    start = end + 1;
  }
  return names;
}

PipelineOptions pipeline_options(const ReadingOptions& options) {
  PipelineOptions pipeline;
  pipeline.input.max_pixels = options.max_pixels;
  pipeline.preprocess.spreads = options.spreads;
  pipeline.workers.jobs = options.jobs;
  pipeline.workers.timeout = std::chrono::seconds(options.page_timeout);
  pipeline.workers.memory = std::int64_t{options.page_memory} * 1'000'000;
  return pipeline;
}

std::vector<std::string> languages_for(const ReadingOptions& options) {
  return available_languages(recognition_options(options, "eng"));
}

EngineRoom::EngineRoom(const ReadingOptions& options) : options_(options) {
  std::error_code error;
  if (options.dictionary_folder && !fs::is_directory(*options.dictionary_folder, error)) {
    throw Error(ErrorKind::missing_data, "missing_folder",
                "--dictionaries: " + visible(options.dictionary_folder->string()) + " is no folder");
  }
  if (options.model_folder && !fs::is_directory(*options.model_folder, error)) {
    throw Error(ErrorKind::missing_data, "missing_folder",
                "--models: " + visible(options.model_folder->string()) + " is no folder");
  }
  const fs::path ours = find_data_paths().dictionaries;
  if (!options.dictionary_folder && !fs::is_directory(ours, error)) {
    say("the word lists are missing, and words are rejoined by Hunspell's dictionary alone: " + ours.string() +
        " is not there; reinstall backissue, or name a folder of lists with --dictionaries");
  }
}

Engines EngineRoom::for_issue(const std::string& languages, const std::optional<fs::path>& dictionary) {
  const auto load = [this, languages, dictionary]() -> Postprocessor& { return postprocessor(languages, dictionary); };
  return {recogniser(languages), load};
}

Recogniser& EngineRoom::recogniser(const std::string& languages) {
  auto& engine = recognisers_[languages];
  if (!engine) {
    const RecognitionOptions recognition = recognition_options(options_, languages);
    check_spelling(languages, available_languages(recognition));
    engine = make_tesseract_recogniser(recognition);
  }
  return *engine;
}

Postprocessor& EngineRoom::postprocessor(const std::string& languages, const std::optional<fs::path>& dictionary) {
  auto& engine = postprocessors_[{languages, dictionary.value_or(fs::path())}];
  if (!engine) {
    PostprocessOptions postprocess;
    postprocess.languages = languages;
    postprocess.dictionary_directories = folders(options_.dictionary_folder, find_data_paths().dictionaries);
    postprocess.word_lists = options_.dictionaries;
    postprocess.dictionaries = options_.spelling;
    postprocess.correction = options_.correction;
    postprocess.normalisation = options_.normalisation;
    if (dictionary) postprocess.word_lists.push_back(*dictionary);
    engine = make_postprocessor(postprocess);
  }
  return *engine;
}

}  // namespace backissue
