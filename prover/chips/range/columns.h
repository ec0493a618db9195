// Columns of the range chip: facts about the 16-bit numbers, and how often each is used.

#ifndef SYMBOLON_PROVER_CHIPS_RANGE_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_RANGE_COLUMNS_H_

namespace symbolon::prover {

// Row i of the chip is about value = i = first + 256 * second.
template <class T>
struct RangeFixedCols {
  T first;
  T second;
  T both;     // first AND second
  T quarter;  // value >> 2
};

// How often each message of the row is received, over all tables.
template <class T>
struct RangeCols {
  T range16;
  T bytes;
  T bit_and;
  T split;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_RANGE_COLUMNS_H_
