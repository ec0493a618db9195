// Columns of the shift chip: SLL, SRL, SRA, ROTR and SLLV, SRLV, SRAV, ROTRV.

#ifndef SYMBOLON_PROVER_CHIPS_SHIFT_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_SHIFT_COLUMNS_H_

#include "prover/chips/powers/facts.h"
#include "prover/gadgets/access.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

template <class T>
struct ShiftCols {
  StepCols<T> step;
  // By operation; each stands for the immediate and the variable form.
  T is_sll;
  T is_srl;
  T is_sra;
  T is_rotr;
  T is_variable;
  T read1_index;
  T read2_index;
  T write_index;
  T imm;  // zero in the variable forms
  T amount;
  ReadAccess<T> read1;
  ReadAccess<T> read2;  // the immediate forms make no such access
  WriteAccess<T> write;
  Word<T> result;
  T power;                       // 2^m, m < 8
  T window[kShiftWindows - 1];   // 1 .. 7, one-hot; window 0 is what remains
  // read1's limbs times power: bottom + 2^8 top + 2^16 spill, each a byte.
  Word<T> bottom;
  Word<T> top;
  Word<T> spill;
  T fill;  // sra: bit 31 of read1; else 0
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_SHIFT_COLUMNS_H_
