#include "app/samples/folder.h"

#include <algorithm>

#include "core/base/file.h"
#include "core/crypto/random.h"

namespace symbolon::samples {
namespace {

constexpr std::size_t kFileBytesMax = std::size_t{64} << 20;

}  // namespace

Result<Folder> Folder::create() {
  std::error_code failed;
  const std::filesystem::path path =
      std::filesystem::temp_directory_path(failed) / ("symbolon-demo-" + to_hex(crypto::random_array<8>()));
  if (!failed) std::filesystem::create_directory(path, failed);
  if (!failed) std::filesystem::permissions(path, std::filesystem::perms::owner_all, failed);
  if (failed) return Error{.code = ErrorCode::kFileWriteFailed, .where = "demo", .detail = path};
  return Folder(path);
}

Folder::~Folder() {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

Result<std::size_t> Folder::count_files_with(ByteView bytes) const {
  std::size_t count = 0;
  std::error_code failed;
  for (const std::filesystem::directory_entry& entry : std::filesystem::directory_iterator(path_, failed)) {
    TRY_ASSIGN(const Bytes content, read_file(entry.path(), kFileBytesMax));
    count += std::ranges::search(content, bytes).empty() ? 0 : 1;
  }
  if (failed) return Error{.code = ErrorCode::kFileReadFailed, .where = "demo", .detail = path_};
  return count;
}

}  // namespace symbolon::samples
