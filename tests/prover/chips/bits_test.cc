// The bits and bit_field chips: every label has a mutation that trips it, and no other result can be told.
#include <gtest/gtest.h>

#include <bit>

#include "core/mips/semantics.h"
#include "prover/chips/bit_field/air.h"
#include "prover/chips/bits/air.h"
#include "tests/prover/chips/row_support.h"

namespace symbolon::testing {
namespace {

using namespace mips::assembly;  // NOLINT: instruction names
using mips::Op;
using prover::BitFieldChip;
using prover::BitsChip;

constexpr KoalaBear kOne = KoalaBear::one();

// Claims that the highest bit lies at `position`.
void claim_position(ChipRow<BitsChip>& r, std::uint32_t position) {
  r.none = KoalaBear::zero();
  r.position = field(position);
  r.bit = prover::populate_left_shift(position);
  r.limb_bit = field(1u << position % 16);
  const KoalaBear limb = position < 16 ? r.read1.value.low : r.read1.value.high;
  r.limb = r.is_clz * limb + r.is_clo * (field(0xffff) - limb);
  r.result = {field(31) - r.position, KoalaBear::zero()};
}

// Claims that there is none.
void claim_none(ChipRow<BitsChip>& r) {
  claim_position(r, 0);
  r.none = kOne;
  r.position = -kOne;
  r.bit = {KoalaBear::zero(), {}};
  r.limb_bit = KoalaBear::zero();
  r.result = {field(32), KoalaBear::zero()};
}

TEST(BitsTest, EveryLabelOfBitsHasAMutation) {
  const AluRun run([](Assembler& a) {
    a.li(t0, 0x0002'2345);
    a.li(t1, 0xff01'1234);
    a.li(t2, 0x0000'0345);
    a.li(t3, 0x8000'0001);
    a.li(t4, 0x5634'9286);
    a.li(t5, 0x0001'0000);
    a.put(clz(s0, t0), clo(s0, t1), clz(s0, zero));       // rows 0 .. 2: 14, 8, 32
    a.put(seb(s0, t4), seh(s0, t4), wsbh(s0, t4));        // rows 3 .. 5
    a.put(clz(s0, t2), clz(s0, t3), clz(s0, t5));         // rows 6 .. 8: 22, 0, 15
  });
  ChipTable<BitsChip> table = fill_chip_table<BitsChip>(run.input());
  using Row = ChipRow<BitsChip>;
  const std::size_t padding = table.used_rows;
  ASSERT_EQ(padding, 9u);
  const Labels all = row_labels("bits", {.reads_second = false});
  const Labels fact = {"bits.bit.fact"};
  const Labels told = {"bits.bit.fact", "bits.write.after"};
  const Labels reads = {"bits.read1.before", "bits.read1.after"};
  const auto common =
      common_mutations<BitsChip>(0, {.reads_second = false}, {.gaps = "bits.gaps", .write_gap = "bits.gaps"});
  const std::vector<ChipMutation<BitsChip>> flags = {
      {.what = "clz counts twice", .row = 0, .edit = [](Row& r) { r.is_clz = field(2); },
       .constraints = {"bits.is_clz.bool", "bits.real.bool", "bits.limb"}, .interactions = joined(all, fact)},
      {.what = "clo counts twice", .row = 1, .edit = [](Row& r) { r.is_clo = field(2); },
       .constraints = {"bits.is_clo.bool", "bits.real.bool", "bits.limb"}, .interactions = joined(all, fact)},
      {.what = "seb counts twice", .row = 3, .edit = [](Row& r) { r.is_seb = field(2); },
       .constraints = {"bits.is_seb.bool", "bits.real.bool", "bits.top"}, .interactions = all},
      {.what = "seh counts twice", .row = 4, .edit = [](Row& r) { r.is_seh = field(2); },
       .constraints = {"bits.is_seh.bool", "bits.real.bool", "bits.top"}, .interactions = all},
      {.what = "wsbh counts twice", .row = 5, .edit = [](Row& r) { r.is_wsbh = field(2); },
       .constraints = {"bits.is_wsbh.bool", "bits.real.bool"}, .interactions = all},
      {.what = "padding that speaks", .row = padding, .edit = [](Row& r) { r.is_wsbh = kOne; },
       .interactions = joined(all, Labels{"bits.read1.gap"})},
      {.what = "padding that sends lookups", .row = padding, .edit = [](Row& r) { r.none = kOne; },
       .constraints = {"bits.none.counts", "bits.none.position"}, .interactions = {"bits.bit.fact", "bits.below"}},
      {.what = "clo in place of clz", .row = 0, .edit = [](Row& r) { std::swap(r.is_clz, r.is_clo); },
       .constraints = {"bits.limb"}, .interactions = {"bits.program"}},
      {.what = "seh in place of seb", .row = 3, .edit = [](Row& r) { std::swap(r.is_seb, r.is_seh); },
       .constraints = {"bits.top", "bits.seh.low"}, .interactions = {"bits.program"}},
  };
  const std::vector<ChipMutation<BitsChip>> counts = {
      {.what = "none twice", .row = 2, .edit = [](Row& r) { r.none = field(2); },
       .constraints = {"bits.none.bool"}, .interactions = {"bits.bit.fact", "bits.below"}},
      // A zero test that can be fooled (Ziren audit 006).
      {.what = "a low limb told none", .row = 6, .edit = claim_none, .constraints = {"bits.none.limb"},
       .interactions = told},
      {.what = "a high limb told none", .row = 8, .edit = claim_none, .constraints = {"bits.upper_limb"},
       .interactions = told},
      {.what = "a low limb told none, looking at the high one", .row = 6,
       .edit = [](Row& r) {
         claim_none(r);
         r.bit.by[1] = kOne;
         r.limb = r.read1.value.high;
       },
       .constraints = {"bits.none.in_high"}, .interactions = told},
      {.what = "limbs that cancel modulo p", .row = 6,
       .edit = [](Row& r) {
         r.read1.value = {field(5), -field(5)};
         claim_none(r);
       },
       .constraints = {"bits.none.limb", "bits.upper_limb"}, .interactions = joined(told, reads)},
      {.what = "none told found", .row = 2, .edit = [](Row& r) { claim_position(r, 0); },
       .interactions = joined(told, Labels{"bits.at_least"})},
      {.what = "none at another place", .row = 2,
       .edit = [](Row& r) {
         r.position = field(5);
         r.result.low = field(26);
       },
       .constraints = {"bits.none.position"}, .interactions = {"bits.write.after"}},
      {.what = "a bit below the highest", .row = 6, .edit = [](Row& r) { claim_position(r, 8); },
       .interactions = joined(told, Labels{"bits.below"})},
      {.what = "a bit above the highest", .row = 6, .edit = [](Row& r) { claim_position(r, 10); },
       .interactions = joined(told, Labels{"bits.at_least"})},
      {.what = "the highest bit of the lower limb", .row = 0, .edit = [](Row& r) { claim_position(r, 13); },
       .constraints = {"bits.upper_limb"}, .interactions = told},
      {.what = "another power than the position's", .row = 6,
       .edit = [](Row& r) {
         claim_position(r, 9);
         r.position = field(8);
         r.result.low = field(23);
       },
       .interactions = told},
      {.what = "one byte counted twice", .row = 6, .edit = [](Row& r) { r.bit.by[0] = field(2); },
       .constraints = {"bits.bit.by1", "bits.limb_bit"}, .interactions = fact},
      {.what = "two bytes counted twice", .row = 0, .edit = [](Row& r) { r.bit.by[1] = field(2); },
       .constraints = {"bits.bit.by2", "bits.limb", "bits.upper_limb"}, .interactions = fact},
      {.what = "three bytes counted twice", .row = 7, .edit = [](Row& r) { r.bit.by[2] = field(2); },
       .constraints = {"bits.bit.by3", "bits.limb", "bits.upper_limb", "bits.limb_bit"}, .interactions = fact},
      {.what = "another limb", .row = 0, .edit = [](Row& r) { bump(r.limb); }, .constraints = {"bits.limb"}},
      {.what = "free count, low", .row = 0, .edit = [](Row& r) { bump(r.result.low); },
       .constraints = {"bits.count.low"}, .interactions = {"bits.write.after"}},
      {.what = "free count, high", .row = 1, .edit = [](Row& r) { bump(r.result.high); },
       .constraints = {"bits.count.high"}, .interactions = {"bits.write.after"}},
  };
  const std::vector<ChipMutation<BitsChip>> bytes = {
      {.what = "sign not extended", .row = 3,
       .edit = [](Row& r) {
         r.sign = KoalaBear::zero();
         r.result = prover::word_of(0x86);
       },
       .interactions = {"bits.sign.range", "bits.write.after"}},
      {.what = "a sign of two", .row = 3, .edit = [](Row& r) { r.sign = field(2); },
       .constraints = {"bits.sign.bool", "bits.seb.low", "bits.extend.high"}, .interactions = {"bits.sign.range"}},
      {.what = "the sign of another byte", .row = 4,
       .edit = [](Row& r) {
         r.top = field(0x34);
         r.sign = KoalaBear::zero();
         r.result = prover::word_of(0x9286);
       },
       .constraints = {"bits.top"}, .interactions = {"bits.write.after"}},
      {.what = "free seb", .row = 3, .edit = [](Row& r) { bump(r.result.low); }, .constraints = {"bits.seb.low"},
       .interactions = {"bits.write.after"}},
      {.what = "free seh", .row = 4, .edit = [](Row& r) { bump(r.result.low); }, .constraints = {"bits.seh.low"},
       .interactions = {"bits.write.after"}},
      {.what = "free extension", .row = 4, .edit = [](Row& r) { bump(r.result.high); },
       .constraints = {"bits.extend.high"}, .interactions = {"bits.write.after"}},
      {.what = "free wsbh, low", .row = 5, .edit = [](Row& r) { bump(r.result.low); },
       .constraints = {"bits.wsbh.low"}, .interactions = {"bits.write.after"}},
      {.what = "free wsbh, high", .row = 5, .edit = [](Row& r) { bump(r.result.high); },
       .constraints = {"bits.wsbh.high"}, .interactions = {"bits.write.after"}},
      {.what = "low limb cut into other bytes", .row = 5,
       .edit = [](Row& r) {
         r.split.byte1 -= kOne;
         r.result.low += field(65535);
       },
       .interactions = {"bits.split.low", "bits.write.after"}},
      {.what = "high limb cut into other bytes", .row = 5,
       .edit = [](Row& r) {
         r.split.byte3 -= kOne;
         r.result.high += field(65535);
       },
       .interactions = {"bits.split.high", "bits.write.after"}},
  };
  check_chip_mutations<BitsChip>(table, joined(joined(joined(common, flags), counts), bytes));
}

// Every count but the true one, for words around every power of two.
TEST(BitsTest, NoOtherCount) {
  AluRun run([](Assembler& a) { a.put(clz(t0, t1), clo(t0, t1)); });
  const std::vector<std::uint32_t> steps = steps_of_ops(run.input(), {Op::kClz, Op::kClo});
  std::vector<std::uint32_t> words(std::begin(kBoundaryWords), std::end(kBoundaryWords));
  for (int bit = 0; bit < 32; ++bit) words.insert(words.end(), {1u << bit, (2u << bit) - 1, ~(1u << bit)});
  for (const std::uint32_t x : words) {
    for (const std::uint32_t step : steps) run.record().steps[step].read1 = x;
    const int counts[] = {std::countl_zero(x), std::countl_one(x)};
    for (std::size_t i = 0; i < 2; ++i) run.record().steps[steps[i]].write_new = static_cast<std::uint32_t>(counts[i]);
    ChipTable<BitsChip> table = fill_chip_table<BitsChip>(run.input());
    for (std::size_t row = 0; row < 2; ++row) {
      EXPECT_FALSE(row_refused(table, row)) << x << " row " << row;
      EXPECT_EQ(forged_row_objects(table, row, claim_none), counts[row] != 32) << x << " row " << row;
      for (int count = 0; count < 32; ++count) {
        const auto claim = [&](ChipRow<BitsChip>& r) { claim_position(r, static_cast<std::uint32_t>(31 - count)); };
        EXPECT_EQ(forged_row_objects(table, row, claim), count != counts[row]) << x << " row " << row << ": " << count;
      }
    }
  }
}

// The row's small word times its power, in bytes, as honest as can be.
void multiply_small(ChipRow<BitFieldChip>& r) {
  const std::uint32_t low = (r.small.low * r.first_bit.power).to_u32();
  const std::uint32_t high = (r.small.high * r.first_bit.power).to_u32();
  r.bottom = {field(low & 0xff), field(high & 0xff)};
  r.top = {field(low >> 8 & 0xff), field(high >> 8 & 0xff)};
  r.spill = {field(low >> 16), field(high >> 16)};
}

void put_fields(Assembler& a) {
  a.li(t0, 0x9234'5679);
  a.li(t1, 0x7edc'ba98);
  a.li(t2, 0x7edc'ba98);
  a.put(ext(s0, t0, 5, 20), ins(t1, t0, 12, 9), ext(s0, t0, 20, 12), ins(t2, t0, 24, 8), ext(s0, t0, 9, 4));
}

TEST(BitsTest, EveryLabelOfBitFieldHasAMutation) {
  const AluRun run(put_fields);
  ChipTable<BitFieldChip> table = fill_chip_table<BitFieldChip>(run.input());
  using Row = ChipRow<BitFieldChip>;
  const std::size_t padding = table.used_rows;
  ASSERT_EQ(padding, 5u);
  const Labels all = joined(row_labels("bit_field", {.reads_second = false}),
                            Labels{"bit_field.first.fact", "bit_field.last.fact"});
  const Labels masks = {"bit_field.mask.low", "bit_field.mask.high"};
  const auto common = common_mutations<BitFieldChip>(0, {.reads_second = false},
                                                     {.gaps = "bit_field.gaps", .write_gap = "bit_field.gaps"});
  const std::vector<ChipMutation<BitFieldChip>> flags = {
      {.what = "ext counts twice", .row = 0, .edit = [](Row& r) { r.is_ext = field(2); },
       .constraints = joined(masks, Labels{"bit_field.is_ext.bool", "bit_field.real.bool", "bit_field.small.low",
                                           "bit_field.small.high"}),
       .interactions = all},
      {.what = "ins counts twice", .row = 1, .edit = [](Row& r) { r.is_ins = field(2); },
       .constraints = joined(masks, Labels{"bit_field.is_ins.bool", "bit_field.real.bool", "bit_field.small.low",
                                           "bit_field.small.high"}),
       .interactions = all},
      {.what = "padding that speaks", .row = padding, .edit = [](Row& r) { r.is_ext = kOne; },
       .interactions = joined(all, Labels{"bit_field.read1.gap"})},
      {.what = "another first bit", .row = 4, .edit = [](Row& r) { bump(r.first); },
       .interactions = {"bit_field.first.fact", "bit_field.program"}},
      {.what = "another last bit", .row = 4, .edit = [](Row& r) { bump(r.last); },
       .interactions = {"bit_field.last.fact", "bit_field.program"}},
      {.what = "first bit one byte up, twice", .row = 1, .edit = [](Row& r) { r.first_bit.by[0] = field(2); },
       .constraints = {"bit_field.first.by1", "bit_field.mask.low", "bit_field.ins.source.low",
                       "bit_field.ins.source.high"},
       .interactions = {"bit_field.first.fact"}},
      {.what = "first bit two bytes up, twice", .row = 2, .edit = [](Row& r) { r.first_bit.by[1] = field(2); },
       .constraints = joined(masks, Labels{"bit_field.first.by2", "bit_field.ext.placed.low",
                                           "bit_field.ext.placed.high"}),
       .interactions = {"bit_field.first.fact"}},
      {.what = "first bit three bytes up, twice", .row = 3, .edit = [](Row& r) { r.first_bit.by[2] = field(2); },
       .constraints = joined(masks, Labels{"bit_field.first.by3", "bit_field.ins.source.low",
                                           "bit_field.ins.source.high"}),
       .interactions = {"bit_field.first.fact"}},
      {.what = "last bit one byte up, twice", .row = 4, .edit = [](Row& r) { r.last_bit.by[0] = field(2); },
       .constraints = {"bit_field.last.by1", "bit_field.mask.low"}, .interactions = {"bit_field.last.fact"}},
      {.what = "last bit two bytes up, twice", .row = 1, .edit = [](Row& r) { r.last_bit.by[1] = field(2); },
       .constraints = joined(masks, Labels{"bit_field.last.by2"}), .interactions = {"bit_field.last.fact"}},
      {.what = "last bit three bytes up, twice", .row = 0, .edit = [](Row& r) { r.last_bit.by[2] = field(2); },
       .constraints = joined(masks, Labels{"bit_field.last.by3"}), .interactions = {"bit_field.last.fact"}},
      {.what = "another mask, low", .row = 2, .edit = [](Row& r) { r.mask[0] = field(0x80); },
       .constraints = {"bit_field.mask.low"}},
      {.what = "another mask, high", .row = 4, .edit = [](Row& r) { r.mask[3] = field(1) + field(1) + field(2); },
       .constraints = {"bit_field.mask.high"}},
  };
  const std::vector<ChipMutation<BitFieldChip>> numbers = {
      {.what = "another word shifted, low", .row = 3,
       .edit = [](Row& r) {
         r.small.low += field(0x100);  // shifted out
         multiply_small(r);
       },
       .constraints = {"bit_field.small.low"}},
      {.what = "another word shifted, high", .row = 3,
       .edit = [](Row& r) {
         bump(r.small.high);
         multiply_small(r);
       },
       .constraints = {"bit_field.small.high"}},
      {.what = "another product, low", .row = 3, .edit = [](Row& r) { bump(r.spill.low); },
       .constraints = {"bit_field.product.low"}},
      {.what = "another product, high", .row = 3, .edit = [](Row& r) { bump(r.top.high); },
       .constraints = {"bit_field.product.high"}},
      {.what = "low product cut into other bytes", .row = 3,
       .edit = [](Row& r) {
         r.spill.low -= kOne;
         r.top.low += field(256);
       },
       .interactions = {"bit_field.product.low.bytes", "bit_field.product.spill.bytes"}},
      {.what = "high product cut into other bytes", .row = 3,
       .edit = [](Row& r) {
         r.top.high -= kOne;
         r.bottom.high += field(256);
       },
       .interactions = {"bit_field.product.high.bytes"}},
      {.what = "ext of another word, low", .row = 2,
       .edit = [](Row& r) { r.source[0] += kOne; },  // not under the mask
       .constraints = {"bit_field.ext.source.low"}},
      {.what = "ext of another word, high", .row = 4, .edit = [](Row& r) { r.source[3] += kOne; },
       .constraints = {"bit_field.ext.source.high"}},
      {.what = "another field than ext found, low", .row = 4,
       .edit = [](Row& r) {
         bump(r.result.low);
         bump(r.small.low);
         multiply_small(r);
       },
       .constraints = {"bit_field.ext.placed.low"}, .interactions = {"bit_field.write.after"}},
      {.what = "another field than ext found, high", .row = 2,
       .edit = [](Row& r) {
         bump(r.result.low);
         bump(r.small.low);
         multiply_small(r);
       },
       .constraints = {"bit_field.ext.placed.high"}, .interactions = {"bit_field.write.after"}},
      {.what = "bits above the field", .row = 2,
       .edit = [](Row& r) {
         r.result.low += field(1 << 12);
         r.small.low += field(1 << 12);
         multiply_small(r);
       },
       .constraints = {"bit_field.ext.lossless"}, .interactions = {"bit_field.write.after"}},
      {.what = "a limb of ext beyond 16 bits, low", .row = 0,
       .edit = [](Row& r) {
         r.result.low += field(1 << 16);
         r.result.high -= kOne;
         r.small = r.result;
         multiply_small(r);
       },
       .interactions = {"bit_field.ext.result.low", "bit_field.write.after"}},
      {.what = "a limb of ext beyond 16 bits, high", .row = 0,
       .edit = [](Row& r) {
         r.result.high += field(1 << 16);
         r.small = r.result;
         multiply_small(r);
       },
       .constraints = {"bit_field.ext.lossless"},
       .interactions = {"bit_field.ext.result.high", "bit_field.write.after"}},
      {.what = "ins of another word, low", .row = 3,
       .edit = [](Row& r) { r.source[1] = kOne; },  // not under the mask
       .constraints = {"bit_field.ins.source.low"}},
      {.what = "ins of another word, high", .row = 3, .edit = [](Row& r) { r.source[2] = kOne; },
       .constraints = {"bit_field.ins.source.high"}},
  };
  // Row 1, ins of bits 12 to 20: a bit of the result, inside and outside of the field, in the bytes that the field has.
  std::vector<ChipMutation<BitFieldChip>> places;
  static constexpr const char* kPlaced[] = {"bit_field.placed0", "bit_field.placed1", "bit_field.placed2",
                                            "bit_field.placed3"};
  static constexpr const char* kErased[] = {"bit_field.erased0", "bit_field.erased1", "bit_field.erased2",
                                            "bit_field.erased3"};
  for (std::size_t i = 0; i < 4; ++i) {
    const auto change = [i](Row& r) {
      const KoalaBear weight = field(i % 2 == 0 ? 1 : 256);
      (i < 2 ? r.result.low : r.result.high) += weight;
    };
    places.push_back({.what = "another bit placed", .row = 1,
                      .edit = [=](Row& r) {
                        bump(r.placed[i]);
                        change(r);
                      },
                      .interactions = {kPlaced[i], "bit_field.write.after"}});
    places.push_back({.what = "another bit erased", .row = 1,
                      .edit = [=](Row& r) {
                        change(r);
                        if (i == 1) r.erased.byte1 -= kOne;
                        if (i == 3) r.erased.byte3 -= kOne;
                      },
                      .interactions = {kErased[i], "bit_field.write.after"}});
  }
  check_chip_mutations<BitFieldChip>(table, joined(joined(joined(common, flags), numbers), places));
}

TEST(BitsTest, NoOtherResult) {
  AluRun run([](Assembler& a) {
    for (const std::uint32_t x : kBoundaryWords) {
      a.li(t0, x);
      a.li(t1, ~x);
      a.put(clz(s0, t0), clo(s1, t0), seb(s2, t0), seh(s3, t0), wsbh(s4, t0));
      for (const std::uint32_t lsb : {0u, 1u, 7u, 8u, 15u, 16u, 23u, 24u, 31u}) {
        for (const std::uint32_t last : {0u, 7u, 8u, 15u, 16u, 24u, 30u, 31u}) {
          if (last >= lsb) a.put(ext(t2, t0, lsb, last - lsb + 1), ins(t1, t0, lsb, last - lsb + 1));
        }
      }
    }
  });
  expect_wrong_results_refused<BitsChip>(run, {Op::kClz, Op::kClo, Op::kSeb, Op::kSeh, Op::kWsbh});
  expect_wrong_results_refused<BitFieldChip>(run, {Op::kExt, Op::kIns});
}

}  // namespace
}  // namespace symbolon::testing
