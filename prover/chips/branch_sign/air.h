// The branch_sign chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_BRANCH_SIGN_AIR_H_
#define SYMBOLON_PROVER_CHIPS_BRANCH_SIGN_AIR_H_

#include "prover/chips/branch_sign/columns.h"
#include "prover/chips/chip.h"
#include "prover/chips/compare/sign.h"

namespace symbolon::prover {

struct BranchSignChip {
  static constexpr const char* kName = "branch_sign";
  template <class T>
  using Cols = BranchSignCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  // op of a form that links = op of the form that does not + kLinkOffset.
  static constexpr int kLinkOffset = op_code(mips::Op::kBltzal) - op_code(mips::Op::kBltz);
  static_assert(op_code(mips::Op::kBgezal) == op_code(mips::Op::kBgez) + kLinkOffset);

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    using mips::Op;
    const auto row = b.template local<BranchSignCols>();
    const E tests_zero = row.is_lez + row.is_gtz;
    const E real = row.is_ltz + row.is_gez + tests_zero;

    b.assert_bool("branch_sign.is_ltz.bool", row.is_ltz);
    b.assert_bool("branch_sign.is_gez.bool", row.is_gez);
    b.assert_bool("branch_sign.is_lez.bool", row.is_lez);
    b.assert_bool("branch_sign.is_gtz.bool", row.is_gtz);
    b.assert_bool("branch_sign.real.bool", real);
    b.assert_bool("branch_sign.links.bool", row.links);
    // Blez and bgtz have no such form: without this, their op plus kLinkOffset would be that of a jump.
    b.when(row.links).assert_one("branch_sign.links.form", row.is_ltz + row.is_gez);

    b.assert_bool("branch_sign.sign.bool", row.sign);
    b.template receive<Range16Message>("branch_sign.sign.range", sign_message(row.read1.value, row.sign), real);
    eval_zero_test(b, "branch_sign.none", limb_sum(row.read1.value), row.none, tests_zero);

    const E not_positive = row.sign + row.none.is_zero;
    const E taken = row.is_ltz * row.sign + row.is_gez * (E(1) - row.sign) + row.is_lez * not_positive +
                    row.is_gtz * (E(1) - not_positive);
    const E target = row.target.low + row.target.high * E(1 << 16);
    const E fall_through = row.step.next_pc + E(1);
    b.assert_equal("branch_sign.after_next", row.after_next, real * fall_through + taken * (target - fall_through));
    eval_link(b, "branch_sign.link", row.link, row.step.pc, row.links);

    eval_step(
        b, "branch_sign", row.step,
        {.op = row.is_ltz * E(op_code(Op::kBltz)) + row.is_gez * E(op_code(Op::kBgez)) +
               row.is_lez * E(op_code(Op::kBlez)) + row.is_gtz * E(op_code(Op::kBgtz)) + row.links * E(kLinkOffset),
         .read1 = row.read1_index,
         .write = row.write_index,
         .imm = row.target},
        row.after_next, real);
    eval_register_read(b, "branch_sign.read1", row.read1_index, row.read1, row.step.clock + E(kSlotRead1), real);
    eval_register_write(b, "branch_sign.write", row.write_index, row.write, link_address(row.link),
                        row.step.clock + E(kSlotWrite), row.links);
    check_gaps(b, "branch_sign.gaps", row.read1.at.gap_high, row.write.at.gap_high, real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BRANCH_SIGN_AIR_H_
