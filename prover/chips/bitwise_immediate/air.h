// The bitwise_immediate chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_BITWISE_IMMEDIATE_AIR_H_
#define SYMBOLON_PROVER_CHIPS_BITWISE_IMMEDIATE_AIR_H_

#include "prover/chips/bitwise_immediate/columns.h"
#include "prover/chips/chip.h"

namespace symbolon::prover {

struct BitwiseImmediateChip {
  static constexpr const char* kName = "bitwise_immediate";
  template <class T>
  using Cols = BitwiseImmediateCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    using mips::Op;
    const auto row = b.template local<BitwiseImmediateCols>();
    const E real = row.is_andi + row.is_ori + row.is_xori;

    b.assert_bool("bitwise_immediate.is_andi.bool", row.is_andi);
    b.assert_bool("bitwise_immediate.is_ori.bool", row.is_ori);
    b.assert_bool("bitwise_immediate.is_xori.bool", row.is_xori);
    b.assert_bool("bitwise_immediate.real.bool", real);

    const Word<E>& x = row.read1.value;
    eval_and_limb(b, "bitwise_immediate.and_low", x.low, row.imm, row.and_low, real);
    const E both = and_of(row.and_low);
    const E either = x.low + row.imm - both;
    b.assert_equal("bitwise_immediate.result.low", row.result.low,
                   row.is_andi * both + row.is_ori * either + row.is_xori * (either - both));
    b.assert_equal("bitwise_immediate.result.high", row.result.high, (row.is_ori + row.is_xori) * x.high);

    eval_step(b, "bitwise_immediate", row.step,
              {.op = row.is_andi * E(op_code(Op::kAndi)) + row.is_ori * E(op_code(Op::kOri)) +
                     row.is_xori * E(op_code(Op::kXori)),
               .read1 = row.read1_index,
               .write = row.write_index,
               .imm = {row.imm, E(0)}},
              row.step.next_pc + E(1), real);
    eval_register_read(b, "bitwise_immediate.read1", row.read1_index, row.read1, row.step.clock + E(kSlotRead1), real);
    eval_register_write(b, "bitwise_immediate.write", row.write_index, row.write, row.result,
                        row.step.clock + E(kSlotWrite), real);
    check_gaps(b, "bitwise_immediate.gaps", row.read1.at.gap_high, row.write.at.gap_high, real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BITWISE_IMMEDIATE_AIR_H_
