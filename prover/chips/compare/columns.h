// Columns of the compare chip: SLT, SLTU, SLTI, SLTIU.

#ifndef SYMBOLON_PROVER_CHIPS_COMPARE_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_COMPARE_COLUMNS_H_

#include "prover/chips/compare/less_than.h"
#include "prover/gadgets/access.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

template <class T>
struct CompareCols {
  StepCols<T> step;
  T is_real;
  T is_unsigned;   // sltu, sltiu
  T is_immediate;  // slti, sltiu
  T read1_index;
  T read2_index;
  T write_index;
  Word<T> imm;  // zero in the register forms
  ReadAccess<T> read1;
  ReadAccess<T> read2;  // the immediate forms make no such access; its value is imm
  WriteAccess<T> write;
  T less;  // the result
  LessThanCols<T> less_than;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_COMPARE_COLUMNS_H_
