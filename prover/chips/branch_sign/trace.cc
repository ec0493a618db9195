#include "prover/chips/branch_sign/air.h"

namespace symbolon::prover {

std::size_t BranchSignChip::row_count(const TraceInput& input) {
  return input.steps_of(mips::Family::kBranchSign).size();
}

void BranchSignChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  using mips::Op;
  const auto steps = input.steps_of(mips::Family::kBranchSign).subspan(rows.first, rows.count);
  fill_rows<BranchSignCols>(main, rows.count, [&](std::size_t i, BranchSignCols<KoalaBear>& row) {
    const mips::Step& step = input.record.steps[steps[i]];
    const mips::Instruction& instruction = input.instruction_of(step);
    const std::uint32_t clock = clock_of_step(steps[i]);
    const bool negative = step.read1 >> 31 != 0;
    const bool not_positive = negative || step.read1 == 0;

    row.step = populate_step(step, steps[i]);
    row.read1_index = KoalaBear::from_u32(instruction.read1);
    row.target = word_of(instruction.imm);
    row.read1 = populate_read(step.read1, clock + kSlotRead1, step.read1_time);
    row.sign = KoalaBear::from_u32(negative);
    bool taken = false;
    switch (instruction.op) {
      case Op::kBltz:
      case Op::kBltzal:
        row.is_ltz = KoalaBear::one();
        taken = negative;
        break;
      case Op::kBgez:
      case Op::kBgezal:
        row.is_gez = KoalaBear::one();
        taken = !negative;
        break;
      case Op::kBlez:
        row.is_lez = KoalaBear::one();
        taken = not_positive;
        break;
      default:
        row.is_gtz = KoalaBear::one();
        taken = !not_positive;
    }
    if (instruction.op == Op::kBlez || instruction.op == Op::kBgtz) {
      row.none = populate_zero_test(limb_sum(row.read1.value));
    }
    row.after_next = taken ? KoalaBear::from_u32(instruction.imm) : row.step.next_pc + KoalaBear::one();
    if (instruction.op == Op::kBltzal || instruction.op == Op::kBgezal) {
      row.links = KoalaBear::one();
      row.write_index = KoalaBear::from_u32(instruction.write);
      row.write = populate_write(step.write_old, clock + kSlotWrite, step.write_time);
      row.link = populate_link(step.pc);
    }
  });
}

}  // namespace symbolon::prover
