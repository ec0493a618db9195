// Columns of the jump chip: J, JAL, JR, JALR.

#ifndef SYMBOLON_PROVER_CHIPS_JUMP_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_JUMP_COLUMNS_H_

#include "prover/chips/jump/link.h"
#include "prover/gadgets/access.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

template <class T>
struct JumpCols {
  StepCols<T> step;
  T is_j;
  T is_jal;
  T is_jr;
  T is_jalr;
  T read1_index;
  T write_index;
  Word<T> target;  // imm: word index; zero for jr and jalr
  ReadAccess<T> read1;
  T read1_quarter;  // read1.low / 4
  WriteAccess<T> write;
  Link<T> link;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_JUMP_COLUMNS_H_
