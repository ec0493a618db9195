// The bitwise chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_BITWISE_AIR_H_
#define SYMBOLON_PROVER_CHIPS_BITWISE_AIR_H_

#include "prover/chips/bitwise/columns.h"
#include "prover/chips/chip.h"

namespace symbolon::prover {

struct BitwiseChip {
  static constexpr const char* kName = "bitwise";
  template <class T>
  using Cols = BitwiseCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    using mips::Op;
    const auto row = b.template local<BitwiseCols>();
    const E real = row.is_and + row.is_or + row.is_xor + row.is_nor;

    b.assert_bool("bitwise.is_and.bool", row.is_and);
    b.assert_bool("bitwise.is_or.bool", row.is_or);
    b.assert_bool("bitwise.is_xor.bool", row.is_xor);
    b.assert_bool("bitwise.is_nor.bool", row.is_nor);
    b.assert_bool("bitwise.real.bool", real);

    const Word<E>& x = row.read1.value;
    const Word<E>& y = row.read2.value;
    eval_and_limb(b, "bitwise.and_low", x.low, y.low, row.and_low, real);
    eval_and_limb(b, "bitwise.and_high", x.high, y.high, row.and_high, real);
    const auto limb_result = [&](const E& x_limb, const E& y_limb, const E& both) {
      const E either = x_limb + y_limb - both;
      return row.is_and * both + row.is_or * either + row.is_xor * (either - both) + row.is_nor * (E(0xffff) - either);
    };
    b.assert_equal("bitwise.result.low", row.result.low, limb_result(x.low, y.low, and_of(row.and_low)));
    b.assert_equal("bitwise.result.high", row.result.high, limb_result(x.high, y.high, and_of(row.and_high)));

    eval_step(b, "bitwise", row.step,
              {.op = row.is_and * E(op_code(Op::kAnd)) + row.is_or * E(op_code(Op::kOr)) +
                     row.is_xor * E(op_code(Op::kXor)) + row.is_nor * E(op_code(Op::kNor)),
               .read1 = row.read1_index,
               .read2 = row.read2_index,
               .write = row.write_index},
              row.step.next_pc + E(1), real);
    eval_register_read(b, "bitwise.read1", row.read1_index, row.read1, row.step.clock + E(kSlotRead1), real);
    eval_register_read(b, "bitwise.read2", row.read2_index, row.read2, row.step.clock + E(kSlotRead2), real);
    eval_register_write(b, "bitwise.write", row.write_index, row.write, row.result, row.step.clock + E(kSlotWrite),
                        real);
    check_gaps(b, "bitwise.gaps1", row.read1.at.gap_high, row.read2.at.gap_high, real);
    check_gaps(b, "bitwise.gaps2", row.write.at.gap_high, E(0), real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BITWISE_AIR_H_
