// Columns of the add_immediate chip: ADDIU.

#ifndef SYMBOLON_PROVER_CHIPS_ADD_IMMEDIATE_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_ADD_IMMEDIATE_COLUMNS_H_

#include "prover/gadgets/access.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

template <class T>
struct AddImmediateCols {
  StepCols<T> step;
  T is_real;
  T read1_index;
  T write_index;
  Word<T> imm;
  ReadAccess<T> read1;
  WriteAccess<T> write;
  Word<T> result;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_ADD_IMMEDIATE_COLUMNS_H_
