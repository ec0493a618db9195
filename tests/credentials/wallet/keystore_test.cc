// Web3 Secret Storage: the two files of its definition, each way to be wrong, and work that is refused before it is
// done.

#include "credentials/wallet/keystore.h"

#include <nlohmann/json.hpp>
#include <string>

#include "core/crypto/aes_ctr.h"
#include "core/crypto/foreign_kdf.h"
#include "core/crypto/hash.h"
#include "credentials/wallet/errors.h"
#include "tests/support/result_matchers.h"
#include "tests/support/test_data.h"

namespace symbolon::wallet {
namespace {

using Json = nlohmann::json;

constexpr char kSecret[] = "7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d";
constexpr char kAddress[] = "008aeeda4d805471df9b2a5b0f38a0c3bcba786b";

Json pbkdf2_file() {
  return Json::parse(R"({"crypto": {"cipher": "aes-128-ctr",
    "cipherparams": {"iv": "6087dab2f9fdbbfaddc31a909735c1e6"},
    "ciphertext": "5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46",
    "kdf": "pbkdf2", "kdfparams": {"c": 262144, "dklen": 32, "prf": "hmac-sha256",
      "salt": "ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd"},
    "mac": "517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2"},
    "id": "3198bc9c-6672-5ab3-d995-4942343ae5b6", "version": 3})");
}

Json scrypt_file() {
  return Json::parse(R"({"crypto": {"cipher": "aes-128-ctr",
    "cipherparams": {"iv": "83dbcc02d8ccb40e466191a123791e0e"},
    "ciphertext": "d172bf743a674da9cdad04534d56926ef8358534d458fffccd4e6ad2fbde479c",
    "kdf": "scrypt", "kdfparams": {"dklen": 32, "n": 262144, "r": 1, "p": 8,
      "salt": "ab0c7876052600dd703518d6fc3fe8984592145b591fc8fb5c6d43190334ba19"},
    "mac": "2103ac29920d71da29f15d75b4a16dbe95cfd7ff8faea1056c33131d846e3097"},
    "id": "3198bc9c-6672-5ab3-d995-4942343ae5b6", "version": 3})");
}

Result<crypto::Secp256k1SecretKey> open_text(const std::string& text, std::string_view password = "testpassword") {
  return open_keystore(as_bytes(text), SecretBytes::copy_of(as_bytes(password)));
}
Result<crypto::Secp256k1SecretKey> open(const Json& file, std::string_view password = "testpassword") {
  return open_text(file.dump(), password);
}

// The file with one value replaced.
Json with(Json file, const char* pointer, const Json& value) {
  file[Json::json_pointer(pointer)] = value;
  return file;
}
Json without(Json file, const char* parent, const char* name) {
  file[Json::json_pointer(parent)].erase(name);
  return file;
}

TEST(Keystore, OpensTheFilesOfTheDefinition) {
  for (const Json& file : {pbkdf2_file(), scrypt_file(), with(pbkdf2_file(), "/address", kAddress)}) {
    const auto key = open(file);
    ASSERT_OK(key);
    EXPECT_EQ(to_hex(key->view()), kSecret);
  }
}

TEST(Keystore, OldFilesWriteCryptoWithACapital) {
  Json file = {{"version", 3}, {"Crypto", pbkdf2_file()["crypto"]}};
  ASSERT_OK(open(file));
}

TEST(Keystore, WrongPasswordAndDamage) {
  EXPECT_ERROR(open(pbkdf2_file(), "testpasswore"), errors::kKeystorePassword);
  EXPECT_ERROR(open(scrypt_file(), ""), errors::kKeystorePassword);
  std::string flipped = pbkdf2_file()["crypto"]["ciphertext"];
  flipped[0] = '4';
  EXPECT_ERROR(open(with(pbkdf2_file(), "/crypto/ciphertext", flipped)), errors::kKeystorePassword);
  EXPECT_ERROR(open(with(pbkdf2_file(), "/address", std::string(40, '0'))), errors::kKeystoreAddress);
}

