// Removing a file so that its content is gone as far as a program can see to it: overwritten, flushed, unlinked, and
// the folder flushed. What a disk or a file system keeps of older versions is out of reach; THREATS.md says so.

#ifndef SYMBOLON_CORE_BASE_ERASE_FILE_H_
#define SYMBOLON_CORE_BASE_ERASE_FILE_H_

#include <string>

#include "core/base/result.h"

namespace symbolon {

// A file that is not there is erased already. Never follows a link.
// Errors: kFileWriteFailed, where any step failed; the file may then be there, with or without its content.
Result<void> erase_file(const std::string& path);

}  // namespace symbolon

#endif  // SYMBOLON_CORE_BASE_ERASE_FILE_H_
