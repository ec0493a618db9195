// The store_word chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_STORE_WORD_AIR_H_
#define SYMBOLON_PROVER_CHIPS_STORE_WORD_AIR_H_

#include "prover/chips/chip.h"
#include "prover/chips/store_word/columns.h"

namespace symbolon::prover {

struct StoreWordChip {
  static constexpr const char* kName = "store_word";
  template <class T>
  using Cols = StoreWordCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    const auto row = b.template local<StoreWordCols>();
    const E& real = row.real;
    const E& clock = row.step.clock;

    b.assert_bool("store_word.real.bool", real);

    const E address = eval_address(b, "store_word.address", row.read1.value, row.address, E(0), real);
    eval_step(
        b, "store_word", row.step,
        {.op = E(op_code(mips::Op::kSw)), .read1 = row.read1_index, .read2 = row.read2_index, .imm = row.address.imm},
        row.step.next_pc + E(1), real);
    eval_register_read(b, "store_word.read1", row.read1_index, row.read1, clock + E(kSlotRead1), real);
    eval_register_read(b, "store_word.read2", row.read2_index, row.read2, clock + E(kSlotRead2), real);
    eval_access(b, "store_word.memory", E(kSpaceWritable), address, row.memory.old, row.read2.value, row.memory.at,
                clock + E(kSlotMemory), real);
    check_gaps(b, "store_word.gaps1", row.read1.at.gap_high, row.read2.at.gap_high, real);
    check_gaps(b, "store_word.gaps2", row.memory.at.gap_high, E(0), real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_STORE_WORD_AIR_H_
