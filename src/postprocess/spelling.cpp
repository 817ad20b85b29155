#include "postprocess/spelling.h"

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <hunspell/hunspell.hxx>
#include <iterator>
#include <mutex>
#include <optional>
#include <unordered_map>

#include "page/error.h"
#include "postprocess/unicode_text.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_word_length = 100;                // characters; Hunspell's own buffers are built for such
constexpr std::uintmax_t max_dictionary_bytes = 100 << 20;  // the largest of Debian's has 6 MB

// Hunspell's construction reads shared tables that it fills on first use.
std::mutex& construction_lock() {
  static std::mutex lock;
  return lock;
}

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

Converter open_converter(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(encoding.c_str(), &status));
  if (U_FAILURE(status)) return nullptr;
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

// Nothing, if the dictionary's encoding cannot hold the word.
std::optional<std::string> transcode(const std::u32string& word, UConverter* converter) {
  std::array<UChar, 2 * max_word_length + 1> wide;
  std::array<char, 8 * max_word_length> narrow;
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t length = 0;
  u_strFromUTF32(wide.data(), wide.size(), &length, reinterpret_cast<const UChar32*>(word.data()),
                 static_cast<std::int32_t>(word.size()), &status);
  if (U_FAILURE(status)) return std::nullopt;
  const std::int32_t bytes = ucnv_fromUChars(converter, narrow.data(), narrow.size(), wide.data(), length, &status);
  if (U_FAILURE(status)) return std::nullopt;
  return std::string(narrow.data(), static_cast<std::size_t>(bytes));
}

class HunspellDictionary : public SpellingDictionary {
 public:
  HunspellDictionary(const fs::path& aff, const fs::path& dic) {
    const std::lock_guard guard(construction_lock());
    hunspell_ = std::make_unique<Hunspell>(aff.c_str(), dic.c_str());
    encoding_ = hunspell_->get_dict_encoding();
    converter_ = open_converter(encoding_);
  }
  ~HunspellDictionary() override {
    const std::lock_guard guard(construction_lock());
    hunspell_.reset();
  }

  const std::string& encoding() const { return encoding_; }
  bool usable() const { return converter_ != nullptr; }

  bool knows(std::string_view word) override {
    if (word.empty() || word.size() > 4 * max_word_length) return false;
    const auto [entry, is_new] = known_.try_emplace(std::string(word), false);
    if (is_new) entry->second = ask(word);
    return entry->second;
  }

 private:
  bool ask(std::string_view word) {
    std::u32string letters = decode(word);
    if (letters.size() > max_word_length) return false;
    for (char32_t& c : letters) {
      if (is_apostrophe(c)) c = U'\'';
      if (c < U' ' || c == U'-') return false;
    }
    const auto encoded = transcode(letters, converter_.get());
    return encoded && hunspell_->spell(*encoded);
  }

  std::unique_ptr<Hunspell> hunspell_;
  std::string encoding_;
  Converter converter_;
  std::unordered_map<std::string, bool> known_;
};

[[noreturn]] void broken(const fs::path& file, const std::string& what, const std::string& package) {
  const std::string remedy = package.empty() ? "" : "; reinstall it: apt install --reinstall " + package;
  throw Error(ErrorKind::missing_data, "broken_dictionary", "the dictionary " + file.string() + " " + what + remedy);
}

std::string read_file(const fs::path& file, const std::string& package) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  if (error || size > max_dictionary_bytes) broken(file, error ? "cannot be read" : "is too large", package);
  std::ifstream stream(file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  if (!stream || bytes.size() != size) broken(file, "cannot be read", package);
  return bytes;
}

// Hunspell takes what it can get and says nothing, so a torn file is found here: the first line of a .dic is the
// number of its entries, about; some dictionaries count them wrongly by comments and blank lines.
void check_entries(const fs::path& dic, const std::string& bytes, const std::string& package) {
  const char* begin = bytes.data();
  const char* end = begin + bytes.size();
  if (bytes.starts_with("\xEF\xBB\xBF")) begin += 3;
  while (begin != end && (*begin == ' ' || *begin == '\t')) ++begin;
  long long promised = 0;
  const auto [stop, error] = std::from_chars(begin, end, promised);
  if (error != std::errc{} || promised <= 0) broken(dic, "does not begin with the number of its words", package);
  const auto lines = std::count(stop, end, '\n');
  if (lines < promised - promised / 10) broken(dic, "is incomplete", package);
  if (std::find(begin, end, '\0') != end) broken(dic, "is not a text file", package);
}

