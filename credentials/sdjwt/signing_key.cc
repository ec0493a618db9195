#include "credentials/sdjwt/signing_key.h"

#include <algorithm>

#include "core/crypto/hash.h"
#include "core/crypto/random.h"
#include "core/guest/ecdsa.h"
#include "credentials/sdjwt/errors.h"

namespace symbolon::sdjwt {
namespace {

template <class Curve>
bool in_range(const crypto::EcdsaSignature& signature) {
  return guest::is_valid_signature_scalar<Curve>(guest::u256_from_bytes(signature.data())) &&
         guest::is_valid_signature_scalar<Curve>(guest::u256_from_bytes(signature.data() + 32));
}

// Verifies with both halves of s accepted; a signature that then fails only when high s is refused is a high one.
template <class PublicKey, class Verify>
Result<void> verify_over(const EcKey& key, ByteView message, const crypto::EcdsaSignature& signature,
                         crypto::HighS high_s, ErrorCode if_wrong, Verify verify) {
  const Result<PublicKey> public_key = PublicKey::parse(uncompressed(key));
  if (!public_key) return Error{.code = errors::kKeyNotOnCurve, .where = "sdjwt.signature"};
  const Hash256 hash = crypto::sha256(message);
  if (!verify(*public_key, hash, signature, crypto::HighS::kAccept)) {
    return Error{.code = if_wrong, .where = "sdjwt.signature"};
  }
  if (high_s == crypto::HighS::kRefuse && !verify(*public_key, hash, signature, crypto::HighS::kRefuse)) {
    return Error{.code = errors::kTokenSignatureHighS, .where = "sdjwt.signature"};
  }
  return {};
}

}  // namespace

EcKey ec_key(Algorithm algorithm, const ByteArray<65>& uncompressed) {
  EcKey key = {.algorithm = algorithm};
  std::copy_n(uncompressed.begin() + 1, 32, key.x.begin());
  std::copy_n(uncompressed.begin() + 33, 32, key.y.begin());
  return key;
}

ByteArray<65> uncompressed(const EcKey& key) {
  ByteArray<65> sec1 = {0x04};
  std::copy(key.x.begin(), key.x.end(), sec1.begin() + 1);
  std::copy(key.y.begin(), key.y.end(), sec1.begin() + 33);
  return sec1;
}

Result<SigningKey> SigningKey::create(Algorithm algorithm, SecretArray<32> secret) {
  if (algorithm == Algorithm::kEs256) {
    TRY_ASSIGN(crypto::P256SecretKey key, crypto::P256SecretKey::create(std::move(secret)));
    const EcKey public_key = ec_key(algorithm, key.public_key().uncompressed());
    return SigningKey(std::move(key), public_key);
  }
  TRY_ASSIGN(crypto::Secp256k1SecretKey key, crypto::Secp256k1SecretKey::create(std::move(secret)));
  const EcKey public_key = ec_key(algorithm, key.public_key().uncompressed());
  return SigningKey(std::move(key), public_key);
}

SigningKey SigningKey::random(Algorithm algorithm) {
  // A random secret is out of range once in 2^32 (P-256) or less.
  for (;;) {
    Result<SigningKey> key = create(algorithm, crypto::random_secret<32>());
    if (key) return std::move(key).value();
  }
}

ByteView SigningKey::secret() const {
  return std::visit([](const auto& key) { return key.view(); }, key_);
}

crypto::EcdsaSignature SigningKey::sign(ByteView message) const {
  const Hash256 hash = crypto::sha256(message);
  return std::visit([&hash](const auto& key) { return key.sign(hash); }, key_);
}

Result<void> check_key(const EcKey& key) {
  const bool valid = key.algorithm == Algorithm::kEs256
                         ? crypto::P256PublicKey::parse(uncompressed(key)).has_value()
                         : crypto::Secp256k1PublicKey::parse(uncompressed(key)).has_value();
  if (!valid) return Error{.code = errors::kKeyNotOnCurve, .where = "sdjwt.key"};
  return {};
}

Result<void> verify_signature(const EcKey& key, ByteView message, const crypto::EcdsaSignature& signature,
                              crypto::HighS high_s, ErrorCode if_wrong) {
  const bool is_p256 = key.algorithm == Algorithm::kEs256;
  if (!(is_p256 ? in_range<guest::P256>(signature) : in_range<guest::Secp256k1>(signature))) {
    return Error{.code = errors::kTokenSignatureRange, .where = "sdjwt.signature"};
  }
  const auto verify_p256 = [](const auto&... arguments) { return crypto::p256_verify(arguments...).has_value(); };
  const auto verify_k256 = [](const auto&... arguments) { return crypto::secp256k1_verify(arguments...).has_value(); };
  return is_p256 ? verify_over<crypto::P256PublicKey>(key, message, signature, high_s, if_wrong, verify_p256)
                 : verify_over<crypto::Secp256k1PublicKey>(key, message, signature, high_s, if_wrong, verify_k256);
}

}  // namespace symbolon::sdjwt
