// The trap chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_TRAP_AIR_H_
#define SYMBOLON_PROVER_CHIPS_TRAP_AIR_H_

#include "prover/chips/chip.h"
#include "prover/chips/trap/columns.h"

namespace symbolon::prover {

struct TrapChip {
  static constexpr const char* kName = "trap";
  template <class T>
  using Cols = TrapCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  // The immediate forms follow the register forms in the same order.
  static constexpr int kImmediateOffset = op_code(mips::Op::kTgei) - op_code(mips::Op::kTge);
  static_assert(op_code(mips::Op::kTgeiu) == op_code(mips::Op::kTgeu) + kImmediateOffset);
  static_assert(op_code(mips::Op::kTlti) == op_code(mips::Op::kTlt) + kImmediateOffset);
  static_assert(op_code(mips::Op::kTltiu) == op_code(mips::Op::kTltu) + kImmediateOffset);
  static_assert(op_code(mips::Op::kTeqi) == op_code(mips::Op::kTeq) + kImmediateOffset);
  static_assert(op_code(mips::Op::kTnei) == op_code(mips::Op::kTne) + kImmediateOffset);

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    using mips::Op;
    const auto row = b.template local<TrapCols>();
    const E is_signed = row.is_ge + row.is_lt;
    const E is_order = is_signed + row.is_geu + row.is_ltu;
    const E real = is_order + row.is_eq + row.is_ne;

    b.assert_bool("trap.is_ge.bool", row.is_ge);
    b.assert_bool("trap.is_geu.bool", row.is_geu);
    b.assert_bool("trap.is_lt.bool", row.is_lt);
    b.assert_bool("trap.is_ltu.bool", row.is_ltu);
    b.assert_bool("trap.is_eq.bool", row.is_eq);
    b.assert_bool("trap.is_ne.bool", row.is_ne);
    b.assert_bool("trap.real.bool", real);
    b.assert_bool("trap.is_immediate.bool", row.is_immediate);
    b.when(row.is_immediate).assert_one("trap.is_immediate.real", real);

    const Word<E>& x = row.read1.value;
    const Word<E>& y = row.read2.value;
    b.when(row.is_immediate).assert_equal("trap.imm.low", y.low, row.imm.low);
    b.when(row.is_immediate).assert_equal("trap.imm.high", y.high, row.imm.high);

    // The run goes on, so the condition is false: "ge" demands x < y, "lt" that it is not so.
    eval_less_than(b, "trap", x, y, row.less_than,
                   {.less = row.is_ge + row.is_geu, .is_signed = is_signed, .real = is_order});
    const Word<E> difference = {x.low - y.low, x.high - y.high};
    b.when(row.is_eq).assert_one("trap.unequal", difference.low * row.inverse.low + difference.high * row.inverse.high);
    b.when(row.is_ne).assert_zero("trap.equal.low", difference.low);
    b.when(row.is_ne).assert_zero("trap.equal.high", difference.high);

    eval_step(b, "trap", row.step,
              {.op = row.is_ge * E(op_code(Op::kTge)) + row.is_geu * E(op_code(Op::kTgeu)) +
                     row.is_lt * E(op_code(Op::kTlt)) + row.is_ltu * E(op_code(Op::kTltu)) +
                     row.is_eq * E(op_code(Op::kTeq)) + row.is_ne * E(op_code(Op::kTne)) +
                     row.is_immediate * E(kImmediateOffset),
               .read1 = row.read1_index,
               .read2 = row.read2_index,
               .imm = row.imm},
              row.step.next_pc + E(1), real);
    eval_register_read(b, "trap.read1", row.read1_index, row.read1, row.step.clock + E(kSlotRead1), real);
    eval_register_read(b, "trap.read2", row.read2_index, row.read2, row.step.clock + E(kSlotRead2),
                       real - row.is_immediate);
    check_gaps(b, "trap.gaps", row.read1.at.gap_high, row.read2.at.gap_high, real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_TRAP_AIR_H_
