// The range chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_RANGE_AIR_H_
#define SYMBOLON_PROVER_CHIPS_RANGE_AIR_H_

#include "prover/chips/bus/lookup.h"
#include "prover/chips/chip.h"
#include "prover/chips/range/columns.h"

namespace symbolon::prover {

struct RangeChip {
  static constexpr const char* kName = "range";
  template <class T>
  using Cols = RangeCols<T>;
  template <class T>
  using FixedCols = RangeFixedCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    const auto row = b.template local<RangeCols>();
    const auto fact = b.template fixed<RangeFixedCols>();
    const E value = fact.first + fact.second * E(256);
    b.template send<Range16Message>("range.range16", {value}, row.range16);
    b.template send<BytesMessage>("range.bytes", {fact.first, fact.second}, row.bytes);
    b.template send<BitAndMessage>("range.bit_and", {fact.first, fact.second, fact.both}, row.bit_and);
    b.template send<SplitMessage>("range.split", {value, fact.quarter}, row.split);
  }

  // One row for each 16-bit number, whatever the run.
  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
  static std::size_t fixed_row_count(const mips::Program& program);
  static void fill_fixed(const mips::Program& program, RowSpan rows, Matrix& fixed);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_RANGE_AIR_H_
