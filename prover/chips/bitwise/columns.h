// Columns of the bitwise chip: AND, OR, XOR, NOR.

#ifndef SYMBOLON_PROVER_CHIPS_BITWISE_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_BITWISE_COLUMNS_H_

#include "prover/chips/bitwise/and_limb.h"
#include "prover/gadgets/access.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

template <class T>
struct BitwiseCols {
  StepCols<T> step;
  T is_and;
  T is_or;
  T is_xor;
  T is_nor;
  T read1_index;
  T read2_index;
  T write_index;
  ReadAccess<T> read1;
  ReadAccess<T> read2;
  WriteAccess<T> write;
  AndLimbCols<T> and_low;
  AndLimbCols<T> and_high;
  Word<T> result;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BITWISE_COLUMNS_H_
