// Shift bus: how a shift is put together, sent by the powers table (chips/powers) as often as shift rows receive it.
//
// A shift is done in two parts: the word is multiplied by a power of two below 2^8, which gives five bytes, and then
// four bytes are taken from them, beginning at a byte that the window names (chips/shift/README.md).

#ifndef SYMBOLON_PROVER_CHIPS_BUS_SHIFT_H_
#define SYMBOLON_PROVER_CHIPS_BUS_SHIFT_H_

#include "prover/chips/bus/bus_id.h"

namespace symbolon::prover {

// The message of zeros is a true one (right by 0), so rows of the table that nobody filled tell no lies.
template <class T>
struct ShiftMessage {
  static constexpr std::uint32_t kBus = kBusShift;
  T left;             // 1: left; 0: right, rotations included
  T amount;           // 0 .. 31
  T power_minus_one;  // 2^k - 1, k = 0 .. 7
  T window;           // 0 .. 4: begins at that byte; 5 .. 7: one to three bytes below byte 0
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BUS_SHIFT_H_
