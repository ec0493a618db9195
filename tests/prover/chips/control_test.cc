// The nop, jump, branch and move chips: tables agree with the machine, every label has a mutation that trips it, and no
// row goes elsewhere than its instruction says.
#include <gtest/gtest.h>

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

TEST(ControlTest, EveryLabelOfNopHasAMutation) {
  const AluRun run([](Assembler& a) { a.put(nop()); });
  ChipTable<NopChip> table = fill_chip_table<NopChip>(run.input());
  using Row = ChipRow<NopChip>;
  const Labels all = {"nop.state", "nop.next_state", "nop.program"};
  check_chip_mutations<NopChip>(
      table, {
                 {.what = "another clock", .row = 0, .edit = [](Row& r) { bump(r.step.clock); },
                  .interactions = {"nop.state", "nop.next_state"}},
                 {.what = "another pc", .row = 0, .edit = [](Row& r) { bump(r.step.pc); },
                  .interactions = {"nop.state", "nop.program"}},
                 {.what = "another next_pc", .row = 0, .edit = [](Row& r) { bump(r.step.next_pc); },
                  .interactions = {"nop.state", "nop.next_state"}},
                 {.what = "counts twice", .row = 0, .edit = [](Row& r) { r.is_real = field(2); },
                  .constraints = {"nop.is_real.bool"}, .interactions = all},
                 {.what = "padding that speaks", .row = 1, .edit = [](Row& r) { r.is_real = kOne; },
                  .interactions = all},
             });
}

TEST(ControlTest, EveryLabelOfJumpHasAMutation) {
  const AluRun run([](Assembler& a) {
    const Label function = a.label();
    const Label far = a.label();
    a.put(jal(function), nop());          // row 0
    a.li(t0, a.address() + 16);           // two instructions; then these two
    a.put(jalr(t5, t0), nop());           // row 2
    a.put(j(far), nop());                 // row 3
    a.bind(function);
    a.put(jr(ra), nop());                 // row 1
    a.bind(far);
  });
  ChipTable<JumpChip> table = fill_chip_table<JumpChip>(run.input());
  ASSERT_EQ(table.used_rows, 4u);
  using Row = ChipRow<JumpChip>;
  const Labels states = {"jump.state", "jump.next_state", "jump.program"};
  const Labels reads = {"jump.read1.before", "jump.read1.after"};
  const Labels writes = {"jump.write.before", "jump.write.after"};
  auto mutations =
      common_mutations<JumpChip>(2, {.reads_second = false}, {.gaps = "jump.gaps", .write_gap = "jump.gaps"});
  also_objects<JumpChip>(mutations, "another pc", {"jump.link.value"}, {});
  const std::vector<ChipMutation<JumpChip>> own = {
      {.what = "j counts twice", .row = 3, .edit = [](Row& r) { r.is_j = field(2); },
       .constraints = {"jump.is_j.bool", "jump.real.bool"}, .interactions = states},
      {.what = "jal counts twice", .row = 0, .edit = [](Row& r) { r.is_jal = field(2); },
       .constraints = {"jump.is_jal.bool", "jump.real.bool"}, .interactions = joined(states, writes)},
      {.what = "jr counts twice", .row = 1, .edit = [](Row& r) { r.is_jr = field(2); },
       .constraints = {"jump.is_jr.bool", "jump.real.bool"}, .interactions = joined(states, reads)},
      {.what = "jalr counts twice", .row = 2, .edit = [](Row& r) { r.is_jalr = field(2); },
       .constraints = {"jump.is_jalr.bool", "jump.real.bool"},
       .interactions = joined(states, joined(reads, writes))},
      {.what = "padding that speaks", .row = 4, .edit = [](Row& r) { r.is_j = kOne; }, .interactions = states},
      {.what = "jr that links", .row = 1, .edit = [](Row& r) { std::swap(r.is_jr, r.is_jalr); },
       .constraints = {"jump.link.value"}, .interactions = joined(writes, Labels{"jump.program"})},
      {.what = "j that links", .row = 3, .edit = [](Row& r) { std::swap(r.is_j, r.is_jal); },
       .constraints = {"jump.link.value"}, .interactions = joined(writes, Labels{"jump.program"})},
      {.what = "jal that forgets its link", .row = 0, .edit = [](Row& r) { std::swap(r.is_j, r.is_jal); },
       .interactions = joined(writes, Labels{"jump.program"})},
      {.what = "another immediate target", .row = 3, .edit = [](Row& r) { bump(r.target.low); },
       .interactions = {"jump.program", "jump.next_state"}},
      {.what = "a target beside the immediate", .row = 3, .edit = [](Row& r) { bump(r.read1_quarter); },
       .constraints = {"jump.no_register"}, .interactions = {"jump.next_state"}},
      {.what = "a target beside the register", .row = 1, .edit = [](Row& r) { bump(r.target.high); },
       .interactions = {"jump.program", "jump.next_state"}},
      {.what = "another quarter of the register", .row = 1, .edit = [](Row& r) { bump(r.read1_quarter); },
       .constraints = {"jump.aligned"}, .interactions = {"jump.read1.split", "jump.next_state"}},
      {.what = "unaligned target", .row = 1, .edit = [](Row& r) { bump(r.read1.value.low); },
       .constraints = {"jump.aligned"}, .interactions = reads},
      {.what = "unaligned target, divided by 4 modulo p", .row = 1,
       .edit = [](Row& r) {
         bump(r.read1.value.low);
         r.read1_quarter = r.read1.value.low * field(4).inverse();
       },
       .interactions = joined(reads, Labels{"jump.read1.split", "jump.next_state"})},
  };
  check_chip_mutations<JumpChip>(table, joined(joined(mutations, link_mutations<JumpChip>(0)), own));
}

