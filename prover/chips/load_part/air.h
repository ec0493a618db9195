// The load_part chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_LOAD_PART_AIR_H_
#define SYMBOLON_PROVER_CHIPS_LOAD_PART_AIR_H_

#include "prover/chips/chip.h"
#include "prover/chips/load_part/columns.h"

namespace symbolon::prover {

struct LoadPartChip {
  static constexpr const char* kName = "load_part";
  template <class T>
  using Cols = LoadPartCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    using mips::Op;
    const auto row = b.template local<LoadPartCols>();
    const E byte = row.is_lb + row.is_lbu;
    const E half = row.is_lh + row.is_lhu;
    const E real = byte + half;
    const E& clock = row.step.clock;

    b.assert_bool("load_part.is_lb.bool", row.is_lb);
    b.assert_bool("load_part.is_lbu.bool", row.is_lbu);
    b.assert_bool("load_part.is_lh.bool", row.is_lh);
    b.assert_bool("load_part.is_lhu.bool", row.is_lhu);
    b.assert_bool("load_part.real.bool", real);
    b.assert_bool("load_part.read_only.bool", row.read_only);
    b.assert_bool("load_part.odd_byte.bool", row.odd_byte);
    b.assert_bool("load_part.odd_half.bool", row.odd_half);
    b.when(half).assert_zero("load_part.half.aligned", row.odd_byte);
    const E address =
        eval_address(b, "load_part.address", row.read1.value, row.address, row.odd_byte + row.odd_half * E(2), real);

    // The half word, the top byte of the part, its sign.
    const Word<E>& word = row.memory.value;
    const E half_word = row.low_byte + row.high_byte * E(256);
    b.assert_zero("load_part.half_word", half_word - word.low - row.odd_half * (word.high - word.low));
    b.template receive<BytesMessage>("load_part.bytes", {row.low_byte, row.high_byte}, real);
    b.when(byte).assert_zero("load_part.top.byte",
                             row.top - row.low_byte - row.odd_byte * (row.high_byte - row.low_byte));
    b.when(half).assert_equal("load_part.top.half", row.top, row.high_byte);
    b.template receive<BitAndMessage>("load_part.sign", {row.top, E(0x80), row.sign * E(0x80)}, row.is_lb + row.is_lh);
    b.when(row.is_lbu + row.is_lhu).assert_zero("load_part.sign.unsigned", row.sign);
    b.when(byte).assert_equal("load_part.result.byte", row.result_low, row.top + row.sign * E(0xff00));
    b.when(half).assert_equal("load_part.result.half", row.result_low, half_word);

    eval_step(b, "load_part", row.step,
              {.op = row.is_lb * E(op_code(Op::kLb)) + row.is_lbu * E(op_code(Op::kLbu)) +
                     row.is_lh * E(op_code(Op::kLh)) + row.is_lhu * E(op_code(Op::kLhu)),
               .read1 = row.read1_index,
               .write = row.write_index,
               .imm = row.address.imm},
              row.step.next_pc + E(1), real);
    eval_register_read(b, "load_part.read1", row.read1_index, row.read1, clock + E(kSlotRead1), real);
    eval_access(b, "load_part.memory", E(kSpaceWritable) + row.read_only, address, word, word, row.memory.at,
                clock + E(kSlotMemory), real);
    eval_register_write(b, "load_part.write", row.write_index, row.write, {row.result_low, row.sign * E(0xffff)},
                        clock + E(kSlotWrite), real);
    check_gaps(b, "load_part.gaps1", row.read1.at.gap_high, row.memory.at.gap_high, real);
    check_gaps(b, "load_part.gaps2", row.write.at.gap_high, E(0), real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_LOAD_PART_AIR_H_
