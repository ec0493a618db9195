// The jump chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_JUMP_AIR_H_
#define SYMBOLON_PROVER_CHIPS_JUMP_AIR_H_

#include "prover/chips/chip.h"
#include "prover/chips/jump/columns.h"

namespace symbolon::prover {

struct JumpChip {
  static constexpr const char* kName = "jump";
  template <class T>
  using Cols = JumpCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    using mips::Op;
    const auto row = b.template local<JumpCols>();
    const E reads = row.is_jr + row.is_jalr;
    const E links = row.is_jal + row.is_jalr;
    const E real = reads + row.is_j + row.is_jal;

    b.assert_bool("jump.is_j.bool", row.is_j);
    b.assert_bool("jump.is_jal.bool", row.is_jal);
    b.assert_bool("jump.is_jr.bool", row.is_jr);
    b.assert_bool("jump.is_jalr.bool", row.is_jalr);
    b.assert_bool("jump.real.bool", real);

    // The target is a word index: imm, or read1 / 4 with read1 a multiple of 4. Of the two, the one that the operation
    // does not have is zero.
    const E imm_target = row.target.low + row.target.high * E(1 << 16);
    const E register_target = row.read1_quarter + row.read1.value.high * E(1 << 14);
    b.template receive<SplitMessage>("jump.read1.split", {row.read1.value.low, row.read1_quarter}, reads);
    b.when(reads).assert_equal("jump.aligned", row.read1.value.low, row.read1_quarter * E(4));
    b.when(row.is_j + row.is_jal).assert_zero("jump.no_register", register_target);
    eval_link(b, "jump.link", row.link, row.step.pc, links);

    eval_step(b, "jump", row.step,
              {.op = row.is_j * E(op_code(Op::kJ)) + row.is_jal * E(op_code(Op::kJal)) +
                     row.is_jr * E(op_code(Op::kJr)) + row.is_jalr * E(op_code(Op::kJalr)),
               .read1 = row.read1_index,
               .write = row.write_index,
               .imm = row.target},
              imm_target + register_target, real);
    eval_register_read(b, "jump.read1", row.read1_index, row.read1, row.step.clock + E(kSlotRead1), reads);
    eval_register_write(b, "jump.write", row.write_index, row.write, link_address(row.link),
                        row.step.clock + E(kSlotWrite), links);
    check_gaps(b, "jump.gaps", row.read1.at.gap_high, row.write.at.gap_high, real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_JUMP_AIR_H_