TEST(ControlTest, EveryLabelOfBranchEqualHasAMutation) {
  const AluRun run([](Assembler& a) {
    a.li(t0, 0x1234'5678);
    a.li(t1, 0x1234'5678);
    a.li(t2, 0x1234'5679);
    a.li(t3, 0x1235'5678);
    put_branch(a, [](Label to) { return beq(t0, t1, to); });  // row 0, taken
    put_branch(a, [](Label to) { return bne(t0, t2, to); });  // row 1, taken
    put_branch(a, [](Label to) { return beq(t0, t3, to); });  // row 2, not taken
    put_branch(a, [](Label to) { return bne(t0, t1, to); });  // row 3, not taken
  });
  ChipTable<BranchEqualChip> table = fill_chip_table<BranchEqualChip>(run.input());
  using Row = ChipRow<BranchEqualChip>;
  const Labels all = row_labels("branch_equal", {.writes = false});
  const Labels reads = {"branch_equal.read1.before", "branch_equal.read1.after"};
  const auto common = common_mutations<BranchEqualChip>(0, {.writes = false}, {.gaps = "branch_equal.gaps"});
  const auto fall_through = [](Row& r) { r.after_next = r.step.next_pc + kOne; };
  const auto to_target = [](Row& r) { r.after_next = r.target.low + r.target.high * field(1 << 16); };
  check_chip_mutations<BranchEqualChip>(
      table,
      joined(common, std::vector<ChipMutation<BranchEqualChip>>{
          {.what = "beq counts twice", .row = 0, .edit = [](Row& r) { r.is_beq = field(2); },
           .constraints = {"branch_equal.is_beq.bool", "branch_equal.real.bool", "branch_equal.after_next"},
           .interactions = all},
          {.what = "bne counts twice", .row = 1, .edit = [](Row& r) { r.is_bne = field(2); },
           .constraints = {"branch_equal.is_bne.bool", "branch_equal.real.bool", "branch_equal.same.low",
                           "branch_equal.after_next"},
           .interactions = all},
          {.what = "padding that speaks", .row = 4, .edit = [](Row& r) { r.is_beq = kOne; },
           .interactions = joined(all, Labels{"branch_equal.read1.gap"})},
          {.what = "padding with a difference", .row = 4, .edit = [](Row& r) { r.differs = kOne; },
           .constraints = {"branch_equal.differs.witness"}},
          {.what = "beq in place of bne", .row = 1, .edit = [](Row& r) { std::swap(r.is_beq, r.is_bne); },
           .constraints = {"branch_equal.after_next"}, .interactions = {"branch_equal.program"}},
          {.what = "two differences", .row = 1, .edit = [](Row& r) { r.differs = field(2); },
           .constraints = {"branch_equal.differs.bool", "branch_equal.same.low", "branch_equal.after_next"}},
          {.what = "equal words told apart", .row = 0,
           .edit = [=](Row& r) {
             r.differs = kOne;
             r.low_inverse = kOne;
             fall_through(r);
           },
           .constraints = {"branch_equal.differs.witness"}, .interactions = {"branch_equal.next_state"}},
          {.what = "low limbs that differ told equal", .row = 1,
           .edit = [=](Row& r) {
             r.differs = KoalaBear::zero();
             fall_through(r);
           },
           .constraints = {"branch_equal.same.low"}, .interactions = {"branch_equal.next_state"}},
          {.what = "high limbs that differ told equal", .row = 2,
           .edit = [=](Row& r) {
             r.differs = KoalaBear::zero();
             to_target(r);
           },
           .constraints = {"branch_equal.same.high"}, .interactions = {"branch_equal.next_state"}},
          // Words that are one number modulo p: the limbs are compared, each by itself.
          {.what = "words equal modulo p", .row = 0,
           .edit = [](Row& r) { r.read1.value = prover::word_of(0x1234'5678u + KoalaBear::kModulus); },
           .constraints = {"branch_equal.same.low", "branch_equal.same.high"}, .interactions = reads},
          {.what = "neither target nor fall-through", .row = 3, .edit = [](Row& r) { bump(r.after_next); },
           .constraints = {"branch_equal.after_next"}, .interactions = {"branch_equal.next_state"}},
          {.what = "target in place of fall-through", .row = 2, .edit = to_target,
           .constraints = {"branch_equal.after_next"}, .interactions = {"branch_equal.next_state"}},
          {.what = "another target", .row = 0,
           .edit = [=](Row& r) {
             bump(r.target.low);
             to_target(r);
           },
           .interactions = {"branch_equal.program", "branch_equal.next_state"}},
      }));
}

TEST(ControlTest, EveryLabelOfBranchSignHasAMutation) {
  const AluRun run([](Assembler& a) {
    a.put(addiu(t0, zero, -5), ori(t1, zero, 7));
    put_branch(a, [](Label to) { return bgezal(t1, to); });   // row 0, taken
    put_branch(a, [](Label to) { return bltz(t0, to); });     // row 1, taken
    put_branch(a, [](Label to) { return bgez(t0, to); });     // row 2, not taken
    put_branch(a, [](Label to) { return blez(t2, to); });     // row 3, taken: zero
    put_branch(a, [](Label to) { return bgtz(t1, to); });     // row 4, taken
    put_branch(a, [](Label to) { return bltzal(t1, to); });   // row 5, not taken
    put_branch(a, [](Label to) { return blez(t1, to); });     // row 6, not taken
    put_branch(a, [](Label to) { return bgtz(t2, to); });     // row 7, not taken: zero
  });
  ChipTable<BranchSignChip> table = fill_chip_table<BranchSignChip>(run.input());
  ASSERT_EQ(table.used_rows, 8u);
  const std::size_t padding = 8;
  using Row = ChipRow<BranchSignChip>;
  const Labels all = row_labels("branch_sign", {.reads_second = false, .writes = false});
  const Labels writes = {"branch_sign.write.before", "branch_sign.write.after"};
  const Labels reads = {"branch_sign.read1.before", "branch_sign.read1.after"};
  auto common = common_mutations<BranchSignChip>(0, {.reads_second = false},
                                                 {.gaps = "branch_sign.gaps", .write_gap = "branch_sign.gaps"});
  also_objects<BranchSignChip>(common, "another pc", {"branch_sign.link.value"}, {});
  const auto twice = [](const char* flag) {
    return Labels{flag, "branch_sign.real.bool", "branch_sign.after_next"};
  };
  const auto fall_through = [](Row& r) { r.after_next = r.step.next_pc + kOne; };
  const auto to_target = [](Row& r) { r.after_next = r.target.low + r.target.high * field(1 << 16); };
  const std::vector<ChipMutation<BranchSignChip>> own = {
      {.what = "ltz counts twice", .row = 1, .edit = [](Row& r) { r.is_ltz = field(2); },
       .constraints = twice("branch_sign.is_ltz.bool"), .interactions = all},
      {.what = "gez counts twice", .row = 2, .edit = [](Row& r) { r.is_gez = field(2); },
       .constraints = twice("branch_sign.is_gez.bool"), .interactions = all},
      {.what = "lez counts twice", .row = 3, .edit = [](Row& r) { r.is_lez = field(2); },
       .constraints = joined(twice("branch_sign.is_lez.bool"), Labels{"branch_sign.none.nonzero"}),
       .interactions = all},
      {.what = "gtz counts twice", .row = 4, .edit = [](Row& r) { r.is_gtz = field(2); },
       .constraints = twice("branch_sign.is_gtz.bool"), .interactions = all},
      {.what = "links twice", .row = 5, .edit = [](Row& r) { r.links = field(2); },
       .constraints = {"branch_sign.links.bool"}, .interactions = joined(writes, Labels{"branch_sign.program"})},
      {.what = "link forgotten where the branch is not taken", .row = 5,
       .edit = [](Row& r) { r.links = KoalaBear::zero(); },
       .interactions = joined(writes, Labels{"branch_sign.program"})},
      {.what = "blez that links: the op would be that of a jump", .row = 3, .edit = [](Row& r) { r.links = kOne; },
       .constraints = {"branch_sign.links.form", "branch_sign.link.value"},
       .interactions = joined(writes, Labels{"branch_sign.program"})},
      {.what = "padding that writes a register", .row = padding, .edit = [](Row& r) { r.links = kOne; },
       .constraints = {"branch_sign.links.form", "branch_sign.link.value"}, .interactions = writes},
      {.what = "padding that speaks", .row = padding, .edit = [](Row& r) { r.is_gez = kOne; },
       .interactions = joined(all, Labels{"branch_sign.read1.gap"})},
      {.what = "negative told positive", .row = 1,
       .edit = [=](Row& r) {
         r.sign = KoalaBear::zero();
         fall_through(r);
       },
       .interactions = {"branch_sign.sign.range", "branch_sign.next_state"}},
      {.what = "positive told negative", .row = 5,
       .edit = [=](Row& r) {
         r.sign = kOne;
         to_target(r);
       },
       .interactions = {"branch_sign.sign.range", "branch_sign.next_state"}},
      {.what = "a sign of two", .row = 1, .edit = [](Row& r) { r.sign = field(2); },
       .constraints = {"branch_sign.sign.bool", "branch_sign.after_next"},
       .interactions = {"branch_sign.sign.range"}},
      {.what = "zero told positive", .row = 3,
       .edit = [=](Row& r) {
         r.none = {KoalaBear::zero(), kOne};
         fall_through(r);
       },
       .constraints = {"branch_sign.none.nonzero"}, .interactions = {"branch_sign.next_state"}},
      {.what = "positive told zero", .row = 6,
       .edit = [=](Row& r) {
         r.none = {kOne, KoalaBear::zero()};
         to_target(r);
       },
       .constraints = {"branch_sign.none.zero"}, .interactions = {"branch_sign.next_state"}},
      {.what = "zero twice", .row = 3, .edit = [](Row& r) { r.none.is_zero = field(2); },
       .constraints = {"branch_sign.none.bool", "branch_sign.none.nonzero", "branch_sign.after_next"}},
      // Only limbs that are no 16-bit numbers have a sum of p; they never come from the memory bus.
      {.what = "limbs that cancel modulo p", .row = 6,
       .edit = [=](Row& r) {
         r.read1.value = {field(7), -field(7)};
         r.none = {kOne, KoalaBear::zero()};
         to_target(r);
       },
       .interactions = joined(reads, Labels{"branch_sign.sign.range", "branch_sign.next_state"})},
      {.what = "blez in place of bltz", .row = 1, .edit = [](Row& r) { std::swap(r.is_ltz, r.is_lez); },
       .constraints = {"branch_sign.none.nonzero"}, .interactions = {"branch_sign.program"}},
      {.what = "neither target nor fall-through", .row = 2, .edit = [](Row& r) { bump(r.after_next); },
       .constraints = {"branch_sign.after_next"}, .interactions = {"branch_sign.next_state"}},
      {.what = "target in place of fall-through", .row = 7, .edit = to_target,
       .constraints = {"branch_sign.after_next"}, .interactions = {"branch_sign.next_state"}},
      {.what = "another target", .row = 4,
       .edit = [=](Row& r) {
         bump(r.target.low);
         to_target(r);
       },
       .interactions = {"branch_sign.program", "branch_sign.next_state"}},
  };
  check_chip_mutations<BranchSignChip>(table, joined(joined(common, link_mutations<BranchSignChip>(0)), own));
}

// Whatever a prover writes into the columns that are its own, a branch goes where the machine goes.
TEST(ControlTest, TheOtherWayCannotBeProven) {
  AluRun run([](Assembler& a) {
    put_sign_branches(a, t0);
    put_branch(a, [](Label to) { return beq(t0, t1, to); });
    put_branch(a, [](Label to) { return bne(t0, t1, to); });
  });
  const std::vector<std::uint32_t> by_sign = steps_of_ops(run.input(), kBranchSigns);
  const std::vector<std::uint32_t> by_value = steps_of_ops(run.input(), kBranchEquals);
  const auto other_way = [](auto& r) {
    const KoalaBear target = r.target.low + r.target.high * field(1 << 16);
    const KoalaBear fall_through = r.step.next_pc + kOne;
    r.after_next = r.after_next == target ? fall_through : target;
  };
  for (const std::uint32_t x : kBoundaryWords) {
    for (const std::uint32_t step : by_sign) run.record().steps[step].read1 = x;
    ChipTable<BranchSignChip> signs = fill_chip_table<BranchSignChip>(run.input());
    for (std::size_t row = 0; row < by_sign.size(); ++row) {
      EXPECT_FALSE(row_objects(signs, row)) << x << " row " << row;
      for (std::uint32_t bits = 0; bits < 4; ++bits) {
        EXPECT_TRUE(forged_row_objects(signs, row, [&](ChipRow<BranchSignChip>& r) {
          other_way(r);
          r.sign = field(bits & 1);
          r.none.is_zero = field(bits >> 1);
          const KoalaBear sum = prover::limb_sum(r.read1.value);
          r.none.inverse = sum.is_zero() ? kOne : sum.inverse();
        })) << x << " row " << row << " bits " << bits;
      }
    }
    for (const std::uint32_t y : kBoundaryWords) {
      for (const std::uint32_t step : by_value) {
        run.record().steps[step].read1 = x;
        run.record().steps[step].read2 = y;
      }
      ChipTable<BranchEqualChip> values = fill_chip_table<BranchEqualChip>(run.input());
      for (std::size_t row = 0; row < by_value.size(); ++row) {
        EXPECT_FALSE(row_objects(values, row)) << x << " " << y;
        for (std::uint32_t differs = 0; differs < 2; ++differs) {
          EXPECT_TRUE(forged_row_objects(values, row, [&](ChipRow<BranchEqualChip>& r) {
            other_way(r);
            r.differs = field(differs);
          })) << x << " " << y << " row " << row;
        }
      }
    }
  }
}

TEST(ControlTest, EveryLabelOfMoveHasAMutation) {
  const AluRun run([](Assembler& a) {
    a.li(t0, 0x1234'5678);
    a.li(t1, 0x0001'0000);
    a.li(t2, 0x9abc'def0);
    a.put(movn(t3, t0, t1));  // row 0, moved
    a.put(movz(t2, t0, t1));  // row 1, not moved
    a.put(movn(t2, t0, t4));  // row 2, not moved
    a.put(movz(t5, t0, t4));  // row 3, moved
  });
  ChipTable<MoveChip> table = fill_chip_table<MoveChip>(run.input());
  using Row = ChipRow<MoveChip>;
  const Labels all = row_labels("move", {});
  const Labels results = {"move.result.low", "move.result.high"};
  const auto common = common_mutations<MoveChip>(0, {}, {.gaps = "move.gaps1", .write_gap = "move.gaps2"});
  const auto move = [](Row& r) { r.result = r.read1.value; };
  check_chip_mutations<MoveChip>(
      table,
      joined(common, std::vector<ChipMutation<MoveChip>>{
          {.what = "movn counts twice", .row = 0, .edit = [](Row& r) { r.is_movn = field(2); },
           .constraints = joined(results, Labels{"move.is_movn.bool", "move.real.bool"}), .interactions = all},
          {.what = "movz counts twice", .row = 3, .edit = [](Row& r) { r.is_movz = field(2); },
           .constraints = joined(results, Labels{"move.is_movz.bool", "move.real.bool", "move.condition.nonzero"}),
           .interactions = all},
          {.what = "padding that speaks", .row = 4,
           .edit = [](Row& r) { r.is_movz = r.condition.is_zero = kOne; },
           .interactions = joined(all, Labels{"move.read1.gap"})},
          {.what = "padding with a condition", .row = 4, .edit = [](Row& r) { r.condition.is_zero = kOne; },
           .constraints = {"move.condition.nonzero"}},
          {.what = "movz in place of movn", .row = 0, .edit = [](Row& r) { std::swap(r.is_movn, r.is_movz); },
           .constraints = results, .interactions = {"move.program"}},
          {.what = "zero twice", .row = 3, .edit = [](Row& r) { r.condition.is_zero = field(2); },
           .constraints = joined(results, Labels{"move.condition.bool", "move.condition.nonzero"})},
          {.what = "zero told nonzero", .row = 2,
           .edit = [=](Row& r) {
             r.condition = {KoalaBear::zero(), kOne};
             move(r);
           },
           .constraints = {"move.condition.nonzero"}, .interactions = {"move.write.after"}},
          {.what = "nonzero told zero", .row = 1,
           .edit = [=](Row& r) {
             r.condition = {kOne, KoalaBear::zero()};
             move(r);
           },
           .constraints = {"move.condition.zero"}, .interactions = {"move.write.after"}},
          {.what = "free result, low", .row = 0, .edit = [](Row& r) { bump(r.result.low); },
           .constraints = {"move.result.low"}, .interactions = {"move.write.after"}},
          {.what = "free result, high", .row = 1, .edit = [](Row& r) { bump(r.result.high); },
           .constraints = {"move.result.high"}, .interactions = {"move.write.after"}},
          {.what = "another old value kept", .row = 2, .edit = [](Row& r) { bump(r.write.old.low); },
           .constraints = {"move.result.low"}, .interactions = {"move.write.before"}},
      }));
  AluRun told([](Assembler& a) { a.put(movn(t2, t0, t1), movz(t3, t0, t1), movn(t4, t0, zero), movz(t5, t0, zero)); });
  expect_wrong_results_refused<MoveChip>(told, kMoves);
}

// Cells a row: columns, and five for each pair of interactions. What the READMEs say.
TEST(ControlTest, Widths) {
  const auto expect = [](const prover::AirDescription& air, std::size_t columns, std::size_t interactions) {
    EXPECT_EQ(air.main_width, columns) << air.constraints.front().label;
    EXPECT_EQ(air.interactions.size(), interactions) << air.constraints.front().label;
  };
  expect(prover::describe<NopChip>(), 4, 3);
  expect(prover::describe<JumpChip>(), 22, 13);
  expect(prover::describe<BranchEqualChip>(), 21, 10);
  expect(prover::describe<BranchSignChip>(), 26, 13);
  expect(prover::describe<MoveChip>(), 24, 14);
}

}  // namespace
}  // namespace symbolon::testing
