// Columns of the bits chip: CLZ, CLO, SEB, SEH, WSBH.

#ifndef SYMBOLON_PROVER_CHIPS_BITS_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_BITS_COLUMNS_H_

#include "prover/chips/bits/left_shift.h"
#include "prover/chips/multiply/byte_split.h"
#include "prover/gadgets/access.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

template <class T>
struct BitsCols {
  StepCols<T> step;
  T is_clz;
  T is_clo;
  T is_seb;
  T is_seh;
  T is_wsbh;
  T read1_index;
  T write_index;
  ReadAccess<T> read1;
  WriteAccess<T> write;
  Word<T> result;
  // seb, seh, wsbh:
  ByteSplit<T> split;  // of read1
  T top;               // seb, seh: the byte with the sign
  T sign;              // its highest bit
  // clz, clo:
  T none;            // there is no bit to find: the result is 32
  T position;        // of the highest bit that is found; -1 where there is none
  LeftShift<T> bit;  // 2^position
  T limb;            // the limb of read1 (clo: inverted) with that bit
  T limb_bit;        // 2^(position mod 16)
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BITS_COLUMNS_H_
