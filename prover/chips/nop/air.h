// The nop chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_NOP_AIR_H_
#define SYMBOLON_PROVER_CHIPS_NOP_AIR_H_

#include "prover/chips/chip.h"
#include "prover/chips/nop/columns.h"

namespace symbolon::prover {

struct NopChip {
  static constexpr const char* kName = "nop";
  template <class T>
  using Cols = NopCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    const auto row = b.template local<NopCols>();
    b.assert_bool("nop.is_real.bool", row.is_real);
    eval_step(b, "nop", row.step, {.op = E(op_code(mips::Op::kNop))}, row.step.next_pc + E(1), row.is_real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_NOP_AIR_H_
