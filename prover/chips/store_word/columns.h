// Columns of the store_word chip: SW.

#ifndef SYMBOLON_PROVER_CHIPS_STORE_WORD_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_STORE_WORD_COLUMNS_H_

#include "prover/gadgets/access.h"
#include "prover/gadgets/address.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

template <class T>
struct StoreWordCols {
  StepCols<T> step;
  T real;
  T read1_index;
  T read2_index;
  ReadAccess<T> read1;
  AddressCols<T> address;
  ReadAccess<T> read2;
  WriteAccess<T> memory;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_STORE_WORD_COLUMNS_H_
