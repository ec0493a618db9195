// Columns of the nop chip.

#ifndef SYMBOLON_PROVER_CHIPS_NOP_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_NOP_COLUMNS_H_

#include "prover/gadgets/step.h"

namespace symbolon::prover {

template <class T>
struct NopCols {
  StepCols<T> step;
  T is_real;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_NOP_COLUMNS_H_
