#include "credentials/wallet/bip39.h"

#include <array>
#include <string>
#include <utility>

#include "core/base/check.h"
#include "core/crypto/foreign_kdf.h"
#include "core/crypto/hash.h"
#include "credentials/wallet/errors.h"

extern const unsigned char bip39_english[];
extern const unsigned long bip39_english_size;

namespace symbolon::wallet {
namespace {

constexpr std::size_t kListSize = 2048;
constexpr std::size_t kBitsPerWord = 11;
constexpr std::size_t kWordLettersMax = 8;
constexpr std::size_t kWordsMax = 24;
constexpr std::uint32_t kSeedIterations = 2048;

// Up to eight letters as one number, first letter highest.
using PackedWord = std::uint64_t;
PackedWord append(PackedWord word, std::uint8_t letter) { return word << 8 | letter; }

const std::array<PackedWord, kListSize>& word_list() {
  static const std::array<PackedWord, kListSize> list = [] {
    std::array<PackedWord, kListSize> words{};
    std::size_t count = 0;
    for (const unsigned char byte : ByteView(bip39_english, bip39_english_size)) {
      CHECK(count < kListSize, "the word list has more than 2048 words");
      if (byte == '\n')
        ++count;
      else
        words[count] = append(words[count], byte);
    }
    CHECK(count == kListSize, "the word list has 2048 words");
    return words;
  }();
  return list;
}

// kListSize where it is no word.
std::uint32_t index_of(PackedWord word) {
  const std::array<PackedWord, kListSize>& list = word_list();
  std::uint64_t found = kListSize;
  for (std::uint64_t i = 0; i < kListSize; ++i) {
    const std::uint64_t difference = list[i] ^ word;
    // All ones where the difference is zero, without a branch.
    const std::uint64_t is_equal = ((difference | (0 - difference)) >> 63) - 1;
    found ^= (found ^ i) & is_equal;
  }
  return static_cast<std::uint32_t>(found);
}

bool is_space(std::uint8_t byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

// Words in lower case with one space after each, or the error.
Result<SecretBytes> normalise(const SecretBytes& text) {
  if (text.size() > kPhraseBytesMax) return Error{.code = ErrorCode::kInputTooLarge, .where = "bip39"};
  SecretBytes words(text.size() + 1);
  std::size_t size = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const std::uint8_t byte = i < text.size() ? text.view()[i] : std::uint8_t{' '};
    if (is_space(byte)) {
      if (size > 0 && words.view()[size - 1] != ' ') words.span()[size++] = ' ';
      continue;
    }
    const auto letter = static_cast<std::uint8_t>(byte | 0x20);
    if (letter < 'a' || letter > 'z') return Error{.code = errors::kPhraseCharacter, .where = "bip39"};
    words.span()[size++] = letter;
  }
  return SecretBytes::copy_of(words.view().first(size));
}

void append_bits(std::span<std::uint8_t> bits, std::size_t position, std::uint32_t index) {
  for (std::size_t i = 0; i < kBitsPerWord; ++i) {
    const std::uint32_t bit = index >> (kBitsPerWord - 1 - i) & 1;
    std::uint8_t& byte = bits[(position + i) / 8];
    byte = static_cast<std::uint8_t>(byte | bit << (7 - (position + i) % 8));
  }
}

}  // namespace

Result<Phrase> parse_phrase(const SecretBytes& text) {
  TRY_ASSIGN(const SecretBytes words, normalise(text));
  std::size_t word_count = 0;
  for (const std::uint8_t byte : words.view()) word_count += byte == ' ';
  if (word_count < 12 || word_count > kWordsMax || word_count % 3 != 0) {
    return Error{.code = errors::kPhraseWordCount, .where = "bip39", .detail = std::to_string(word_count) + " words"};
  }

  SecretBytes bits((kWordsMax * kBitsPerWord + 7) / 8);
  std::size_t position = 0;
  std::size_t letters = 0;
  PackedWord word = 0;
  for (const std::uint8_t byte : words.view()) {
    if (byte != ' ') {
      word = append(word, byte);
      ++letters;
      continue;
    }
    const std::uint32_t index = letters <= kWordLettersMax ? index_of(word) : kListSize;
    if (index == kListSize) {
      return Error{.code = errors::kPhraseWordUnknown,
                   .where = "bip39",
                   .detail = "word " + std::to_string(position / kBitsPerWord + 1)};
    }
    append_bits(bits.span(), position, index);
    position += kBitsPerWord;
    letters = 0;
    word = 0;
  }

  // A third of a bit of checksum for each word: the first bits of the entropy's hash.
  const std::size_t checksum_bits = word_count / 3;
  const std::size_t entropy_bytes = checksum_bits * 4;
  const ByteView entropy = bits.view().first(entropy_bytes);
  Hash256 hash = crypto::sha256(entropy);
  const auto checksum = static_cast<std::uint8_t>(hash[0] >> (8 - checksum_bits));
  const auto claimed = static_cast<std::uint8_t>(bits.view()[entropy_bytes] >> (8 - checksum_bits));
  wipe(hash);
  if (checksum != claimed) return Error{.code = errors::kPhraseChecksum, .where = "bip39"};
  return Phrase{.sentence = SecretBytes::copy_of(words.view().first(words.size() - 1)),
                .entropy = SecretBytes::copy_of(entropy)};
}

Result<SecretArray<64>> phrase_seed(const Phrase& phrase, const SecretBytes& passphrase) {
  for (const std::uint8_t byte : passphrase.view()) {
    if (byte >= 0x80) return Error{.code = errors::kPhrasePassphraseNotAscii, .where = "bip39"};
  }
  constexpr std::string_view kPrefix = "mnemonic";
  SecretBytes salt(kPrefix.size() + passphrase.size());
  std::copy(kPrefix.begin(), kPrefix.end(), salt.span().begin());
  std::copy(passphrase.view().begin(), passphrase.view().end(), salt.span().begin() + kPrefix.size());
  return crypto::pbkdf2_hmac_sha512(phrase.sentence, salt.view(), kSeedIterations);
}

}  // namespace symbolon::wallet
