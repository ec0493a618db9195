// Columns of the range chip: facts about the 16-bit numbers, and how often each is used.

#ifndef SYMBOLON_PROVER_CHIPS_RANGE_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_RANGE_COLUMNS_H_

#include <array>
#include <cstddef>

namespace symbolon::prover {

// A row is about kRangeFirsts * kRangeSeconds numbers: first + i + 256 (second + j), first a multiple of four, second
// an even number. So only the lowest bits differ within a row, and each fact is a fact about the row's base, shifted.
constexpr std::size_t kRangeFirsts = 4;
constexpr std::size_t kRangeSeconds = 2;
constexpr std::size_t kRangeFactsPerRow = kRangeFirsts * kRangeSeconds;

// Exponents of (first, second) in each product of at most four of them.
struct ByteExponents {
  std::size_t first;
  std::size_t second;
};
constexpr std::array<ByteExponents, 14> kByteProducts = {
    {{1, 0}, {0, 1}, {2, 0}, {1, 1}, {0, 2}, {3, 0}, {2, 1}, {1, 2}, {0, 3}, {4, 0}, {3, 1}, {2, 2}, {1, 3}, {0, 4}}};

// For numbers whose first byte is first + 2c or the one after: both = (first + 2c) AND second, and its products.
template <class T>
struct RangeAndCols {
  T both;
  T first_both;
  T second_both;
  T both_squared;
};

template <class T>
struct RangeFixedCols {
  std::array<T, kRangeFactsPerRow> base_powers;        // base, base^2, ...; base = first + 256 second
  std::array<T, kByteProducts.size()> byte_products;   // of first and second, which come first
  std::array<RangeAndCols<T>, kRangeFirsts / 2> ands;  // by c
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
  std::array<RangeUses<T>, kRangeFactsPerRow> uses;  // of number i + 4 j of the row
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_RANGE_COLUMNS_H_
