// The load and store chips: every label has a mutation, and each published way to cheat with memory is refused.
#include <gtest/gtest.h>

#include "prover/chips/load_part/air.h"
#include "prover/chips/load_word/air.h"
#include "prover/chips/merge/air.h"
#include "prover/chips/store_part/air.h"
#include "prover/chips/store_word/air.h"
#include "tests/prover/chips/memory_support.h"

namespace symbolon::testing {
namespace {

using namespace mips::assembly;  // NOLINT: instruction names
using prover::LoadPartChip;
using prover::LoadWordChip;
using prover::MergeChip;
using prover::StorePartChip;
using prover::StoreWordChip;

constexpr std::uint32_t kData = Assembler::kDataBase;
constexpr KoalaBear kOne = KoalaBear::one();
constexpr KoalaBear kTwo = KoalaBear::two();

template <class Chip>
using Mutations = std::vector<ChipMutation<Chip>>;

// The base register holds kData + 0x100 and offsets are near, so no carry comes out of an address; another base, where
// the test wants it, has one out of both limbs.
AluRun run_loads_and_stores() {
  return AluRun([](Assembler& a) {
    a.data(kData + 0x100, {0x0102'8384, 0x8586'8788, 0, 0, 0, 0, 0, 0});
    a.li(t0, kData + 0x100);
    a.li(t1, 0xa1b2'c3d4);
    a.put(lw(t2, 4, t0), sw(t1, 8, t0));
    a.put(lb(t3, 0, t0), lbu(t3, 1, t0), lh(t4, 0, t0), lhu(t4, 2, t0));
    a.put(sb(t1, 13, t0), sh(t1, 14, t0));
    a.put(lwl(t5, 1, t0), lwr(t5, 2, t0), ll(t6, 0, t0), swl(t1, 17, t0), swr(t1, 22, t0), sc(t6, 24, t0));
  });
}

template <class Chip>
prover::AccessTime<KoalaBear>& read1_time(ChipRow<Chip>& row) {
  return row.read1.at;
}
template <class Chip>
prover::AccessTime<KoalaBear>& read2_time(ChipRow<Chip>& row) {
  return row.read2.at;
}
template <class Chip>
prover::AccessTime<KoalaBear>& memory_time(ChipRow<Chip>& row) {
  return row.memory.at;
}
template <class Chip>
prover::AccessTime<KoalaBear>& write_time(ChipRow<Chip>& row) {
  return row.write.at;
}

template <class Chip>
std::vector<AccessOf<Chip>> load_accesses() {
  return {{"read1", read1_time<Chip>, prover::kSlotRead1, "gaps1"},
          {"memory", memory_time<Chip>, prover::kSlotMemory, "gaps1"},
          {"write", write_time<Chip>, prover::kSlotWrite, "gaps2"}};
}
template <class Chip>
std::vector<AccessOf<Chip>> store_accesses() {
  return {{"read1", read1_time<Chip>, prover::kSlotRead1, "gaps1"},
          {"read2", read2_time<Chip>, prover::kSlotRead2, "gaps1"},
          {"memory", memory_time<Chip>, prover::kSlotMemory, "gaps2"}};
}

// The base register and the address, for every chip of this file with a `memory` access.
template <class Chip>
Mutations<Chip> address_mutations(std::size_t row) {
  using Row = ChipRow<Chip>;
  const LabelNames names(Chip::kName);
  return {
      {.what = "carry out of bit 15 that is none", .row = row, .edit = [](Row& r) { r.address.carry_low = kTwo; },
       .constraints = names({"address.carry_low.bool"}), .interactions = names({"address.low"})},
      {.what = "carry out of bit 15 where there is none", .row = row,
       .edit = [](Row& r) { r.address.carry_low = kOne; }, .interactions = names({"address.low"})},
      {.what = "carry out of bit 31 that is none", .row = row, .edit = [](Row& r) { r.address.carry_high = kTwo; },
       .constraints = names({"address.carry_high.bool"}),
       .interactions = names({"address.high", "memory.before", "memory.after"})},
      {.what = "address beyond 2^32", .row = row, .edit = [](Row& r) { r.address.carry_high = kOne; },
       .interactions = names({"address.high", "memory.before", "memory.after"})},
      {.what = "unaligned: base off by one", .row = row, .edit = [](Row& r) { bump(r.read1.value.low); },
       .interactions = names({"address.low", "read1.before", "read1.after", "memory.before", "memory.after"})},
      {.what = "another word: base off by four", .row = row,
       .edit = [](Row& r) { r.read1.value.low += KoalaBear::from_u32(4); },
       .interactions = names({"read1.before", "read1.after", "memory.before", "memory.after"})},
      {.what = "another offset", .row = row, .edit = [](Row& r) { r.address.imm.low += KoalaBear::from_u32(4); },
       .interactions = names({"program", "memory.before", "memory.after"})},
      {.what = "another base register", .row = row, .edit = [](Row& r) { bump(r.read1_index); },
       .interactions = names({"program", "read1.before", "read1.after"})},
  };
}

// The row happens as often as it likes.
const std::initializer_list<const char*> kLoadMessages = {
    "state",         "next_state",   "program",      "read1.before", "read1.after",
    "memory.before", "memory.after", "write.before", "write.after"};
const std::initializer_list<const char*> kStoreMessages = {
    "state",       "next_state",   "program",     "read1.before", "read1.after",
    "read2.before", "read2.after", "memory.before", "memory.after"};

TEST(LoadWordTest, EveryLabelHasAMutation) {
  const AluRun run = run_loads_and_stores();
  auto table = fill_chip_table<LoadWordChip>(run.input());
  ASSERT_EQ(table.used_rows, 1u);
  using Row = ChipRow<LoadWordChip>;
  const LabelNames names("load_word");
  Mutations<LoadWordChip> own = {
      {.what = "the row twice", .row = 0, .edit = [](Row& r) { r.real = kTwo; },
       .constraints = names({"real.bool"}), .interactions = names(kLoadMessages)},
      {.what = "no row", .row = 0, .edit = [](Row& r) { r.real = {}; }, .interactions = names(kLoadMessages)},
      {.what = "padding that speaks", .row = 1, .edit = [](Row& r) { r.real = kOne; },
       .interactions = joined_labels(names(kLoadMessages), names({"read1.gap"}))},
      {.what = "a space that is none", .row = 0, .edit = [](Row& r) { r.read_only = kTwo; },
       .constraints = names({"read_only.bool"}), .interactions = names({"memory.before", "memory.after"})},
      {.what = "the other space", .row = 0, .edit = [](Row& r) { r.read_only = kOne; },
       .interactions = names({"memory.before", "memory.after"})},
      {.what = "another value", .row = 0, .edit = [](Row& r) { bump(r.memory.value.low); },
       .interactions = names({"memory.before", "memory.after", "write.after"})},
      {.what = "another destination", .row = 0, .edit = [](Row& r) { bump(r.write_index); },
       .interactions = names({"program", "write.before", "write.after"})},
      {.what = "another old value of the destination", .row = 0, .edit = [](Row& r) { bump(r.write.old.high); },
       .interactions = names({"write.before"})},
  };
  own = joined(own, step_mutations<LoadWordChip>(0, load_accesses<LoadWordChip>()));
  check_chip_mutations(table, joined(own, address_mutations<LoadWordChip>(0)));
}

TEST(StoreWordTest, EveryLabelHasAMutation) {
  const AluRun run = run_loads_and_stores();
  auto table = fill_chip_table<StoreWordChip>(run.input());
  ASSERT_EQ(table.used_rows, 1u);
  using Row = ChipRow<StoreWordChip>;
  const LabelNames names("store_word");
  Mutations<StoreWordChip> own = {
      {.what = "the row twice", .row = 0, .edit = [](Row& r) { r.real = kTwo; },
       .constraints = names({"real.bool"}), .interactions = names(kStoreMessages)},
      {.what = "no row", .row = 0, .edit = [](Row& r) { r.real = {}; }, .interactions = names(kStoreMessages)},
      {.what = "another value", .row = 0, .edit = [](Row& r) { bump(r.read2.value.low); },
       .interactions = names({"read2.before", "read2.after", "memory.after"})},
      {.what = "another second register", .row = 0, .edit = [](Row& r) { bump(r.read2_index); },
       .interactions = names({"program", "read2.before", "read2.after"})},
      {.what = "another old word", .row = 0, .edit = [](Row& r) { bump(r.memory.old.high); },
       .interactions = names({"memory.before"})},
  };
  own = joined(own, step_mutations<StoreWordChip>(0, store_accesses<StoreWordChip>()));
  check_chip_mutations(table, joined(own, address_mutations<StoreWordChip>(0)));
}

TEST(LoadPartTest, EveryLabelHasAMutation) {
  const AluRun run = run_loads_and_stores();
  auto table = fill_chip_table<LoadPartChip>(run.input());
  ASSERT_EQ(table.used_rows, 4u);  // lb at 0, lbu at 1, lh at 0, lhu at 2: bytes 84 83, half words 8384 0102
  using Row = ChipRow<LoadPartChip>;
  const LabelNames names("load_part");
  Mutations<LoadPartChip> own = {
      {.what = "lb twice", .row = 0, .edit = [](Row& r) { r.is_lb = kTwo; },
       .constraints = names({"is_lb.bool", "real.bool"}), .interactions = names(kLoadMessages)},
      {.what = "lbu twice", .row = 1, .edit = [](Row& r) { r.is_lbu = kTwo; },
       .constraints = names({"is_lbu.bool", "real.bool"}), .interactions = names(kLoadMessages)},
      {.what = "lh twice", .row = 2, .edit = [](Row& r) { r.is_lh = kTwo; },
       .constraints = names({"is_lh.bool", "real.bool"}), .interactions = names(kLoadMessages)},
      {.what = "lhu twice", .row = 3, .edit = [](Row& r) { r.is_lhu = kTwo; },
       .constraints = names({"is_lhu.bool", "real.bool"}), .interactions = names(kLoadMessages)},
      {.what = "lb and half an lb back", .row = 0,
       .edit = [](Row& r) { r.is_lb = kTwo, r.is_lbu = -kOne; },
       .constraints = names({"is_lb.bool", "is_lbu.bool", "sign.unsigned"}), .interactions = names({"program"})},
      {.what = "a space that is none", .row = 0, .edit = [](Row& r) { r.read_only = kTwo; },
       .constraints = names({"read_only.bool"}), .interactions = names({"memory.before", "memory.after"})},
      {.what = "a bit 0 that is none", .row = 2, .edit = [](Row& r) { r.odd_byte = kTwo; },
       .constraints = names({"odd_byte.bool", "half.aligned"}),
       .interactions = names({"address.low", "memory.before", "memory.after"})},
      {.what = "an odd half word", .row = 2, .edit = [](Row& r) { r.odd_byte = kOne; },
       .constraints = names({"half.aligned"}),
       .interactions = names({"address.low", "memory.before", "memory.after"})},
      {.what = "the other byte", .row = 0, .edit = [](Row& r) { r.odd_byte = kOne; },
       .constraints = names({"top.byte"}), .interactions = names({"address.low", "memory.before", "memory.after"})},
      {.what = "a bit 1 that is none", .row = 2, .edit = [](Row& r) { r.odd_half = kTwo; },
       .constraints = names({"odd_half.bool", "half_word"}),
       .interactions = names({"address.low", "memory.before", "memory.after"})},
      {.what = "the other half word", .row = 3, .edit = [](Row& r) { r.odd_half = {}; },
       .constraints = names({"half_word"}),
       .interactions = names({"address.low", "memory.before", "memory.after"})},
      {.what = "bytes that are none", .row = 3,
       .edit = [](Row& r) { r.low_byte += KoalaBear::from_u32(256), r.high_byte -= kOne, r.top -= kOne; },
       .interactions = names({"bytes"})},
      {.what = "a byte of another word", .row = 3, .edit = [](Row& r) { bump(r.low_byte), bump(r.result_low); },
       .constraints = names({"half_word"}), .interactions = names({"write.after"})},
      {.what = "another byte", .row = 1, .edit = [](Row& r) { bump(r.top), bump(r.result_low); },
       .constraints = names({"top.byte"}), .interactions = names({"write.after"})},
      {.what = "another top byte of the half word", .row = 2, .edit = [](Row& r) { bump(r.top); },
       .constraints = names({"top.half"})},
      {.what = "a negative byte without its sign", .row = 0,
       .edit = [](Row& r) { r.sign = {}, r.result_low = r.top; }, .interactions = names({"sign", "write.after"})},
      {.what = "a negative half word without its sign", .row = 2, .edit = [](Row& r) { r.sign = {}; },
       .interactions = names({"sign", "write.after"})},
      {.what = "a sign where the load has none", .row = 3, .edit = [](Row& r) { r.sign = kOne; },
       .constraints = names({"sign.unsigned"}), .interactions = names({"write.after"})},
      {.what = "another low limb of a byte", .row = 0, .edit = [](Row& r) { bump(r.result_low); },
       .constraints = names({"result.byte"}), .interactions = names({"write.after"})},
      {.what = "another low limb of a half word", .row = 3, .edit = [](Row& r) { bump(r.result_low); },
       .constraints = names({"result.half"}), .interactions = names({"write.after"})},
      {.what = "another value in memory", .row = 2, .edit = [](Row& r) { bump(r.memory.value.high); },
       .interactions = names({"memory.before", "memory.after"})},
      {.what = "another destination", .row = 0, .edit = [](Row& r) { bump(r.write_index); },
       .interactions = names({"program", "write.before", "write.after"})},
  };
  own = joined(own, step_mutations<LoadPartChip>(0, load_accesses<LoadPartChip>()));
  check_chip_mutations(table, joined(own, address_mutations<LoadPartChip>(0)));
}

TEST(StorePartTest, EveryLabelHasAMutation) {
  const AluRun run = run_loads_and_stores();
  auto table = fill_chip_table<StorePartChip>(run.input());
  ASSERT_EQ(table.used_rows, 2u);  // sb of d4 at 13, sh of c3d4 at 14, in one word that was zero
  using Row = ChipRow<StorePartChip>;
  const LabelNames names("store_part");
  Mutations<StorePartChip> own = {
      {.what = "sb twice", .row = 0, .edit = [](Row& r) { r.is_sb = kTwo; },
       .constraints = names({"is_sb.bool", "real.bool"}), .interactions = names(kStoreMessages)},
      {.what = "sh twice", .row = 1, .edit = [](Row& r) { r.is_sh = kTwo; },
       .constraints = names({"is_sh.bool", "real.bool"}), .interactions = names(kStoreMessages)},
      {.what = "a bit 0 that is none", .row = 1, .edit = [](Row& r) { r.odd_byte = kTwo; },
       .constraints = names({"odd_byte.bool", "half.aligned"}),
       .interactions = names({"address.low", "memory.before", "memory.after"})},
      {.what = "an odd half word", .row = 1, .edit = [](Row& r) { r.odd_byte = kOne; },
       .constraints = names({"half.aligned"}),
       .interactions = names({"address.low", "memory.before", "memory.after"})},
      {.what = "a bit 1 that is none", .row = 1, .edit = [](Row& r) { r.odd_half = kTwo; },
       .constraints = names({"odd_half.bool", "half_word", "new_low"}),
       .interactions = names({"address.low", "memory.before", "memory.after"})},
      {.what = "the other limb", .row = 0, .edit = [](Row& r) { r.odd_half = kOne; },
       .constraints = names({"new_low"}), .interactions = names({"address.low", "memory.before", "memory.after"})},
      {.what = "another half word before", .row = 0,
       .edit = [](Row& r) { bump(r.low_byte), bump(r.new_half); },
       .constraints = names({"half_word"})},
      {.what = "bytes that are none", .row = 0,
       .edit = [](Row& r) {
         // The byte that stays is a byte too many, the one that goes makes up for it.
         r.low_byte = KoalaBear::from_u32(256), r.high_byte = -kOne;
         r.new_half += KoalaBear::from_u32(256), r.new_low += KoalaBear::from_u32(256);
       },
       .interactions = names({"bytes", "memory.after"})},
      {.what = "another byte of the register", .row = 0,
       .edit = [](Row& r) {
         const KoalaBear byte = KoalaBear::from_u32(256);
         bump(r.value_byte), r.new_half += byte, r.new_low += byte;
       },
       .interactions = names({"value", "memory.after"})},
      {.what = "another byte in the half word", .row = 0, .edit = [](Row& r) { bump(r.new_half), bump(r.new_low); },
       .constraints = names({"new_half.byte"}), .interactions = names({"memory.after"})},
      {.what = "another half word", .row = 1, .edit = [](Row& r) { bump(r.new_half); },
       .constraints = names({"new_half.half"}), .interactions = names({"memory.after"})},
      {.what = "the other limb changes too", .row = 1, .edit = [](Row& r) { bump(r.new_low); },
       .constraints = names({"new_low"}), .interactions = names({"memory.after"})},
      {.what = "another old word", .row = 1, .edit = [](Row& r) { bump(r.memory.old.low), bump(r.new_low); },
       .interactions = names({"memory.before", "memory.after"})},
      {.what = "another second register", .row = 0, .edit = [](Row& r) { bump(r.read2_index); },
       .interactions = names({"program", "read2.before", "read2.after"})},
  };
  own = joined(own, step_mutations<StorePartChip>(1, store_accesses<StorePartChip>()));
  check_chip_mutations(table, joined(own, address_mutations<StorePartChip>(1)));
}

using MergeRow = ChipRow<MergeChip>;
// lwl at offset 1, lwr at 2, swl at 1, swr at 2, ll and sc.
enum MergeRows : std::size_t { kLwl, kLwr, kSwl, kSwr, kLl, kSc, kPadding };

// Flags and offsets. The words are such that lwl and swr change the high limb only, swl the low one.
Mutations<MergeChip> merge_flag_mutations(const LabelNames& names) {
  const Labels said = names({"state", "next_state", "program", "read1.before", "read1.after", "source.before",
                             "source.after", "target.before", "target.after"});
  return {
      {.what = "lwl twice", .row = kLwl, .edit = [](MergeRow& r) { r.is_lwl = kTwo; },
       .constraints = names({"is_lwl.bool", "real.bool", "offset.one", "source.space", "result.high"}),
       .interactions = said},
      {.what = "lwr twice", .row = kLwr, .edit = [](MergeRow& r) { r.is_lwr = kTwo; },
       .constraints = names({"is_lwr.bool", "real.bool", "offset.one", "source.space", "result.low", "result.high"}),
       .interactions = said},
      {.what = "swl twice", .row = kSwl, .edit = [](MergeRow& r) { r.is_swl = kTwo; },
       .constraints = names({"is_swl.bool", "real.bool", "offset.one", "target.space", "result.low"}),
       .interactions = said},
      {.what = "swr twice", .row = kSwr, .edit = [](MergeRow& r) { r.is_swr = kTwo; },
       .constraints = names({"is_swr.bool", "real.bool", "offset.one", "target.space", "result.high"}),
       .interactions = said},
      {.what = "ll twice", .row = kLl, .edit = [](MergeRow& r) { r.is_ll = kTwo; },
       .constraints = names({"is_ll.bool", "real.bool", "offset.one", "source.space", "result.low", "result.high"}),
       .interactions = said},
      {.what = "sc twice", .row = kSc, .edit = [](MergeRow& r) { r.is_sc = kTwo; },
       .constraints = names({"is_sc.bool", "real.bool", "offset.one", "target.space", "result.low", "result.high"}),
       .interactions = joined_labels(said, names({"flag.before", "flag.after"}))},
      {.what = "a space that is none", .row = kLwl, .edit = [](MergeRow& r) { r.read_only = kTwo; },
       .constraints = names({"read_only.bool", "source.space"})},
      {.what = "a store into read-only memory", .row = kSwl, .edit = [](MergeRow& r) { r.read_only = kOne; },
       .constraints = names({"read_only.load"})},
      {.what = "offsets 0 and 3 that are none", .row = kLl,
       .edit = [](MergeRow& r) { r.offset[0] = kTwo, r.offset[3] = -kOne; },
       .constraints = names({"offset0.bool", "offset3.bool", "aligned", "source.memory", "result.low", "result.high"}),
       .interactions = names({"address.low"})},
      {.what = "offsets 1 and 2 that are none", .row = kLwl,
       .edit = [](MergeRow& r) { r.offset[1] = kTwo, r.offset[2] = -kOne; },
       .constraints = names({"offset1.bool", "offset2.bool", "source.memory", "result.low", "result.high"}),
       .interactions = names({"address.low"})},
      {.what = "two offsets", .row = kLwl, .edit = [](MergeRow& r) { r.offset[0] = kOne; },
       .constraints = names({"offset.one", "result.high"})},
      {.what = "an offset in padding", .row = kPadding, .edit = [](MergeRow& r) { r.offset[0] = kOne; },
       .constraints = names({"offset.one"})},
      {.what = "an unaligned sc", .row = kSc,
       .edit = [](MergeRow& r) { r.offset[0] = {}, r.offset[1] = kOne; },
       .constraints = names({"aligned", "target.memory", "result.low", "result.high"}),
       .interactions = names({"address.low"})},
  };
}

Mutations<MergeChip> merge_place_mutations(const LabelNames& names) {
  const Labels source = names({"source.before", "source.after"});
  const Labels target = names({"target.before", "target.after"});
  return {
      {.what = "a source elsewhere", .row = kLwl, .edit = [](MergeRow& r) { bump(r.source.space); },
       .constraints = names({"source.space"}), .interactions = source},
      {.what = "a target elsewhere", .row = kSwl, .edit = [](MergeRow& r) { bump(r.target.space); },
       .constraints = names({"target.space"}), .interactions = target},
      {.what = "another word loaded", .row = kLwl, .edit = [](MergeRow& r) { bump(r.source.address); },
       .constraints = names({"source.memory"}), .interactions = source},
      {.what = "another register stored", .row = kSwl, .edit = [](MergeRow& r) { bump(r.source.address); },
       .constraints = names({"source.register"}), .interactions = source},
      {.what = "another register loaded", .row = kLwl, .edit = [](MergeRow& r) { bump(r.target.address); },
       .constraints = names({"target.register"}), .interactions = target},
      {.what = "another word stored", .row = kSwl, .edit = [](MergeRow& r) { bump(r.target.address); },
       .constraints = names({"target.memory"}), .interactions = target},
      {.what = "another base register", .row = kLwl, .edit = [](MergeRow& r) { bump(r.read1_index); },
       .interactions = names({"program", "read1.before", "read1.after"})},
      {.what = "another base", .row = kLwl, .edit = [](MergeRow& r) { bump(r.read1.value.low); },
       .constraints = names({"source.memory"}), .interactions = names({"address.low", "read1.before", "read1.after"})},
      {.what = "a carry out of bit 15 that is none", .row = kLwl,
       .edit = [](MergeRow& r) { r.address.carry_low = kTwo; }, .constraints = names({"address.carry_low.bool"}),
       .interactions = names({"address.low"})},
      {.what = "a carry out of bit 31 that is none", .row = kLwl,
       .edit = [](MergeRow& r) { r.address.carry_high = kTwo; },
       .constraints = names({"address.carry_high.bool", "source.memory"}), .interactions = names({"address.high"})},
      {.what = "another register of sc", .row = kSc, .edit = [](MergeRow& r) { bump(r.write_index); },
       .interactions = names({"program", "flag.before", "flag.after"})},
      {.what = "another old value of sc's register", .row = kSc, .edit = [](MergeRow& r) { bump(r.flag.old.low); },
       .interactions = names({"flag.before"})},
      {.what = "sc's register before its previous access", .row = kSc,
       .edit = [](MergeRow& r) { r.flag.at.previous_time = r.step.clock + kTwo; },
       .interactions = names({"flag.before", "flag.gap"})},
      {.what = "a gap of sc's register too long for a byte", .row = kSc,
       .edit = [](MergeRow& r) { r.flag.at.gap_high = field(256); }, .interactions = names({"flag.gap", "gaps2"})},
  };
}

Mutations<MergeChip> merge_byte_mutations(const LabelNames& names) {
  const auto overflow = [](KoalaBear& low, KoalaBear& high) { low += field(256), high -= kOne; };
  return {
      {.what = "low bytes of the source that are none", .row = kLwl,
       .edit = [=](MergeRow& r) { overflow(r.source_bytes.byte[0], r.source_bytes.byte[1]); },
       .interactions = names({"source.bytes_low"})},
      {.what = "high bytes of the source that are none", .row = kLwl,
       .edit = [=](MergeRow& r) { overflow(r.source_bytes.byte[2], r.source_bytes.byte[3]); },
       .interactions = names({"source.bytes_high"})},
      {.what = "low bytes of the target that are none", .row = kLwl,
       .edit = [=](MergeRow& r) { overflow(r.target_bytes.byte[0], r.target_bytes.byte[1]); },
       .interactions = names({"target.bytes_low"})},
      {.what = "high bytes of the target that are none", .row = kLwl,
       .edit = [=](MergeRow& r) { overflow(r.target_bytes.byte[2], r.target_bytes.byte[3]); },
       .interactions = names({"target.bytes_high"})},
      {.what = "another low limb of the result", .row = kLl, .edit = [](MergeRow& r) { bump(r.result.low); },
       .constraints = names({"result.low"}), .interactions = names({"target.after"})},
      {.what = "another high limb of the result", .row = kSc, .edit = [](MergeRow& r) { bump(r.result.high); },
       .constraints = names({"result.high"}), .interactions = names({"target.after"})},
  };
}

TEST(MergeTest, EveryLabelHasAMutation) {
  const AluRun run = run_loads_and_stores();
  auto table = fill_chip_table<MergeChip>(run.input());
  ASSERT_EQ(table.used_rows, static_cast<std::size_t>(kPadding));
  const LabelNames names("merge");
  const std::vector<AccessOf<MergeChip>> accesses = {
      {"read1", read1_time<MergeChip>, prover::kSlotRead1, "gaps1"},
      {"source", [](MergeRow& r) -> auto& { return r.source.at; }, prover::kSlotMemory, "gaps1"},
      {"target", [](MergeRow& r) -> auto& { return r.target.at; }, prover::kSlotWrite, "gaps2"},
  };
  Mutations<MergeChip> mutations = step_mutations<MergeChip>(kLwl, accesses);
  mutations = joined(mutations, merge_flag_mutations(names));
  mutations = joined(mutations, merge_place_mutations(names));
  check_chip_mutations(table, joined(mutations, merge_byte_mutations(names)));
}

}  // namespace
}  // namespace symbolon::testing
