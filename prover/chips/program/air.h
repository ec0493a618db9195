// The program chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_PROGRAM_AIR_H_
#define SYMBOLON_PROVER_CHIPS_PROGRAM_AIR_H_

#include "prover/chips/bus/program.h"
#include "prover/chips/chip.h"
#include "prover/chips/program/columns.h"

namespace symbolon::prover {

struct ProgramChip {
  static constexpr const char* kName = "program";
  template <class T>
  using Cols = ProgramCols<T>;
  template <class T>
  using FixedCols = ProgramFixedCols<T>;

  template <class B>
  static void eval(B& b) {
    const auto row = b.template local<ProgramCols>();
    const auto code = b.template fixed<ProgramFixedCols>();
    b.template send<ProgramMessage>("program.instruction",
                                    {code.pc, code.op, code.read1, code.read2, code.write, code.imm.low, code.imm.high},
                                    row.count);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
  static std::size_t fixed_row_count(const mips::Program& program);
  static void fill_fixed(const mips::Program& program, RowSpan rows, Matrix& fixed);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_PROGRAM_AIR_H_
