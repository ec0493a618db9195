// ECDSA over secp256k1 and P-256: DER, keys, signing and recovery, with RFC 6979 and Wycheproof vectors. Both curves
// run through the same cases.

#include "core/crypto/ecdsa.h"

#include <algorithm>

#include "core/crypto/hash.h"
#include "core/crypto/p256.h"
#include "core/crypto/random.h"
#include "core/crypto/secp256k1.h"
#include "tests/support/result_matchers.h"
#include "tests/support/test_data.h"

namespace symbolon::crypto {
namespace {

using testing::hex;
using testing::hex_array;
using testing::load_test_data;

struct Secp256k1 {
  using PublicKey = Secp256k1PublicKey;
  using SecretKey = Secp256k1SecretKey;
  static constexpr char kOrder[] = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141";
  static constexpr char kGenerator[] =
      "0479be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"
      "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8";
  static constexpr char kFieldPrime[] = "fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f";
  static Result<void> verify(const PublicKey& key, const Hash256& hash, const EcdsaSignature& signature, HighS high_s) {
    return secp256k1_verify(key, hash, signature, high_s);
  }
};

struct P256 {
  using PublicKey = P256PublicKey;
  using SecretKey = P256SecretKey;
  static constexpr char kOrder[] = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
  static constexpr char kGenerator[] =
      "046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"
      "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5";
  static constexpr char kFieldPrime[] = "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff";
  static Result<void> verify(const PublicKey& key, const Hash256& hash, const EcdsaSignature& signature, HighS high_s) {
    return p256_verify(key, hash, signature, high_s);
  }
};

template <class Curve>
typename Curve::SecretKey secret_key(std::string_view text) {
  return std::move(Curve::SecretKey::create(SecretArray<32>::copy_of(hex_array<32>(text)))).value();
}

// order - s
EcdsaSignature with_other_s(EcdsaSignature signature, std::string_view order_hex) {
  const auto order = hex_array<32>(order_hex);
  int borrow = 0;
  for (std::size_t i = 32; i-- > 0;) {
    const int digit = int{order[i]} - int{signature[32 + i]} - borrow;
    borrow = digit < 0 ? 1 : 0;
    signature[32 + i] = static_cast<std::uint8_t>(digit + 256 * borrow);
  }
  return signature;
}

template <class Curve>
class EcdsaCurve : public ::testing::Test {};
using Curves = ::testing::Types<Secp256k1, P256>;
TYPED_TEST_SUITE(EcdsaCurve, Curves);

TYPED_TEST(EcdsaCurve, OneTimesTheGenerator) {
  const auto key = secret_key<TypeParam>("0000000000000000000000000000000000000000000000000000000000000001");
  EXPECT_EQ(to_hex(key.public_key().uncompressed()), TypeParam::kGenerator);
}

TYPED_TEST(EcdsaCurve, SecretKeysOutOfRangeAreRefused) {
  const auto create = [](const ByteArray<32>& bytes) {
    return TypeParam::SecretKey::create(SecretArray<32>::copy_of(bytes));
  };
  auto order = hex_array<32>(TypeParam::kOrder);
  EXPECT_ERROR(create(ByteArray<32>{}), ErrorCode::kSecretKeyInvalid);
  EXPECT_ERROR(create(order), ErrorCode::kSecretKeyInvalid);
  ByteArray<32> all_ones;
  all_ones.fill(0xff);
  EXPECT_ERROR(create(all_ones), ErrorCode::kSecretKeyInvalid);
  --order[31];
  EXPECT_OK(create(order));
}

TYPED_TEST(EcdsaCurve, PublicKeysAreParsedStrictly) {
  using PublicKey = typename TypeParam::PublicKey;
  const Bytes good = hex(TypeParam::kGenerator);
  const Result<PublicKey> key = PublicKey::parse(good);
  ASSERT_OK(key);
  EXPECT_EQ(to_hex(key->uncompressed()), TypeParam::kGenerator);

  Bytes compressed(good.begin(), good.begin() + 33);
  compressed[0] = (good[64] & 1) != 0 ? 0x03 : 0x02;
  ASSERT_OK(PublicKey::parse(compressed));
  EXPECT_EQ(*PublicKey::parse(compressed), *key);

  const auto refused = [](Bytes bytes, const char* what) {
    EXPECT_ERROR(PublicKey::parse(bytes), ErrorCode::kPublicKeyInvalid) << what;
  };
  refused({}, "empty");
  refused({0x00}, "infinity");
  Bytes changed = good;
  changed[64] ^= 1;
  refused(changed, "not on the curve");
  for (const int prefix : {0x00, 0x02, 0x03, 0x05, 0x06, 0x07}) {
    changed = good;
    changed[0] = static_cast<std::uint8_t>(prefix);
    refused(changed, "prefix");
  }
  refused(Bytes(good.begin(), good.end() - 1), "short");
  changed = good;
  changed.push_back(0);
  refused(changed, "long");
  // x = p is the same field element as x = 0.
  Bytes unreduced = {0x02};
  const Bytes prime = hex(TypeParam::kFieldPrime);
  unreduced.insert(unreduced.end(), prime.begin(), prime.end());
  refused(unreduced, "coordinate not reduced");
}

TYPED_TEST(EcdsaCurve, VerifiesWhatItSigned) {
  for (int i = 0; i < 20; ++i) {
    Result<typename TypeParam::SecretKey> key = TypeParam::SecretKey::create(random_secret<32>());
    ASSERT_OK(key);
    const Hash256 hash = random_array<32>();
    const EcdsaSignature signature = key->sign(hash);
    EXPECT_OK(TypeParam::verify(key->public_key(), hash, signature, HighS::kAccept));
    Hash256 other_hash = hash;
    other_hash[31] ^= 1;
    EXPECT_ERROR(TypeParam::verify(key->public_key(), other_hash, signature, HighS::kAccept),
                 ErrorCode::kSignatureInvalid);
  }
}

TYPED_TEST(EcdsaCurve, OneOfTheTwoSIsHigh) {
  const auto key = secret_key<TypeParam>("00000000000000000000000000000000000000000000000000000000c0ffee11");
  const Hash256 hash = sha256(as_bytes("message"));
  const EcdsaSignature one = key.sign(hash);
  const EcdsaSignature other = with_other_s(one, TypeParam::kOrder);
  EXPECT_OK(TypeParam::verify(key.public_key(), hash, one, HighS::kAccept));
  EXPECT_OK(TypeParam::verify(key.public_key(), hash, other, HighS::kAccept));
  const bool one_is_low = TypeParam::verify(key.public_key(), hash, one, HighS::kRefuse).has_value();
  const bool other_is_low = TypeParam::verify(key.public_key(), hash, other, HighS::kRefuse).has_value();
  EXPECT_NE(one_is_low, other_is_low);
}

TYPED_TEST(EcdsaCurve, AnyChangedBitOfTheSignatureIsRefused) {
  const auto key = secret_key<TypeParam>("00000000000000000000000000000000000000000000000000000000c0ffee11");
  const Hash256 hash = sha256(as_bytes("message"));
  const EcdsaSignature signature = key.sign(hash);
  for (std::size_t bit = 0; bit < 512; ++bit) {
    EcdsaSignature changed = signature;
    changed[bit / 8] ^= static_cast<std::uint8_t>(1u << (bit % 8));
    EXPECT_ERROR(TypeParam::verify(key.public_key(), hash, changed, HighS::kAccept), ErrorCode::kSignatureInvalid)
        << bit;
  }
}

TYPED_TEST(EcdsaCurve, ZeroAndTheOrderAreNoSignatures) {
  const auto key = secret_key<TypeParam>("0000000000000000000000000000000000000000000000000000000000000001");
  const Hash256 zero_hash{};
  EXPECT_ERROR(TypeParam::verify(key.public_key(), zero_hash, EcdsaSignature{}, HighS::kAccept),
               ErrorCode::kSignatureInvalid);
  const Bytes order = hex(TypeParam::kOrder);
  EcdsaSignature both_order;
  std::copy(order.begin(), order.end(), both_order.begin());
  std::copy(order.begin(), order.end(), both_order.begin() + 32);
  EXPECT_ERROR(TypeParam::verify(key.public_key(), zero_hash, both_order, HighS::kAccept),
               ErrorCode::kSignatureInvalid);
}

TEST(EcdsaDer, AcceptsTheOneEncoding) {
  const Result<EcdsaSignature> small = ecdsa_signature_from_der(hex("3006020101020102"));
  ASSERT_OK(small);
  EXPECT_EQ((*small)[31], 1);
  EXPECT_EQ((*small)[63], 2);
  // The zero is needed where the first bit is set.
  const Result<EcdsaSignature> padded = ecdsa_signature_from_der(hex("300702020080020100"));
  ASSERT_OK(padded);
  EXPECT_EQ((*padded)[31], 0x80);
}

TEST(EcdsaDer, RefusesEveryOther) {
  constexpr const char* kBad[] = {
      "",                    // nothing
      "30",                  // no length
      "3005020101020102",    // short sequence
      "3007020101020102",    // sequence longer than the data
      "300602010102010200",  // bytes behind
      "3007020101020102ff",  // bytes behind the second integer
      "3003020101",          // one integer
      "3106020101020102",    // SET
      "3006030101020102",    // BIT STRING
      "308106020101020102",  // long form of the length
      "3080020101020102"
      "0000",  // indefinite length
      "30070202000102"
      "0102",              // needless zero
      "3006020181020102",  // negative
      "30050200020102",    // empty integer
      "302602210100000000000000000000000000000000000000000000000000000000000000000201"
      "01",  // 2^256
  };
  for (const char* der : kBad) {
    EXPECT_ERROR(ecdsa_signature_from_der(hex(der)), ErrorCode::kSignatureMalformed) << der;
  }
}

TEST(Secp256k1, CompressedKeysCarryTheParity) {
  for (const char* text : {"0000000000000000000000000000000000000000000000000000000000000001",
                           "0000000000000000000000000000000000000000000000000000000000000005",
                           "0000000000000000000000000000000000000000000000000000000000000006"}) {
    const Secp256k1PublicKey key = secret_key<Secp256k1>(text).public_key();
    const Result<Secp256k1PublicKey> back = Secp256k1PublicKey::parse(key.compressed());
    ASSERT_OK(back);
    EXPECT_EQ(*back, key);
  }
}

TEST(Secp256k1, RecoversTheSigner) {
  for (int i = 0; i < 50; ++i) {
    Result<Secp256k1SecretKey> key = Secp256k1SecretKey::create(random_secret<32>());
    ASSERT_OK(key);
    const Hash256 hash = random_array<32>();
    const RecoverableSignature signature = key->sign_recoverable(hash);
    EXPECT_OK(secp256k1_verify(key->public_key(), hash, signature.signature, HighS::kRefuse));
    const Result<Secp256k1PublicKey> recovered = secp256k1_recover(hash, signature);
    ASSERT_OK(recovered);
    EXPECT_EQ(*recovered, key->public_key());
    // The other id with this r gives another key.
    const Result<Secp256k1PublicKey> other =
        secp256k1_recover(hash, {signature.signature, static_cast<std::uint8_t>(signature.recovery_id ^ 1)});
    ASSERT_OK(other);
    EXPECT_NE(*other, key->public_key());
  }
}

TEST(Secp256k1, RecoveryRefusesNonsense) {
  const Hash256 hash = sha256(as_bytes("message"));
  const auto key = secret_key<Secp256k1>("0000000000000000000000000000000000000000000000000000000000000001");
  const RecoverableSignature signature = key.sign_recoverable(hash);
  EXPECT_ERROR(secp256k1_recover(hash, {signature.signature, 4}), ErrorCode::kSignatureInvalid);
  // r + n is no coordinate for an ordinary r.
  EXPECT_ERROR(secp256k1_recover(hash, {signature.signature, static_cast<std::uint8_t>(signature.recovery_id | 2)}),
               ErrorCode::kSignatureInvalid);
  EXPECT_ERROR(secp256k1_recover(hash, {EcdsaSignature{}, 0}), ErrorCode::kSignatureInvalid);
}

TEST(Secp256k1, Rfc6979Signatures) {
  const auto vectors = load_test_data("eth_signing/rfc6979_secp256k1_signatures.json");
  if (!vectors) GTEST_SKIP() << testing::kNoTestData;
  ASSERT_FALSE(vectors->empty());
  for (const auto& vector : *vectors) {
    const auto key = secret_key<Secp256k1>(vector["d"].get<std::string>());
    EXPECT_EQ(to_hex(key.sign(hex_array<32>(vector["m"].get<std::string>()))), vector["signature"].get<std::string>())
        << vector["description"];
  }
}

TEST(P256, Rfc6979SignaturesVerify) {
  const auto file = load_test_data("eth_signing/rfc6979_p256.json");
  if (!file) GTEST_SKIP() << testing::kNoTestData;
  const auto key = secret_key<P256>((*file)["privateKey"].get<std::string>());
  EXPECT_EQ(key.public_key(),
            *P256PublicKey::parse(hex("04" + (*file)["Ux"].get<std::string>() + (*file)["Uy"].get<std::string>())));
  for (const auto& vector : (*file)["vectors"]) {
    const auto signature = hex_array<64>(vector["r"].get<std::string>() + vector["s"].get<std::string>());
    EXPECT_OK(p256_verify(key.public_key(), sha256(as_bytes(vector["message"].get<std::string>())), signature,
                          HighS::kAccept));
  }
}

enum class SignatureForm { kDer, kP1363 };

template <class Curve>
bool wycheproof_accepts(const nlohmann::json& group, const nlohmann::json& test, SignatureForm form, HighS high_s) {
  const auto key = Curve::PublicKey::parse(hex(group["publicKey"]["uncompressed"].get<std::string>()));
  if (!key) return false;
  const Bytes raw = hex(test["sig"].get<std::string>());
  EcdsaSignature signature{};
  if (form == SignatureForm::kDer) {
    const Result<EcdsaSignature> parsed = ecdsa_signature_from_der(raw);
    if (!parsed) return false;
    signature = *parsed;
  } else {
    if (raw.size() != signature.size()) return false;
    std::copy(raw.begin(), raw.end(), signature.begin());
  }
  return Curve::verify(*key, sha256(hex(test["msg"].get<std::string>())), signature, high_s).has_value();
}

// The number of cases, 0 where the file is absent.
template <class Curve>
std::size_t run_wycheproof(const std::string& name, SignatureForm form, HighS high_s) {
  const auto file = load_test_data("wycheproof_ecdsa/" + name);
  if (!file) return 0;
  std::size_t count = 0;
  for (const auto& group : (*file)["testGroups"]) {
    for (const auto& test : group["tests"]) {
      EXPECT_EQ(wycheproof_accepts<Curve>(group, test, form, high_s), test["result"] == "valid")
          << name << " #" << test["tcId"] << ": " << test["comment"];
      ++count;
    }
  }
  EXPECT_EQ(count, (*file)["numberOfTests"]);
  return count;
}

TEST(Wycheproof, Secp256k1) {
  if (run_wycheproof<Secp256k1>("ecdsa_secp256k1_sha256_test.json", SignatureForm::kDer, HighS::kAccept) == 0) {
    GTEST_SKIP() << testing::kNoTestData;
  }
  run_wycheproof<Secp256k1>("ecdsa_secp256k1_sha256_p1363_test.json", SignatureForm::kP1363, HighS::kAccept);
  run_wycheproof<Secp256k1>("ecdsa_secp256k1_sha256_bitcoin_test.json", SignatureForm::kDer, HighS::kRefuse);
}

TEST(Wycheproof, P256) {
  if (run_wycheproof<P256>("ecdsa_secp256r1_sha256_test.json", SignatureForm::kDer, HighS::kAccept) == 0) {
    GTEST_SKIP() << testing::kNoTestData;
  }
  run_wycheproof<P256>("ecdsa_secp256r1_sha256_p1363_test.json", SignatureForm::kP1363, HighS::kAccept);
}

// EIP-7951: hash || r || s || x || y; an empty answer means refused.
TEST(EthereumVectors, P256Verify) {
  const auto vectors = load_test_data("wycheproof_ecdsa/eip7951_p256verify.json");
  if (!vectors) GTEST_SKIP() << testing::kNoTestData;
  for (const auto& vector : *vectors) {
    const Bytes input = hex(vector["Input"].get<std::string>());
    bool accepted = false;
    if (input.size() == 160) {
      Hash256 hash;
      EcdsaSignature signature;
      std::copy_n(input.begin(), 32, hash.begin());
      std::copy_n(input.begin() + 32, 64, signature.begin());
      Bytes sec1 = {0x04};
      sec1.insert(sec1.end(), input.begin() + 96, input.end());
      const Result<P256PublicKey> key = P256PublicKey::parse(sec1);
      accepted = key && p256_verify(*key, hash, signature, HighS::kAccept);
    }
    EXPECT_EQ(accepted, !vector["Expected"].get<std::string>().empty()) << vector["Name"];
  }
}

// hash || v as a 32-byte number, 27 or 28 || r || s; answers the address, left-padded, or nothing.
TEST(EthereumVectors, Ecrecover) {
  const auto vectors = load_test_data("wycheproof_ecdsa/eth_ecrecover_precompile.json");
  if (!vectors) GTEST_SKIP() << testing::kNoTestData;
  for (const auto& vector : *vectors) {
    // The precompile cuts longer inputs and pads shorter ones.
    Bytes input = hex(vector["Input"].get<std::string>());
    input.resize(128);
    Hash256 hash;
    RecoverableSignature signature{};
    std::copy_n(input.begin(), 32, hash.begin());
    std::copy_n(input.begin() + 64, 64, signature.signature.begin());
    const bool v_is_small = std::all_of(input.begin() + 32, input.begin() + 63, [](auto byte) { return byte == 0; });
    std::string answer;
    if (v_is_small && (input[63] == 27 || input[63] == 28)) {
      signature.recovery_id = static_cast<std::uint8_t>(input[63] - 27);
      if (const Result<Secp256k1PublicKey> key = secp256k1_recover(hash, signature)) {
        answer = std::string(24, '0') + to_hex(keccak256(ByteView(key->uncompressed()).subspan(1))).substr(24);
      }
    }
    EXPECT_EQ(answer, vector["Expected"].get<std::string>()) << vector["Name"];
  }
}

TEST(Secp256k1, PlusAddsModuloTheOrder) {
  const auto key_of = [](std::string_view text) { return SecretArray<32>::copy_of(hex_array<32>(text)); };
  const std::string one = std::string(63, '0') + "1";
  const std::string order_minus_one = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364140";
  const auto three = Secp256k1SecretKey::create(key_of(std::string(63, '0') + "3"));
  ASSERT_OK(three);
  const auto two = three->plus(key_of(order_minus_one));
  ASSERT_OK(two);
  EXPECT_EQ(to_hex(two->view()), std::string(63, '0') + "2");
  EXPECT_ERROR(three->plus(key_of(Secp256k1::kOrder)), ErrorCode::kSecretKeyInvalid);
  const auto last = Secp256k1SecretKey::create(key_of(order_minus_one));
  ASSERT_OK(last);
  EXPECT_ERROR(last->plus(key_of(one)), ErrorCode::kSecretKeyInvalid);
}

}  // namespace
}  // namespace symbolon::crypto
