// A lock against a second writer of a file that is replaced as a whole: held on a hidden file next to it, since a lock
// on the file itself would stay with the old content. The system drops it when the process ends, however it ends.

#ifndef SYMBOLON_CREDENTIALS_WALLET_FILE_LOCK_H_
#define SYMBOLON_CREDENTIALS_WALLET_FILE_LOCK_H_

#include <string>
#include <utility>

#include "core/base/result.h"

namespace symbolon::wallet {

class FileLock {
 public:
  // Does not wait. The hidden file `.<name>.lock` stays behind, empty. Errors: kVaultLocked, kVaultLockFailed.
  static Result<FileLock> acquire(const std::string& path);

  FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  FileLock& operator=(FileLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }
  ~FileLock();

 private:
  explicit FileLock(int descriptor) : descriptor_(descriptor) {}

  int descriptor_;
};

}  // namespace symbolon::wallet

#endif  // SYMBOLON_CREDENTIALS_WALLET_FILE_LOCK_H_
