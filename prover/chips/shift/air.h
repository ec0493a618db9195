// The shift chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_SHIFT_AIR_H_
#define SYMBOLON_PROVER_CHIPS_SHIFT_AIR_H_

#include "prover/chips/add/sum.h"
#include "prover/chips/chip.h"
#include "prover/chips/compare/sign.h"
#include "prover/chips/shift/columns.h"

namespace symbolon::prover {

struct ShiftChip {
  static constexpr const char* kName = "shift";
  template <class T>
  using Cols = ShiftCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    using mips::Op;
    const auto row = b.template local<ShiftCols>();
    const Word<E>& x = row.read1.value;
    const ShiftParts<E> parts = eval_window(b, "shift", x, row.amount, row.window);

    const E real = parts.left + parts.right;
    const E is_arithmetic = row.is_sra + row.is_srav;
    const E is_srlv = parts.right - is_arithmetic - row.is_rotrv;
    const E is_variable = parts.left + is_srlv + row.is_srav + row.is_rotrv;
    b.assert_bool("shift.is_sra.bool", row.is_sra);
    b.assert_bool("shift.is_srav.bool", row.is_srav);
    b.assert_bool("shift.is_rotrv.bool", row.is_rotrv);
    b.assert_bool("shift.is_srlv.bool", is_srlv);  // so each of them needs a window to the right

    // The amount: imm, or read2 = amount + 32 * (a 16-bit number). The powers table takes only amounts below 32.
    b.when(row.is_sra).assert_equal("shift.amount.imm", row.amount, row.imm);
    b.template receive<Range16Message>("shift.amount.variable",
                                       {(row.read2.value.low - row.amount) * E(inverse_of_power(5))}, is_variable);

    b.assert_bool("shift.fill.bool", row.fill);
    b.when(row.fill).assert_one("shift.fill.arithmetic", is_arithmetic);
    b.template receive<Range16Message>("shift.fill.range", sign_message(x, row.fill), is_arithmetic);
    b.assert_equal("shift.result.low", row.result.low,
                   parts.shifted.low + row.fill * parts.filled_in.low + row.is_rotrv * parts.rotated_in.low);
    b.assert_equal("shift.result.high", row.result.high,
                   parts.shifted.high + row.fill * parts.filled_in.high + row.is_rotrv * parts.rotated_in.high);

    eval_step(b, "shift", row.step,
              {.op = row.is_sra * E(op_code(Op::kSra)) + parts.left * E(op_code(Op::kSllv)) +
                     is_srlv * E(op_code(Op::kSrlv)) + row.is_srav * E(op_code(Op::kSrav)) +
                     row.is_rotrv * E(op_code(Op::kRotrv)),
               .read1 = row.read1_index,
               .read2 = row.read2_index,
               .write = row.write_index,
               .imm = {row.imm, E(0)}},
              row.step.next_pc + E(1), real);
    eval_register_read(b, "shift.read1", row.read1_index, row.read1, row.step.clock + E(kSlotRead1), real);
    eval_register_read(b, "shift.read2", row.read2_index, row.read2, row.step.clock + E(kSlotRead2), is_variable);
    eval_register_write(b, "shift.write", row.write_index, row.write, row.result, row.step.clock + E(kSlotWrite), real);
    check_gaps(b, "shift.gaps1", row.read1.at.gap_high, row.read2.at.gap_high, real);
    check_gaps(b, "shift.gaps2", row.write.at.gap_high, E(0), real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_SHIFT_AIR_H_
