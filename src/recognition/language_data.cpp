#include "recognition/language_data.h"

#include <algorithm>
#include <bit>
#include <cctype>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "page/error.h"
#include "recognition/recognition.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view suffix = ".traineddata";

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

bool is_language_name(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.back() == '/') return false;
  return std::count(name.begin(), name.end(), '/') <= 1 &&
         std::all_of(name.begin(), name.end(), [](char c) { return c == '/' || is_name_character(c); });
}

// How Debian calls Tesseract's scripts, by ISO 15924 but for Fraktur and Thaana.
constexpr std::pair<std::string_view, std::string_view> scripts[] = {
    {"Arabic", "arab"},    {"Armenian", "armn"}, {"Bengali", "beng"},    {"Canadian_Aboriginal", "cans"},
    {"Cherokee", "cher"},  {"Cyrillic", "cyrl"}, {"Devanagari", "deva"}, {"Ethiopic", "ethi"},
    {"Fraktur", "frak"},   {"Georgian", "geor"}, {"Greek", "grek"},      {"Gujarati", "gujr"},
    {"Gurmukhi", "guru"},  {"HanS", "hans"},     {"HanT", "hant"},       {"Hangul", "hang"},
    {"Hebrew", "hebr"},    {"Japanese", "jpan"}, {"Kannada", "knda"},    {"Khmer", "khmr"},
    {"Lao", "laoo"},       {"Latin", "latn"},    {"Malayalam", "mlym"},  {"Myanmar", "mymr"},
    {"Oriya", "orya"},     {"Sinhala", "sinh"},  {"Syriac", "syrc"},     {"Tamil", "taml"},
    {"Telugu", "telu"},    {"Thaana", "thaa"},   {"Thai", "thai"},       {"Tibetan", "tibt"},
    {"Vietnamese", "viet"}};

// "Latin" as latn, "HanS_vert" as hans-vert; empty: nobody has such a package.
std::string script_package(std::string_view script) {
  constexpr std::string_view vertical = "_vert";
  const bool is_vertical = script.ends_with(vertical);
  if (is_vertical) script.remove_suffix(vertical.size());
  for (const auto& [name, package] : scripts)
    if (name == script) return "tesseract-ocr-script-" + std::string(package) + (is_vertical ? "-vert" : "");
  return {};
}

constexpr std::string_view of_script = "script/";

// Debian's packages hold a script's file without the folder that Tesseract's own collection has it in: who asks for
// "script/Latin" gets a "Latin".
std::string package_remedy(const std::string& name) {
  const bool in_folder = name.starts_with(of_script);
  const std::string script = in_folder ? name.substr(of_script.size()) : name;
  if (const std::string package = script_package(script); !package.empty())
    return "install the package " + package + (in_folder ? " and ask for " + script : "") + ", or ";
  if (name.find('/') != std::string::npos) return {};
  std::string package = "tesseract-ocr-";  // "chi_sim" is chi-sim there
  for (const char c : name) package += c == '_' ? '-' : char(std::tolower(static_cast<unsigned char>(c)));
  return "install the package " + package + ", or ";
}

[[noreturn]] void throw_broken(const fs::path& file, const std::string& fault) {
  throw Error(ErrorKind::missing_data, "broken_model",
              "'" + file.string() + "' is no usable language data (" + fault + "): install or copy it again");
}

std::string read_all(const fs::path& file) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  std::string bytes(error ? 0 : size, '\0');
  std::ifstream in(file, std::ios::binary);
  if (bytes.empty() || !in.read(bytes.data(), std::streamsize(bytes.size()))) throw_broken(file, "cannot be read");
  return bytes;
}

template <typename T>
T little_endian(const std::string& bytes, std::size_t offset) {
  T value;
  std::memcpy(&value, bytes.data() + offset, sizeof value);
  static_assert(std::endian::native == std::endian::little, "Tesseract writes little-endian files");
  return value;
}

