// Columns of the add_trap chip: ADD, SUB and ADDI, which end the run on signed overflow.

#ifndef SYMBOLON_PROVER_CHIPS_ADD_TRAP_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_ADD_TRAP_COLUMNS_H_

#include "prover/gadgets/access.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

template <class T>
struct AddTrapCols {
  StepCols<T> step;
  T is_add;
  T is_sub;
  T is_addi;
  T read1_index;
  T read2_index;
  T write_index;
  Word<T> imm;  // zero unless addi
  ReadAccess<T> read1;
  ReadAccess<T> read2;  // addi makes no such access; its value is imm
  WriteAccess<T> write;
  Word<T> result;
  // Bits 31.
  T read1_sign;
  T read2_sign;
  T result_sign;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_ADD_TRAP_COLUMNS_H_
