// BIP-39 phrases: the word list itself, Trezor's vectors, and what is refused.

#include "credentials/wallet/bip39.h"

#include <string>

#include "core/base/file.h"
#include "core/crypto/hash.h"
#include "credentials/wallet/errors.h"
#include "tests/support/result_matchers.h"
#include "tests/support/test_data.h"

namespace symbolon::wallet {
namespace {

constexpr char kLegal[] = "legal winner thank year wave sausage worth useful legal winner thank yellow";

SecretBytes secret(std::string_view text) { return SecretBytes::copy_of(as_bytes(text)); }
Result<Phrase> parse(std::string_view text) { return parse_phrase(secret(text)); }

std::string repeat(const std::string& word, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += word + " ";
  return text;
}

TEST(WordList, IsThePublishedOne) {
  const Result<Bytes> list = read_file(SYMBOLON_SOURCE_DIR "/assets/bip39/english.txt", 20'000);
  ASSERT_OK(list);
  EXPECT_EQ(to_hex(crypto::sha256(*list)), "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda");
}

TEST(Phrase, OnePrintedVector) {
  const Result<Phrase> phrase = parse(kLegal);
  ASSERT_OK(phrase);
  EXPECT_EQ(to_hex(phrase->entropy.view()), "7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f");
  const auto seed = phrase_seed(*phrase, secret("TREZOR"));
  ASSERT_OK(seed);
  EXPECT_EQ(to_hex(seed->view()),
            "2e8905819b8723fe2c1d161860e5ee1830318dbf49a83bd451cfb8440c28bd6f"
            "a457fe1296106559a3c80937a1c1069be3a3a5bd381ee6260e8d9739fce1f607");
}

TEST(Phrase, AllTrezorVectors) {
  const auto vectors = testing::load_test_data("eth_signing/bip39_english.json");
  if (!vectors) GTEST_SKIP() << testing::kNoTestData;
  ASSERT_GE(vectors->at("vectors").size(), 16u);
  for (const auto& vector : vectors->at("vectors")) {
    const std::string text = vector.at("mnemonic");
    const Result<Phrase> phrase = parse(text);
    ASSERT_OK(phrase);
    EXPECT_EQ(to_hex(phrase->entropy.view()), vector.at("entropy").get<std::string>());
    const auto seed = phrase_seed(*phrase, secret(vectors->at("passphrase").get<std::string>()));
    ASSERT_OK(seed);
    EXPECT_EQ(to_hex(seed->view()), vector.at("seed").get<std::string>());
  }
}

TEST(Phrase, TakesCapitalsAndAnyWhiteSpace) {
  const Result<Phrase> phrase =
      parse("\n LEGAL winner\tthank year  wave\r\nsausage worth useful legal Winner thank yellow\n\n");
  ASSERT_OK(phrase);
  EXPECT_TRUE(phrase->sentence == secret(kLegal));
}

TEST(Phrase, WhatIsNoPhraseIsRefused) {
  EXPECT_ERROR(parse(""), errors::kPhraseWordCount);
  EXPECT_ERROR(parse(repeat("abandon", 11)), errors::kPhraseWordCount);
  EXPECT_ERROR(parse(repeat("abandon", 13)), errors::kPhraseWordCount);
  EXPECT_ERROR(parse(repeat("abandon", 27)), errors::kPhraseWordCount);
  EXPECT_ERROR(parse(repeat("abandon", 12)), errors::kPhraseChecksum);
  EXPECT_ERROR(parse(repeat("abandon", 24)), errors::kPhraseChecksum);
  EXPECT_ERROR(parse(repeat("abandon", 200)), ErrorCode::kInputTooLarge);
  EXPECT_ERROR(parse("legal winner thank year wave sausage worth useful legal winner yellow thank"),
               errors::kPhraseChecksum);
  EXPECT_ERROR(parse("legal winner thank year wave sausage worth useful legal winner thank yel1ow"),
               errors::kPhraseCharacter);
  EXPECT_ERROR(parse("legal winner thank year wave sausage worth useful legal winner thank yell\xc3\xb6w"),
               errors::kPhraseCharacter);
  // Longer than any word, and the last eight letters are one.
  for (const char* word : {"yelow", "abcdefgabsolute"}) {
    const auto unknown =
        parse("legal winner thank year wave sausage worth useful legal winner thank " + std::string(word));
    EXPECT_ERROR(unknown, errors::kPhraseWordUnknown);
    EXPECT_EQ(unknown.error().detail, "word 12");
  }
}

TEST(Phrase, ExtraPassphraseBeyondAsciiIsRefused) {
  const Result<Phrase> phrase = parse(kLegal);
  ASSERT_OK(phrase);
  EXPECT_ERROR(phrase_seed(*phrase, secret("caf\xc3\xa9")), errors::kPhrasePassphraseNotAscii);
}

}  // namespace
}  // namespace symbolon::wallet
