// A presented SD-JWT VC (RFC 9901) as a guest reads it: one issuer-signed token and the disclosures that a statement
// needs, each read once and strictly. Freestanding; no memory but the object's own, about 50 KiB, so it is a static.
//
// What the host's verifier (verify.h) does with all disclosures, this does only along the paths that are asked for:
// find() looks at the plain member of an object and at the disclosures whose digests the object lists, read_element()
// at an element of an array and at the disclosure whose digest stands in its place.

#ifndef SYMBOLON_CREDENTIALS_SDJWT_CREDENTIAL_H_
#define SYMBOLON_CREDENTIALS_SDJWT_CREDENTIAL_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/guest/ecdsa.h"
#include "core/guest/precompiles.h"
#include "core/guest/sha256.h"
#include "credentials/sdjwt/ec_key.h"
#include "credentials/sdjwt/strict_json.h"

namespace symbolon::sdjwt {

inline constexpr std::size_t kCredentialTextMax = 16384;  // token and disclosures, each padded to whole words
inline constexpr std::size_t kCredentialDisclosuresMax = 32;
inline constexpr std::size_t kCredentialNodesMax = 1536;

// The sizes of the text that follows it in a guest's input: the token, then the disclosures, each padded with zeros to
// a multiple of 4.
struct CredentialHead {
  std::uint32_t header_size = 0;     // base64url characters before the first dot
  std::uint32_t payload_size = 0;    // between the dots
  std::uint32_t signature_size = 0;  // behind them
  std::uint32_t disclosure_count = 0;
  std::array<std::uint32_t, kCredentialDisclosuresMax> disclosure_sizes = {};
};

// ECDSA over P-256 or secp256k1, whichever the key is on; either half of s (RFC 7518 has no low-s rule).
inline Status verify_ecdsa(const EcKey& key, const std::array<std::uint8_t, 32>& hash,
                           const std::array<std::uint8_t, 64>& signature, Status if_wrong) {
  const auto verify = [&]<class Curve>() {
    const guest::EcdsaSignature numbers = {guest::u256_from_bytes(signature.data()),
                                           guest::u256_from_bytes(signature.data() + 32)};
    if (!guest::is_valid_signature_scalar<Curve>(numbers.r) || !guest::is_valid_signature_scalar<Curve>(numbers.s)) {
      return Status::kTokenSignatureRange;
    }
    const guest::AffinePoint point = {guest::u256_from_bytes(key.x.data()), guest::u256_from_bytes(key.y.data())};
    const bool verified = guest::ecdsa_verify<Curve>(guest::u256_from_bytes(hash.data()), numbers, point);
    return verified ? Status::kOk : if_wrong;
  };
  return key.algorithm == Algorithm::kEs256 ? verify.template operator()<guest::P256>()
                                            : verify.template operator()<guest::Secp256k1>();
}

class Credential {
 public:
  // Where the caller puts the text that `head` describes before read().
  std::span<std::uint8_t> text_space() { return text_; }
  // Bytes of that text, or an error where it would not fit.
  static Status text_size(const CredentialHead& head, std::size_t& out);

  // Reads token and disclosures: their form, the header (algorithm, no critical extension), the hash algorithm of the
  // digests. No signature yet.
  Status read(const CredentialHead& head);

  // "dc+sd-jwt", or the older "vc+sd-jwt".
  Status check_media_type() const;
  // The claim `vct`.
  Status check_type(std::string_view type) const;
  Status check_signature(const EcKey& issuer) const;
  // exp, nbf and iat, each where it is there, against seconds since 1970: not expired, valid and issued by then.
  Status check_times(std::uint64_t at) const;
  // iat is there and not more than `seconds` before `at`.
  Status check_issued_within(std::uint64_t at, std::uint64_t seconds) const;
  // The key that the credential was issued to, cnf.jwk (RFC 7800).
  Status read_holder_key(EcKey& out) const;

  JsonValue payload() const { return payload_.root(); }
  Algorithm algorithm() const { return algorithm_; }

