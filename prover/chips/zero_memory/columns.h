// Columns of the zero memory chip: a sorted list of the words outside the image that the run touched.

#ifndef SYMBOLON_PROVER_CHIPS_ZERO_MEMORY_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_ZERO_MEMORY_COLUMNS_H_

#include "prover/gadgets/word.h"

namespace symbolon::prover {

template <class T>
struct ZeroMemoryCols {
  T is_word;
  T is_barrier;  // a segment of the image begins at `address`
  T address;     // word index
  T skip;        // the next row's address is at least address + skip: 1 for a word, the length for a barrier
  // next address = address + skip + distance_low + 2^15 * distance_high
  T distance_low;
  T distance_high;
  // Of a word only.
  Word<T> final;
  T final_time;
  T final_time_inverse;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_ZERO_MEMORY_COLUMNS_H_
