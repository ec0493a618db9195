#include "prover/chips/bus/call.h"
#include "prover/chips/operand/air.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

std::size_t OperandChip::row_count(const TraceInput& input) { return input.operands.size(); }

void OperandChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  fill_rows<OperandCols>(main, rows.count, [&](std::size_t i, OperandCols<KoalaBear>& row) {
    const TransferWord& operand = input.operands[rows.first + i];
    const mips::SystemCall& call = input.record.calls[operand.call];
    const std::uint32_t clock = clock_of_step(call.step_index);
    const bool is_read = operand.place >= call_operands(call.number).first_words;

    row.real = KoalaBear::one();
    row.is_read = KoalaBear::from_u32(is_read ? 1 : 0);
    row.clock = KoalaBear::from_u32(clock);
    for (std::size_t k = 0; k < kOperandWords; ++k) {
      const mips::WordAccess& word = input.record.words[call.first_word + operand.place + k];
      const std::uint32_t word_index = word.address / 4;
      if (k == 0) row.address = KoalaBear::from_u32(word_index);
      row.read_only[k] = KoalaBear::from_u32(is_read && input.is_read_only(word_index) ? 1 : 0);
      row.before[k] = word_of(word.old_value);
      row.after[k] = word_of(word.new_value);
      row.at[k] = populate_time(clock + kSlotMemory, word.old_time);
    }
  });
}

}  // namespace symbolon::prover
