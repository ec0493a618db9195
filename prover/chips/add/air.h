// The add chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_ADD_AIR_H_
#define SYMBOLON_PROVER_CHIPS_ADD_AIR_H_

#include "prover/chips/add/columns.h"
#include "prover/chips/add/sum.h"
#include "prover/chips/chip.h"

namespace symbolon::prover {

struct AddChip {
  static constexpr const char* kName = "add";
  template <class T>
  using Cols = AddCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    using mips::Op;
    const auto row = b.template local<AddCols>();
    const E real = row.is_addu + row.is_subu;

    b.assert_bool("add.is_addu.bool", row.is_addu);
    b.assert_bool("add.is_subu.bool", row.is_subu);
    b.assert_bool("add.real.bool", real);

    // addu: read1 + read2 = result + 2^32 * carry. subu: result + read2 = read1 + 2^32 * carry.
    const Word<E>& x = row.read1.value;
    const Word<E>& y = row.read2.value;
    const Word<E>& z = row.result;
    const SumCarries<E> addu = carries_of(x, y, z);
    const SumCarries<E> subu = carries_of(z, y, x);
    b.when(row.is_addu).assert_zero("add.addu.low", bool_residue(addu.low));
    b.when(row.is_addu).assert_zero("add.addu.high", bool_residue(addu.high));
    b.when(row.is_subu).assert_zero("add.subu.low", bool_residue(subu.low));
    b.when(row.is_subu).assert_zero("add.subu.high", bool_residue(subu.high));
    b.template receive<Range16Message>("add.result.low", {z.low}, real);
    b.template receive<Range16Message>("add.result.high", {z.high}, real);

    eval_step(b, "add", row.step,
              {.op = row.is_addu * E(op_code(Op::kAddu)) + row.is_subu * E(op_code(Op::kSubu)),
               .read1 = row.read1_index,
               .read2 = row.read2_index,
               .write = row.write_index},
              row.step.next_pc + E(1), real);
    eval_register_read(b, "add.read1", row.read1_index, row.read1, row.step.clock + E(kSlotRead1), real);
    eval_register_read(b, "add.read2", row.read2_index, row.read2, row.step.clock + E(kSlotRead2), real);
    eval_register_write(b, "add.write", row.write_index, row.write, z, row.step.clock + E(kSlotWrite), real);
    check_gaps(b, "add.gaps1", row.read1.at.gap_high, row.read2.at.gap_high, real);
    check_gaps(b, "add.gaps2", row.write.at.gap_high, E(0), real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_ADD_AIR_H_
