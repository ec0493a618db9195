// The divide chip: every label has a mutation that trips it, and no division has two answers.
#include <gtest/gtest.h>

#include "core/mips/semantics.h"
#include "prover/chips/divide/air.h"
#include "tests/prover/chips/row_support.h"

namespace symbolon::testing {
namespace {

using namespace mips::assembly;  // NOLINT: instruction names
using mips::HiLo;
using mips::Op;
using prover::DivideChip;
using prover::limb_of;
using prover::signed_element;
using Row = ChipRow<DivideChip>;

constexpr KoalaBear kOne = KoalaBear::one();

// A claim about a division: words and the signs that go with them.
struct Claim {
  std::uint32_t quotient;
  std::uint32_t remainder;
  std::int64_t dividend_sign = 0;
  std::int64_t divisor_sign = 0;
  std::int64_t quotient_sign = 0;
  std::int64_t remainder_sign = 0;
};

// Makes the row say so, with carries and margins that fit as far as any do.
void forge(Row& r, std::uint32_t dividend, std::uint32_t divisor, const Claim& claim) {
  r.read1.value = prover::word_of(dividend);
  r.read2.value = prover::word_of(divisor);
  r.quotient = prover::word_of(claim.quotient);
  r.remainder = prover::word_of(claim.remainder);
  r.quotient_split = prover::populate_byte_split(claim.quotient);
  r.divisor_split = prover::populate_byte_split(divisor);
  r.dividend_sign = signed_element(claim.dividend_sign);
  r.divisor_sign = signed_element(claim.divisor_sign);
  r.quotient_sign = signed_element(claim.quotient_sign);
  r.remainder_sign = signed_element(claim.remainder_sign);

  std::array<std::int64_t, 4> sums = prover::product_sums(claim.quotient, divisor);
  sums[0] += limb_of(claim.remainder, 0) - limb_of(dividend, 0);
  sums[1] += limb_of(claim.remainder, 1) - limb_of(dividend, 1);
  sums[2] += claim.dividend_sign - claim.remainder_sign - claim.quotient_sign * limb_of(divisor, 0) -
             claim.divisor_sign * limb_of(claim.quotient, 0);
  std::int64_t carry = 0;
  for (int i = 0; i < 3; ++i) {
    carry = (carry + sums[static_cast<std::size_t>(i)]) >> 16;
    r.carry[i] = signed_element(carry);
  }
  const std::int64_t d = claim.divisor_sign != 0 ? -1 : 1;
  const std::int64_t m = claim.remainder_sign != 0 ? -1 : 1;
  const std::int64_t low = d * limb_of(divisor, 0) - m * limb_of(claim.remainder, 0) - 1;
  const std::int64_t margin_carry = low >> 16;
  const std::int64_t high = d * limb_of(divisor, 1) - m * limb_of(claim.remainder, 1) + margin_carry +
                            65536 * (claim.divisor_sign - claim.remainder_sign);
  r.margin = {signed_element(low - 65536 * margin_carry), signed_element(high)};
  r.margin_carry[0] = signed_element(margin_carry & 1);
  r.margin_carry[1] = signed_element(margin_carry < 0 ? 1 : 0);
}

// Row 0: div -7 by 2. Row 1: divu with large remainder. Row 2: div 100 by -7. Row 3: -2^31 by -1. Row 4: divu with a
// quotient of two limbs.
constexpr std::uint32_t kMinusSeven = 0xffff'fff9;
void put_all(Assembler& a) {
  a.put(addiu(t0, zero, -7), ori(t1, zero, 2), div(t0, t1));
  a.li(t2, 0x8000'1234);
  a.li(t3, 0xffff'0000);
  a.put(divu(t2, t3));
  a.put(ori(t1, zero, 100), div(t1, t0));
  a.li(t2, 0x8000'0000);
  a.put(addiu(t3, zero, -1), div(t2, t3));
  a.li(t2, 0xfedc'ba98);
  a.li(t3, 0x0000'0305);
  a.put(divu(t2, t3));
}

TEST(DivideTest, EveryLabelHasAMutation) {
  const AluRun run(put_all);
  ChipTable<DivideChip> table = fill_chip_table<DivideChip>(run.input());
  const std::size_t padding = table.used_rows;
  ASSERT_EQ(padding, 5u);
  const Labels results = {"divide.lo.after", "divide.hi.after"};
  const Labels all = joined(joined(row_labels("divide", {.writes = false}), results),
                            Labels{"divide.lo.before", "divide.hi.before"});
  auto mutations = common_mutations<DivideChip>(0, {.writes = false}, {.gaps = "divide.gaps1"});
  also_objects<DivideChip>(mutations, "another clock", {}, results);
  mutations = joined(mutations, write_mutations<DivideChip>(0, "divide.lo", "divide.gaps2",
                                                            [](Row& r) -> auto& { return r.lo; }));
  mutations = joined(mutations, write_mutations<DivideChip>(0, "divide.hi", "divide.gaps2",
                                                            [](Row& r) -> auto& { return r.hi; }));
  const auto forged = [](std::uint32_t dividend, std::uint32_t divisor, Claim claim) {
    return [=](Row& r) { forge(r, dividend, divisor, claim); };
  };

  const std::vector<ChipMutation<DivideChip>> flags = {
      {.what = "div counts twice", .row = 0, .edit = [](Row& r) { r.is_div = field(2); },
       .constraints = {"divide.is_div.bool", "divide.real.bool", "divide.dividend_sign.unsigned",
                       "divide.margin.low"},
       .interactions = all},
      {.what = "divu counts twice", .row = 1, .edit = [](Row& r) { r.is_divu = field(2); },
       .constraints = {"divide.is_divu.bool", "divide.real.bool", "divide.margin.low"}, .interactions = all},
      {.what = "padding that speaks", .row = padding,
       .edit = [](Row& r) {
         r.is_divu = kOne;
         forge(r, 0, 1, {.quotient = 0, .remainder = 0});
       },
       .interactions = joined(all, Labels{"divide.read1.gap"})},
      {.what = "div as divu", .row = 0, .edit = [](Row& r) { std::swap(r.is_div, r.is_divu); },
       .constraints = {"divide.dividend_sign.unsigned"}, .interactions = {"divide.program"}},
      {.what = "a dividend sign of two", .row = 0, .edit = [](Row& r) { r.dividend_sign = field(2); },
       .constraints = {"divide.dividend_sign.bool", "divide.remainder_sign.negative",
                       "divide.remainder_sign.positive", "divide.limb2"},
       .interactions = {"divide.dividend_sign.range"}},
      {.what = "a divisor sign of two", .row = 2, .edit = [](Row& r) { r.divisor_sign = field(2); },
       .constraints = {"divide.divisor_sign.bool", "divide.limb2", "divide.limb3", "divide.margin.low",
                       "divide.margin.high"},
       .interactions = {"divide.divisor_sign.range"}},
      {.what = "a quotient sign of two", .row = 0, .edit = [](Row& r) { r.quotient_sign = field(2); },
       .constraints = {"divide.quotient_sign.bool", "divide.limb2"}},
      {.what = "a remainder sign of two", .row = 0, .edit = [](Row& r) { r.remainder_sign = field(2); },
       .constraints = {"divide.remainder_sign.bool", "divide.remainder_sign.positive", "divide.limb2",
                       "divide.margin.low", "divide.margin.high"}},
      {.what = "dividend sign invented", .row = 1, .edit = [](Row& r) { r.dividend_sign = kOne; },
       .constraints = {"divide.dividend_sign.unsigned", "divide.remainder_sign.positive", "divide.limb2"}},
      {.what = "divisor sign invented", .row = 4, .edit = [](Row& r) { r.divisor_sign = kOne; },
       .constraints = {"divide.divisor_sign.unsigned", "divide.limb2", "divide.limb3", "divide.margin.low",
                       "divide.margin.high"}},
  };
  const std::vector<ChipMutation<DivideChip>> answers = {
      {.what = "negative dividend taken for a large one", .row = 0,
       .edit = forged(kMinusSeven, 2, {.quotient = kMinusSeven / 2, .remainder = 1}),
       .interactions = joined(results, Labels{"divide.dividend_sign.range"})},
      {.what = "negative divisor taken for a large one", .row = 2,
       .edit = forged(100, kMinusSeven, {.quotient = 0, .remainder = 100}),
       .interactions = joined(results, Labels{"divide.divisor_sign.range"})},
      // Signed division with two answers (RISC Zero GHSA-f6rc-24x4-ppxp): -7 = 2 * -4 + 1, 100 = -7 * -15 - 5.
      {.what = "second answer: positive remainder of a negative dividend", .row = 0,
       .edit = forged(kMinusSeven, 2,
                      {.quotient = 0xffff'fffc, .remainder = 1, .dividend_sign = 1, .quotient_sign = 1}),
       .constraints = {"divide.remainder_sign.positive"}, .interactions = results},
      {.what = "second answer: negative remainder of a positive dividend", .row = 2,
       .edit = forged(100, kMinusSeven,
                      {.quotient = 0xffff'fff1, .remainder = 0xffff'fffb, .divisor_sign = 1, .quotient_sign = 1,
                       .remainder_sign = 1}),
       .constraints = {"divide.remainder_sign.negative", "divide.remainder_sign.positive"},
       .interactions = results},
      {.what = "second answer: remainder as large as the divisor", .row = 4,
       .edit = forged(0xfedc'ba98, 0x305,
                      {.quotient = 0xfedc'ba98 / 0x305 - 1, .remainder = 0xfedc'ba98 % 0x305 + 0x305}),
       .interactions = joined(results, Labels{"divide.margin.high.range"})},
      {.what = "-2^31 / -1 = 2^31 - 1, remainder 1", .row = 3,
       .edit = forged(0x8000'0000, 0xffff'ffff,
                      {.quotient = 0x7fff'ffff, .remainder = 0xffff'ffff, .dividend_sign = 1, .divisor_sign = 1,
                       .remainder_sign = 1}),
       .interactions = joined(results, Labels{"divide.margin.high.range"})},
      {.what = "-2^31 / -1 with a negative quotient", .row = 3, .edit = [](Row& r) { r.quotient_sign = kOne; },
       .constraints = {"divide.limb2", "divide.limb3"}},
      // Division by zero: no remainder is below 0, whatever the quotient.
      {.what = "division by zero, remainder 0", .row = 1, .edit = forged(0, 0, {.quotient = 5, .remainder = 0}),
       .interactions = joined(results, Labels{"divide.read1.before", "divide.read1.after", "divide.read2.before",
                                              "divide.read2.after", "divide.margin.high.range"})},
      {.what = "division by zero, the dividend remains", .row = 1,
       .edit = forged(0x8000'1234, 0, {.quotient = 0, .remainder = 0x8000'1234}),
       .interactions = {"divide.read2.before", "divide.read2.after", "divide.margin.high.range"}},
      {.what = "signed division by zero", .row = 0,
       .edit = forged(kMinusSeven, 0,
                      {.quotient = 0xffff'ffff, .remainder = kMinusSeven, .dividend_sign = 1, .quotient_sign = 1,
                       .remainder_sign = 1}),
       .interactions = joined(results, Labels{"divide.read2.before", "divide.read2.after",
                                              "divide.margin.high.range"})},
  };
  const std::vector<ChipMutation<DivideChip>> numbers = {
      {.what = "quotient cut into other bytes, low", .row = 4,
       .edit = [](Row& r) {
         r.quotient_split.byte1 -= kOne;
         r.carry[0] += r.divisor_split.byte1;
         r.carry[1] += r.divisor_split.byte3;
       },
       .interactions = {"divide.quotient.low"}},
      {.what = "quotient cut into other bytes, high", .row = 2,
       .edit = [](Row& r) {
         r.quotient_split.byte3 -= kOne;
         r.carry[1] += r.divisor_split.byte1;
         r.carry[2] += r.divisor_split.byte3;
       },
       .interactions = {"divide.quotient.high"}},
      {.what = "divisor cut into other bytes, low", .row = 4,
       .edit = [](Row& r) {
         r.divisor_split.byte1 -= kOne;
         r.carry[0] += r.quotient_split.byte1;
         r.carry[1] += r.quotient_split.byte3;
       },
       .interactions = {"divide.divisor.low"}},
      {.what = "divisor cut into other bytes, high", .row = 1,
       .edit = [](Row& r) {
         r.divisor_split.byte3 -= kOne;
         r.carry[1] += r.quotient_split.byte1;
         r.carry[2] += r.quotient_split.byte3;
       },
       .interactions = {"divide.divisor.high"}},
      {.what = "carry kept in the remainder, low", .row = 1,
       .edit = [](Row& r) {
         r.remainder.low += field(1 << 16);
         r.remainder.high -= kOne;
         r.carry[0] += kOne;
         r.margin_carry[0] = KoalaBear::zero();  // -1 becomes -2
       },
       .interactions = {"divide.remainder.low", "divide.hi.after"}},
      {.what = "carry kept in the remainder, high", .row = 1,
       .edit = [](Row& r) {
         r.remainder.high += field(1 << 16);
         r.carry[1] += kOne;
         r.margin.high -= field(1 << 16);
       },
       .constraints = {"divide.limb2"},
       .interactions = {"divide.remainder.high", "divide.margin.high.range", "divide.hi.after"}},
      // 1 / 2^16 = -32512 modulo p.
      {.what = "carry that wraps around p, limb 0", .row = 1,
       .edit = [](Row& r) {
         r.remainder.low -= kOne;
         r.carry[0] += field(32512);
         r.remainder.high -= field(32512);
         r.margin.low += kOne;
         r.margin.high += field(32512);
       },
       .interactions = {"divide.carry0", "divide.hi.after"}},
      {.what = "carry that wraps around p, limb 1", .row = 1,
       .edit = [](Row& r) {
         r.remainder.high -= kOne;
         r.carry[1] += field(32512);
         r.margin.high += kOne;
       },
       .constraints = {"divide.limb2"}, .interactions = {"divide.carry1", "divide.hi.after"}},
      {.what = "carry out of limb 2 below any honest one", .row = 1, .edit = [](Row& r) { r.carry[2] -= field(5); },
       .constraints = {"divide.limb2", "divide.limb3"}, .interactions = {"divide.carry2"}},
      {.what = "remainder off by one", .row = 1,
       .edit = [](Row& r) {
         bump(r.remainder.low);
         r.margin.low -= kOne;
       },
       .constraints = {"divide.limb0"}, .interactions = {"divide.hi.after"}},
      {.what = "remainder off by 2^16", .row = 1,
       .edit = [](Row& r) {
         bump(r.remainder.high);
         r.margin.high -= kOne;
       },
       .constraints = {"divide.limb1"}, .interactions = {"divide.hi.after"}},
      {.what = "margin cut into other limbs", .row = 4,
       .edit = [](Row& r) {
         r.margin.low += field(1 << 16);
         r.margin.high -= kOne;
         r.margin_carry[0] = r.margin_carry[1] = kOne;
       },
       .interactions = {"divide.margin.low.range", "divide.margin.high.range"}},
      {.what = "another margin, low", .row = 1, .edit = [](Row& r) { bump(r.margin.low); },
       .constraints = {"divide.margin.low"}},
      {.what = "another margin, high", .row = 1, .edit = [](Row& r) { bump(r.margin.high); },
       .constraints = {"divide.margin.high"}},
      {.what = "margin carry of two parts that are no bits", .row = 4,
       .edit = [](Row& r) {
         r.margin_carry[0] = field(2);
         r.margin_carry[1] = kOne;
       },
       .constraints = {"divide.margin_carry0.bool"}},
      {.what = "half a margin carry", .row = 4,
       .edit = [](Row& r) {
         r.margin_carry[0] = kOne;
         r.margin_carry[1] = field(2).inverse();
       },
       .constraints = {"divide.margin_carry1.bool"}},
  };
  check_chip_mutations<DivideChip>(table, joined(joined(joined(mutations, flags), answers), numbers));
}

// All boundary operands, zero divisors included; quotients and remainders around the true ones; all signs. The only
// claim that nothing refuses is the true one.
TEST(DivideTest, NoDivisionHasTwoAnswers) {
  const AluRun run(put_all);
  ChipTable<DivideChip> table = fill_chip_table<DivideChip>(run.input());
  std::size_t accepted = 0;
  for (const bool is_signed : {true, false}) {
    const std::size_t row = is_signed ? 0 : 1;
    for (const std::uint32_t x : kBoundaryWords) {
      for (const std::uint32_t y : kBoundaryWords) {
        const HiLo answer = y == 0      ? HiLo{.hi = x, .lo = 0xffff'ffff}
                            : is_signed ? mips::signed_division(x, y)
                                        : mips::unsigned_division(x, y);
        const auto off_by = [&](std::uint32_t n) { return HiLo{.hi = answer.hi - n * y, .lo = answer.lo + n}; };
        const HiLo claims[] = {answer,
                               off_by(1),
                               off_by(0xffff'ffff),
                               off_by(2),
                               {.hi = answer.hi + 1, .lo = answer.lo},
                               {.hi = answer.hi, .lo = answer.lo + 1},
                               {.hi = 0, .lo = 0},
                               {.hi = answer.lo, .lo = answer.hi}};
        for (const HiLo& said : claims) {
          for (std::int64_t signs = 0; signs < 16; ++signs) {
            const Claim claim = {.quotient = said.lo, .remainder = said.hi, .dividend_sign = signs & 1,
                                 .divisor_sign = signs >> 1 & 1, .quotient_sign = signs >> 2 & 1,
                                 .remainder_sign = signs >> 3};
            const bool refused = forged_row_objects(table, row, [&](Row& r) { forge(r, x, y, claim); });
            const bool is_true = y != 0 && said.hi == answer.hi && said.lo == answer.lo;
            if (!is_true) {
              EXPECT_TRUE(refused) << x << " " << y << " quotient " << said.lo << " remainder " << said.hi;
            }
            if (!refused) ++accepted;
          }
        }
      }
    }
  }
  // Each true answer with its own signs; claims that happen to be equal are counted as often as they occur.
  EXPECT_GE(accepted, 2u * 20 * 19);
}

// Bit by bit of the quotient.
TEST(DivideTest, WrongResultsAreRefused) {
  AluRun run([](Assembler& a) {
    for (const std::uint32_t x : kBoundaryWords) {
      a.li(t0, x);
      for (const std::uint32_t y : {1u, 7u, 0xffffu, 0x8000'0000u, 0xffff'ffffu}) {
        a.li(t1, y);
        a.put(div(t0, t1), divu(t0, t1));
      }
    }
  });
  expect_wrong_results_refused<DivideChip>(run, {Op::kDiv, Op::kDivu});
}

}  // namespace
}  // namespace symbolon::testing
