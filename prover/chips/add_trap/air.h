// The add_trap chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_ADD_TRAP_AIR_H_
#define SYMBOLON_PROVER_CHIPS_ADD_TRAP_AIR_H_

#include "prover/chips/add/sum.h"
#include "prover/chips/add_trap/columns.h"
#include "prover/chips/chip.h"
#include "prover/chips/compare/sign.h"

namespace symbolon::prover {

struct AddTrapChip {
  static constexpr const char* kName = "add_trap";
  template <class T>
  using Cols = AddTrapCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    using mips::Op;
    const auto row = b.template local<AddTrapCols>();
    const E is_register = row.is_add + row.is_sub;
    const E is_sum = row.is_add + row.is_addi;
    const E real = is_register + row.is_addi;

    b.assert_bool("add_trap.is_add.bool", row.is_add);
    b.assert_bool("add_trap.is_sub.bool", row.is_sub);
    b.assert_bool("add_trap.is_addi.bool", row.is_addi);
    b.assert_bool("add_trap.real.bool", real);

    const Word<E>& x = row.read1.value;
    const Word<E>& y = row.read2.value;
    const Word<E>& z = row.result;
    b.when(row.is_addi).assert_equal("add_trap.imm.low", y.low, row.imm.low);
    b.when(row.is_addi).assert_equal("add_trap.imm.high", y.high, row.imm.high);

    // As signed numbers, without any multiple of 2^32 to spare: x + y = z (add, addi), z + y = x (sub).
    // The carry out of the high limbs is exactly what the signs make of it.
    const SumCarries<E> sum = carries_of(x, y, z);
    const SumCarries<E> difference = carries_of(z, y, x);
    b.when(is_sum).assert_zero("add_trap.sum.low", bool_residue(sum.low));
    b.when(is_sum).assert_equal("add_trap.sum.high", sum.high, row.read1_sign + row.read2_sign - row.result_sign);
    b.when(row.is_sub).assert_zero("add_trap.difference.low", bool_residue(difference.low));
    b.when(row.is_sub)
        .assert_equal("add_trap.difference.high", difference.high, row.result_sign + row.read2_sign - row.read1_sign);

    b.assert_bool("add_trap.read1_sign.bool", row.read1_sign);
    b.assert_bool("add_trap.read2_sign.bool", row.read2_sign);
    b.assert_bool("add_trap.result_sign.bool", row.result_sign);
    b.template receive<Range16Message>("add_trap.read1_sign.range", sign_message(x, row.read1_sign), real);
    b.template receive<Range16Message>("add_trap.read2_sign.range", sign_message(y, row.read2_sign), real);
    // This one checks the range of z.high, too: the equations above keep it small.
    b.template receive<Range16Message>("add_trap.result_sign.range", sign_message(z, row.result_sign), real);
    b.template receive<Range16Message>("add_trap.result.low", {z.low}, real);

    eval_step(b, "add_trap", row.step,
              {.op = row.is_add * E(op_code(Op::kAdd)) + row.is_sub * E(op_code(Op::kSub)) +
                     row.is_addi * E(op_code(Op::kAddi)),
               .read1 = row.read1_index,
               .read2 = row.read2_index,
               .write = row.write_index,
               .imm = row.imm},
              row.step.next_pc + E(1), real);
    eval_register_read(b, "add_trap.read1", row.read1_index, row.read1, row.step.clock + E(kSlotRead1), real);
    eval_register_read(b, "add_trap.read2", row.read2_index, row.read2, row.step.clock + E(kSlotRead2), is_register);
    eval_register_write(b, "add_trap.write", row.write_index, row.write, z, row.step.clock + E(kSlotWrite), real);
    check_gaps(b, "add_trap.gaps1", row.read1.at.gap_high, row.read2.at.gap_high, real);
    check_gaps(b, "add_trap.gaps2", row.write.at.gap_high, E(0), real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_ADD_TRAP_AIR_H_
