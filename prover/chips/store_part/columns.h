// Columns of the store_part chip: SB, SH.

#ifndef SYMBOLON_PROVER_CHIPS_STORE_PART_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_STORE_PART_COLUMNS_H_

#include "prover/gadgets/access.h"
#include "prover/gadgets/address.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

template <class T>
struct StorePartCols {
  StepCols<T> step;
  T is_sb;
  T is_sh;
  T read1_index;
  T read2_index;
  ReadAccess<T> read1;
  ReadAccess<T> read2;
  AddressCols<T> address;
  T odd_byte;  // bit 0 of the address
  T odd_half;  // bit 1
  WriteAccess<T> memory;
  // The half word at the address: before, by bytes, and after.
  T low_byte;
  T high_byte;
  T new_half;
  T new_low;     // low limb of the word after
  T value_byte;  // lowest byte of read2
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_STORE_PART_COLUMNS_H_
