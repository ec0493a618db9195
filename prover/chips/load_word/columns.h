// Columns of the load_word chip: LW.

#ifndef SYMBOLON_PROVER_CHIPS_LOAD_WORD_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_LOAD_WORD_COLUMNS_H_

#include "prover/gadgets/access.h"
#include "prover/gadgets/address.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

template <class T>
struct LoadWordCols {
  StepCols<T> step;
  T real;
  T read_only;  // the word lies in a read-only segment
  T read1_index;
  T write_index;
  ReadAccess<T> read1;
  AddressCols<T> address;
  ReadAccess<T> memory;
  WriteAccess<T> write;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_LOAD_WORD_COLUMNS_H_
