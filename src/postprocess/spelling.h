// Hunspell as an oracle: is this a word? Never `suggest`, which a clock cuts off.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace backissue {

// One Hunspell dictionary. One object serves one thread; loading is safe from several at once.
class SpellingDictionary {
 public:
  virtual ~SpellingDictionary() = default;
  // Without hyphens, which Hunspell takes apart by itself. Over 100 characters: false.
  virtual bool knows(std::string_view word) = 0;
};

// Hunspell's files of one language: name ("en_US"), other names the files may have ("fr"), the package to install.
struct DictionaryName {
  std::vector<std::string> stems;  // the first that is found is taken
  std::string package;             // empty: none is known
};

// Of a Tesseract language ("eng"). One that is not in the table has files of its own name ("lat.dic"), which a user
// brings. Throws Error (usage) for what is no name.
DictionaryName dictionary_for(const std::string& language);

// Of a name of Hunspell's ("en_GB"). Throws Error (usage) for what is no such name.
DictionaryName dictionary_named(const std::string& name);

// "eng" -> "en": the name of the language's folder in dictionaries/. Unknown ones stay as they are.
std::string short_name(const std::string& language);

// Looks for <stem>.aff and <stem>.dic in the folders and their <language> subfolders, then in /usr/share/hunspell.
// Throws Error (missing_data, "missing_dictionary" or "broken_dictionary") that names file and package.
std::unique_ptr<SpellingDictionary> load_dictionary(const DictionaryName& name,
                                                    const std::vector<std::filesystem::path>& folders);

}  // namespace backissue
