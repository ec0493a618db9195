// Columns of the shift chip: SRA, SLLV, SRLV, SRAV, ROTRV.

#ifndef SYMBOLON_PROVER_CHIPS_SHIFT_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_SHIFT_COLUMNS_H_

#include "prover/chips/shift/window.h"
#include "prover/gadgets/access.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

template <class T>
struct ShiftCols {
  StepCols<T> step;
  // sllv has a window to the left; srlv is what remains.
  T is_sra;
  T is_srav;
  T is_rotrv;
  T read1_index;
  T read2_index;
  T write_index;
  T imm;  // zero unless sra
  T amount;
  ReadAccess<T> read1;
  ReadAccess<T> read2;  // sra makes no such access
  WriteAccess<T> write;
  Word<T> result;
  WindowCols<T> window;
  T fill;  // sra, srav: bit 31 of read1; else 0
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_SHIFT_COLUMNS_H_
