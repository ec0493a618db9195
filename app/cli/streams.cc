#include "app/cli/streams.h"

#include <unistd.h>

#include <filesystem>
#include <iostream>

namespace symbolon::cli {

Result<Bytes> read_input(const std::string& path, std::size_t bytes_max) {
  if (path == "-") return read_descriptor(STDIN_FILENO, bytes_max);
  return read_file(path, bytes_max);
}

Result<void> check_output(const std::string& path, Overwrite overwrite) {
  if (path == "-") {
    if (isatty(STDOUT_FILENO) != 0) return Error{.code = ErrorCode::kOutputTerminal, .where = "output"};
    return {};
  }
  std::error_code ignored;
  const std::filesystem::file_status status = std::filesystem::status(path, ignored);
  if (!std::filesystem::exists(status)) return {};
  if (!std::filesystem::is_regular_file(status)) {
    return Error{.code = ErrorCode::kFileNotRegular, .where = "output", .detail = path};
  }
  if (overwrite == Overwrite::kRefuse) {
    return Error{.code = ErrorCode::kFileExists, .where = "output", .detail = path};
  }
  return {};
}

Result<void> write_output(const std::string& path, ByteView content, Overwrite overwrite) {
  TRY(check_output(path, overwrite));
  if (path != "-") return write_file_atomic(path, content, {.overwrite = overwrite});
  std::cout.write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
  std::cout.flush();
  if (!std::cout) {
    return Error{.code = ErrorCode::kFileWriteFailed, .where = "output", .detail = "standard output"};
  }
  return {};
}

}  // namespace symbolon::cli
