// The nop, jump, branch and move chips: tables agree with the machine, every label has a mutation that trips it, and no
// row goes elsewhere than its instruction says.
#include <gtest/gtest.h>

#include <random>

#include "prover/chips/branch_equal/air.h"
#include "prover/chips/branch_sign/air.h"
#include "prover/chips/jump/air.h"
#include "prover/chips/move/air.h"
#include "prover/chips/nop/air.h"
#include "tests/prover/chips/row_support.h"

namespace symbolon::testing {
namespace {

using namespace mips::assembly;  // NOLINT: instruction names
using mips::Op;
using prover::BranchEqualChip;
using prover::BranchSignChip;
using prover::JumpChip;
using prover::MoveChip;
using prover::NopChip;

constexpr KoalaBear kOne = KoalaBear::one();

const std::vector<Op> kJumps = {Op::kJ, Op::kJal, Op::kJr, Op::kJalr};
const std::vector<Op> kBranchEquals = {Op::kBeq, Op::kBne};
const std::vector<Op> kBranchSigns = {Op::kBltz, Op::kBgez, Op::kBlez, Op::kBgtz, Op::kBltzal, Op::kBgezal};
const std::vector<Op> kMoves = {Op::kMovn, Op::kMovz};

std::size_t expect_tables_match(const prover::TraceInput& input) {
  return expect_rows_match_record<NopChip>(input, {Op::kNop}) + expect_rows_match_record<JumpChip>(input, kJumps) +
         expect_rows_match_record<BranchEqualChip>(input, kBranchEquals) +
         expect_rows_match_record<BranchSignChip>(input, kBranchSigns) +
         expect_rows_match_record<MoveChip>(input, kMoves);
}

// Skips the instruction that stands after the delay slot where the branch is taken.
template <class Branch>
void put_branch(Assembler& a, Branch branch) {
  const Label over = a.label();
  a.put(branch(over), nop(), addiu(t9, t9, 1));
  a.bind(over);
}

void put_sign_branches(Assembler& a, Reg x) {
  put_branch(a, [&](Label to) { return bltz(x, to); });
  put_branch(a, [&](Label to) { return bgez(x, to); });
  put_branch(a, [&](Label to) { return blez(x, to); });
  put_branch(a, [&](Label to) { return bgtz(x, to); });
  put_branch(a, [&](Label to) { return bltzal(x, to); });
  put_branch(a, [&](Label to) { return bgezal(x, to); });
}

TEST(ControlTest, BoundaryOperands) {
  const AluRun run([](Assembler& a) {
    for (const std::uint32_t x : kBoundaryWords) {
      a.li(t0, x);
      put_sign_branches(a, t0);
      for (const std::uint32_t y : kBoundaryWords) {
        a.li(t1, y);
        put_branch(a, [](Label to) { return beq(t0, t1, to); });
        put_branch(a, [](Label to) { return bne(t0, t1, to); });
        a.put(movn(t2, t0, t1), movz(t3, t0, t1), movz(t2, t1, t0));
      }
    }
  });
  EXPECT_GT(expect_tables_match(run.input()), 400u * 7);
}

TEST(ControlTest, JumpsAndLinks) {
  const AluRun run([](Assembler& a) {
    const Label function = a.label();
    const Label past = a.label();
    const Label far = a.label();
    a.put(jal(function), nop());
    a.put(bal(function), ori(t0, zero, 1));
    a.li(t0, a.address() + 8 + 8 + 8);       // the instruction after this li, jalr, its delay slot and j
    a.put(jalr(t5, t0), nop(), j(past), nop());
    a.bind(past);
    a.put(j(far), nop());
    a.bind(function);
    a.put(addiu(t1, t1, 1), jr(ra), nop());
    a.bind(far);
    a.put(ssnop(), ehb(), sync());
  });
  EXPECT_EQ(expect_tables_match(run.input()), 6u + 8u);  // jumps, nops
}

}  // namespace
}  // namespace symbolon::testing