  // The member `name` of an object of this credential: plain, or disclosed under one of the object's digests. Exactly
  // one of them must be there. `object` may itself come from a disclosure.
  Status find(const JsonValue& object, std::string_view name, JsonValue& out);
  // What `listed`, an element of an array of this credential, stands for: itself, or, where it is a placeholder
  // {"...": digest}, the element that was disclosed for it; nothing where the holder kept that back.
  Status read_element(const JsonValue& listed, JsonValue& out);
  // That find() and read_element() used each disclosure.
  Status check_all_used() const;

 private:
  struct Disclosure {
    JsonDocument document;
    JsonText name;  // nothing: an element of an array
    JsonValue value;
    JsonValue place;                      // the object or placeholder that has its digest, once that was looked at
    std::array<std::uint8_t, 43> digest;  // base64url
    bool used = false;

    std::string_view digest_text() const { return {reinterpret_cast<const char*>(digest.data()), digest.size()}; }
  };

  Status read_token(const CredentialHead& head);
  Status read_header();
  Status read_disclosure(std::size_t offset, std::size_t size, Disclosure& out);
  // Reads a base64url text of text_ in its place as JSON.
  Status read_json(std::size_t offset, std::size_t size, JsonDocument& out);
  Status read_time(std::string_view name, bool& present, std::uint64_t& out) const;
  // Notes which disclosures belong to an object that lists these digests.
  Status place_members(const JsonValue& object, const JsonValue& digests);
  // One digest stands in one place.
  static Status place(Disclosure& disclosure, const JsonValue& where);

