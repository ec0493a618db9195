// Columns of the system chip: SYSCALL rows for exit, read, commit and print.

#ifndef SYMBOLON_PROVER_CHIPS_SYSTEM_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_SYSTEM_COLUMNS_H_

#include "prover/gadgets/access.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

// What $v0 and $a0 are follows from the flags, so they have no columns of their own.
template <class T>
struct SystemCols {
  StepCols<T> step;
  T is_exit;
  T is_exit_group;
  T is_read;
  T is_commit;
  T is_print_output;
  T is_print_error;
  T has_words;  // a read or commit of at least one word
  AccessTime<T> v0;
  AccessTime<T> a0;
  ReadAccess<T> a1;
  ReadAccess<T> a2;
  WriteAccess<T> a3;
  Word<T> result;
  // Of a read or commit.
  T buffer_quarter;  // $a1.low / 4
  T size_quarter;    // $a2.low / 4
  T room_high;       // 2^30 - (word address + words) = room_low + 2^16 * room_high
  // Of a commit.
  T index;  // words committed before
  AccessTime<T> cursor;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_SYSTEM_COLUMNS_H_
