#include "core/mips/system_calls.h"
#include "prover/chips/transfer/air.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

std::size_t TransferChip::row_count(const TraceInput& input) { return input.transfers.size(); }

void TransferChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  fill_rows<TransferCols>(main, rows.count, [&](std::size_t i, TransferCols<KoalaBear>& row) {
    const TransferWord& transfer = input.transfers[rows.first + i];
    const mips::SystemCall& call = input.record.calls[transfer.call];
    const mips::WordAccess& word = input.record.words[call.first_word + transfer.place];
    const std::uint32_t clock = clock_of_step(call.step_index);
    const std::uint32_t left = call.word_count - transfer.place;
    const std::uint32_t word_index = word.address / 4;

    row.clock = KoalaBear::from_u32(clock);
    row.address = KoalaBear::from_u32(word_index);
    row.left = KoalaBear::from_u32(left);
    row.is_last = KoalaBear::from_u32(left == 1 ? 1 : 0);
    row.old = word_of(word.old_value);
    row.now = word_of(word.new_value);
    row.at = populate_time(clock + kSlotMemory, word.old_time);
    if (call.number == mips::kCallRead) {
      row.is_read = KoalaBear::one();
      // The index that a read's chain carries starts at zero (chips/system).
      row.index = KoalaBear::from_u32(transfer.place);
    } else {
      row.is_commit = KoalaBear::one();
      row.index = KoalaBear::from_u32(input.cursors[transfer.call].index + transfer.place);
      row.read_only = KoalaBear::from_u32(input.is_read_only(word_index) ? 1 : 0);
    }
  });
}

}  // namespace symbolon::prover
