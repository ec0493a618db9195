// 32-bit numbers as four big-endian bytes at any address: what hashes and keys are made of.

#ifndef SYMBOLON_CORE_GUEST_BIG_ENDIAN_H_
#define SYMBOLON_CORE_GUEST_BIG_ENDIAN_H_

#include <bit>
#include <cstdint>
#include <type_traits>

namespace symbolon::guest {

static_assert(std::endian::native == std::endian::little, "loads and stores below swap bytes");

// At run time one load and a byte swap (the bytes may lie anywhere); the compiler itself goes byte by byte.
constexpr std::uint32_t load_big_endian(const std::uint8_t* bytes) {
  if (std::is_constant_evaluated()) {
    return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 | std::uint32_t{bytes[2]} << 8 | bytes[3];
  }
  std::uint32_t word = 0;
  __builtin_memcpy(&word, bytes, sizeof word);
  return __builtin_bswap32(word);
}

// Eight of them, as hashes and tree nodes are. Where the bytes happen to be aligned, a guest spends one load a word,
// not two.
inline void load_big_endian_words(const std::uint8_t* bytes, std::uint32_t words[8]) {
  if (reinterpret_cast<std::uintptr_t>(bytes) % 4 == 0) {
    const auto* aligned = static_cast<const std::uint8_t*>(__builtin_assume_aligned(bytes, 4));
    for (int i = 0; i < 8; ++i) words[i] = load_big_endian(aligned + 4 * i);
  } else {
    for (int i = 0; i < 8; ++i) words[i] = load_big_endian(bytes + 4 * i);
  }
}

constexpr void store_big_endian(std::uint32_t value, std::uint8_t* bytes) {
  if (std::is_constant_evaluated()) {
    for (int i = 0; i < 4; ++i) bytes[i] = static_cast<std::uint8_t>(value >> (24 - 8 * i));
  } else {
    value = __builtin_bswap32(value);
    __builtin_memcpy(bytes, &value, sizeof value);
  }
}

}  // namespace symbolon::guest

#endif  // SYMBOLON_CORE_GUEST_BIG_ENDIAN_H_
