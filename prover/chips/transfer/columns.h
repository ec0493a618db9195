// Columns of the transfer chip: one word of a read or commit.

#ifndef SYMBOLON_PROVER_CHIPS_TRANSFER_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_TRANSFER_COLUMNS_H_

#include "prover/gadgets/access.h"

namespace symbolon::prover {

template <class T>
struct TransferCols {
  T is_read;
  T is_commit;
  T is_last;
  T read_only;  // the word lies in a read-only segment
  T clock;      // of the system call
  T address;    // word index
  T left;       // words to go, this one included
  T index;      // of a commit: place among the public values
  Word<T> old;
  Word<T> now;
  AccessTime<T> at;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_TRANSFER_COLUMNS_H_
