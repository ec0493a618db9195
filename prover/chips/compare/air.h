// The compare chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_COMPARE_AIR_H_
#define SYMBOLON_PROVER_CHIPS_COMPARE_AIR_H_

#include "prover/chips/chip.h"
#include "prover/chips/compare/columns.h"

namespace symbolon::prover {

struct CompareChip {
  static constexpr const char* kName = "compare";
  template <class T>
  using Cols = CompareCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  // op = slt + is_unsigned + 2 * is_immediate.
  static_assert(op_code(mips::Op::kSltu) == op_code(mips::Op::kSlt) + 1);
  static_assert(op_code(mips::Op::kSlti) == op_code(mips::Op::kSlt) + 2);
  static_assert(op_code(mips::Op::kSltiu) == op_code(mips::Op::kSlt) + 3);

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    const auto row = b.template local<CompareCols>();
    const E& real = row.is_real;

    b.assert_bool("compare.is_real.bool", real);
    b.assert_bool("compare.is_unsigned.bool", row.is_unsigned);
    b.assert_bool("compare.is_immediate.bool", row.is_immediate);
    b.when(row.is_unsigned).assert_one("compare.is_unsigned.real", real);
    b.when(row.is_immediate).assert_one("compare.is_immediate.real", real);
    const E is_register = real - row.is_immediate;

    const Word<E>& x = row.read1.value;
    const Word<E>& y = row.read2.value;
    b.when(row.is_immediate).assert_equal("compare.imm.low", y.low, row.imm.low);
    b.when(row.is_immediate).assert_equal("compare.imm.high", y.high, row.imm.high);
    b.assert_bool("compare.less.bool", row.less);
    eval_less_than(b, "compare", x, y, row.less_than,
                   {.less = row.less, .is_signed = real - row.is_unsigned, .real = real});

    eval_step(b, "compare", row.step,
              {.op = real * E(op_code(mips::Op::kSlt)) + row.is_unsigned + row.is_immediate * E(2),
               .read1 = row.read1_index,
               .read2 = row.read2_index,
               .write = row.write_index,
               .imm = row.imm},
              row.step.next_pc + E(1), real);
    const Word<E> result = {row.less, E(0)};
    eval_register_read(b, "compare.read1", row.read1_index, row.read1, row.step.clock + E(kSlotRead1), real);
    eval_register_read(b, "compare.read2", row.read2_index, row.read2, row.step.clock + E(kSlotRead2), is_register);
    eval_register_write(b, "compare.write", row.write_index, row.write, result, row.step.clock + E(kSlotWrite), real);
    check_gaps(b, "compare.gaps1", row.read1.at.gap_high, row.read2.at.gap_high, real);
    check_gaps(b, "compare.gaps2", row.write.at.gap_high, E(0), real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_COMPARE_AIR_H_
