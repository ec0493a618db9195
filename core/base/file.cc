#include "core/base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

namespace symbolon {
namespace {

Error system_error(ErrorCode code, const char* where, const std::string& path, int error_number) {
  return Error{.code = code, .where = where, .detail = path + ": " + std::generic_category().message(error_number)};
}

class Descriptor {
 public:
  explicit Descriptor(int descriptor) : descriptor_(descriptor) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  int get() const { return descriptor_; }
  bool valid() const { return descriptor_ >= 0; }
  // false where the system reports a write error only now.
  bool close_checked() { return close(std::exchange(descriptor_, -1)) == 0; }

 private:
  int descriptor_;
};

// Removes the temporary file unless it got its final name.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string path) : path_(std::move(path)) {}
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (!path_.empty()) unlink(path_.c_str());
  }
  const std::string& path() const { return path_; }
  // From now on there is nothing to remove.
  void keep() { path_.clear(); }

 private:
  std::string path_;
};

struct SplitPath {
  std::string directory;  // with its slash; empty for the working directory
  std::string name;
};

SplitPath split(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return {.directory = "", .name = path};
  return {.directory = path.substr(0, slash + 1), .name = path.substr(slash + 1)};
}

bool write_all(int descriptor, ByteView content) {
  while (!content.empty()) {
    const ssize_t written = write(descriptor, content.data(), content.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return false;
    }
    content = content.subspan(static_cast<std::size_t>(written));
  }
  return true;
}

// 0 or an errno value.
int rename_file(const std::string& from, const std::string& to, Overwrite overwrite) {
  if (overwrite == Overwrite::kReplace) return std::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
  if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL) return errno;
  // Some file systems know no RENAME_NOREPLACE; link() refuses an existing name everywhere.
  if (link(from.c_str(), to.c_str()) != 0) return errno;
  unlink(from.c_str());
  return 0;
}

}  // namespace

Result<Bytes> read_descriptor(int descriptor, std::size_t bytes_max) {
  constexpr std::size_t kStep = std::size_t{1} << 16;
  Bytes content;
  while (true) {
    const std::size_t old_size = content.size();
    // One byte more than allowed is enough to know that there is too much.
    content.resize(old_size + std::min(kStep, bytes_max + 1 - old_size));
    const ssize_t got = read(descriptor, content.data() + old_size, content.size() - old_size);
    if (got < 0 && errno != EINTR) return system_error(ErrorCode::kFileReadFailed, "file.read", "input", errno);
    content.resize(old_size + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (content.size() > bytes_max) {
      return Error{ErrorCode::kInputTooLarge, "file.read", "more than " + std::to_string(bytes_max) + " bytes"};
    }
    if (got == 0) return content;
  }
}

Result<Bytes> read_file(const std::string& path, std::size_t bytes_max) {
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.valid()) return system_error(ErrorCode::kFileNotFound, "file.open", path, errno);
  Result<Bytes> content = read_descriptor(file.get(), bytes_max);
  if (content) return content;
  Error error = std::move(content).error();
  error.detail = path + ": " + error.detail;
  return error;
}

Result<void> write_file_atomic(const std::string& path, ByteView content, const WriteOptions& options) {
  struct stat status {};
  if (stat(path.c_str(), &status) == 0) {
    if (!S_ISREG(status.st_mode)) return Error{ErrorCode::kFileNotRegular, "file.write", path};
    // Only to fail before the work; the rename below decides.
    if (options.overwrite == Overwrite::kRefuse) return Error{ErrorCode::kFileExists, "file.write", path};
  }

  static std::atomic<unsigned> counter = 0;
  const SplitPath target = split(path);
  if (target.name.empty()) return Error{ErrorCode::kFileNotRegular, "file.write", path};
  TemporaryFile temporary(target.directory + "." + target.name + "." + std::to_string(getpid()) + "-" +
                          std::to_string(counter++) + ".tmp");
  const mode_t mode = options.access == FileAccess::kOwnerOnly ? 0600 : 0666;
  Descriptor file(open(temporary.path().c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
  if (!file.valid()) {
    const int error_number = errno;
    temporary.keep();  // it is not ours
    return system_error(ErrorCode::kFileWriteFailed, "file.create", path, error_number);
  }
  if (!write_all(file.get(), content) || fsync(file.get()) != 0 || !file.close_checked()) {
    return system_error(ErrorCode::kFileWriteFailed, "file.write", path, errno);
  }
  if (const int error_number = rename_file(temporary.path(), path, options.overwrite); error_number != 0) {
    const ErrorCode code = error_number == EEXIST ? ErrorCode::kFileExists : ErrorCode::kFileWriteFailed;
    return system_error(code, "file.rename", path, error_number);
  }
  temporary.keep();

  // The name itself must reach the disk too. Not every file system can do that; the content is safe either way.
  const Descriptor directory(open(target.directory.empty() ? "." : target.directory.c_str(), O_RDONLY | O_CLOEXEC));
  if (directory.valid()) static_cast<void>(fsync(directory.get()));
  return {};
}

}  // namespace symbolon
