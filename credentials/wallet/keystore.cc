#include "credentials/wallet/keystore.h"

#include <algorithm>
#include <bit>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/crypto/aes_ctr.h"
#include "core/crypto/foreign_kdf.h"
#include "core/crypto/hash.h"
#include "credentials/wallet/errors.h"

namespace symbolon::wallet {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kSaltBytesMax = 256;
constexpr std::uint64_t kDerivedBytes = 32;
constexpr std::size_t kDepthMax = 8;

Error field_error(const char* name) {
  return Error{.code = errors::kKeystoreField, .where = "keystore", .detail = name};
}

// The standard library of JSON keeps the last of two equal names; a file with both is refused instead.
Result<Json> parse_json(ByteView text) {
  std::vector<std::set<std::string>> names;
  bool is_strict = true;
  const auto watch = [&](int, Json::parse_event_t event, Json& parsed) {
    if (event == Json::parse_event_t::object_start) names.emplace_back();
    if (event == Json::parse_event_t::object_end) names.pop_back();
    if (event == Json::parse_event_t::key) is_strict &= names.back().insert(parsed.get<std::string>()).second;
    is_strict &= names.size() <= kDepthMax;
    return true;
  };
  Json json = Json::parse(text.begin(), text.end(), watch, /*allow_exceptions=*/false);
  if (json.is_discarded() || !is_strict || !json.is_object()) {
    return Error{.code = errors::kKeystoreJson, .where = "keystore"};
  }
  return json;
}

// nullptr where there is none.
const Json* member(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

Result<const Json*> object_member(const Json& object, const char* name) {
  const Json* const found = member(object, name);
  if (found == nullptr || !found->is_object()) return field_error(name);
  return found;
}

Result<std::string> text_member(const Json& object, const char* name) {
  const Json* const found = member(object, name);
  if (found == nullptr || !found->is_string()) return field_error(name);
  return found->get<std::string>();
}

Result<std::uint64_t> number_member(const Json& object, const char* name) {
  const Json* const found = member(object, name);
  if (found == nullptr || !found->is_number_unsigned()) return field_error(name);
  return found->get<std::uint64_t>();
}

Result<Bytes> bytes_member(const Json& object, const char* name) {
  TRY_ASSIGN(const std::string text, text_member(object, name));
  Result<Bytes> bytes = from_hex_vartime(text);  // nothing in the file is secret without the password
  if (!bytes) return field_error(name);
  return bytes;
}

template <std::size_t N>
Result<ByteArray<N>> array_member(const Json& object, const char* name) {
  TRY_ASSIGN(const Bytes bytes, bytes_member(object, name));
  if (bytes.size() != N) return field_error(name);
  ByteArray<N> array;
  std::copy(bytes.begin(), bytes.end(), array.begin());
  return array;
}

Error bounds_error(const char* name) {
  return Error{.code = errors::kKeystoreKdfBounds, .where = "keystore.kdf", .detail = name};
}

Result<SecretArray<32>> derive_scrypt(const Json& parameters, ByteView salt, const SecretBytes& password) {
  TRY_ASSIGN(const std::uint64_t n, number_member(parameters, "n"));
  TRY_ASSIGN(const std::uint64_t r, number_member(parameters, "r"));
  TRY_ASSIGN(const std::uint64_t p, number_member(parameters, "p"));
  if (n < 2 || !std::has_single_bit(n) || n > kKeystoreScryptMemoryMax / 128) return bounds_error("n");
  if (r == 0 || r > kKeystoreScryptMemoryMax / 128 / n) return bounds_error("r");
  if (p == 0 || p > kKeystoreScryptWorkMax / 128 / n / r) return bounds_error("p");
  return crypto::scrypt(
      password, salt,
      {.cost = n, .block_size = static_cast<std::uint32_t>(r), .parallelism = static_cast<std::uint32_t>(p)});
}

Result<SecretArray<32>> derive_pbkdf2(const Json& parameters, ByteView salt, const SecretBytes& password) {
  TRY_ASSIGN(const std::string hash, text_member(parameters, "prf"));
  if (hash != "hmac-sha256") {
    return Error{.code = errors::kKeystoreKdf, .where = "keystore.kdf", .detail = "PBKDF2 with another hash"};
  }
  TRY_ASSIGN(const std::uint64_t iterations, number_member(parameters, "c"));
  if (iterations == 0 || iterations > kKeystorePbkdf2IterationsMax) return bounds_error("c");
  return crypto::pbkdf2_hmac_sha256(password, salt, static_cast<std::uint32_t>(iterations));
}

Result<SecretArray<32>> derive_key(const Json& crypto, const SecretBytes& password) {
  TRY_ASSIGN(const std::string kdf, text_member(crypto, "kdf"));
  if (kdf != "scrypt" && kdf != "pbkdf2") return Error{.code = errors::kKeystoreKdf, .where = "keystore.kdf"};
  TRY_ASSIGN(const Json* const parameters, object_member(crypto, "kdfparams"));
  TRY_ASSIGN(const Bytes salt, bytes_member(*parameters, "salt"));
  if (salt.size() > kSaltBytesMax) return field_error("salt");
  TRY_ASSIGN(const std::uint64_t size, number_member(*parameters, "dklen"));
  if (size != kDerivedBytes) return field_error("dklen");
  return kdf == "scrypt" ? derive_scrypt(*parameters, salt, password) : derive_pbkdf2(*parameters, salt, password);
}

// Files with the address of the key say it in lower-case hex; it is optional, and empty in some.
Result<void> check_address(const Json& file, const crypto::Secp256k1SecretKey& key) {
  if (member(file, "address") == nullptr) return {};
  TRY_ASSIGN(const Bytes claimed, bytes_member(file, "address"));
  const ByteArray<65> point = key.public_key().uncompressed();
  const Hash256 hash = crypto::keccak256(ByteView(point).subspan(1));
  if (!claimed.empty() && !std::ranges::equal(claimed, ByteView(hash).last(20))) {
    return Error{.code = errors::kKeystoreAddress, .where = "keystore.address"};
  }
  return {};
}

}  // namespace

Result<crypto::Secp256k1SecretKey> open_keystore(ByteView json, const SecretBytes& password) {
  if (json.size() > kKeystoreBytesMax) return Error{.code = ErrorCode::kInputTooLarge, .where = "keystore"};
  TRY_ASSIGN(const Json file, parse_json(json));
  TRY_ASSIGN(const std::uint64_t version, number_member(file, "version"));
  if (version != 3) return Error{.code = errors::kKeystoreVersion, .where = "keystore"};
  // The standard writes it small; early files of geth and MyEtherWallet with a capital.
  const char* const section = member(file, "Crypto") != nullptr ? "Crypto" : "crypto";
  TRY_ASSIGN(const Json* const crypto, object_member(file, section));
  TRY_ASSIGN(const std::string cipher, text_member(*crypto, "cipher"));
  if (cipher != "aes-128-ctr") return Error{.code = errors::kKeystoreCipher, .where = "keystore.cipher"};
  TRY_ASSIGN(const Json* const cipher_parameters, object_member(*crypto, "cipherparams"));
  TRY_ASSIGN(const auto counter, array_member<16>(*cipher_parameters, "iv"));
  TRY_ASSIGN(const auto ciphertext, array_member<32>(*crypto, "ciphertext"));
  TRY_ASSIGN(const auto checksum, array_member<32>(*crypto, "mac"));

  TRY_ASSIGN(const SecretArray<32> derived, derive_key(*crypto, password));
  SecretBytes checked(16 + ciphertext.size());
  std::copy(derived.view().begin() + 16, derived.view().end(), checked.span().begin());
  std::copy(ciphertext.begin(), ciphertext.end(), checked.span().begin() + 16);
  if (!equal_constant_time(crypto::keccak256(checked.view()), checksum)) {
    return Error{.code = errors::kKeystorePassword, .where = "keystore.mac"};
  }
  const SecretBytes plaintext = crypto::aes128_ctr(derived.view().first<16>(), counter, ciphertext);
  TRY_ASSIGN(crypto::Secp256k1SecretKey key,
             crypto::Secp256k1SecretKey::create(SecretArray<32>::copy_of(plaintext.view().first<32>())));
  TRY(check_address(file, key));
  return key;
}

}  // namespace symbolon::wallet
