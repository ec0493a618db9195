// Operand bus: two neighbouring words of memory that a precompile reads or replaces.
//
// The table that computes a call sends one message for each pair of words of its operands, at clock + kSlotMemory; the
// operand chip receives it and accesses the memory. The sender guarantees: new values are pairs of 16-bit limbs, those
// of a read are the old ones, and the addresses come from a message of the call bus (bus/call.h), which bounds them.

#ifndef SYMBOLON_PROVER_CHIPS_BUS_OPERAND_H_
#define SYMBOLON_PROVER_CHIPS_BUS_OPERAND_H_

#include <array>

#include "prover/chips/bus/bus_id.h"
#include "prover/gadgets/word.h"

namespace symbolon::prover {

constexpr std::size_t kOperandWords = 2;

template <class T>
struct OperandMessage {
  static constexpr std::uint32_t kBus = kBusOperand;
  T clock;    // of the system call
  T address;  // word index of the first of the two
  T is_read;  // 1: read, from either memory space; 0: replaced, in kSpaceWritable
  std::array<Word<T>, kOperandWords> before;
  std::array<Word<T>, kOperandWords> after;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BUS_OPERAND_H_
