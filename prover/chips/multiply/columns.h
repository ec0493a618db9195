// Columns of the multiply chip: MULT, MULTU, MADD, MADDU, MSUB, MSUBU, MUL.

#ifndef SYMBOLON_PROVER_CHIPS_MULTIPLY_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_MULTIPLY_COLUMNS_H_

#include "prover/chips/multiply/product.h"
#include "prover/gadgets/access.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

template <class T>
struct MultiplyCols {
  StepCols<T> step;
  T is_mult;  // mult, multu
  T is_madd;  // madd, maddu
  T is_msub;  // msub, msubu
  T is_mul;
  T is_signed;  // mult, madd, msub
  T read1_index;
  T read2_index;
  T write_index;
  ReadAccess<T> read1;
  ReadAccess<T> read2;
  WriteAccess<T> write;  // LO, or mul's destination
  WriteAccess<T> hi;     // mul makes no such access
  Word<T> result_low;
  Word<T> result_high;  // mul writes it nowhere
  ByteSplit<T> x;       // of read1
  ByteSplit<T> y;       // of read2
  T x_sign;             // bits 31 where the product is signed, else 0
  T y_sign;
  T carry[3];   // out of the lower three limbs
  T top_carry;  // out of the highest one: -1, 0 or 1
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_MULTIPLY_COLUMNS_H_
