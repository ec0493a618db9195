// Columns of the move chip: MOVN and MOVZ.

#ifndef SYMBOLON_PROVER_CHIPS_MOVE_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_MOVE_COLUMNS_H_

#include "prover/chips/move/zero_test.h"
#include "prover/gadgets/access.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

template <class T>
struct MoveCols {
  StepCols<T> step;
  T is_movn;
  T is_movz;
  T read1_index;
  T read2_index;
  T write_index;
  ReadAccess<T> read1;
  ReadAccess<T> read2;
  WriteAccess<T> write;
  Word<T> result;
  ZeroTest<T> condition;  // of read2
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_MOVE_COLUMNS_H_
