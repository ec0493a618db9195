// Columns of the branch_equal chip: BEQ and BNE.

#ifndef SYMBOLON_PROVER_CHIPS_BRANCH_EQUAL_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_BRANCH_EQUAL_COLUMNS_H_

#include "prover/gadgets/access.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

template <class T>
struct BranchEqualCols {
  StepCols<T> step;
  T is_beq;
  T is_bne;
  T read1_index;
  T read2_index;
  Word<T> target;  // imm: word index
  ReadAccess<T> read1;
  ReadAccess<T> read2;
  T differs;       // 1 where the values differ
  T low_inverse;   // with high_inverse the proof that they do:
  T high_inverse;  // (low difference) low_inverse + (high difference) high_inverse = 1
  T after_next;    // target or next_pc + 1
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BRANCH_EQUAL_COLUMNS_H_
