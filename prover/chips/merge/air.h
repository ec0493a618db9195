// The merge chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_MERGE_AIR_H_
#define SYMBOLON_PROVER_CHIPS_MERGE_AIR_H_

#include "prover/chips/chip.h"
#include "prover/chips/merge/columns.h"

namespace symbolon::prover {

struct MergeChip {
  static constexpr const char* kName = "merge";
  template <class T>
  using Cols = MergeCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    using mips::Op;
    const auto row = b.template local<MergeCols>();
    const E loads = row.is_lwl + row.is_lwr + row.is_ll;
    const E stores = row.is_swl + row.is_swr + row.is_sc;
    const E real = loads + stores;
    const E& clock = row.step.clock;

    b.assert_bool("merge.is_lwl.bool", row.is_lwl);
    b.assert_bool("merge.is_lwr.bool", row.is_lwr);
    b.assert_bool("merge.is_swl.bool", row.is_swl);
    b.assert_bool("merge.is_swr.bool", row.is_swr);
    b.assert_bool("merge.is_ll.bool", row.is_ll);
    b.assert_bool("merge.is_sc.bool", row.is_sc);
    b.assert_bool("merge.real.bool", real);
    b.assert_bool("merge.read_only.bool", row.read_only);
    b.when(row.read_only).assert_one("merge.read_only.load", loads);
    const auto& at = row.offset;
    b.assert_bool("merge.offset0.bool", at[0]);
    b.assert_bool("merge.offset1.bool", at[1]);
    b.assert_bool("merge.offset2.bool", at[2]);
    b.assert_bool("merge.offset3.bool", at[3]);
    b.assert_equal("merge.offset.one", at[0] + at[1] + at[2] + at[3], real);
    b.when(row.is_ll + row.is_sc).assert_one("merge.aligned", at[0]);

    // The two places. Operands that an operation does not have are zero in the program, so the sum names the register.
    const E word_index =
        eval_address(b, "merge.address", row.read1.value, row.address, at[1] + at[2] * E(2) + at[3] * E(3), real);
    b.assert_equal("merge.source.space", row.source.space, loads * (E(kSpaceWritable) + row.read_only));
    b.assert_equal("merge.target.space", row.target.space, stores * E(kSpaceWritable));
    b.when(loads).assert_equal("merge.source.memory", row.source.address, word_index);
    b.when(stores).assert_equal("merge.source.register", row.source.address, row.read2_index);
    b.when(loads).assert_equal("merge.target.register", row.target.address, row.write_index);
    b.when(stores).assert_equal("merge.target.memory", row.target.address, word_index);

    eval_result(b, row, real);

    eval_step(b, "merge", row.step,
              {.op = row.is_lwl * E(op_code(Op::kLwl)) + row.is_lwr * E(op_code(Op::kLwr)) +
                     row.is_swl * E(op_code(Op::kSwl)) + row.is_swr * E(op_code(Op::kSwr)) +
                     row.is_ll * E(op_code(Op::kLl)) + row.is_sc * E(op_code(Op::kSc)),
               .read1 = row.read1_index,
               .read2 = row.read2_index,
               .write = row.write_index,
               .imm = row.address.imm},
              row.step.next_pc + E(1), real);
    eval_register_read(b, "merge.read1", row.read1_index, row.read1, clock + E(kSlotRead1), real);
    const Word<E> source = word_from(row.source_bytes);
    static_assert(kSlotRead2 == kSlotMemory);
    static_assert(kSlotWrite == kSlotMemory + 1);
    eval_access(b, "merge.source", row.source.space, row.source.address, source, source, row.source.at,
                clock + E(kSlotMemory), real);
    eval_access(b, "merge.target", row.target.space, row.target.address, word_from(row.target_bytes), row.result,
                row.target.at, clock + E(kSlotMemory) + loads, real);
    eval_register_write(b, "merge.flag", row.write_index, row.flag, {E(1), E(0)}, clock + E(kSlotWrite), row.is_sc);
    check_gaps(b, "merge.gaps1", row.read1.at.gap_high, row.source.at.gap_high, real);
    check_gaps(b, "merge.gaps2", row.target.at.gap_high, row.flag.at.gap_high, real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);

 private:
  template <class E>
  static Word<E> word_from(const WordBytes<E>& bytes) {
    return {bytes.byte[0] + bytes.byte[1] * E(256), bytes.byte[2] + bytes.byte[3] * E(256)};
  }

  // lwl and swr move the source up in the target, lwr, ll, swl and sc (by nothing) down; lwl and swl by 3 - offset
  // bytes, the others by offset bytes. Bytes of the target that the source does not reach stay.
  template <class B, class E = typename B::Expr>
  static void eval_result(B& b, const MergeCols<E>& row, const E& real) {
    const auto& s = row.source_bytes.byte;
    const auto& t = row.target_bytes.byte;
    b.template receive<BytesMessage>("merge.source.bytes_low", {s[0], s[1]}, real);
    b.template receive<BytesMessage>("merge.source.bytes_high", {s[2], s[3]}, real);
    b.template receive<BytesMessage>("merge.target.bytes_low", {t[0], t[1]}, real);
    b.template receive<BytesMessage>("merge.target.bytes_high", {t[2], t[3]}, real);
    const Word<E> up[4] = {{s[0] + s[1] * E(256), s[2] + s[3] * E(256)},
                           {t[0] + s[0] * E(256), s[1] + s[2] * E(256)},
                           {t[0] + t[1] * E(256), s[0] + s[1] * E(256)},
                           {t[0] + t[1] * E(256), t[2] + s[0] * E(256)}};
    const Word<E> down[4] = {{s[0] + s[1] * E(256), s[2] + s[3] * E(256)},
                             {s[1] + s[2] * E(256), s[3] + t[3] * E(256)},
                             {s[2] + s[3] * E(256), t[2] + t[3] * E(256)},
                             {s[3] + t[1] * E(256), t[2] + t[3] * E(256)}};
    Word<E> result = {E(0), E(0)};
    for (int move = 0; move < 4; ++move) {
      const E moves_up = row.offset[3 - move] * row.is_lwl + row.offset[move] * (row.is_swr + row.is_sc);
      const E moves_down = row.offset[3 - move] * row.is_swl + row.offset[move] * (row.is_lwr + row.is_ll);
      result.low = result.low + moves_up * up[move].low + moves_down * down[move].low;
      result.high = result.high + moves_up * up[move].high + moves_down * down[move].high;
    }
    b.assert_equal("merge.result.low", row.result.low, result.low);
    b.assert_equal("merge.result.high", row.result.high, result.high);
  }
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_MERGE_AIR_H_
