// Columns of the divide chip: DIV and DIVU.

#ifndef SYMBOLON_PROVER_CHIPS_DIVIDE_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_DIVIDE_COLUMNS_H_

#include "prover/chips/multiply/product.h"
#include "prover/gadgets/access.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

template <class T>
struct DivideCols {
  StepCols<T> step;
  T is_div;
  T is_divu;
  T read1_index;
  T read2_index;
  ReadAccess<T> read1;  // the dividend
  ReadAccess<T> read2;  // the divisor
  WriteAccess<T> lo;
  WriteAccess<T> hi;
  Word<T> quotient;
  Word<T> remainder;
  ByteSplit<T> quotient_split;
  ByteSplit<T> divisor_split;
  // The number meant is the word - 2^32 * sign.
  T dividend_sign;
  T divisor_sign;
  T quotient_sign;
  T remainder_sign;
  T carry[3];         // of quotient * divisor + remainder, out of the lower three limbs
  Word<T> margin;     // |divisor| - |remainder| - 1
  T margin_carry[2];  // out of its lower limb: [0] - 2 * [1]
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_DIVIDE_COLUMNS_H_
