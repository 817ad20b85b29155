#include "cli/title_vocabulary.h"

#include <charconv>
#include <fstream>
#include <sstream>

#include "cli/message.h"
#include "cli/output_file.h"
#include "page/error.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t most_bytes = 256 << 20;

// The folder and the one above it, "1996/04": a name of its own among a title's issues wherever the archive lies.
std::string name_of(const IssueSource& issue) {
  const fs::path folder = fs::absolute(issue.pages.front().path).lexically_normal().parent_path();
  return visible((folder.parent_path().filename() / issue.name).generic_string());
}

[[noreturn]] void fail(const fs::path& file, const std::string& what) {
  throw Error(ErrorKind::missing_data, "broken_vocabulary",
              "the vocabulary " + visible(file.string()) + " " + what +
                  "; name a file that --vocabulary made, or one that is not there yet");
}

// "3 well-informed".
std::pair<std::string, int> read_word(std::string_view line, const fs::path& file, int number) {
  int times = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), times);
  const std::string_view rest = line.substr(static_cast<std::size_t>(end - line.data()));
  if (error != std::errc() || times < 1 || rest.size() < 2 || rest[0] != ' ')
    fail(file, "has no 'times word' in line " + std::to_string(number));
  return {std::string(rest.substr(1)), times};
}

std::map<std::string, WordCounts> read_issues(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) fail(file, "is no file");
  if (fs::file_size(file, error) > most_bytes) fail(file, "is larger than 256 MB");
  std::ifstream stream(file, std::ios::binary);
  if (!stream) fail(file, "cannot be read");
  std::map<std::string, WordCounts> issues;
  WordCounts* words = nullptr;
  int number = 0;
  for (std::string line; std::getline(stream, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    if (!is_utf8(line)) fail(file, "is not UTF-8 in line " + std::to_string(number));
    if (line.size() > 2 && line.front() == '[' && line.back() == ']') {
      words = &issues[line.substr(1, line.size() - 2)];
    } else if (words == nullptr) {
      fail(file, "names no issue before line " + std::to_string(number));
    } else {
      words->insert(read_word(line, file, number));
    }
  }
  return issues;
}

}  // namespace

TitleVocabulary::TitleVocabulary(std::optional<fs::path> file) : file_(std::move(file)) {
  std::error_code error;
  if (!file_) return;
  if (fs::exists(*file_, error)) issues_ = read_issues(*file_);
  check_writable(*file_, true);
}

WordCounts TitleVocabulary::of_others(const IssueSource& issue) const {
  WordCounts counts;
  const std::string own = file_ ? name_of(issue) : std::string();
  for (const auto& [name, words] : issues_) {
    if (name == own) continue;
    for (const auto& [word, times] : words) counts[word] += times;
  }
  return counts;
}

void TitleVocabulary::put(const IssueSource& issue, WordCounts words) {
  if (!file_) return;
  if (words.empty())
    issues_.erase(name_of(issue));
  else
    issues_[name_of(issue)] = std::move(words);
  std::ostringstream text;
  text << "# Words that a title's issues print, as backissue convert --vocabulary keeps them: times and word.\n";
  for (const auto& [name, known] : issues_) {
    text << "[" << name << "]\n";
    for (const auto& [word, times] : known) text << times << " " << word << "\n";
  }
  OutputFile output(file_, true);
  output.write(text.str());
  output.commit();
}

}  // namespace backissue
