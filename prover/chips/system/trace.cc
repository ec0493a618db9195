#include "prover/chips/system/air.h"

namespace symbolon::prover {
namespace {

KoalaBear& flag_of(const mips::SystemCall& call, SystemCols<KoalaBear>& row) {
  switch (call.number) {
    case mips::kCallExit:
      return row.is_exit;
    case mips::kCallExitGroup:
      return row.is_exit_group;
    case mips::kCallRead:
      return row.is_read;
    case mips::kCallWrite:
      break;
    default:
      return row.is_call;
  }
  switch (call.argument[0]) {
    case mips::kDescriptorPublic:
      return row.is_commit;
    case mips::kDescriptorOutput:
      return row.is_print_output;
    default:
      return row.is_print_error;
  }
}

// Of [address, address + words), the high part of what is left of the address space.
KoalaBear room_high(std::uint32_t address, std::uint32_t words) {
  return KoalaBear::from_u32(((1u << 30) - address - words) >> 16);
}

void fill_call(const mips::SystemCall& call, SystemCols<KoalaBear>& row) {
  const CallOperands operands = call_operands(call.number);
  const std::uint32_t first = call.argument[0];
  row.call = KoalaBear::from_u32(call.number & 0xffff);
  row.a0.value = word_of(first);
  row.first_quarter = KoalaBear::from_u32((first & 0xffff) >> 2);
  row.first_words = KoalaBear::from_u32(operands.first_words);
  row.first_room_high = room_high(first / 4, operands.first_words);
  if (operands.second_words == 0) return;
  const std::uint32_t second = call.argument[1];
  row.has_second = KoalaBear::one();
  row.second = KoalaBear::from_u32(second / 4);
  row.buffer_quarter = KoalaBear::from_u32((second & 0xffff) >> 2);
  row.words = KoalaBear::from_u32(operands.second_words);
  row.room_high = room_high(second / 4, operands.second_words);
}

}  // namespace

std::size_t SystemChip::row_count(const TraceInput& input) { return input.record.calls.size(); }

void SystemChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  fill_rows<SystemCols>(main, rows.count, [&](std::size_t i, SystemCols<KoalaBear>& row) {
    const std::size_t index = rows.first + i;
    const mips::SystemCall& call = input.record.calls[index];
    flag_of(call, row) = KoalaBear::one();

    const std::uint32_t clock = clock_of_step(call.step_index);
    const std::uint32_t read_time = clock + kSlotRead1;
    const std::uint32_t write_time = clock + kSlotWrite;
    row.step = populate_step(input.record.steps[call.step_index], call.step_index);
    row.v0 = populate_time(write_time, call.v0_time);
    row.a0.at = populate_time(read_time, call.argument_time[0]);
    row.a1 = populate_read(call.argument[1], read_time, call.argument_time[1]);
    row.a2 = populate_read(call.argument[2], read_time, call.argument_time[2]);
    row.a3 = populate_write(call.a3_old, write_time, call.a3_time);
    row.result = word_of(call.result);

    if (is_precompile(call.number)) return fill_call(call, row);
    const bool is_commit = row.is_commit == KoalaBear::one();
    if (!is_commit && call.number != mips::kCallRead) return;
    const std::uint32_t address = call.argument[1] / 4;
    const std::uint32_t words = call.argument[2] / 4;
    row.buffer_quarter = KoalaBear::from_u32((call.argument[1] & 0xffff) >> 2);
    row.size_quarter = KoalaBear::from_u32((call.argument[2] & 0xffff) >> 2);
    row.words = KoalaBear::from_u32(words);
    if (words != 0) {
      row.has_words = KoalaBear::one();
      row.room_high = room_high(address, words);
    }
    if (!is_commit) return;
    row.index = KoalaBear::from_u32(input.cursors[index].index);
    row.cursor = populate_time(write_time, input.cursors[index].previous_time);
  });
}

}  // namespace symbolon::prover
