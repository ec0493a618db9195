// The move chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_MOVE_AIR_H_
#define SYMBOLON_PROVER_CHIPS_MOVE_AIR_H_

#include "prover/chips/chip.h"
#include "prover/chips/move/columns.h"

namespace symbolon::prover {

struct MoveChip {
  static constexpr const char* kName = "move";
  template <class T>
  using Cols = MoveCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    using mips::Op;
    const auto row = b.template local<MoveCols>();
    const E real = row.is_movn + row.is_movz;

    b.assert_bool("move.is_movn.bool", row.is_movn);
    b.assert_bool("move.is_movz.bool", row.is_movz);
    b.assert_bool("move.real.bool", real);

    eval_zero_test(b, "move.condition", limb_sum(row.read2.value), row.condition, real);
    const E moved = row.is_movn * (E(1) - row.condition.is_zero) + row.is_movz * row.condition.is_zero;
    const Word<E>& x = row.read1.value;
    const Word<E>& old = row.write.old;
    b.assert_equal("move.result.low", row.result.low, real * old.low + moved * (x.low - old.low));
    b.assert_equal("move.result.high", row.result.high, real * old.high + moved * (x.high - old.high));

    eval_step(b, "move", row.step,
              {.op = row.is_movn * E(op_code(Op::kMovn)) + row.is_movz * E(op_code(Op::kMovz)),
               .read1 = row.read1_index,
               .read2 = row.read2_index,
               .write = row.write_index},
              row.step.next_pc + E(1), real);
    eval_register_read(b, "move.read1", row.read1_index, row.read1, row.step.clock + E(kSlotRead1), real);
    eval_register_read(b, "move.read2", row.read2_index, row.read2, row.step.clock + E(kSlotRead2), real);
    eval_register_write(b, "move.write", row.write_index, row.write, row.result, row.step.clock + E(kSlotWrite), real);
    check_gaps(b, "move.gaps1", row.read1.at.gap_high, row.read2.at.gap_high, real);
    check_gaps(b, "move.gaps2", row.write.at.gap_high, E(0), real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_MOVE_AIR_H_
