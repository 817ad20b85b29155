#include "cli/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "page/error.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;

std::string remedy_for(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return "; free some space there, or write elsewhere with -o";
    case EFBIG:
      return "; raise the limit (ulimit -f)";
    case EPIPE:
      return "; who read it has gone";
    case ENOENT:
    case ENOTDIR:
      return "; make the folder first, or write elsewhere with -o";
    default:
      return "; write elsewhere with -o";
  }
}

[[noreturn]] void fail_for_existing(const std::string& name) {
  throw Error(ErrorKind::unwritable_output, "output_exists", name + ": exists already; --overwrite replaces it");
}

// Its own rights, as any new file's: mkstemp gives them to the owner alone.
void give_usual_rights(int file) {
  const mode_t mask = umask(0);
  umask(mask);
  fchmod(file, 0666 & ~mask);
}

}  // namespace

OutputFile::OutputFile(const std::optional<fs::path>& path, bool overwrite) : overwrite_(overwrite) {
  if (!path) {
    name_ = "standard output";
    file_ = STDOUT_FILENO;
    return;
  }
  name_ = path->string();
  std::error_code error;
  target_ = fs::is_symlink(*path, error) ? fs::weakly_canonical(*path, error) : *path;
  const fs::file_status status = fs::status(target_, error);
  if (fs::is_directory(status)) fail(EISDIR);
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    open_direct();
  } else {
    if (fs::exists(status) && !overwrite) fail_for_existing(name_);
    open_temporary();
  }
}

OutputFile::~OutputFile() {
  if (file_ >= 0 && file_ != STDOUT_FILENO) close(file_);
  if (!temporary_.empty()) unlink(temporary_.c_str());
}

void OutputFile::open_direct() {
  file_ = open(target_.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
  if (file_ < 0) fail(errno);
}

void OutputFile::open_temporary() {
  std::string name = (target_.parent_path() / ".backissue-XXXXXX").string();
  file_ = mkostemp(name.data(), O_CLOEXEC);
  if (file_ < 0) fail(errno);
  temporary_ = name;
  give_usual_rights(file_);
}

void OutputFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(file_, bytes.data(), bytes.size());
    if (n < 0 && errno != EINTR) fail(errno);
    if (n > 0) bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

void OutputFile::commit() {
  if (file_ == STDOUT_FILENO) return;
  if (!temporary_.empty() && fsync(file_) != 0) fail(errno);
  const int file = file_;
  file_ = -1;
  if (close(file) != 0) fail(errno);
  if (temporary_.empty()) return;
  if (overwrite_) {
    if (rename(temporary_.c_str(), target_.c_str()) != 0) fail(errno);
  } else {
    // Somebody may have made the file since we looked.
    if (renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, target_.c_str(), RENAME_NOREPLACE) != 0) {
      if (errno == EEXIST) fail_for_existing(name_);
      if (errno != EINVAL && errno != ENOSYS) fail(errno);
      if (rename(temporary_.c_str(), target_.c_str()) != 0) fail(errno);  // a file system that cannot tell
    }
  }
  temporary_.clear();
}

void OutputFile::fail(int error) const {
  throw Error(ErrorKind::unwritable_output, "unwritable_output",
              name_ + ": cannot be written: " + strerrordesc_np(error) + remedy_for(error));
}

void check_writable(const fs::path& path, bool overwrite) { OutputFile(path, overwrite); }

void make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (!error) return;
  throw Error(ErrorKind::unwritable_output, "unwritable_output",
              folder.string() + ": the folder cannot be made: " + error.message());
}

}  // namespace backissue
