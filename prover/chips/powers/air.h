// The powers table: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_POWERS_AIR_H_
#define SYMBOLON_PROVER_CHIPS_POWERS_AIR_H_

#include "prover/air/builder.h"
#include "prover/chips/chip.h"
#include "prover/chips/powers/columns.h"

namespace symbolon::prover {

struct PowersChip {
  static constexpr const char* kName = "powers";
  template <class T>
  using Cols = PowersCols<T>;
  template <class T>
  using FixedCols = PowersFixedCols<T>;

  template <class B>
  static void eval(B& b) {
    const auto row = b.template local<PowersCols>();
    const auto fixed = b.template fixed<PowersFixedCols>();
    b.template send<ShiftMessage>("powers.fact", fixed.fact, row.count);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
  static std::size_t fixed_row_count(const mips::Program& program);
  static void fill_fixed(const mips::Program& program, RowSpan rows, Matrix& fixed);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_POWERS_AIR_H_
