// Columns of the program chip: the instructions, and how often each ran.

#ifndef SYMBOLON_PROVER_CHIPS_PROGRAM_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_PROGRAM_COLUMNS_H_

#include "prover/gadgets/word.h"

namespace symbolon::prover {

template <class T>
struct ProgramFixedCols {
  T pc;
  T op;
  T read1;
  T read2;
  T write;
  Word<T> imm;
};

template <class T>
struct ProgramCols {
  T count;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_PROGRAM_COLUMNS_H_
