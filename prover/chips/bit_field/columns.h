// Columns of the bit_field chip: EXT and INS.

#ifndef SYMBOLON_PROVER_CHIPS_BIT_FIELD_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_BIT_FIELD_COLUMNS_H_

#include "prover/chips/bits/left_shift.h"
#include "prover/chips/multiply/byte_split.h"
#include "prover/gadgets/access.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

template <class T>
struct BitFieldCols {
  StepCols<T> step;
  T is_ext;
  T is_ins;
  T read1_index;
  T write_index;
  ReadAccess<T> read1;
  WriteAccess<T> write;
  Word<T> result;
  T first;                 // the field's lowest bit
  T last;                  // and its highest
  LeftShift<T> first_bit;  // 2^first
  LeftShift<T> last_bit;   // 2^last
  T mask[4];               // bytes of 2^(last + 1) - 2^first
  // The field at bit 0, ext: the result; ins: read1, whose higher bits do not count.
  Word<T> small;
  // Its limbs times first_bit.power: bottom + 2^8 top + 2^16 spill, each a byte.
  Word<T> bottom;
  Word<T> top;
  Word<T> spill;
  // The field in its place: bytes of `source` AND mask; ext: source is read1; ins: small shifted to the left.
  T source[4];
  T placed[4];
  ByteSplit<T> old;     // ins: of the destination's old value,
  ByteSplit<T> erased;  // and of what the mask takes away from it
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BIT_FIELD_COLUMNS_H_