TEST(Keystore, AnotherFormatIsNamed) {
  EXPECT_ERROR(open_text("not json"), errors::kKeystoreJson);
  EXPECT_ERROR(open_text("[3]"), errors::kKeystoreJson);
  EXPECT_ERROR(open_text(R"({"version": 3, "version": 3})"), errors::kKeystoreJson);
  EXPECT_ERROR(open_text(std::string(10'000, '[')), errors::kKeystoreJson);
  std::string nested = "1";
  for (int i = 0; i < 20; ++i) nested = "{\"a\": " + nested + "}";
  EXPECT_ERROR(open_text(nested), errors::kKeystoreJson);
  EXPECT_ERROR(open_text(std::string(kKeystoreBytesMax + 1, ' ')), ErrorCode::kInputTooLarge);
  EXPECT_ERROR(open(with(pbkdf2_file(), "/version", 1)), errors::kKeystoreVersion);
  EXPECT_ERROR(open(with(pbkdf2_file(), "/crypto/cipher", "aes-128-cbc")), errors::kKeystoreCipher);
  EXPECT_ERROR(open(with(pbkdf2_file(), "/crypto/kdf", "argon2")), errors::kKeystoreKdf);
  EXPECT_ERROR(open(with(pbkdf2_file(), "/crypto/kdfparams/prf", "hmac-sha512")), errors::kKeystoreKdf);
}

TEST(Keystore, EachFieldIsNeeded) {
  const Json file = scrypt_file();
  EXPECT_ERROR(open(without(file, "", "version")), errors::kKeystoreField);
  EXPECT_ERROR(open(without(file, "", "crypto")), errors::kKeystoreField);
  for (const char* name : {"cipher", "cipherparams", "ciphertext", "kdf", "kdfparams", "mac"}) {
    EXPECT_ERROR(open(without(file, "/crypto", name)), errors::kKeystoreField) << name;
  }
  for (const char* name : {"dklen", "n", "r", "p", "salt"}) {
    EXPECT_ERROR(open(without(file, "/crypto/kdfparams", name)), errors::kKeystoreField) << name;
  }
  EXPECT_ERROR(open(with(file, "/crypto/ciphertext", std::string(62, '0'))), errors::kKeystoreField);
  EXPECT_ERROR(open(with(file, "/crypto/mac", "zz")), errors::kKeystoreField);
  EXPECT_ERROR(open(with(file, "/crypto/kdfparams/dklen", 64)), errors::kKeystoreField);
  EXPECT_ERROR(open(with(file, "/crypto/kdfparams/salt", std::string(514, '0'))), errors::kKeystoreField);
  EXPECT_ERROR(open(with(file, "/crypto/kdfparams/n", "262144")), errors::kKeystoreField);
  EXPECT_ERROR(open(with(file, "/crypto/kdfparams/n", -2)), errors::kKeystoreField);
  EXPECT_ERROR(open(with(file, "/crypto/kdfparams/n", 1024.5)), errors::kKeystoreField);
}

TEST(Keystore, AbsurdWorkIsRefusedBeforeItIsDone) {
  const char* const n = "/crypto/kdfparams/n";
  const char* const r = "/crypto/kdfparams/r";
  const char* const p = "/crypto/kdfparams/p";
  for (const std::uint64_t value :
       {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{262143}, std::uint64_t{1} << 63}) {
    EXPECT_ERROR(open(with(scrypt_file(), n, value)), errors::kKeystoreKdfBounds) << value;
  }
  for (const std::uint64_t value : {std::uint64_t{0}, std::uint64_t{17}, std::uint64_t{1} << 32, ~std::uint64_t{0}}) {
    EXPECT_ERROR(open(with(scrypt_file(), r, value)), errors::kKeystoreKdfBounds) << value;
  }
  for (const std::uint64_t value : {std::uint64_t{0}, std::uint64_t{65}, ~std::uint64_t{0}}) {
    EXPECT_ERROR(open(with(scrypt_file(), p, value)), errors::kKeystoreKdfBounds) << value;
  }
  for (const std::uint64_t value : {std::uint64_t{0}, kKeystorePbkdf2IterationsMax + 1, std::uint64_t{1} << 32}) {
    EXPECT_ERROR(open(with(pbkdf2_file(), "/crypto/kdfparams/c", value)), errors::kKeystoreKdfBounds) << value;
  }
}

// A file with a right checksum over a secret that no key has: it is made here, since nobody publishes one.
TEST(Keystore, ASecretThatIsNoKeyIsRefused) {
  Json file = pbkdf2_file();
  file["crypto"]["kdfparams"]["c"] = 1;
  const auto salt = testing::hex(file["crypto"]["kdfparams"]["salt"].get<std::string>());
  const auto derived = crypto::pbkdf2_hmac_sha256(SecretBytes::copy_of(as_bytes("testpassword")), salt, 1);
  ASSERT_OK(derived);
  const auto counter = testing::hex_array<16>(file["crypto"]["cipherparams"]["iv"].get<std::string>());
  const SecretBytes ciphertext = crypto::aes128_ctr(derived->view().first<16>(), counter, Bytes(32));
  Bytes checked(derived->view().begin() + 16, derived->view().end());
  checked.insert(checked.end(), ciphertext.view().begin(), ciphertext.view().end());
  file["crypto"]["ciphertext"] = to_hex(ciphertext.view());
  file["crypto"]["mac"] = to_hex(crypto::keccak256(checked));
  EXPECT_ERROR(open(file), ErrorCode::kSecretKeyInvalid);
}

}  // namespace
}  // namespace symbolon::wallet
