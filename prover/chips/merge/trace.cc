#include "prover/chips/merge/air.h"

namespace symbolon::prover {
namespace {

using mips::Family;
using mips::Op;

WipedVector<std::uint32_t> merge_steps(const TraceInput& input) {
  WipedVector<std::uint32_t> steps = steps_with(input, Family::kLoadPart, {Op::kLwl, Op::kLwr});
  for (const auto& more :
       {steps_with(input, Family::kStorePart, {Op::kSwl, Op::kSwr}), steps_with(input, Family::kLoadWord, {Op::kLl}),
        steps_with(input, Family::kStoreWord, {Op::kSc})}) {
    steps.insert(steps.end(), more.begin(), more.end());
  }
  return steps;
}

KoalaBear& flag_of(Op op, MergeCols<KoalaBear>& row) {
  switch (op) {
    case Op::kLwl:
      return row.is_lwl;
    case Op::kLwr:
      return row.is_lwr;
    case Op::kSwl:
      return row.is_swl;
    case Op::kSwr:
      return row.is_swr;
    case Op::kLl:
      return row.is_ll;
    default:
      return row.is_sc;
  }
}

WordBytes<KoalaBear> bytes_of(std::uint32_t word) {
  WordBytes<KoalaBear> bytes;
  for (std::uint32_t i = 0; i < 4; ++i) bytes.byte[i] = KoalaBear::from_u32(word >> (8 * i) & 0xff);
  return bytes;
}

}  // namespace

std::size_t MergeChip::row_count(const TraceInput& input) { return merge_steps(input).size(); }

void MergeChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const WipedVector<std::uint32_t> steps = merge_steps(input);
  fill_rows<MergeCols>(main, rows.count, [&](std::size_t i, MergeCols<KoalaBear>& row) {
    const std::uint32_t index = steps[rows.first + i];
    const mips::Step& step = input.record.steps[index];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(index);
    const std::uint32_t address = step.read1 + instruction.imm;
    const bool is_load = instruction.op == Op::kLwl || instruction.op == Op::kLwr || instruction.op == Op::kLl;

    row.step = populate_step(step, index);
    flag_of(instruction.op, row) = KoalaBear::one();
    row.offset[address & 3] = KoalaBear::one();
    row.read1_index = KoalaBear::from_u32(instruction.read1);
    row.read2_index = KoalaBear::from_u32(instruction.read2);
    row.write_index = KoalaBear::from_u32(instruction.write);
    row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
    row.address = populate_address(step.read1, instruction.imm);

    const KoalaBear word_index = KoalaBear::from_u32(address / 4);
    const AccessTime<KoalaBear> memory_at = populate_time(clock + kSlotMemory, step.other_time);
    if (is_load) {
      const bool read_only = input.is_read_only(address / 4);
      row.read_only = KoalaBear::from_u32(read_only ? 1 : 0);
      row.source = {.space = KoalaBear::from_u32(read_only ? kSpaceReadOnly : kSpaceWritable),
                    .address = word_index,
                    .at = memory_at};
      row.target = {.space = KoalaBear::from_u32(kSpaceRegisters),
                    .address = row.write_index,
                    .at = populate_time(clock + kSlotWrite, step.write_time)};
      row.source_bytes = bytes_of(step.other_old);
      row.target_bytes = bytes_of(step.write_old);
      row.result = word_of(step.write_new);
      return;
    }
    row.source = {.space = KoalaBear::from_u32(kSpaceRegisters),
                  .address = row.read2_index,
                  .at = populate_time(clock + kSlotRead2, step.read2_time)};
    row.target = {.space = KoalaBear::from_u32(kSpaceWritable), .address = word_index, .at = memory_at};
    row.source_bytes = bytes_of(step.read2);
    row.target_bytes = bytes_of(step.other_old);
    row.result = word_of(step.other_new);
    if (instruction.op == Op::kSc) row.flag = populate_write(step.write_old, clock + kSlotWrite, step.write_time);
  });
}

}  // namespace symbolon::prover
