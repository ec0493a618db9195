// The multiply chip: every label has a mutation that trips it, and no other product can be told.
#include <gtest/gtest.h>

#include "prover/chips/add/sum.h"
#include "prover/chips/multiply/air.h"
#include "tests/prover/chips/row_support.h"

namespace symbolon::testing {
namespace {

using namespace mips::assembly;  // NOLINT: instruction names
using mips::Op;
using prover::MultiplyChip;
using Row = ChipRow<MultiplyChip>;

constexpr KoalaBear kOne = KoalaBear::one();
const std::vector<Op> kOps = {Op::kMult, Op::kMultu, Op::kMadd, Op::kMaddu, Op::kMsub, Op::kMsubu, Op::kMul};

// 1 / 2^16 = -32512 modulo p: adding one to a limb and this to its carry leaves the limb's equation as it was.
constexpr std::uint32_t kWrap = 32512;
static_assert(prover::inverse_of_power(16) == -static_cast<int>(kWrap));

// Rows 0 .. 6 in the order of kOps; $t0 and $t2 are negative, $t1 is not. All limbs of $t0 * $t1 are below 2^15.
void put_all(Assembler& a) {
  a.li(t0, 0xc386'bbc4);
  a.li(t1, 0x0813'e268);
  a.li(t2, 0xfffe'0103);
  a.put(mult(t0, t1), multu(t0, t1), madd(t0, t1), maddu(t0, t1), msub(t0, t2), msubu(t1, t2), mul(t3, t0, t1));
}

TEST(MultiplyTest, EveryLabelHasAMutation) {
  const AluRun run(put_all);
  ChipTable<MultiplyChip> table = fill_chip_table<MultiplyChip>(run.input());
  const std::size_t padding = table.used_rows;
  ASSERT_EQ(padding, 7u);
  const Labels all = row_labels("multiply", {});
  const Labels hi = {"multiply.hi.before", "multiply.hi.after"};
  const Labels limbs = {"multiply.limb0", "multiply.limb1", "multiply.limb2", "multiply.limb3"};
  const Labels upper = {"multiply.limb2", "multiply.limb3"};
  auto mutations = common_mutations<MultiplyChip>(0, {}, {.gaps = "multiply.gaps1", .write_gap = "multiply.gaps2"});
  also_objects<MultiplyChip>(mutations, "another clock", {}, {"multiply.hi.after"});
  mutations = joined(mutations, write_mutations<MultiplyChip>(0, "multiply.hi", "multiply.gaps2",
                                                              [](Row& r) -> auto& { return r.hi; }));
  const auto twice = [&](const char* flag) { return joined(limbs, Labels{flag, "multiply.real.bool"}); };

  const std::vector<ChipMutation<MultiplyChip>> flags = {
      {.what = "mult counts twice", .row = 0, .edit = [](Row& r) { r.is_mult = field(2); },
       .constraints = joined(twice("multiply.is_mult.bool"), Labels{"multiply.is_signed.form"}),
       .interactions = joined(all, hi)},
      {.what = "madd counts twice", .row = 3, .edit = [](Row& r) { r.is_madd = field(2); },
       .constraints = twice("multiply.is_madd.bool"), .interactions = joined(all, hi)},
      {.what = "msub counts twice", .row = 5, .edit = [](Row& r) { r.is_msub = field(2); },
       .constraints = twice("multiply.is_msub.bool"), .interactions = joined(all, hi)},
      {.what = "mul counts twice", .row = 6, .edit = [](Row& r) { r.is_mul = field(2); },
       .constraints = twice("multiply.is_mul.bool"), .interactions = all},
      {.what = "twice signed", .row = 0, .edit = [](Row& r) { r.is_signed = field(2); },
       .constraints = {"multiply.is_signed.bool", "multiply.x_sign.unsigned"}, .interactions = {"multiply.program"}},
      {.what = "signed mul: the op would be that of msubu", .row = 6,
       .edit = [](Row& r) {
         r.is_signed = kOne;
         r.x_sign = kOne;
       },
       .constraints = joined(upper, Labels{"multiply.is_signed.form"}), .interactions = {"multiply.program"}},
      {.what = "padding that sends lookups", .row = padding, .edit = [](Row& r) { r.is_signed = kOne; },
       .constraints = {"multiply.is_signed.form"}},
      {.what = "padding that speaks", .row = padding, .edit = [](Row& r) { r.is_mult = kOne; },
       .interactions = joined(joined(all, hi), Labels{"multiply.read1.gap"})},
      {.what = "mul that writes HI", .row = 6, .edit = [](Row& r) { std::swap(r.is_mult, r.is_mul); },
       .interactions = joined(hi, Labels{"multiply.program"})},
      {.what = "mult that forgets HI", .row = 1, .edit = [](Row& r) { std::swap(r.is_mult, r.is_mul); },
       .interactions = joined(hi, Labels{"multiply.program"})},
      {.what = "maddu as multu", .row = 3, .edit = [](Row& r) { std::swap(r.is_mult, r.is_madd); },
       .constraints = limbs, .interactions = {"multiply.program"}},
      {.what = "madd as msub", .row = 3, .edit = [](Row& r) { std::swap(r.is_madd, r.is_msub); },
       .constraints = limbs, .interactions = {"multiply.program"}},
      {.what = "mult as multu", .row = 0, .edit = [](Row& r) { r.is_signed = KoalaBear::zero(); },
       .constraints = {"multiply.x_sign.unsigned"}, .interactions = {"multiply.program"}},
      {.what = "first sign forgotten", .row = 0, .edit = [](Row& r) { r.x_sign = KoalaBear::zero(); },
       .constraints = upper, .interactions = {"multiply.signs"}},
      {.what = "second sign forgotten", .row = 4, .edit = [](Row& r) { r.y_sign = KoalaBear::zero(); },
       .constraints = upper, .interactions = {"multiply.signs"}},
      {.what = "second sign invented", .row = 1, .edit = [](Row& r) { r.y_sign = kOne; },
       .constraints = joined(upper, Labels{"multiply.y_sign.unsigned"})},
      {.what = "a first sign of two", .row = 0, .edit = [](Row& r) { r.x_sign = field(2); },
       .constraints = joined(upper, Labels{"multiply.x_sign.bool"}), .interactions = {"multiply.signs"}},
      {.what = "a second sign of two", .row = 4, .edit = [](Row& r) { r.y_sign = field(2); },
       .constraints = joined(upper, Labels{"multiply.y_sign.bool"}), .interactions = {"multiply.signs"}},
  };
  // Row 1, multu: everything else about the row fits, so that one check alone is left to object.
  const std::vector<ChipMutation<MultiplyChip>> numbers = {
      {.what = "x cut into other bytes, low", .row = 1,
       .edit = [](Row& r) {
         r.x.byte1 -= kOne;
         r.carry[0] += r.y.byte1;
         r.carry[1] += r.y.byte3;
       },
       .interactions = {"multiply.x.low"}},
      {.what = "x cut into other bytes, high", .row = 1,
       .edit = [](Row& r) {
         r.x.byte3 -= kOne;
         r.carry[1] += r.y.byte1;
         r.carry[2] += r.y.byte3;
       },
       .interactions = {"multiply.x.high"}},
      {.what = "y cut into other bytes, low", .row = 1,
       .edit = [](Row& r) {
         r.y.byte1 -= kOne;
         r.carry[0] += r.x.byte1;
         r.carry[1] += r.x.byte3;
       },
       .interactions = {"multiply.y.low"}},
      {.what = "y cut into other bytes, high", .row = 1,
       .edit = [](Row& r) {
         r.y.byte3 -= kOne;
         r.carry[1] += r.x.byte1;
         r.carry[2] += r.x.byte3;
       },
       .interactions = {"multiply.y.high"}},
      {.what = "carry kept in limb 0", .row = 1,
       .edit = [](Row& r) {
         r.result_low.low += field(1 << 16);
         r.carry[0] -= kOne;
         r.result_low.high -= kOne;
       },
       .interactions = {"multiply.result.limb0", "multiply.write.after"}},
      {.what = "carry kept in limb 1", .row = 1,
       .edit = [](Row& r) {
         r.result_low.high += field(1 << 16);
         r.carry[1] -= kOne;
         r.result_high.low -= kOne;
       },
       .interactions = {"multiply.result.limb1", "multiply.write.after", "multiply.hi.after"}},
      {.what = "carry kept in limb 2", .row = 1,
       .edit = [](Row& r) {
         r.result_high.low += field(1 << 16);
         r.carry[2] -= kOne;
         r.result_high.high -= kOne;
       },
       .interactions = {"multiply.result.limb2", "multiply.hi.after"}},
      {.what = "carry kept in limb 3", .row = 1,
       .edit = [](Row& r) {
         r.result_high.high += field(1 << 16);
         r.top_carry -= kOne;
       },
       .interactions = {"multiply.result.limb3", "multiply.hi.after"}},
      {.what = "carry that wraps around p, limb 0", .row = 1,
       .edit = [](Row& r) {
         bump(r.result_low.low);
         r.carry[0] += field(kWrap);
         r.result_low.high += field(kWrap);
       },
       .interactions = {"multiply.carry0", "multiply.write.after"}},
      {.what = "carry that wraps around p, limb 1", .row = 1,
       .edit = [](Row& r) {
         bump(r.result_low.high);
         r.carry[1] += field(kWrap);
         r.result_high.low += field(kWrap);
       },
       .interactions = {"multiply.carry1", "multiply.write.after", "multiply.hi.after"}},
      {.what = "carry that wraps around p, limb 2", .row = 1,
       .edit = [](Row& r) {
         bump(r.result_high.low);
         r.carry[2] += field(kWrap);
         r.result_high.high += field(kWrap);
       },
       .interactions = {"multiply.carry2", "multiply.hi.after"}},
      {.what = "carry that wraps around p, limb 3", .row = 1,
       .edit = [](Row& r) {
         bump(r.result_high.high);
         r.top_carry += field(kWrap);
       },
       .constraints = {"multiply.top_carry"}, .interactions = {"multiply.hi.after"}},
      {.what = "free limb 0", .row = 2, .edit = [](Row& r) { bump(r.result_low.low); },
       .constraints = {"multiply.limb0"}, .interactions = {"multiply.write.after"}},
      {.what = "free limb 1", .row = 4, .edit = [](Row& r) { bump(r.result_low.high); },
       .constraints = {"multiply.limb1"}, .interactions = {"multiply.write.after"}},
      {.what = "free limb 2", .row = 5, .edit = [](Row& r) { bump(r.result_high.low); },
       .constraints = {"multiply.limb2"}, .interactions = {"multiply.hi.after"}},
      {.what = "free limb 3", .row = 0, .edit = [](Row& r) { bump(r.result_high.high); },
       .constraints = {"multiply.limb3"}, .interactions = {"multiply.hi.after"}},
      {.what = "another HI accumulated", .row = 2, .edit = [](Row& r) { bump(r.hi.old.high); },
       .constraints = {"multiply.limb3"}, .interactions = {"multiply.hi.before"}},
  };
  check_chip_mutations<MultiplyChip>(table, joined(joined(mutations, flags), numbers));
}

// Bit by bit, and for HI as well as for LO.
TEST(MultiplyTest, NoOtherResult) {
  AluRun run([](Assembler& a) {
    for (const std::uint32_t x : {0u, 1u, 0xffffu, 0x7fff'ffffu, 0x8000'0000u, 0xffff'ffffu}) {
      for (const std::uint32_t y : {0u, 0x1'0001u, 0x8000'0000u, 0xffff'ffffu}) {
        a.li(t0, x);
        a.li(t1, y);
        a.put(mult(t0, t1), multu(t0, t1), madd(t0, t1), maddu(t0, t1), msub(t0, t1), msubu(t0, t1), mul(t3, t0, t1));
      }
    }
  });
  expect_wrong_results_refused<MultiplyChip>(run, kOps);
  const std::vector<Op> writes_hi(kOps.begin(), kOps.end() - 1);
  const std::vector<std::uint32_t> steps = steps_of_ops(run.input(), kOps);
  for (int bit = 0; bit < 32; ++bit) {
    const auto flip = [&] {
      for (const std::uint32_t step : steps_of_ops(run.input(), writes_hi)) {
        run.record().steps[step].other_new ^= 1u << bit;
      }
    };
    flip();
    const prover::TraceInput input = run.input();
    const ChipTable<MultiplyChip> table = fill_chip_table<MultiplyChip>(input);
    for (std::size_t row = 0; row < steps.size(); ++row) {
      const bool is_mul = input.instruction_of(input.record.steps[steps[row]]).op == Op::kMul;
      EXPECT_EQ(row_refused(table, row), !is_mul) << "bit " << bit << " of HI, row " << row;
    }
    flip();
  }
}

}  // namespace
}  // namespace symbolon::testing