  alignas(4) std::array<std::uint8_t, kCredentialTextMax> text_;
  std::array<JsonNode, kCredentialNodesMax> nodes_;
  std::size_t nodes_used_ = 0;
  JsonDocument header_;
  JsonDocument payload_;
  Algorithm algorithm_ = {};  // all zero at first, so that a static object costs the guest no data
  std::array<std::uint8_t, 32> signed_hash_ = {};
  std::array<std::uint8_t, 64> signature_ = {};
  std::array<Disclosure, kCredentialDisclosuresMax> disclosures_;
  std::size_t disclosure_count_ = 0;
  JsonValue placed_;  // the object that find() looked at last: its disclosures have their places
};

// ---- reading ----

inline Status Credential::text_size(const CredentialHead& head, std::size_t& out) {
  // Each addend is bounded before it is added.
  const auto padded = [](std::uint32_t size) { return (std::size_t{size} + 3) / 4 * 4; };
  if (head.header_size > kCredentialTextMax || head.payload_size > kCredentialTextMax ||
      head.signature_size > kCredentialTextMax) {
    return Status::kBase64TooLong;
  }
  if (head.disclosure_count > kCredentialDisclosuresMax) return Status::kDisclosureTooMany;
  std::size_t size = padded(head.header_size + 1 + head.payload_size + 1 + head.signature_size);
  for (std::size_t i = 0; i < head.disclosure_count; ++i) {
    if (head.disclosure_sizes[i] > kCredentialTextMax) return Status::kBase64TooLong;
    size += padded(head.disclosure_sizes[i]);
  }
  if (size > kCredentialTextMax) return Status::kBase64TooLong;
  out = size;
  return Status::kOk;
}

inline Status Credential::read(const CredentialHead& head) {
  std::size_t total = 0;
  SDJWT_TRY(text_size(head, total));
  nodes_used_ = 0;
  placed_ = {};
  SDJWT_TRY(read_token(head));
  std::size_t offset = (head.header_size + 1 + head.payload_size + 1 + head.signature_size + 3) / 4 * 4;
  disclosure_count_ = head.disclosure_count;
  for (std::size_t i = 0; i < disclosure_count_; ++i) {
    SDJWT_TRY(read_disclosure(offset, head.disclosure_sizes[i], disclosures_[i]));
    offset += (head.disclosure_sizes[i] + 3) / 4 * 4;
  }
  return Status::kOk;
}

inline Status Credential::read_token(const CredentialHead& head) {
  const std::size_t payload_at = head.header_size + 1;
  const std::size_t signature_at = payload_at + head.payload_size + 1;
  // The alphabet has no dot, so with dots at these two places the sizes are the only ones possible.
  if (text_[payload_at - 1] != '.' || text_[signature_at - 1] != '.') return Status::kTokenMalformed;
  // Before anything is decoded in its place.
  guest::sha256_with(guest::sha256_compress, text_.data(), signature_at - 1, signed_hash_.data());
  if (head.signature_size != base64url_encoded_size(signature_.size())) return Status::kTokenSignatureSize;
  SDJWT_TRY(base64url_decode(text_.data() + signature_at, head.signature_size, signature_.data()));
  SDJWT_TRY(read_json(0, head.header_size, header_));
  SDJWT_TRY(read_header());
  SDJWT_TRY(read_json(payload_at, head.payload_size, payload_));
  if (!payload().is_object()) return Status::kTokenPayload;
  const JsonValue hash_algorithm = payload().find("_sd_alg");
  if (hash_algorithm.exists() && !hash_algorithm.equals("sha-256")) return Status::kTokenHashAlgorithm;
  return Status::kOk;
}

inline Status Credential::read_header() {
  const JsonValue header = header_.root();
  if (!header.is_object() || !header.find("alg").is_string()) return Status::kTokenHeader;
  if (header.find("crit").exists()) return Status::kTokenCritical;
  for (const Algorithm algorithm : {Algorithm::kEs256, Algorithm::kEs256k}) {
    if (header.find("alg").equals(algorithm_name(algorithm))) {
      algorithm_ = algorithm;
      return Status::kOk;
    }
  }
  return Status::kTokenAlgorithm;
}

inline Status Credential::read_json(std::size_t offset, std::size_t size, JsonDocument& out) {
  std::uint8_t* const text = text_.data() + offset;
  SDJWT_TRY(base64url_decode(text, size, text));
  SDJWT_TRY(out.read(text, base64url_decoded_size(size), std::span(nodes_).subspan(nodes_used_)));
  nodes_used_ += out.size();
  return Status::kOk;
}

inline Status Credential::read_disclosure(std::size_t offset, std::size_t size, Disclosure& out) {
  std::array<std::uint8_t, 32> digest;
  guest::sha256_with(guest::sha256_compress, text_.data() + offset, size, digest.data());
  base64url_encode(digest.data(), digest.size(), out.digest.data());
  SDJWT_TRY(read_json(offset, size, out.document));
  // [salt, name, value], or [salt, value] of an element
  const JsonValue array = out.document.root();
  const JsonValue salt = array.is_array() ? array.first() : JsonValue();
  const JsonValue second = salt.next_in(array);
  const JsonValue third = second.next_in(array);
  if (!salt.is_string() || !second.exists() || third.next_in(array).exists()) return Status::kDisclosureMalformed;
  out.place = {};
  out.used = false;
  if (!third.exists()) {
    out.name = {};
    out.value = second;
    return Status::kOk;
  }
  if (!second.is_string()) return Status::kDisclosureMalformed;
  if (second.equals("_sd") || second.equals("...")) return Status::kDisclosureName;
  out.name = second.text();
  out.value = third;
  return Status::kOk;
}

// ---- what the issuer says ----

inline Status Credential::check_media_type() const {
  const JsonValue type = header_.root().find("typ");
  return type.equals("dc+sd-jwt") || type.equals("vc+sd-jwt") ? Status::kOk : Status::kTokenType;
}

inline Status Credential::check_type(std::string_view type) const {
  return payload().find("vct").equals(type) ? Status::kOk : Status::kTokenCredentialType;
}

inline Status Credential::check_signature(const EcKey& issuer) const {
  if (issuer.algorithm != algorithm_) return Status::kTokenAlgorithmKey;
  return verify_ecdsa(issuer, signed_hash_, signature_, Status::kTokenSignature);
}

inline Status Credential::read_time(std::string_view name, bool& present, std::uint64_t& out) const {
  const JsonValue value = payload().find(name);
  present = value.exists();
  if (!present) return Status::kOk;
  std::int64_t seconds = 0;
  if (!value.read_integer(seconds) || seconds < 0) return Status::kTokenTime;
  out = static_cast<std::uint64_t>(seconds);
  return Status::kOk;
}

inline Status Credential::check_times(std::uint64_t at) const {
  bool present = false;
  std::uint64_t time = 0;
  SDJWT_TRY(read_time("exp", present, time));
  if (present && at >= time) return Status::kTokenExpired;
  SDJWT_TRY(read_time("nbf", present, time));
  if (present && at < time) return Status::kTokenNotYetValid;
  SDJWT_TRY(read_time("iat", present, time));
  if (present && at < time) return Status::kTokenFuture;
  return Status::kOk;
}

inline Status Credential::check_issued_within(std::uint64_t at, std::uint64_t seconds) const {
  bool present = false;
  std::uint64_t time = 0;
  SDJWT_TRY(read_time("iat", present, time));
  if (!present) return Status::kTokenIssuedAtMissing;
  if (time > at) return Status::kTokenFuture;
  return at - time <= seconds ? Status::kOk : Status::kTokenTooOld;
}

inline Status Credential::read_holder_key(EcKey& out) const {
  const JsonValue key = payload().find("cnf").find("jwk");
  if (!key.exists()) return Status::kKeyMissing;
  return read_ec_key(key, out);
}

// ---- claims ----

inline Status Credential::place(Disclosure& disclosure, const JsonValue& where) {
  if (disclosure.place.exists() && disclosure.place != where) return Status::kDigestRepeated;
  disclosure.place = where;
  return Status::kOk;
}

inline Status Credential::place_members(const JsonValue& object, const JsonValue& digests) {
  if (!digests.exists()) return Status::kOk;
  if (!digests.is_array()) return Status::kDigestMalformed;
  std::uint32_t listed = 0;  // a bit for each disclosure
  static_assert(kCredentialDisclosuresMax <= 32);
  for (JsonValue digest = digests.first(); digest.exists(); digest = digest.next_in(digests)) {
    const JsonText text = digest.text();
    if (!text.exists()) return Status::kDigestMalformed;
    for (std::size_t i = 0; i < disclosure_count_; ++i) {
      if (!text.equals(disclosures_[i].digest_text())) continue;
      if (!disclosures_[i].name.exists()) return Status::kDisclosureMalformed;
      if ((listed >> i & 1) != 0) return Status::kDigestRepeated;
      listed |= std::uint32_t{1} << i;
      SDJWT_TRY(place(disclosures_[i], object));
    }
  }
  return Status::kOk;
}

inline Status Credential::find(const JsonValue& object, std::string_view name, JsonValue& out) {
  if (!object.is_object()) return Status::kClaimType;
  JsonValue found;
  JsonValue digests;
  for (JsonValue member = object.first(); member.exists();) {
    const JsonValue value = member.next_in(object);
    if (member.equals(name)) found = value;
    if (member.equals("_sd")) digests = value;
    // It stands for elements of arrays only.
    if (member.equals("...")) return Status::kDigestMalformed;
    member = value.next_in(object);
  }
  if (object != placed_) SDJWT_TRY(place_members(object, digests));
  placed_ = object;
  for (std::size_t i = 0; i < disclosure_count_; ++i) {
    Disclosure& disclosure = disclosures_[i];
    if (disclosure.place != object || !disclosure.name.equals(name)) continue;
    if (found.exists()) return Status::kClaimRepeated;
    disclosure.used = true;
    found = disclosure.value;
  }
  if (!found.exists()) return Status::kClaimMissing;
  out = found;
  return Status::kOk;
}

inline Status Credential::read_element(const JsonValue& listed, JsonValue& out) {
  const JsonValue digest = listed.find("...");
  const JsonText text = digest.text();
  if (!digest.exists()) {
    out = listed;
    return Status::kOk;
  }
  // {"...": digest}, and nothing else.
  if (!text.exists() || digest.next_in(listed).exists() || listed.first().next_in(listed) != digest) {
    return Status::kDigestMalformed;
  }
  JsonValue found;
  for (std::size_t i = 0; i < disclosure_count_; ++i) {
    Disclosure& disclosure = disclosures_[i];
    if (!text.equals(disclosure.digest_text())) continue;
    if (disclosure.name.exists()) return Status::kDisclosureMalformed;
    if (found.exists()) return Status::kClaimRepeated;
    SDJWT_TRY(place(disclosure, listed));
    disclosure.used = true;
    found = disclosure.value;
  }
  out = found;
  return Status::kOk;
}

inline Status Credential::check_all_used() const {
  for (std::size_t i = 0; i < disclosure_count_; ++i) {
    if (!disclosures_[i].used) return Status::kDisclosureUnreferenced;
  }
  return Status::kOk;
}

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_CREDENTIAL_H_
