// Columns of the load_part chip: LB, LBU, LH, LHU.

#ifndef SYMBOLON_PROVER_CHIPS_LOAD_PART_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_LOAD_PART_COLUMNS_H_

#include "prover/gadgets/access.h"
#include "prover/gadgets/address.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

template <class T>
struct LoadPartCols {
  StepCols<T> step;
  T is_lb;
  T is_lbu;
  T is_lh;
  T is_lhu;
  T read_only;  // the word lies in a read-only segment
  T read1_index;
  T write_index;
  ReadAccess<T> read1;
  AddressCols<T> address;
  T odd_byte;  // bit 0 of the address
  T odd_half;  // bit 1
  ReadAccess<T> memory;
  WriteAccess<T> write;
  // The half word at the address, and of it the top byte of what is loaded: byte or half.
  T low_byte;
  T high_byte;
  T top;
  T sign;  // of a signed load: bit 7 of top; else 0
  T result_low;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_LOAD_PART_COLUMNS_H_
