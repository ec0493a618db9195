#include "core/crypto/secp256k1.h"

#include <secp256k1.h>
#include <secp256k1_recovery.h>

#include <algorithm>
#include <utility>

#include "core/base/check.h"
#include "core/crypto/random.h"

namespace symbolon::crypto {
namespace {

// Blinded once with fresh randomness against side channels; read-only afterwards, so safe for all threads.
const secp256k1_context* context() {
  static const secp256k1_context* const instance = [] {
    secp256k1_context* const created = secp256k1_context_create(SECP256K1_CONTEXT_NONE);
    CHECK(created != nullptr, "no memory for the secp256k1 context");
    const auto seed = random_secret<32>();
    CHECK(secp256k1_context_randomize(created, seed.view().data()) == 1, "secp256k1 context cannot be blinded");
    return created;
  }();
  return instance;
}

Error invalid_signature(const char* detail) {
  return Error{.code = ErrorCode::kSignatureInvalid, .where = "secp256k1", .detail = detail};
}

}  // namespace

// Moves between our encodings and the library's objects.
class Secp256k1Internal {
 public:
  static Secp256k1PublicKey from_library(const secp256k1_pubkey& key) {
    Secp256k1PublicKey out;
    std::size_t size = out.uncompressed_.size();
    secp256k1_ec_pubkey_serialize(context(), out.uncompressed_.data(), &size, &key, SECP256K1_EC_UNCOMPRESSED);
    return out;
  }
  static secp256k1_pubkey to_library(const Secp256k1PublicKey& key) {
    secp256k1_pubkey out;
    const int valid = secp256k1_ec_pubkey_parse(context(), &out, key.uncompressed().data(), key.uncompressed().size());
    CHECK(valid == 1, "a public key object always holds a point");
    return out;
  }
};

Result<Secp256k1PublicKey> Secp256k1PublicKey::parse(ByteView sec1) {
  const Error invalid{.code = ErrorCode::kPublicKeyInvalid, .where = "secp256k1"};
  // The library would take hybrid encodings (06, 07) too: a second form of the same key.
  if (sec1.size() == 65 && sec1[0] != 0x04) return invalid;
  secp256k1_pubkey key;
  if (sec1.empty() || secp256k1_ec_pubkey_parse(context(), &key, sec1.data(), sec1.size()) != 1) return invalid;
  return Secp256k1Internal::from_library(key);
}

ByteArray<33> Secp256k1PublicKey::compressed() const {
  ByteArray<33> out;
  out[0] = (uncompressed_[64] & 1) != 0 ? 0x03 : 0x02;
  std::copy_n(uncompressed_.begin() + 1, 32, out.begin() + 1);
  return out;
}

Result<Secp256k1SecretKey> Secp256k1SecretKey::create(SecretArray<32> secret) {
  if (secp256k1_ec_seckey_verify(context(), secret.view().data()) != 1) {
    return Error{.code = ErrorCode::kSecretKeyInvalid, .where = "secp256k1"};
  }
  return Secp256k1SecretKey(std::move(secret));
}

Secp256k1PublicKey Secp256k1SecretKey::public_key() const {
  secp256k1_pubkey key;
  CHECK(secp256k1_ec_pubkey_create(context(), &key, secret_.view().data()) == 1, "a secret key object is valid");
  return Secp256k1Internal::from_library(key);
}

Result<Secp256k1SecretKey> Secp256k1SecretKey::plus(const SecretArray<32>& tweak) const {
  SecretArray<32> sum = SecretArray<32>::copy_of(secret_.view());
  if (secp256k1_ec_seckey_tweak_add(context(), sum.span().data(), tweak.view().data()) != 1) {
    return Error{.code = ErrorCode::kSecretKeyInvalid, .where = "secp256k1.plus"};
  }
  return Secp256k1SecretKey(std::move(sum));
}

RecoverableSignature Secp256k1SecretKey::sign_recoverable(const Hash256& hash) const {
  secp256k1_ecdsa_recoverable_signature raw;
  const int done =
      secp256k1_ecdsa_sign_recoverable(context(), &raw, hash.data(), secret_.view().data(), nullptr, nullptr);
  CHECK(done == 1, "a secret key object is valid");
  RecoverableSignature out{};
  int recovery_id = 0;
  secp256k1_ecdsa_recoverable_signature_serialize_compact(context(), out.signature.data(), &recovery_id, &raw);
  out.recovery_id = static_cast<std::uint8_t>(recovery_id);
  return out;
}

EcdsaSignature Secp256k1SecretKey::sign(const Hash256& hash) const { return sign_recoverable(hash).signature; }

Result<void> secp256k1_verify(const Secp256k1PublicKey& key, const Hash256& hash, const EcdsaSignature& signature,
                              HighS high_s) {
  secp256k1_ecdsa_signature raw;
  if (secp256k1_ecdsa_signature_parse_compact(context(), &raw, signature.data()) != 1) {
    return invalid_signature("r or s out of range");
  }
  // The library verifies low s only.
  if (secp256k1_ecdsa_signature_normalize(context(), &raw, &raw) == 1 && high_s == HighS::kRefuse) {
    return invalid_signature("high s");
  }
  const secp256k1_pubkey point = Secp256k1Internal::to_library(key);
  if (secp256k1_ecdsa_verify(context(), &raw, hash.data(), &point) != 1) return invalid_signature("");
  return {};
}

Result<Secp256k1PublicKey> secp256k1_recover(const Hash256& hash, const RecoverableSignature& signature) {
  if (signature.recovery_id > 3) return invalid_signature("recovery id above 3");
  secp256k1_ecdsa_recoverable_signature raw;
  if (secp256k1_ecdsa_recoverable_signature_parse_compact(context(), &raw, signature.signature.data(),
                                                          signature.recovery_id) != 1) {
    return invalid_signature("r or s out of range");
  }
  secp256k1_pubkey key;
  if (secp256k1_ecdsa_recover(context(), &key, &raw, hash.data()) != 1) return invalid_signature("no such key");
  return Secp256k1Internal::from_library(key);
}

}  // namespace symbolon::crypto