// The place of the LSTM network in the file. The table of contents is a count (int32) and as many offsets (int64) from
// the file's beginning, -1 for what it does not hold.
std::string_view lstm_network(const std::string& bytes, const fs::path& file) {
  constexpr std::int32_t lstm_entry = 17, most_entries = 1000;
  if (bytes.size() < sizeof(std::int32_t)) throw_broken(file, "too short");
  const auto count = little_endian<std::int32_t>(bytes, 0);
  const std::size_t table = sizeof count + std::size_t(std::max(count, 0)) * sizeof(std::int64_t);
  if (count <= 0 || count > most_entries || bytes.size() < table) throw_broken(file, "damaged table of contents");
  std::optional<std::size_t> begin, end;
  auto last = std::int64_t(table);
  for (std::int32_t i = 0; i < count; ++i) {
    const auto offset = little_endian<std::int64_t>(bytes, sizeof count + std::size_t(i) * sizeof(std::int64_t));
    if (offset == -1) continue;
    if (offset < last || offset >= std::int64_t(bytes.size())) throw_broken(file, "damaged or cut short");
    last = offset;
    if (begin && !end) end = std::size_t(offset);
    if (i == lstm_entry) begin = std::size_t(offset);
  }
  if (!begin) throw_broken(file, "it holds no LSTM network");
  return std::string_view(bytes).substr(*begin, end.value_or(bytes.size()) - *begin);
}

}  // namespace

std::vector<std::string> language_names(std::string_view languages) {
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin <= languages.size();) {
    const std::size_t end = std::min(languages.find('+', begin), languages.size());
    const std::string_view name = languages.substr(begin, end - begin);
    if (!is_language_name(name)) {
      throw Error(ErrorKind::usage, "bad_language",
                  "'" + std::string(languages) + "' is no list of languages: write names such as eng, or eng+fra");
    }
    if (std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
    begin = end + 1;
  }
  return names;
}

fs::path find_language(const std::string& name, const std::vector<fs::path>& directories) {
  for (const auto& directory : directories) {
    const fs::path file = directory / (name + std::string(suffix));
    std::error_code error;
    if (fs::is_regular_file(file, error)) return file;
  }
  return {};
}

std::vector<std::string> languages_in(const std::vector<fs::path>& directories) {
  std::set<std::string> names;
  const auto list = [&](const fs::path& directory, const std::string& prefix) {
    std::error_code error;
    for (fs::directory_iterator it(directory, error), end; !error && it != end; it.increment(error)) {
      if (it->path().extension() != suffix) continue;
      const std::string name = prefix + it->path().stem().string();
      if (is_language_name(name) && name != "osd" && name != "equ") names.insert(name);
    }
  };
  for (const auto& directory : directories) {
    list(directory, "");
    list(directory / "script", "script/");
  }
  return {names.begin(), names.end()};
}

std::string language_remedy(const std::string& name) {
  return package_remedy(name) + "name a directory that holds " + name + std::string(suffix);
}

void throw_missing_language(const std::string& name, const std::vector<std::string>& available) {
  std::string message = "no language data for '" + name + "': " + language_remedy(name) + " (available: ";
  for (std::size_t i = 0; i < available.size(); ++i) message += (i ? ", " : "") + available[i];
  throw Error(ErrorKind::missing_data, "missing_model", message + (available.empty() ? "none)" : ")"));
}

int checked_line_height(const fs::path& file) {
  const std::string bytes = read_all(file);
  const std::string_view network = lstm_network(bytes, file);
  // The network ends with its own description in VGSL, which begins [batch,height,width,depth: "[1,36,0,1Ct3,3,16...".
  const std::size_t spec = network.rfind("[1,");
  int height = 0;
  for (std::size_t i = spec + 3; spec != std::string_view::npos && i < network.size() && height < 1000; ++i) {
    if (!std::isdigit(static_cast<unsigned char>(network[i]))) break;
    height = height * 10 + (network[i] - '0');
  }
  constexpr int usual_height = 36;
  return height >= 16 && height <= 256 ? height : usual_height;
}

}  // namespace backissue
