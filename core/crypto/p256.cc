#include "core/crypto/p256.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/param_build.h>

#include <memory>
#include <utility>

#include "core/base/check.h"

namespace symbolon::crypto {
namespace {

template <auto Free>
struct Deleter {
  template <class T>
  void operator()(T* object) const {
    Free(object);
  }
};
template <class T, auto Free>
using Owned = std::unique_ptr<T, Deleter<Free>>;

using Number = Owned<BIGNUM, BN_clear_free>;
using Point = Owned<EC_POINT, EC_POINT_clear_free>;
using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using KeyContext = Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using Signature = Owned<ECDSA_SIG, ECDSA_SIG_free>;
using ParamBuilder = Owned<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;
using Params = Owned<OSSL_PARAM, OSSL_PARAM_free>;

// The curve; read-only and shared by all threads.
const EC_GROUP* group() {
  static const EC_GROUP* const instance = EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1);
  CHECK(instance != nullptr, "OpenSSL does not know P-256");
  return instance;
}

Number number(ByteView big_endian) {
  Number value(BN_bin2bn(big_endian.data(), static_cast<int>(big_endian.size()), nullptr));
  CHECK(value != nullptr, "no memory for a number");
  return value;
}

// The parameter builder copies a number that is marked secure into memory that it wipes, and any other one into memory
// that it does not.
Number secret_number(ByteView big_endian) {
  Number value(BN_secure_new());
  CHECK(value != nullptr, "no memory for a number");
  const BIGNUM* const filled = BN_bin2bn(big_endian.data(), static_cast<int>(big_endian.size()), value.get());
  CHECK(filled != nullptr, "no memory for a number");
  BN_set_flags(value.get(), BN_FLG_CONSTTIME);
  return value;
}

Point new_point() {
  Point point(EC_POINT_new(group()));
  CHECK(point != nullptr, "no memory for a point");
  return point;
}

ByteArray<65> serialize(const EC_POINT* point) {
  ByteArray<65> out;
  const std::size_t size =
      EC_POINT_point2oct(group(), point, POINT_CONVERSION_UNCOMPRESSED, out.data(), out.size(), nullptr);
  CHECK(size == out.size(), "point at infinity");
  return out;
}

// secret == nullptr: a public key.
Key make_key(const ByteArray<65>& public_key, const BIGNUM* secret) {
  const ParamBuilder builder(OSSL_PARAM_BLD_new());
  CHECK(builder != nullptr, "no memory for a key");
  bool pushed = OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, SN_X9_62_prime256v1, 0) == 1;
  pushed &= OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, public_key.data(),
                                             public_key.size()) == 1;
  if (secret != nullptr) pushed &= OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, secret) == 1;
  CHECK(pushed, "no memory for a key");
  const Params params(OSSL_PARAM_BLD_to_param(builder.get()));
  CHECK(params != nullptr, "no memory for a key");
  const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
  CHECK(context != nullptr, "OpenSSL does not know elliptic curves");
  CHECK(EVP_PKEY_fromdata_init(context.get()) == 1, "OpenSSL cannot make keys");
  EVP_PKEY* key = nullptr;
  const int selection = secret != nullptr ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY;
  CHECK(EVP_PKEY_fromdata(context.get(), &key, selection, params.get()) == 1, "a checked key was refused");
  return Key(key);
}

bool in_range(const BIGNUM* value) { return !BN_is_zero(value) && BN_cmp(value, EC_GROUP_get0_order(group())) < 0; }

Error invalid_signature(const char* detail) {
  return Error{.code = ErrorCode::kSignatureInvalid, .where = "p256", .detail = detail};
}

}  // namespace

Result<P256PublicKey> P256PublicKey::parse(ByteView sec1) {
  const Error invalid{.code = ErrorCode::kPublicKeyInvalid, .where = "p256"};
  // OpenSSL would take hybrid encodings (06, 07) and infinity (00) too.
  const bool is_compressed = sec1.size() == 33 && (sec1[0] == 0x02 || sec1[0] == 0x03);
  const bool is_uncompressed = sec1.size() == 65 && sec1[0] == 0x04;
  if (!is_compressed && !is_uncompressed) return invalid;
  const Point point = new_point();
  // Checks that the coordinates are reduced and on the curve; the curve has no other subgroup.
  if (EC_POINT_oct2point(group(), point.get(), sec1.data(), sec1.size(), nullptr) != 1) return invalid;
  P256PublicKey key;
  key.uncompressed_ = serialize(point.get());
  return key;
}

Result<P256SecretKey> P256SecretKey::create(SecretArray<32> secret) {
  const Number scalar = secret_number(secret.view());
  if (!in_range(scalar.get())) return Error{.code = ErrorCode::kSecretKeyInvalid, .where = "p256"};
  const Point point = new_point();
  const int done = EC_POINT_mul(group(), point.get(), scalar.get(), nullptr, nullptr, nullptr);
  CHECK(done == 1, "OpenSSL cannot multiply a point");
  P256PublicKey public_key;
  public_key.uncompressed_ = serialize(point.get());
  return P256SecretKey(std::move(secret), public_key);
}

EcdsaSignature P256SecretKey::sign(const Hash256& hash) const {
  const Number scalar = secret_number(secret_.view());
  const Key key = make_key(public_key_.uncompressed(), scalar.get());
  const KeyContext context(EVP_PKEY_CTX_new(key.get(), nullptr));
  CHECK(context != nullptr, "no memory for a signature");
  CHECK(EVP_PKEY_sign_init(context.get()) == 1, "OpenSSL cannot sign");
  ByteArray<80> der;
  std::size_t size = der.size();
  CHECK(EVP_PKEY_sign(context.get(), der.data(), &size, hash.data(), hash.size()) == 1, "OpenSSL cannot sign");
  const Result<EcdsaSignature> signature = ecdsa_signature_from_der(ByteView(der).first(size));
  CHECK(signature.has_value(), "OpenSSL made a malformed signature");
  return *signature;
}

Result<void> p256_verify(const P256PublicKey& key, const Hash256& hash, const EcdsaSignature& signature, HighS high_s) {
  const ByteView bytes(signature);
  Number r = number(bytes.first(32));
  Number s = number(bytes.last(32));
  if (!in_range(r.get()) || !in_range(s.get())) return invalid_signature("r or s out of range");
  if (high_s == HighS::kRefuse) {
    const Number half(BN_dup(EC_GROUP_get0_order(group())));
    CHECK(half != nullptr, "no memory for a number");
    CHECK(BN_rshift1(half.get(), half.get()) == 1, "no memory for a number");
    if (BN_cmp(s.get(), half.get()) > 0) return invalid_signature("high s");
  }
  const Signature pair(ECDSA_SIG_new());
  CHECK(pair != nullptr, "no memory for a signature");
  CHECK(ECDSA_SIG_set0(pair.get(), r.release(), s.release()) == 1, "two numbers make a signature");
  std::uint8_t* der = nullptr;
  const int size = i2d_ECDSA_SIG(pair.get(), &der);
  CHECK(size > 0, "no memory for a signature");
  const Key public_key = make_key(key.uncompressed(), nullptr);
  const KeyContext context(EVP_PKEY_CTX_new(public_key.get(), nullptr));
  CHECK(context != nullptr, "no memory for a signature");
  CHECK(EVP_PKEY_verify_init(context.get()) == 1, "OpenSSL cannot verify");
  const int verdict = EVP_PKEY_verify(context.get(), der, static_cast<std::size_t>(size), hash.data(), hash.size());
  OPENSSL_free(der);
  if (verdict != 1) return invalid_signature("");
  return {};
}

}  // namespace symbolon::crypto
