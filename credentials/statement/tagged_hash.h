// Tagged hashes for guest and host: SHA-256(SHA-256(tag) | SHA-256(tag) | parts...), as in BIP-340 and in
// crypto::tagged_hash, which gives the same results. The first block depends on the tag alone, so the compiler computes
// the state behind it and a hash of up to 55 bytes costs one compression.
//
//   tagged_hash<"symbolon/example/v1">(first, second)
//
// Parts are joined without lengths: all but one of them must have a fixed size. On the host, hashes of secrets go
// through crypto::tagged_hash, which wipes what it held.

#ifndef SYMBOLON_CREDENTIALS_STATEMENT_TAGGED_HASH_H_
#define SYMBOLON_CREDENTIALS_STATEMENT_TAGGED_HASH_H_

#include "credentials/statement/sha256_stream.h"

namespace symbolon::statement {

// A text as template argument.
template <std::size_t kSize>
struct Tag {
  std::array<std::uint8_t, kSize - 1> text = {};

  consteval Tag(const char (&literal)[kSize]) {
    for (std::size_t i = 0; i + 1 < kSize; ++i) text[i] = static_cast<std::uint8_t>(literal[i]);
  }
};

// SHA-256 of the tag, by the compiler, as eight numbers.
template <Tag kTag>
consteval Sha256State tag_digest() {
  Digest digest = {};
  guest::sha256_with(guest::sha256_compress_software, kTag.text.data(), kTag.text.size(), digest.data());
  Sha256State words = {};
  for (std::size_t i = 0; i < 8; ++i) words[i] = guest::load_big_endian(digest.data() + 4 * i);
  return words;
}

// The state behind the block SHA-256(tag) | SHA-256(tag).
template <Tag kTag>
consteval Sha256State tag_state() {
  const Sha256State digest = tag_digest<kTag>();
  std::array<std::uint32_t, 16> block = {};
  for (std::size_t i = 0; i < 16; ++i) block[i] = digest[i % 8];
  Sha256State state = kSha256Start;
  guest::sha256_compress_software(state.data(), block.data());
  return state;
}

template <Tag kTag, class... Parts>
Digest tagged_hash(const Parts&... parts) {
  static constexpr Sha256State kState = tag_state<kTag>();
  Sha256Stream hash(kState, 64);
  (hash.update(parts), ...);
  return hash.finish();
}

// An integer as a part.
template <class T>
constexpr std::array<std::uint8_t, sizeof(T)> little_endian(T value) {
  std::array<std::uint8_t, sizeof(T)> bytes = {};
  for (std::size_t i = 0; i < sizeof(T); ++i) bytes[i] = static_cast<std::uint8_t>(value >> (8 * i));
  return bytes;
}

}  // namespace symbolon::statement

#endif  // SYMBOLON_CREDENTIALS_STATEMENT_TAGGED_HASH_H_
