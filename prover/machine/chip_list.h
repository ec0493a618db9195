// The chips of the machine: the one place where a chip is registered.
//
// A chip's number is its place in this list. Numbers are part of shapes and so of verifying keys: append only.

#ifndef SYMBOLON_PROVER_MACHINE_CHIP_LIST_H_
#define SYMBOLON_PROVER_MACHINE_CHIP_LIST_H_

#include <cstddef>

#include "prover/chips/add/air.h"
#include "prover/chips/add_immediate/air.h"
#include "prover/chips/add_trap/air.h"
#include "prover/chips/bit_field/air.h"
#include "prover/chips/bits/air.h"
#include "prover/chips/bitwise/air.h"
#include "prover/chips/bitwise_immediate/air.h"
#include "prover/chips/branch_equal/air.h"
#include "prover/chips/branch_sign/air.h"
#include "prover/chips/compare/air.h"
#include "prover/chips/divide/air.h"
#include "prover/chips/image/air.h"
#include "prover/chips/jump/air.h"
#include "prover/chips/keccak_f/air.h"
#include "prover/chips/load_part/air.h"
#include "prover/chips/load_word/air.h"
#include "prover/chips/merge/air.h"
#include "prover/chips/move/air.h"
#include "prover/chips/multiply/air.h"
#include "prover/chips/nop/air.h"
#include "prover/chips/operand/air.h"
#include "prover/chips/powers/air.h"
#include "prover/chips/program/air.h"
#include "prover/chips/range/air.h"
#include "prover/chips/sha256_compress/air.h"
#include "prover/chips/shift/air.h"
#include "prover/chips/shift_immediate/air.h"
#include "prover/chips/store_part/air.h"
#include "prover/chips/store_word/air.h"
#include "prover/chips/system/air.h"
#include "prover/chips/transfer/air.h"
#include "prover/chips/trap/air.h"
#include "prover/chips/weierstrass/air.h"
#include "prover/chips/zero_memory/air.h"

namespace symbolon::prover {

template <class... Chips>
struct ChipList {
  static constexpr std::size_t kCount = sizeof...(Chips);

  // Calls fn.operator()<Chip>() for the chip with this number.
  template <class Fn>
  static void visit(std::size_t number, Fn&& fn) {
    std::size_t i = 0;
    ((i++ == number ? fn.template operator()<Chips>() : void()), ...);
  }
};

using MachineChips =
    ChipList<RangeChip, ProgramChip, ImageChip, ZeroMemoryChip, PowersChip, SystemChip, TransferChip,  //
             AddChip, AddImmediateChip, AddTrapChip, BitwiseChip, BitwiseImmediateChip, ShiftChip, CompareChip,
             TrapChip, LoadWordChip, LoadPartChip, StoreWordChip, StorePartChip, MergeChip,  //
             BranchEqualChip, BranchSignChip, JumpChip, NopChip, MoveChip, MultiplyChip, DivideChip, BitsChip,
             BitFieldChip, ShiftImmediateChip, OperandChip, Sha256CompressChip, Secp256k1Chip, P256Chip,
             KeccakFChip>;

constexpr std::size_t kChipCount = MachineChips::kCount;

// A chip's rows depend on their neighbours, or must not occur in two tables (prover/chips/chip.h).
template <class Chip>
constexpr bool is_single_table() {
  if constexpr (requires { Chip::kSingleTable; }) {
    return Chip::kSingleTable;
  } else {
    return false;
  }
}

// Rows that a table must not separate (prover/chips/chip.h).
template <class Chip>
constexpr std::size_t rows_together() {
  if constexpr (requires { Chip::kRowsTogether; }) {
    return Chip::kRowsTogether;
  } else {
    return 1;
  }
}

template <class Chip>
constexpr bool has_fixed_columns() {
  return column_count<Chip::template FixedCols>() > 0;
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_MACHINE_CHIP_LIST_H_
