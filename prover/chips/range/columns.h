// Columns of the range chip: facts about the 16-bit numbers, and how often each is used.

#ifndef SYMBOLON_PROVER_CHIPS_RANGE_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_RANGE_COLUMNS_H_

#include <array>
#include <cstddef>

namespace symbolon::prover {

// Numbers that share a row. A table of 2^16 rows would cost a short run more than all its others; with nine numbers to
// a row they fit 2^13 rows beside the noise rows of every preset, with eight they would not.
constexpr std::size_t kRangeFactsPerRow = 9;

// Facts about one number, value = first + 256 * second.
template <class T>
struct RangeFixedFact {
  T second;
  T both;     // first AND second
  T quarter;  // value >> 2
};

// A row is about the numbers base ... base + 8.
template <class T>
struct RangeFixedCols {
  T base;
  std::array<RangeFixedFact<T>, kRangeFactsPerRow> facts;
};

// How often each message about one number is received, over all tables.
template <class T>
struct RangeUses {
  T range16;
  T bytes;
  T bit_and;
  T split;
};

template <class T>
struct RangeCols {
  std::array<RangeUses<T>, kRangeFactsPerRow> uses;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_RANGE_COLUMNS_H_
