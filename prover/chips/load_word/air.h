// The load_word chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_LOAD_WORD_AIR_H_
#define SYMBOLON_PROVER_CHIPS_LOAD_WORD_AIR_H_

#include "prover/chips/chip.h"
#include "prover/chips/load_word/columns.h"

namespace symbolon::prover {

struct LoadWordChip {
  static constexpr const char* kName = "load_word";
  template <class T>
  using Cols = LoadWordCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    const auto row = b.template local<LoadWordCols>();
    const E& real = row.real;
    const E& clock = row.step.clock;

    b.assert_bool("load_word.real.bool", real);
    b.assert_bool("load_word.read_only.bool", row.read_only);

    const E address = eval_address(b, "load_word.address", row.read1.value, row.address, E(0), real);
    eval_step(
        b, "load_word", row.step,
        {.op = E(op_code(mips::Op::kLw)), .read1 = row.read1_index, .write = row.write_index, .imm = row.address.imm},
        row.step.next_pc + E(1), real);
    eval_register_read(b, "load_word.read1", row.read1_index, row.read1, clock + E(kSlotRead1), real);
    eval_access(b, "load_word.memory", E(kSpaceWritable) + row.read_only, address, row.memory.value, row.memory.value,
                row.memory.at, clock + E(kSlotMemory), real);
    eval_register_write(b, "load_word.write", row.write_index, row.write, row.memory.value, clock + E(kSlotWrite),
                        real);
    check_gaps(b, "load_word.gaps1", row.read1.at.gap_high, row.memory.at.gap_high, real);
    check_gaps(b, "load_word.gaps2", row.write.at.gap_high, E(0), real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_LOAD_WORD_AIR_H_
