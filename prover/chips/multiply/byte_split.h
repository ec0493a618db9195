// Byte split: the four bytes of a word, with columns for two of them.
//
// Assumes: `real` is boolean.
// Guarantees: where `real` is 1, the bytes are bytes and low = byte 0 + 2^8 byte 1, high = byte 2 + 2^8 byte 3; so the
// limbs are 16-bit numbers, whether or not that was known before, and the bytes are unique.

#ifndef SYMBOLON_PROVER_CHIPS_MULTIPLY_BYTE_SPLIT_H_
#define SYMBOLON_PROVER_CHIPS_MULTIPLY_BYTE_SPLIT_H_

#include <array>
#include <cstdint>

#include "prover/air/builder.h"
#include "prover/chips/bus/lookup.h"
#include "prover/gadgets/word.h"

namespace symbolon::prover {

template <class T>
struct ByteSplit {
  T byte1;
  T byte3;
};

inline ByteSplit<KoalaBear> populate_byte_split(std::uint32_t value) {
  return {KoalaBear::from_u32(value >> 8 & 0xff), KoalaBear::from_u32(value >> 24)};
}

template <class E>
std::array<E, 4> bytes_of(const Word<E>& word, const ByteSplit<E>& split) {
  return {word.low - split.byte1 * E(1 << 8), split.byte1, word.high - split.byte3 * E(1 << 8), split.byte3};
}

// Labels: scope.low and scope.high.
template <class B, class E = typename B::Expr>
void eval_byte_split(B& b, const char* scope, const Word<E>& word, const ByteSplit<E>& split, const E& real) {
  const std::array<E, 4> bytes = bytes_of(word, split);
  b.template receive<BytesMessage>(Label(scope, "low"), {bytes[0], bytes[1]}, real);
  b.template receive<BytesMessage>(Label(scope, "high"), {bytes[2], bytes[3]}, real);
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_MULTIPLY_BYTE_SPLIT_H_
