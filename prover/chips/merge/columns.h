// Columns of the merge chip: LWL, LWR, SWL, SWR, LL, SC.

#ifndef SYMBOLON_PROVER_CHIPS_MERGE_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_MERGE_COLUMNS_H_

#include "prover/gadgets/access.h"
#include "prover/gadgets/address.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {

// Bytes of a word, the least significant first.
template <class T>
struct WordBytes {
  T byte[4];
};

// A register or a memory word, as the memory bus names it.
template <class T>
struct Place {
  T space;
  T address;
  AccessTime<T> at;
};

template <class T>
struct MergeCols {
  StepCols<T> step;
  T is_lwl;
  T is_lwr;
  T is_swl;
  T is_swr;
  T is_ll;
  T is_sc;
  T offset[4];  // one is set: the lowest two bits of the address
  T read_only;  // a load from a read-only segment
  T read1_index;
  T read2_index;  // of a store
  T write_index;  // of a load, and of sc
  ReadAccess<T> read1;
  AddressCols<T> address;
  // Loads: source = memory word, target = register. Stores: source = register, target = memory word.
  Place<T> source;
  Place<T> target;
  WordBytes<T> source_bytes;
  WordBytes<T> target_bytes;  // before
  Word<T> result;             // target after
  WriteAccess<T> flag;        // of sc: its register, which becomes 1
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_MERGE_COLUMNS_H_
