#include "recognition/tesseract_engine.h"

#include <fcntl.h>
#include <omp.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <tesseract/baseapi.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <string_view>

#include "page/error.h"
#include "recognition/language_data.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

// One OpenMP thread while it lives. Tesseract's loops are far too small to share: on two cores they run six to eight
// times slower than on one, and libgomp has read OMP_THREAD_LIMIT long before main. The setting is the calling
// thread's own.
class SingleThreaded {
 public:
  SingleThreaded() : before_(omp_get_max_active_levels()) { omp_set_max_active_levels(0); }
  ~SingleThreaded() { omp_set_max_active_levels(before_); }
  SingleThreaded(const SingleThreaded&) = delete;
  SingleThreaded& operator=(const SingleThreaded&) = delete;

 private:
  int before_;
};

void silence(tesseract::TessBaseAPI& api) { api.SetVariable("debug_file", "/dev/null"); }

// Tesseract takes one directory, we have several; its reader of files is a plain function without a context. So the
// directory we name is the list itself: each entry in normal form, in which "//" does not occur, and "//" behind it.
constexpr std::string_view list_mark = "//";

std::string directory_list(const std::vector<fs::path>& directories) {
  std::string list;
  for (const fs::path& directory : directories) {
    std::string entry = fs::absolute(directory).lexically_normal().string();
    while (entry.size() > 1 && entry.back() == '/') entry.pop_back();
    list += (entry == "/" ? "/." : entry) + std::string(list_mark);
  }
  return list;
}

bool read_from_list(const char* name, std::vector<char>* data) {
  std::string_view rest(name);
  std::vector<std::string> directories;
  for (auto mark = rest.find(list_mark); mark != std::string_view::npos; mark = rest.find(list_mark)) {
    directories.emplace_back(rest.substr(0, mark));
    rest.remove_prefix(mark + list_mark.size());
  }
  for (const std::string& directory : directories) {
    const fs::path file = fs::path(directory) / rest;
    std::error_code error;
    if (!fs::is_regular_file(file, error)) continue;
    data->resize(fs::file_size(file, error));
    std::ifstream in(file, std::ios::binary);
    return !data->empty() && in.read(data->data(), std::streamsize(data->size()));
  }
  return false;
}

bool init(tesseract::TessBaseAPI& api, const std::vector<fs::path>& directories, const std::string& language) {
  silence(api);
  return api.Init(directory_list(directories).c_str(), 0, language.c_str(), tesseract::OEM_LSTM_ONLY, nullptr, 0,
                  nullptr, nullptr, false, read_from_list) == 0;
}

// Damaged weights make Tesseract abort, and the program with it: a user's own files are tried in a child first.
void try_in_child(const std::vector<fs::path>& directories, const std::string& name, const fs::path& file) {
  const pid_t child = fork();
  if (child < 0) return;  // no room for a second process; the load itself will tell
  if (child == 0) {
    const rlimit no_core{0, 0}, cpu_seconds{60, 60};
    setrlimit(RLIMIT_CORE, &no_core);
    setrlimit(RLIMIT_CPU, &cpu_seconds);
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere >= 0) dup2(nowhere, STDERR_FILENO);  // its assertions speak of its own sources
    const SingleThreaded single;
    tesseract::TessBaseAPI api;
    _exit(init(api, directories, name) ? 0 : 1);
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return;
  throw Error(
      ErrorKind::missing_data, "broken_model",
      "'" + file.string() + "' is no usable language data (Tesseract cannot load it): install or copy it again");
}

constexpr double least_alternative = 0.02;  // confidence; the network has some for nearly every letter
constexpr std::size_t most_alternatives = 4;

