// Facts: the 64 messages of the shift bus, in the order of the powers table's rows.

#ifndef SYMBOLON_PROVER_CHIPS_POWERS_FACTS_H_
#define SYMBOLON_PROVER_CHIPS_POWERS_FACTS_H_

#include <cstddef>
#include <cstdint>

#include "prover/chips/bus/shift.h"

namespace symbolon::prover {

constexpr std::uint32_t kShiftAmounts = 32;
constexpr std::size_t kShiftFacts = 2 * kShiftAmounts;
constexpr std::uint32_t kShiftWindows = 8;

// Row of the table, and index into LookupCounts::shift.
constexpr std::size_t shift_fact_index(std::uint32_t left, std::uint32_t amount) {
  return amount + kShiftAmounts * left;
}

// Left by n = 8 k + m, 0 <= m < 8: times 2^m, beginning k bytes below byte 0.
// Right by n = 8 k - m, 1 <= k <= 4, 0 <= m <= 8 (8 only for n = 0): times 2^m, beginning at byte k.
constexpr ShiftMessage<std::uint32_t> shift_fact(std::uint32_t left, std::uint32_t amount) {
  if (left != 0) {
    const std::uint32_t bytes = amount / 8;
    return {left, amount, (1u << amount % 8) - 1, bytes == 0 ? 0 : 4 + bytes};
  }
  const std::uint32_t bytes = amount == 0 ? 1 : (amount + 7) / 8;
  return {left, amount, (1u << (8 * bytes - amount)) - 1, bytes};
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_POWERS_FACTS_H_
