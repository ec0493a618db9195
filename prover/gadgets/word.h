// Word: a 32-bit value as two 16-bit limbs, the form in which registers and memory words travel.

#ifndef SYMBOLON_PROVER_GADGETS_WORD_H_
#define SYMBOLON_PROVER_GADGETS_WORD_H_

#include <cstdint>

#include "prover/field/koala_bear.h"

namespace symbolon::prover {

template <class T>
struct Word {
  T low;   // bits 0-15
  T high;  // bits 16-31
};

inline Word<KoalaBear> word_of(std::uint32_t value) {
  return {KoalaBear::from_u32(value & 0xffff), KoalaBear::from_u32(value >> 16)};
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_GADGETS_WORD_H_
