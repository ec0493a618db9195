// Keccak bus: pieces of lanes of the Keccak state, between the rows of the keccak_f chip.
//
// Only that chip uses it. A piece is the 32 bits of a lane at even or at odd places (`odd`), as two limbs. Each piece
// of each step of a call is sent once, by the row that makes it, and received once, by the row that needs it.

#ifndef SYMBOLON_PROVER_CHIPS_BUS_KECCAK_H_
#define SYMBOLON_PROVER_CHIPS_BUS_KECCAK_H_

#include "prover/chips/bus/bus_id.h"
#include "prover/gadgets/word.h"

namespace symbolon::prover {

template <class T>
struct KeccakMessage {
  static constexpr std::uint32_t kBus = kBusKeccak;
  T clock;  // of the system call
  T step;   // rounds done: 0 .. 24
  T lane;   // x + 5 y
  T odd;
  Word<T> bits;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BUS_KECCAK_H_
