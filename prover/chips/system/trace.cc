#include "prover/chips/system/air.h"

namespace symbolon::prover {
namespace {

// The flag of a call that a proof can contain; null for precompiles, which have tables of their own.
KoalaBear* flag_of(const mips::SystemCall& call, SystemCols<KoalaBear>& row) {
  switch (call.number) {
    case mips::kCallExit:
      return &row.is_exit;
    case mips::kCallExitGroup:
      return &row.is_exit_group;
    case mips::kCallRead:
      return &row.is_read;
    case mips::kCallWrite:
      break;
    default:
      return nullptr;
  }
  switch (call.argument[0]) {
    case mips::kDescriptorPublic:
      return &row.is_commit;
    case mips::kDescriptorOutput:
      return &row.is_print_output;
    default:
      return &row.is_print_error;
  }
}

}  // namespace

std::size_t SystemChip::row_count(const TraceInput& input) { return input.record.calls.size(); }

void SystemChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  fill_rows<SystemCols>(main, rows.count, [&](std::size_t i, SystemCols<KoalaBear>& row) {
    const std::size_t index = rows.first + i;
    const mips::SystemCall& call = input.record.calls[index];
    KoalaBear* flag = flag_of(call, row);
    if (flag == nullptr) return;
    *flag = KoalaBear::one();

    const std::uint32_t clock = clock_of_step(call.step_index);
    const std::uint32_t read_time = clock + kSlotRead1;
    const std::uint32_t write_time = clock + kSlotWrite;
    row.step = populate_step(input.record.steps[call.step_index], call.step_index);
    row.v0 = populate_time(write_time, call.v0_time);
    row.a0 = populate_time(read_time, call.argument_time[0]);
    row.a1 = populate_read(call.argument[1], read_time, call.argument_time[1]);
    row.a2 = populate_read(call.argument[2], read_time, call.argument_time[2]);
    row.a3 = populate_write(call.a3_old, write_time, call.a3_time);
    row.result = word_of(call.result);

    const bool is_commit = row.is_commit == KoalaBear::one();
    if (!is_commit && call.number != mips::kCallRead) return;
    const std::uint32_t address = call.argument[1] / 4;
    const std::uint32_t words = call.argument[2] / 4;
    row.buffer_quarter = KoalaBear::from_u32((call.argument[1] & 0xffff) >> 2);
    row.size_quarter = KoalaBear::from_u32((call.argument[2] & 0xffff) >> 2);
    row.room_high = KoalaBear::from_u32(((1u << 30) - address - words) >> 16);
    row.has_words = KoalaBear::from_u32(words != 0 ? 1 : 0);
    if (!is_commit) return;
    row.index = KoalaBear::from_u32(input.cursors[index].index);
    row.cursor = populate_time(write_time, input.cursors[index].previous_time);
  });
}

}  // namespace symbolon::prover
