// That the prover controls the key which a credential was issued to (`cnf`), and the nullifier of a credential, for
// guest and host. FORMATS.md has the formulas.
//
//   a software key    its secret is the witness; the guest derives the public key from it
//   a hardware key    signs, with SHA-256, a message that names audience and holder key, so that the signature is of no
//                     use for anybody else's proof
//
// The nullifier of a request that counts each holder once is a hash of the secret, which issuer and verifier never see.
// A key in hardware has no such value: its signatures are random and its public key is known to the issuer. So such a
// request accepts software keys only, and hardware keys serve requests that need no uniqueness, where the nullifier is
// random.

#ifndef SYMBOLON_CREDENTIALS_SDJWT_HOLDER_H_
#define SYMBOLON_CREDENTIALS_SDJWT_HOLDER_H_

#include <array>
#include <cstdint>
#include <optional>

#include "core/guest/curve_multiply.h"
#include "credentials/sdjwt/credential.h"
#include "credentials/sdjwt/ec_key.h"
#include "credentials/statement/tagged_hash.h"

namespace symbolon::sdjwt {

using statement::Digest;

enum class HolderMode : std::uint32_t { kSecret = 1, kSignature = 2 };

// Part of a guest's input. What the mode does not use is not looked at.
struct HolderWitness {
  HolderMode mode = HolderMode::kSecret;
  std::array<std::uint8_t, 32> secret = {};     // big-endian, 1 to n - 1
  std::array<std::uint8_t, 64> signature = {};  // r, s
  Digest random_nullifier = {};
};
static_assert(sizeof(HolderWitness) == 132);

// What a key in hardware signs with SHA-256: 38 characters, audience, holder key.
inline constexpr std::string_view kHolderBindingTag = "symbolon/credential/holder-binding/v1:";

inline Digest holder_binding_hash(const Digest& audience, const Digest& holder_key) {
  statement::Sha256Stream hash;
  hash.update({reinterpret_cast<const std::uint8_t*>(kHolderBindingTag.data()), kHolderBindingTag.size()});
  hash.update(audience);
  hash.update(holder_key);
  return hash.finish();
}

namespace holder_detail {

template <class Curve>
Status check_secret(const EcKey& key, const std::array<std::uint8_t, 32>& secret) {
  const guest::U256 scalar = guest::u256_from_bytes(secret.data());
  if (!guest::is_valid_signature_scalar<Curve>(scalar)) return Status::kHolderSecretRange;
  const guest::Point<Curve> point = guest::multiply_base<Curve>(scalar);
  const bool same = !point.infinite && point.affine.x == guest::u256_from_bytes(key.x.data()) &&
                    point.affine.y == guest::u256_from_bytes(key.y.data());
  return same ? Status::kOk : Status::kHolderSecretWrong;
}

}  // namespace holder_detail

inline Status check_holder(const EcKey& key, const HolderWitness& witness, const Digest& audience,
                           const Digest& holder_key) {
  switch (witness.mode) {
    case HolderMode::kSecret:
      return key.algorithm == Algorithm::kEs256 ? holder_detail::check_secret<guest::P256>(key, witness.secret)
                                                : holder_detail::check_secret<guest::Secp256k1>(key, witness.secret);
    case HolderMode::kSignature:
      return verify_ecdsa(key, holder_binding_hash(audience, holder_key), witness.signature, Status::kHolderSignature);
  }
  return Status::kPresentationMalformed;
}

inline Digest credential_nullifier(const std::array<std::uint8_t, 32>& secret, const Digest& scope) {
  return statement::tagged_hash<"symbolon/credential/nullifier/v1">(secret, scope);
}

// After check_holder() accepted the witness. With a scope, each holder counts once in it.
inline Status make_nullifier(const HolderWitness& witness, const std::optional<Digest>& scope, Digest& out) {
  if (scope) {
    if (witness.mode != HolderMode::kSecret) return Status::kNullifierNeedsSecret;
    out = credential_nullifier(witness.secret, *scope);
    return Status::kOk;
  }
  if (witness.random_nullifier == Digest{}) return Status::kRandomNullifierZero;
  out = witness.random_nullifier;
  return Status::kOk;
}

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_HOLDER_H_
