// The branch_equal chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_BRANCH_EQUAL_AIR_H_
#define SYMBOLON_PROVER_CHIPS_BRANCH_EQUAL_AIR_H_

#include "prover/chips/branch_equal/columns.h"
#include "prover/chips/chip.h"

namespace symbolon::prover {

struct BranchEqualChip {
  static constexpr const char* kName = "branch_equal";
  template <class T>
  using Cols = BranchEqualCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    using mips::Op;
    const auto row = b.template local<BranchEqualCols>();
    const E real = row.is_beq + row.is_bne;

    b.assert_bool("branch_equal.is_beq.bool", row.is_beq);
    b.assert_bool("branch_equal.is_bne.bool", row.is_bne);
    b.assert_bool("branch_equal.real.bool", real);
    b.assert_bool("branch_equal.differs.bool", row.differs);

    // differs = 0 forces both limb differences to zero, differs = 1 one of them to be invertible.
    const E low = row.read1.value.low - row.read2.value.low;
    const E high = row.read1.value.high - row.read2.value.high;
    b.when(real - row.differs).assert_zero("branch_equal.same.low", low);
    b.when(real - row.differs).assert_zero("branch_equal.same.high", high);
    b.when(row.differs).assert_one("branch_equal.differs.witness", low * row.low_inverse + high * row.high_inverse);

    const E taken = row.is_beq * (E(1) - row.differs) + row.is_bne * row.differs;
    const E target = row.target.low + row.target.high * E(1 << 16);
    const E fall_through = row.step.next_pc + E(1);
    b.assert_equal("branch_equal.after_next", row.after_next, real * fall_through + taken * (target - fall_through));

    eval_step(b, "branch_equal", row.step,
              {.op = row.is_beq * E(op_code(Op::kBeq)) + row.is_bne * E(op_code(Op::kBne)),
               .read1 = row.read1_index,
               .read2 = row.read2_index,
               .imm = row.target},
              row.after_next, real);
    eval_register_read(b, "branch_equal.read1", row.read1_index, row.read1, row.step.clock + E(kSlotRead1), real);
    eval_register_read(b, "branch_equal.read2", row.read2_index, row.read2, row.step.clock + E(kSlotRead2), real);
    check_gaps(b, "branch_equal.gaps", row.read1.at.gap_high, row.read2.at.gap_high, real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BRANCH_EQUAL_AIR_H_
