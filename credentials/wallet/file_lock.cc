#include "credentials/wallet/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "credentials/wallet/errors.h"

namespace symbolon::wallet {

Result<FileLock> FileLock::acquire(const std::string& path) {
  const std::filesystem::path file(path);
  const std::string lock_path = (file.parent_path() / ("." + file.filename().string() + ".lock")).string();
  const auto failed = [&](ErrorCode code, int error_number) {
    return Error{.code = code,
                 .where = "vault.lock",
                 .detail = lock_path + ": " + std::generic_category().message(error_number)};
  };
  const int descriptor = open(lock_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor < 0) return failed(errors::kVaultLockFailed, errno);
  FileLock lock(descriptor);
  while (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) return Error{.code = errors::kVaultLocked, .where = "vault.lock", .detail = path};
    if (errno != EINTR) return failed(errors::kVaultLockFailed, errno);
  }
  return lock;
}

FileLock::~FileLock() {
  if (descriptor_ >= 0) close(descriptor_);
}

}  // namespace symbolon::wallet
