// Columns of the image chip: registers and image words, before and after the run.

#ifndef SYMBOLON_PROVER_CHIPS_IMAGE_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_IMAGE_COLUMNS_H_

#include "prover/gadgets/word.h"

namespace symbolon::prover {

template <class T>
struct ImageFixedCols {
  T is_real;
  T space;
  T address;
  Word<T> initial;
};

template <class T>
struct ImageCols {
  Word<T> final;
  T final_time;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_IMAGE_COLUMNS_H_
