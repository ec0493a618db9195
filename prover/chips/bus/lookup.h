// Lookup buses: facts about 16-bit numbers, sent by the range table (chips/range) as often as rows receive them.

#ifndef SYMBOLON_PROVER_CHIPS_BUS_LOOKUP_H_
#define SYMBOLON_PROVER_CHIPS_BUS_LOOKUP_H_

#include "prover/chips/bus/bus_id.h"

namespace symbolon::prover {

// 0 <= value < 2^16.
template <class T>
struct Range16Message {
  static constexpr std::uint32_t kBus = kBusRange16;
  T value;
};

// Both are bytes.
template <class T>
struct BytesMessage {
  static constexpr std::uint32_t kBus = kBusBytes;
  T first;
  T second;
};

// Both are bytes and `both` = first AND second, bit by bit.
template <class T>
struct BitAndMessage {
  static constexpr std::uint32_t kBus = kBusBitAnd;
  T first;
  T second;
  T both;
};

// 0 <= value < 2^16 and quarter = value >> 2. The lowest two bits are value - 4 * quarter.
template <class T>
struct SplitMessage {
  static constexpr std::uint32_t kBus = kBusSplit;
  T value;
  T quarter;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BUS_LOOKUP_H_
