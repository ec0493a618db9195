// Whole files: bounded reading, and writing that never leaves half a file under the final name.

#ifndef SYMBOLON_CORE_BASE_FILE_H_
#define SYMBOLON_CORE_BASE_FILE_H_

#include <cstddef>
#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace symbolon {

// Reads all of it; more than `bytes_max` bytes are kInputTooLarge, and no more than that is ever held.
// Errors: kFileNotFound, kFileReadFailed, kInputTooLarge.
Result<Bytes> read_file(const std::string& path, std::size_t bytes_max);

// The same from an open descriptor up to its end (a pipe, standard input); it stays open.
// Errors: kFileReadFailed, kInputTooLarge.
Result<Bytes> read_descriptor(int descriptor, std::size_t bytes_max);

enum class Overwrite { kRefuse, kReplace };
enum class FileAccess { kShared, kOwnerOnly };

struct WriteOptions {
  Overwrite overwrite = Overwrite::kRefuse;
  FileAccess access = FileAccess::kShared;
};

// Writes a hidden temporary file next to `path`, flushes it to the disk, then gives it its name in one step. Whatever
// happens (full disk, kill, power loss), `path` holds its old content or all of the new one. Two writers with kRefuse:
// one wins, the other gets kFileExists.
// Errors: kFileExists (kRefuse only), kFileNotRegular (a directory or device), kFileWriteFailed.
Result<void> write_file_atomic(const std::string& path, ByteView content, const WriteOptions& options = {});

}  // namespace symbolon

#endif  // SYMBOLON_CORE_BASE_FILE_H_