// The other readings of the word that the iterator stands at; moves it to the word's last symbol.
std::vector<Alternative> alternatives_at(tesseract::ResultIterator& it, const std::string& word) {
  std::vector<Alternative> found;
  std::string before;
  while (true) {
    const std::unique_ptr<char[]> symbol(it.GetUTF8Text(tesseract::RIL_SYMBOL));
    const std::string read = symbol ? symbol.get() : "";
    if (word.compare(before.size(), read.size(), read) != 0) return {};
    tesseract::ChoiceIterator choices(it);
    do {
      const char* other = choices.GetUTF8Text();
      const double confidence = double(choices.Confidence()) / 100;
      if (other == nullptr || *other == 0 || other == read || confidence < least_alternative) continue;
      found.push_back({before + other + word.substr(before.size() + read.size()), std::min(confidence, 1.0)});
    } while (choices.Next());
    before += read;
    if (it.IsAtFinalElement(tesseract::RIL_WORD, tesseract::RIL_SYMBOL)) break;
    if (!it.Next(tesseract::RIL_SYMBOL)) break;
  }
  std::stable_sort(found.begin(), found.end(), [](auto& a, auto& b) { return a.confidence > b.confidence; });
  if (found.size() > most_alternatives) found.resize(most_alternatives);
  return found;
}

}  // namespace

struct TesseractEngine::Api {
  tesseract::TessBaseAPI tesseract;
};

TesseractEngine::TesseractEngine(const std::string& language, const std::vector<fs::path>& model_directories)
    : language_(language), directories_(model_directories) {
  const fs::path own = own_directory();
  directories_.push_back(own);
  const fs::path file = find_language(language, directories_);
  if (file.empty()) throw_missing_language(language, languages_in(directories_));
  line_height_ = checked_line_height(file);
  if (find_language(language, {own}) != file) try_in_child(directories_, language, file);
}

void TesseractEngine::load() {
  if (api_) return;
  const SingleThreaded single;
  auto loaded = std::make_unique<Api>();
  auto& api = loaded->tesseract;
  if (!init(api, directories_, language_)) {
    throw Error(ErrorKind::missing_data, "broken_model",
                "Tesseract cannot load the language data for '" + language_ + "'");
  }
  api.SetPageSegMode(tesseract::PSM_RAW_LINE);
  api.SetVariable("tessedit_do_invert", "0");
  api_ = std::move(loaded);
}

TesseractEngine::~TesseractEngine() = default;

std::vector<ReadWord> TesseractEngine::read(const Image& line, Detail detail) {
  std::vector<ReadWord> words;
  if (line.empty()) return words;
  const SingleThreaded single;
  auto& api = api_->tesseract;
  api.SetImage(line.pixels.data(), line.width, line.height, line.channels, int(line.stride()));
  api.SetSourceResolution(300);
  api.SetVariable("lstm_choice_mode", detail == Detail::alternatives ? "2" : "0");
  if (api.Recognize(nullptr) == 0) {
    const std::unique_ptr<tesseract::ResultIterator> it(api.GetIterator());
    if (it) {
      do {
        const std::unique_ptr<char[]> text(it->GetUTF8Text(tesseract::RIL_WORD));
        int left = 0, top = 0, right = 0, bottom = 0;
        if (!text || !*text.get()) continue;
        if (!it->BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom)) continue;
        const double confidence = double(it->Confidence(tesseract::RIL_WORD)) / 100;
        words.push_back({double(left), double(right), text.get(), std::clamp(confidence, 0.0, 1.0)});
        if (detail == Detail::alternatives) words.back().alternatives = alternatives_at(*it, words.back().text);
      } while (it->Next(tesseract::RIL_WORD));
    }
  }
  api.Clear();
  return words;
}

std::string TesseractEngine::version() { return tesseract::TessBaseAPI::Version(); }

fs::path TesseractEngine::own_directory() {
  tesseract::TessBaseAPI probe;
  silence(probe);
  // No such language: Tesseract works out its directory and gives up.
  probe.Init(nullptr, "-", tesseract::OEM_LSTM_ONLY);
  const char* path = probe.GetDatapath();
  return path ? fs::path(path) : fs::path();
}

}  // namespace backissue
