#include "core/base/erase_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>

namespace symbolon {
namespace {

bool overwrite(int descriptor) {
  struct stat status {};
  if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return false;
  static constexpr std::array<std::uint8_t, 4096> kZeros = {};
  for (off_t at = 0; at < status.st_size;) {
    const auto size = static_cast<std::size_t>(std::min<off_t>(status.st_size - at, kZeros.size()));
    const ssize_t written = pwrite(descriptor, kZeros.data(), size, at);
    if (written <= 0) return false;
    at += written;
  }
  return fsync(descriptor) == 0;
}

// So that the name does not come back after a power loss.
bool flush_folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  const int directory = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (directory < 0) return false;
  const bool is_durable = fsync(directory) == 0;
  close(directory);
  return is_durable;
}

}  // namespace

Result<void> erase_file(const std::string& path) {
  const Error failed{.code = ErrorCode::kFileWriteFailed, .where = "file.erase", .detail = path};
  // Without waiting for the other end of a pipe that took the file's place.
  const int descriptor = open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (descriptor < 0) return errno == ENOENT ? Result<void>{} : failed;
  const bool is_overwritten = overwrite(descriptor);
  close(descriptor);
  if (!is_overwritten || unlink(path.c_str()) != 0) return failed;
  return flush_folder_of(path) ? Result<void>{} : failed;
}

}  // namespace symbolon
