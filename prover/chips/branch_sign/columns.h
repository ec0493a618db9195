// Columns of the branch_sign chip: BLTZ, BGEZ, BLEZ, BGTZ, BLTZAL, BGEZAL.

#ifndef SYMBOLON_PROVER_CHIPS_BRANCH_SIGN_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_BRANCH_SIGN_COLUMNS_H_

#include "prover/chips/jump/link.h"
#include "prover/chips/move/zero_test.h"
#include "prover/gadgets/access.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

template <class T>
struct BranchSignCols {
  StepCols<T> step;
  T is_ltz;  // bltz, bltzal
  T is_gez;  // bgez, bgezal
  T is_lez;
  T is_gtz;
  T links;  // bltzal, bgezal
  T read1_index;
  T write_index;
  Word<T> target;  // imm: word index
  ReadAccess<T> read1;
  WriteAccess<T> write;
  Link<T> link;
  T sign;            // bit 31 of read1
  ZeroTest<T> none;  // of read1, where the operation is blez or bgtz
  T after_next;      // target or next_pc + 1
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BRANCH_SIGN_COLUMNS_H_
