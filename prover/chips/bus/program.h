// Program bus: the instruction at a pc.
//
// The program table sends each instruction of the fixed program as often as it ran (its multiplicity column); every
// instruction row receives the one at its pc once. So an instruction row's op, registers and immediate are those of
// the program that the verifying key names. Operands that an operation does not have are zero, as in
// core/mips/instruction.h. imm_low holds the low 16 bits, imm_high the rest.

#ifndef SYMBOLON_PROVER_CHIPS_BUS_PROGRAM_H_
#define SYMBOLON_PROVER_CHIPS_BUS_PROGRAM_H_

#include "prover/chips/bus/bus_id.h"

namespace symbolon::prover {

template <class T>
struct ProgramMessage {
  static constexpr std::uint32_t kBus = kBusProgram;
  T pc;
  T op;
  T read1;
  T read2;
  T write;
  T imm_low;
  T imm_high;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BUS_PROGRAM_H_
