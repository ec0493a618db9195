// The shift_immediate chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_SHIFT_IMMEDIATE_AIR_H_
#define SYMBOLON_PROVER_CHIPS_SHIFT_IMMEDIATE_AIR_H_

#include "prover/chips/chip.h"
#include "prover/chips/shift_immediate/columns.h"

namespace symbolon::prover {

struct ShiftImmediateChip {
  static constexpr const char* kName = "shift_immediate";
  template <class T>
  using Cols = ShiftImmediateCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    using mips::Op;
    const auto row = b.template local<ShiftImmediateCols>();
    const ShiftParts<E> parts = eval_window(b, "shift_immediate", row.read1.value, row.amount, row.window);
    const E real = parts.left + parts.right;
    const E is_srl = parts.right - row.is_rotr;
    b.assert_bool("shift_immediate.is_rotr.bool", row.is_rotr);
    b.assert_bool("shift_immediate.is_srl.bool", is_srl);  // so rotr needs a window to the right

    b.assert_equal("shift_immediate.result.low", row.result.low,
                   parts.shifted.low + row.is_rotr * parts.rotated_in.low);
    b.assert_equal("shift_immediate.result.high", row.result.high,
                   parts.shifted.high + row.is_rotr * parts.rotated_in.high);

    eval_step(
        b, "shift_immediate", row.step,
        {.op = parts.left * E(op_code(Op::kSll)) + is_srl * E(op_code(Op::kSrl)) + row.is_rotr * E(op_code(Op::kRotr)),
         .read1 = row.read1_index,
         .write = row.write_index,
         .imm = {row.amount, E(0)}},
        row.step.next_pc + E(1), real);
    eval_register_read(b, "shift_immediate.read1", row.read1_index, row.read1, row.step.clock + E(kSlotRead1), real);
    eval_register_write(b, "shift_immediate.write", row.write_index, row.write, row.result,
                        row.step.clock + E(kSlotWrite), real);
    check_gaps(b, "shift_immediate.gaps", row.read1.at.gap_high, row.write.at.gap_high, real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_SHIFT_IMMEDIATE_AIR_H_
