// Columns of the powers table: what the shift bus says, and how often.

#ifndef SYMBOLON_PROVER_CHIPS_POWERS_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_POWERS_COLUMNS_H_

#include "prover/chips/bus/shift.h"

namespace symbolon::prover {

template <class T>
struct PowersCols {
  T count;
};

// The message itself.
template <class T>
struct PowersFixedCols {
  ShiftMessage<T> fact;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_POWERS_COLUMNS_H_