void check_encoding(const fs::path& file, const std::string& bytes, const std::string& encoding,
                    const std::string& package) {
  const bool is_utf8 = encode(decode(bytes)) == bytes;
  if (encoding == "UTF-8") {
    if (!is_utf8) broken(file, "says that it is UTF-8, and is not", package);
    return;
  }
  // Letters of another encoding make UTF-8 by no chance.
  const bool plain =
      std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (is_utf8 && !plain) broken(file, "says that it is " + encoding + ", and is UTF-8", package);
}

std::unique_ptr<SpellingDictionary> open_checked(const fs::path& aff, const fs::path& dic, const std::string& package) {
  const std::string affixes = read_file(aff, package);
  if (affixes.empty() || affixes.find('\0') != std::string::npos) broken(aff, "is not a text file", package);
  const std::string words = read_file(dic, package);
  check_entries(dic, words, package);
  auto dictionary = std::make_unique<HunspellDictionary>(aff, dic);
  if (!dictionary->usable()) broken(aff, "has the unknown encoding '" + dictionary->encoding() + "'", package);
  check_encoding(aff, affixes, dictionary->encoding(), package);
  check_encoding(dic, words, dictionary->encoding(), package);
  return dictionary;
}

struct Language {
  std::string name;        // Tesseract's
  std::string short_name;  // of the folder in dictionaries/
  DictionaryName dictionary;
};

const Language* find_language(const std::string& name) {
  static const Language languages[] = {
      {"eng", "en", {{"en_US"}, "hunspell-en-us"}},    {"deu", "de", {{"de_DE"}, "hunspell-de-de"}},
      {"frk", "de", {{"de_DE"}, "hunspell-de-de"}},    {"nld", "nl", {{"nl_NL", "nl"}, "hunspell-nl"}},
      {"swe", "sv", {{"sv_SE"}, "hunspell-sv"}},       {"dan", "da", {{"da_DK"}, "hunspell-da"}},
      {"nor", "no", {{"nb_NO"}, "hunspell-no"}},       {"fra", "fr", {{"fr_FR", "fr"}, "hunspell-fr"}},
      {"spa", "es", {{"es_ES", "es"}, "hunspell-es"}}, {"ita", "it", {{"it_IT", "it"}, "hunspell-it"}},
      {"por", "pt", {{"pt_PT"}, "hunspell-pt-pt"}},    {"pol", "pl", {{"pl_PL"}, "hunspell-pl"}},
      {"ces", "cs", {{"cs_CZ"}, "hunspell-cs"}}};
  for (const Language& language : languages) {
    if (language.name == name) return &language;
  }
  return nullptr;
}

// No paths: the name becomes a file's.
void check_name(const std::string& name) {
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-'; };
  if (name.size() < 2 || !std::all_of(name.begin(), name.end(), allowed))
    throw Error(ErrorKind::usage, "unknown_dictionary", "'" + name + "' is no dictionary's name; en_US is one");
}

bool is_file(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

}  // namespace

DictionaryName dictionary_for(const std::string& language) {
  if (const Language* known = find_language(language)) return known->dictionary;
  check_name(language);
  return {{language}, {}};
}

DictionaryName dictionary_named(const std::string& name) {
  check_name(name);
  std::string package = "hunspell-" + name;
  for (char& c : package) c = c == '_' ? '-' : static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return {{name}, package};
}

std::string short_name(const std::string& language) {
  const Language* known = find_language(language);
  return known != nullptr ? known->short_name : language;
}

std::unique_ptr<SpellingDictionary> load_dictionary(const DictionaryName& name, const std::vector<fs::path>& folders) {
  std::vector<fs::path> places = folders;
  places.emplace_back("/usr/share/hunspell");
  for (const fs::path& place : places) {
    for (const std::string& stem : name.stems) {
      const fs::path inside = place / stem.substr(0, 2);
      for (const fs::path& folder : {place, inside}) {
        const fs::path aff = folder / (stem + ".aff"), dic = folder / (stem + ".dic");
        if (is_file(aff) && is_file(dic)) return open_checked(aff, dic, name.package);
      }
    }
  }
  const std::string file = name.stems.front() + ".dic";
  const std::string remedy = name.package.empty() ? "put it, and its .aff, into a folder of dictionaries"
                                                  : "install it: apt install " + name.package;
  throw Error(ErrorKind::missing_data, "missing_dictionary", "the dictionary " + file + " is missing; " + remedy);
}

}  // namespace backissue
