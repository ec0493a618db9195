// The range chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_RANGE_AIR_H_
#define SYMBOLON_PROVER_CHIPS_RANGE_AIR_H_

#include <array>
#include "prover/chips/bus/lookup.h"

#include "prover/air/builder.h"
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
    static constexpr std::array<const char*, kRangeFactsPerRow> kScopes = {
        "range.0", "range.1", "range.2", "range.3", "range.4", "range.5", "range.6", "range.7", "range.8"};
    const auto row = b.template local<RangeCols>();
    const auto fixed = b.template fixed<RangeFixedCols>();
    for (std::size_t k = 0; k < kRangeFactsPerRow; ++k) {
      const RangeFixedFact<E>& fact = fixed.facts[k];
      const E value = fixed.base + E(static_cast<int>(k));
      const E first = value - fact.second * E(256);
      b.template send<Range16Message>(Label(kScopes[k], "range16"), {value}, row.uses[k].range16);
      b.template send<BytesMessage>(Label(kScopes[k], "bytes"), {first, fact.second}, row.uses[k].bytes);
      b.template send<BitAndMessage>(Label(kScopes[k], "bit_and"), {first, fact.second, fact.both},
                                     row.uses[k].bit_and);
      b.template send<SplitMessage>(Label(kScopes[k], "split"), {value, fact.quarter}, row.uses[k].split);
    }
  }

  // A place for each 16-bit number, whatever the run.
  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
  static std::size_t fixed_row_count(const mips::Program& program);
  static void fill_fixed(const mips::Program& program, RowSpan rows, Matrix& fixed);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_RANGE_AIR_H_
