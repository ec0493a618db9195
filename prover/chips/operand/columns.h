// Columns of the operand chip: two words that a precompile reads or replaces.

#ifndef SYMBOLON_PROVER_CHIPS_OPERAND_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_OPERAND_COLUMNS_H_

#include <array>

#include "prover/chips/bus/operand.h"
#include "prover/gadgets/access.h"

namespace symbolon::prover {

template <class T>
struct OperandCols {
  T real;
  T is_read;
  T clock;                                 // of the system call
  T address;                               // word index of the first word
  std::array<T, kOperandWords> read_only;  // the word lies in a read-only segment
  std::array<Word<T>, kOperandWords> before;
  std::array<Word<T>, kOperandWords> after;
  std::array<AccessTime<T>, kOperandWords> at;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_OPERAND_COLUMNS_H_
