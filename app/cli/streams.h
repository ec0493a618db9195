// Files of the command line, where `-` stands for standard input and standard output.

#ifndef SYMBOLON_APP_CLI_STREAMS_H_
#define SYMBOLON_APP_CLI_STREAMS_H_

#include <string>

#include "core/base/bytes.h"
#include "core/base/file.h"
#include "core/base/result.h"

namespace symbolon::cli {

// Errors: as read_file().
Result<Bytes> read_input(const std::string& path, std::size_t bytes_max);

// Says before any work whether write_output() would refuse: kFileExists, kFileNotRegular, kOutputTerminal.
Result<void> check_output(const std::string& path, Overwrite overwrite);

// Binary data; refuses to print it on a terminal (kOutputTerminal). Other errors: as write_file_atomic().
Result<void> write_output(const std::string& path, ByteView content, Overwrite overwrite);

}  // namespace symbolon::cli

#endif  // SYMBOLON_APP_CLI_STREAMS_H_
