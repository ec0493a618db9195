// The add_immediate chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_ADD_IMMEDIATE_AIR_H_
#define SYMBOLON_PROVER_CHIPS_ADD_IMMEDIATE_AIR_H_

#include "prover/chips/add/sum.h"
#include "prover/chips/add_immediate/columns.h"
#include "prover/chips/chip.h"

namespace symbolon::prover {

struct AddImmediateChip {
  static constexpr const char* kName = "add_immediate";
  template <class T>
  using Cols = AddImmediateCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    const auto row = b.template local<AddImmediateCols>();
    const E& real = row.is_real;
    b.assert_bool("add_immediate.is_real.bool", real);

    // read1 + imm = result + 2^32 * carry. Padding satisfies it too (0 + 0 = 0), so no flag is needed.
    const Word<E>& z = row.result;
    const SumCarries<E> carry = carries_of(row.read1.value, row.imm, z);
    b.assert_bool("add_immediate.sum.low", carry.low);
    b.assert_bool("add_immediate.sum.high", carry.high);
    b.template receive<Range16Message>("add_immediate.result.low", {z.low}, real);
    b.template receive<Range16Message>("add_immediate.result.high", {z.high}, real);

    eval_step(b, "add_immediate", row.step,
              {.op = E(op_code(mips::Op::kAddiu)), .read1 = row.read1_index, .write = row.write_index, .imm = row.imm},
              row.step.next_pc + E(1), real);
    eval_register_read(b, "add_immediate.read1", row.read1_index, row.read1, row.step.clock + E(kSlotRead1), real);
    eval_register_write(b, "add_immediate.write", row.write_index, row.write, z, row.step.clock + E(kSlotWrite), real);
    check_gaps(b, "add_immediate.gaps", row.read1.at.gap_high, row.write.at.gap_high, real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_ADD_IMMEDIATE_AIR_H_
