#include "app/cli/claim_files.h"

#include <algorithm>
#include <filesystem>

#include "core/base/file.h"
#include "credentials/event/claim_file.h"

namespace symbolon::cli {
namespace {

namespace fs = std::filesystem;

Result<std::vector<std::string>> files_of(const std::string& path) {
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  if (fs::is_regular_file(status)) return std::vector<std::string>{path};
  if (!fs::is_directory(status)) {
    return Error{.code = ErrorCode::kFileNotFound, .where = "claims", .detail = path};
  }
  std::vector<std::string> files;
  for (fs::directory_iterator at(path, failed), end; !failed && at != end; at.increment(failed)) {
    std::error_code ignored;
    // Editors and systems leave hidden files behind.
    const bool is_hidden = at->path().filename().string().starts_with('.');
    if (!is_hidden && at->is_regular_file(ignored)) files.push_back(at->path().string());
  }
  if (failed) return Error{.code = ErrorCode::kFileReadFailed, .where = "claims", .detail = path};
  std::ranges::sort(files);
  return files;
}

}  // namespace

CLI::Option* add_claims_option(CLI::App& command, std::vector<std::string>& paths) {
  return command.add_option("--claims", paths, "claim of a holder, or a folder of claims; may be repeated")
      ->type_name("PATH")
      ->allow_extra_args(false);
}

Result<std::vector<event::NamedClaim>> read_claims(const std::vector<std::string>& paths) {
  std::vector<event::NamedClaim> claims;
  for (const std::string& path : paths) {
    TRY_ASSIGN(const std::vector<std::string> files, files_of(path));
    for (const std::string& file : files) {
      Result<Bytes> content = read_file(file, event::kClaimFileBytesMax);
      const bool is_large = !content && content.error().code == ErrorCode::kInputTooLarge;
      if (!content && !is_large) return content.error();
      claims.push_back({.name = file, .file = is_large ? Bytes() : std::move(*content)});
    }
  }
  return claims;
}

}  // namespace symbolon::cli
