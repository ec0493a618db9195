// Columns of the add chip: ADDU and SUBU.

#ifndef SYMBOLON_PROVER_CHIPS_ADD_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_ADD_COLUMNS_H_

#include "prover/gadgets/access.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

template <class T>
struct AddCols {
  StepCols<T> step;
  T is_addu;
  T is_subu;
  T read1_index;
  T read2_index;
  T write_index;
  ReadAccess<T> read1;
  ReadAccess<T> read2;
  WriteAccess<T> write;
  Word<T> result;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_ADD_COLUMNS_H_
