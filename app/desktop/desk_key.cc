#include "app/desktop/desk_key.h"

#include <algorithm>

#include "core/base/file.h"
#include "core/crypto/random.h"

namespace symbolon::desktop {
namespace {

constexpr std::size_t kSeedBytes = 32;

Result<crypto::Ed25519Seed> make_seed(const std::string& path) {
  crypto::Ed25519Seed seed = crypto::random_secret<kSeedBytes>();
  TRY(write_file_atomic(path, seed.view(), {.access = FileAccess::kOwnerOnly}));
  return seed;
}

Result<crypto::Ed25519Seed> read_seed(const std::string& path) {
  Result<Bytes> file = read_file(path, kSeedBytes);
  if (!file && file.error().code == ErrorCode::kFileNotFound) return make_seed(path);
  if (!file) return file.error();
  if (file->size() != kSeedBytes) return Error{.code = ErrorCode::kSecretKeyInvalid, .where = "desk_key"};
  crypto::Ed25519Seed seed;
  std::ranges::copy(*file, seed.span().begin());
  wipe(*file);
  return seed;
}

}  // namespace

Result<std::shared_ptr<const request::RequesterKey>> load_desk_key(const std::string& path) {
  TRY_ASSIGN(const crypto::Ed25519Seed seed, read_seed(path));
  return std::make_shared<const request::RequesterKey>(crypto::Ed25519KeyPair(seed));
}

}  // namespace symbolon::desktop
