#include "input/file_source.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <system_error>

#include "page/error.h"

namespace backissue {

namespace {

constexpr std::size_t block_size = 1 << 16;

Error cannot_read(int reason) {
  const char* code = reason == ENOENT || reason == ENOTDIR || reason == ELOOP ? "not_found" : "unreadable_image";
  const char* remedy = reason == ENOENT || reason == ENOTDIR ? "check the name"
                       : reason == ELOOP                     ? "the link points to itself; remove it"
                       : reason == EACCES                    ? "make it readable"
                                                             : "copy it again, and check the disk";
  return {ErrorKind::unreadable_input, code,
          "the file cannot be read (" + std::generic_category().message(reason) + "); " + remedy};
}

Error no_file() {
  return {ErrorKind::unreadable_input, "unreadable_image",
          "this is a folder, a pipe or a device and no file; save it as a file first"};
}

}  // namespace

// Looked at before it is opened, since opening alone does things to pipes and devices; and again once it is open,
// without waiting for a pipe's writer, because it may have been replaced in between.
FileSource::FileSource(const std::filesystem::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) throw cannot_read(errno);
  if (!S_ISREG(status.st_mode)) throw no_file();
  descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (descriptor_ < 0) throw cannot_read(errno);
  if (::fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) {
    ::close(descriptor_);
    throw no_file();
  }
  size_ = static_cast<std::uint64_t>(status.st_size);
}

FileSource::~FileSource() { ::close(descriptor_); }

std::size_t FileSource::read_from_disk(std::uint64_t offset, std::span<std::uint8_t> to) const {
  std::size_t done = 0;
  while (done < to.size()) {
    const ssize_t length = ::pread(descriptor_, to.data() + done, to.size() - done, off_t(offset + done));
    if (length < 0 && errno == EINTR) continue;
    if (length < 0) throw cannot_read(errno);
    if (length == 0) break;
    done += static_cast<std::size_t>(length);
  }
  return done;
}

std::size_t FileSource::read(std::uint64_t offset, std::span<std::uint8_t> to) const {
  if (offset >= size_) return 0;
  to = to.first(static_cast<std::size_t>(std::min<std::uint64_t>(to.size(), size_ - offset)));
  if (to.size() >= block_size / 2) return read_from_disk(offset, to);
  if (offset < block_at_ || offset + to.size() > block_at_ + block_.size()) {
    block_.resize(block_size);
    block_at_ = offset;
    block_.resize(read_from_disk(offset, block_));
  }
  const std::size_t length = std::min(to.size(), block_.size());  // less only where the file shrank meanwhile
  std::copy_n(block_.begin() + std::ptrdiff_t(offset - block_at_), length, to.begin());
  return length;
}

std::string sha256_of(const ByteSource& source) {
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int length = 0;
  bool good = context && EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1;
  std::vector<std::uint8_t> piece(std::size_t(1) << 20);
  std::uint64_t at = 0;
  while (const std::size_t read = source.read(at, piece)) {
    good = good && EVP_DigestUpdate(context.get(), piece.data(), read) == 1;
    at += read;
  }
  good = good && EVP_DigestFinal_ex(context.get(), digest, &length) == 1;
  if (!good) throw Error{ErrorKind::internal, "internal", "SHA-256 is not to be had from OpenSSL"};
  constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (unsigned int i = 0; i < length; ++i) text += {digits[digest[i] >> 4], digits[digest[i] & 15]};
  return text;
}

}  // namespace backissue
