// Tesseract's language data: which files are meant, and whether they are whole.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace backissue {

// "eng+fra" to its names. Throws Error (usage) for an empty name or one with other characters than letters,
// digits, '_', '-' and, for scripts, one '/' inside ("script/Latin").
std::vector<std::string> language_names(std::string_view languages);

// The file of a language in the first directory that has one; empty: none has.
std::filesystem::path find_language(const std::string& name, const std::vector<std::filesystem::path>& directories);

// The names of all *.traineddata in the directories, sorted, each once; without "osd", which holds no language.
std::vector<std::string> languages_in(const std::vector<std::filesystem::path>& directories);

// Throws Error (missing_data, "missing_model") with language_remedy.
[[noreturn]] void throw_missing_language(const std::string& name, const std::vector<std::string>& available);

// The height of line that the network in this file was trained on, pixels. Throws Error (missing_data, "broken_model")
// where the file cannot be read, its table of contents does not fit it, or it holds no LSTM network.
int checked_line_height(const std::filesystem::path& file);

}  // namespace backissue
