// Shift bus: how a shift is put together, sent by the powers table (chips/powers) as often as shift rows receive it.
//
// A shift is done in two steps: the word is multiplied by a power of two, which gives five bytes, and then four bytes
// are taken from them, beginning at a byte that the window names (chips/shift/window.h).

#ifndef SYMBOLON_PROVER_CHIPS_BUS_SHIFT_H_
#define SYMBOLON_PROVER_CHIPS_BUS_SHIFT_H_

#include "prover/chips/bus/bus_id.h"

namespace symbolon::prover {

template <class T>
struct ShiftMessage {
  static constexpr std::uint32_t kBus = kBusShift;
  T left;             // 1: left; 0: right, rotations included
  T amount;           // 0 .. 31
  T power_minus_one;  // 2^m - 1, m = 0 .. 8
  T window;           // right: 1 .. 4, begins at that byte. Left: 0; or 5 .. 7, one to three bytes below byte 0
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BUS_SHIFT_H_
