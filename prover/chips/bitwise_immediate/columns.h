// Columns of the bitwise_immediate chip: ANDI, ORI, XORI.

#ifndef SYMBOLON_PROVER_CHIPS_BITWISE_IMMEDIATE_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_BITWISE_IMMEDIATE_COLUMNS_H_

#include "prover/chips/bitwise/and_limb.h"
#include "prover/gadgets/access.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

template <class T>
struct BitwiseImmediateCols {
  StepCols<T> step;
  T is_andi;
  T is_ori;
  T is_xori;
  T read1_index;
  T write_index;
  T imm;  // zero-extended: its high limb is 0
  ReadAccess<T> read1;
  WriteAccess<T> write;
  AndLimbCols<T> and_low;
  Word<T> result;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BITWISE_IMMEDIATE_COLUMNS_H_
