#include "core/base/check.h"
#include "prover/chips/program/air.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

std::size_t ProgramChip::row_count(const TraceInput& input) { return input.program.code.size(); }

void ProgramChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  if (input.counts.program.empty()) return;
  fill_rows<ProgramCols>(main, rows.count, [&](std::size_t i, ProgramCols<KoalaBear>& row) {
    row.count = KoalaBear::from_u32(input.counts.program[rows.first + i]);
  });
}

std::size_t ProgramChip::fixed_row_count(const mips::Program& program) { return program.code.size(); }

void ProgramChip::fill_fixed(const mips::Program& program, RowSpan rows, Matrix& fixed) {
  fill_rows<ProgramFixedCols>(fixed, fixed.rows(), [&](std::size_t i, ProgramFixedCols<KoalaBear>& row) {
    if (i >= rows.count) {
      row.op = KoalaBear::from_u32(op_code(mips::Op::kUnknown));
      return;
    }
    const mips::Instruction& instruction = program.code[rows.first + i];
    // Register 35 is the proof's own (bus/memory.h), and $zero is never written (core/mips/instruction.h).
    CHECK(instruction.read1 < mips::kRegisterCount, "register number of an instruction");
    CHECK(instruction.read2 < mips::kRegisterCount, "register number of an instruction");
    CHECK(instruction.write < mips::kRegisterCount, "register number of an instruction");
    CHECK(instruction.write != mips::kZero || !mips::op_info(instruction.op).accesses.write, "a write to $zero");
    row.pc = KoalaBear::from_u32(program.code_start + static_cast<std::uint32_t>(rows.first + i));
    row.op = KoalaBear::from_u32(static_cast<std::uint32_t>(instruction.op));
    row.read1 = KoalaBear::from_u32(instruction.read1);
    row.read2 = KoalaBear::from_u32(instruction.read2);
    row.write = KoalaBear::from_u32(instruction.write);
    row.imm = word_of(instruction.imm);
  });
}

}  // namespace symbolon::prover
