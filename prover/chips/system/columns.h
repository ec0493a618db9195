// Columns of the system chip: SYSCALL rows for exit, read, commit, print and precompiles.

#ifndef SYMBOLON_PROVER_CHIPS_SYSTEM_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_SYSTEM_COLUMNS_H_

#include "prover/gadgets/access.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

// But for precompiles, what $v0 and $a0 are follows from the flags.
template <class T>
struct SystemCols {
  StepCols<T> step;
  T is_exit;
  T is_exit_group;
  T is_read;
  T is_commit;
  T is_print_output;
  T is_print_error;
  T is_call;     // of a precompile
  T has_words;   // a read or commit of at least one word
  T has_second;  // a precompile with a second operand
  AccessTime<T> v0;
  ReadAccess<T> a0;  // value: of a precompile, else 0
  ReadAccess<T> a1;
  ReadAccess<T> a2;
  WriteAccess<T> a3;
  Word<T> result;
  // Of a read or commit, or a precompile's second operand.
  T buffer_quarter;  // $a1.low / 4
  T words;
  T room_high;     // 2^30 - (word address + words) = room_low + 2^16 * room_high, where there are words
  T size_quarter;  // $a2.low / 4; not of a precompile
  // Of a commit.
  T index;  // words committed before
  AccessTime<T> cursor;
  // Of a precompile.
  T call;             // low 16 bits of its number
  T first_quarter;    // $a0.low / 4
  T first_words;      // size of the first operand
  T first_room_high;  // as room_high
  T second;           // word address of the second operand; 0 without one
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_SYSTEM_COLUMNS_H_
