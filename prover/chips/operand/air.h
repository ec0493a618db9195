// The operand chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_OPERAND_AIR_H_
#define SYMBOLON_PROVER_CHIPS_OPERAND_AIR_H_

#include "prover/chips/chip.h"
#include "prover/chips/operand/columns.h"

namespace symbolon::prover {

struct OperandChip {
  static constexpr const char* kName = "operand";
  template <class T>
  using Cols = OperandCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    const auto row = b.template local<OperandCols>();

    b.assert_bool("operand.real.bool", row.real);
    b.template receive<OperandMessage>("operand.words", {row.clock, row.address, row.is_read, row.before, row.after},
                                       row.real);

    constexpr const char* kScopes[kOperandWords] = {"operand.first", "operand.second"};
    for (std::size_t i = 0; i < kOperandWords; ++i) {
      b.assert_bool(Label(kScopes[i], "read_only.bool"), row.read_only[i]);
      b.when(row.read_only[i]).assert_one(Label(kScopes[i], "read_only.read"), row.is_read);
      eval_access(b, kScopes[i], E(kSpaceWritable) + row.read_only[i], row.address + E(static_cast<int>(i)),
                  row.before[i], row.after[i], row.at[i], row.clock + E(kSlotMemory), row.real);
    }
    check_gaps(b, "operand.gaps", row.at[0].gap_high, row.at[1].gap_high, row.real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_OPERAND_AIR_H_
