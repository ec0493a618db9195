// What wallets sign: personal messages (EIP-191) and typed data (EIP-712) against published vectors, recovery of the
// signer, and each refusal.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/crypto/hash.h"
#include "credentials/ethereum/address.h"
#include "credentials/ethereum/errors.h"
#include "credentials/ethereum/hex.h"
#include "credentials/ethereum/personal_message.h"
#include "credentials/ethereum/signature.h"
#include "credentials/ethereum/typed_data.h"
#include "credentials/ethereum/typed_integer.h"
#include "tests/support/result_matchers.h"
#include "tests/support/test_data.h"

namespace symbolon::ethereum {
namespace {

using nlohmann::json;
using symbolon::testing::hex;
using symbolon::testing::hex_array;
using symbolon::testing::kNoTestData;
using symbolon::testing::load_test_data;

crypto::Secp256k1SecretKey key_of(const Word& secret) {
  auto key = crypto::Secp256k1SecretKey::create(SecretArray<32>::copy_of(secret));
  CHECK(key.has_value(), "the test's keys are valid");
  return std::move(*key);
}

// The example of EIP-712 itself.
json mail() {
  return json::parse(R"({
    "types": {
      "EIP712Domain": [{"name": "name", "type": "string"}, {"name": "version", "type": "string"},
                       {"name": "chainId", "type": "uint256"}, {"name": "verifyingContract", "type": "address"}],
      "Person": [{"name": "name", "type": "string"}, {"name": "wallet", "type": "address"}],
      "Mail": [{"name": "from", "type": "Person"}, {"name": "to", "type": "Person"},
               {"name": "contents", "type": "string"}]},
    "primaryType": "Mail",
    "domain": {"name": "Ether Mail", "version": "1", "chainId": 1,
               "verifyingContract": "0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC"},
    "message": {"from": {"name": "Cow", "wallet": "0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826"},
                "to": {"name": "Bob", "wallet": "0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB"},
                "contents": "Hello, Bob!"}})");
}

TEST(TypedData, ExampleOfTheStandard) {
  const auto digest = typed_data_digest(mail());
  ASSERT_OK(digest);
  EXPECT_EQ(to_hex(*digest), "be609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2");
  // Signed by the key Keccak-256("cow").
  const auto cow = key_of(crypto::keccak256(as_bytes("cow")));
  const Bytes signature =
      hex("4355c47d63924e8a72e509b65029052eb6c299d53a04e167c5775fd466751c9d"
          "07299936d304c153f6443dfa05f40ff007d72911b6f72307f996231605b91562"
          "1c");
  EXPECT_OK(verify_signer(*digest, signature, address_of(cow.public_key())));
  EXPECT_EQ(to_hex(sign_digest(cow, *digest)), to_hex(signature));
}

TEST(TypedData, PublishedVectors) {
  const auto vectors = load_test_data("eth_signing/eip712_typed_data.json");
  if (!vectors) GTEST_SKIP() << kNoTestData;
  for (const json& vector : *vectors) {
    const std::string name = vector["name"];
    const auto encoded = encode_struct(vector["types"], vector["primaryType"], vector["data"]);
    ASSERT_OK(encoded) << name;
    EXPECT_EQ(data_text(*encoded), vector["encoded"].get<std::string>()) << name;
    const auto digest = typed_data_digest({{"types", vector["types"]},
                                           {"primaryType", vector["primaryType"]},
                                           {"domain", vector["domain"]},
                                           {"message", vector["data"]}});
    ASSERT_OK(digest) << name;
    EXPECT_EQ(data_text(*digest), vector["digest"].get<std::string>()) << name;
    if (!vector.contains("signature")) continue;
    const auto key = key_of(hex_array<32>(vector["privateKey"].get<std::string>()));
    EXPECT_EQ(data_text(sign_digest(key, *digest)), vector["signature"].get<std::string>()) << name;
  }
  EXPECT_EQ(vectors->size(), 78u);
}

TEST(TypedData, EveryValueCounts) {
  const Hash256 good = *typed_data_digest(mail());
  for (const char* path : {"/message/contents", "/message/from/name", "/message/to/wallet", "/domain/name",
                           "/domain/version", "/domain/chainId", "/domain/verifyingContract"}) {
    json changed = mail();
    json& value = changed[json::json_pointer(path)];
    if (value.is_number()) {
      value = 2;
    } else {
      std::string text = value;
      text.back() = text.back() == '1' ? '2' : '1';
      value = text;
    }
    const auto digest = typed_data_digest(changed);
    ASSERT_OK(digest) << path;
    EXPECT_NE(*digest, good) << path;
  }
}

TEST(TypedData, Refusals) {
  const auto with = [](const char* path, const json& value) {
    json changed = mail();
    changed[json::json_pointer(path)] = value;
    return typed_data_digest(changed);
  };
  EXPECT_ERROR(typed_data_digest(json::array()), errors::kTypedDataForm);
  for (const char* name : {"types", "primaryType", "domain", "message"}) {
    json changed = mail();
    changed.erase(name);
    EXPECT_ERROR(typed_data_digest(changed), errors::kTypedDataForm) << name;
  }
  EXPECT_ERROR(with("/types/Mail", 7), errors::kTypedDataForm);
  EXPECT_ERROR(with("/types/Mail/0", {{"name", "from"}}), errors::kTypedDataForm);
  EXPECT_ERROR(with("/types/Mail/1/name", "from"), errors::kTypedDataForm);  // twice the same name
  EXPECT_ERROR(with("/primaryType", "Letter"), errors::kTypedDataType);
  for (const char* type :
       {"uint7", "uint264", "uint08", "int", "bytes33", "bytes0", "Letter", "string[0]", "string]"}) {
    EXPECT_ERROR(with("/types/Person/0/type", type),
                 type == std::string("string[0]") ? errors::kTypedDataValue : errors::kTypedDataType)
        << type;
  }
  EXPECT_ERROR(with("/message/to/wallet", "0xbb"), errors::kTypedDataValue);
  EXPECT_ERROR(with("/message/to/name", 7), errors::kTypedDataValue);
  EXPECT_ERROR(with("/message/to", "Bob"), errors::kTypedDataValue);
  json missing = mail();
  missing["message"].erase("contents");
  EXPECT_ERROR(typed_data_digest(missing), errors::kTypedDataValue);
  EXPECT_ERROR(with("/message/postscript", "!"), errors::kTypedDataExtra);
  // A type that refers to itself is fine as long as the value ends.
  json nested = {{"next", json::array()}};
  for (std::size_t i = 0; i < kTypedDataDepthMax; ++i) nested = {{"next", json::array({nested})}};
  const json types = {{"Node", json::array({{{"name", "next"}, {"type", "Node[]"}}})}};
  EXPECT_ERROR(encode_struct(types, "Node", nested), errors::kTypedDataTooDeep);
  EXPECT_OK(encode_struct(types, "Node", {{"next", json::array()}}));
}

TEST(TypedInteger, RangesAndForms) {
  const auto text_of = [](std::string_view text, unsigned bits, bool is_signed) {
    const auto word = parse_typed_integer(text, {.bits = bits, .is_signed = is_signed});
    return word ? to_hex(*word).substr(56) : "refused";
  };
  EXPECT_EQ(text_of("255", 8, false), "000000ff");
  EXPECT_EQ(text_of("0xfF", 8, false), "000000ff");
  EXPECT_EQ(text_of("256", 8, false), "refused");
  EXPECT_EQ(text_of("-1", 8, false), "refused");
  EXPECT_EQ(text_of("127", 8, true), "0000007f");
  EXPECT_EQ(text_of("128", 8, true), "refused");
  EXPECT_EQ(text_of("-128", 8, true), "ffffff80");
  EXPECT_EQ(text_of("-129", 8, true), "refused");
  EXPECT_EQ(text_of("-1", 256, true), "ffffffff");
  EXPECT_EQ(text_of("0x1" + std::string(64, '0'), 256, false), "refused");
  for (const char* text : {"", "-", "0x", "1.0", " 1", "1e3", "0xg"}) EXPECT_EQ(text_of(text, 256, true), "refused");
}

TEST(PersonalMessage, PublishedVectors) {
  EXPECT_EQ(to_hex(personal_message_digest(as_bytes("Hello World"))),
            "a1de988600a42c4b4ab089b619297c17d53cffae5d5120d82d8a92d0bb3b78f2");
  const auto vectors = load_test_data("eth_signing/eip191_personal_sign.json");
  if (!vectors) GTEST_SKIP() << kNoTestData;
  for (const json& vector : (*vectors)["hashes"]) {
    EXPECT_EQ(data_text(personal_message_digest(hex(vector["message"].get<std::string>()))),
              vector["hash"].get<std::string>());
  }
  for (const json& vector : (*vectors)["signatures"]) {
    const Hash256 digest = personal_message_digest(hex(vector["message"].get<std::string>()));
    EXPECT_EQ(data_text(digest), vector["hash"].get<std::string>());
    const auto key = key_of(hex_array<32>(vector["privateKey"].get<std::string>()));
    EXPECT_EQ(data_text(sign_digest(key, digest)), vector["signature"].get<std::string>());
    EXPECT_OK(verify_signer(digest, hex(vector["signature"].get<std::string>()),
                            hex_array<20>(vector["address"].get<std::string>())));
  }
}

TEST(Signature, Refusals) {
  const auto key = key_of(word_of(5));
  const Address signer = address_of(key.public_key());
  const Hash256 digest = word_of(6);
  const auto made = sign_digest(key, digest);
  const Bytes good(made.begin(), made.end());
  ASSERT_OK(verify_signer(digest, good, signer));
  Bytes zero_based = good;
  zero_based[64] = static_cast<std::uint8_t>(zero_based[64] - 27);
  EXPECT_OK(verify_signer(digest, zero_based, signer));

  EXPECT_ERROR(verify_signer(digest, ByteView(good).first(64), signer), errors::kSignatureForm);
  EXPECT_ERROR(verify_signer(digest, {}, signer), errors::kSignatureForm);
  for (const int v : {2, 26, 29, 255}) {
    Bytes wrong = good;
    wrong[64] = static_cast<std::uint8_t>(v);
    EXPECT_ERROR(verify_signer(digest, wrong, signer), errors::kSignatureRecoveryId);
  }
  EXPECT_ERROR(verify_signer(word_of(7), good, signer), errors::kSignatureOtherSigner);
  Bytes other_half = good;
  other_half[64] = static_cast<std::uint8_t>(other_half[64] ^ 7);  // 27 and 28
  EXPECT_ERROR(verify_signer(digest, other_half, signer), errors::kSignatureOtherSigner);
  Bytes high = good;
  std::fill(high.begin() + 32, high.begin() + 64, std::uint8_t{0x80});
  EXPECT_ERROR(verify_signer(digest, high, signer), errors::kSignatureHighS);
  Bytes zero(65, 0);
  EXPECT_ERROR(verify_signer(digest, zero, signer), errors::kSignatureNoSigner);
}

}  // namespace
}  // namespace symbolon::ethereum
