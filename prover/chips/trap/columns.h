// Columns of the trap chip: the conditional traps, register and immediate forms.

#ifndef SYMBOLON_PROVER_CHIPS_TRAP_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_TRAP_COLUMNS_H_

#include "prover/chips/compare/less_than.h"
#include "prover/gadgets/access.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

template <class T>
struct TrapCols {
  StepCols<T> step;
  // By condition; each stands for the register and the immediate form.
  T is_ge;
  T is_geu;
  T is_lt;
  T is_ltu;
  T is_eq;
  T is_ne;
  T is_immediate;
  T read1_index;
  T read2_index;
  Word<T> imm;  // zero in the register forms
  ReadAccess<T> read1;
  ReadAccess<T> read2;  // the immediate forms make no such access; its value is imm
  LessThanCols<T> less_than;
  Word<T> inverse;  // teq: difference.low * inverse.low + difference.high * inverse.high = 1
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_TRAP_COLUMNS_H_
