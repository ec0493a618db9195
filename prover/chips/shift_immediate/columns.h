// Columns of the shift_immediate chip: SLL, SRL, ROTR.

#ifndef SYMBOLON_PROVER_CHIPS_SHIFT_IMMEDIATE_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_SHIFT_IMMEDIATE_COLUMNS_H_

#include "prover/chips/shift/window.h"
#include "prover/gadgets/access.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

template <class T>
struct ShiftImmediateCols {
  StepCols<T> step;
  T is_rotr;  // sll has a window to the left; srl is what remains
  T read1_index;
  T write_index;
  T amount;
  ReadAccess<T> read1;
  WriteAccess<T> write;
  Word<T> result;
  WindowCols<T> window;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_SHIFT_IMMEDIATE_COLUMNS_H_
