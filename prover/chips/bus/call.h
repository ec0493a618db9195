// Call bus: a precompile call, from the system chip to the table that computes it.
//
// The system chip sends one message for each SYSCALL whose number in $v0 is 0x0053xxxx; the table that knows the number
// receives it once. A number that no table knows is received by nobody, so such a run has no proof.
// The system chip guarantees: $a0 (and $a1, where second_words is not 0) was a multiple of 4, the words
// [first, first + first_words) and [second, second + second_words) end at 2^30 or before, and the call returned 0.
// The receiver guarantees: it knows the number, and puts in its own two sizes, as constants. Without a second operand
// `second_words` is 0, `second` is 0 or $a1 / 4 and must not count, and $a1 may hold anything.
//
// Operands cannot overlap: their words are accessed at one time (bus/operand.h), and an access must be later than the
// one before it at the same word.

#ifndef SYMBOLON_PROVER_CHIPS_BUS_CALL_H_
#define SYMBOLON_PROVER_CHIPS_BUS_CALL_H_

#include <cstdint>

#include "core/mips/system_calls.h"
#include "prover/chips/bus/bus_id.h"

namespace symbolon::prover {

template <class T>
struct CallMessage {
  static constexpr std::uint32_t kBus = kBusCall;
  T clock;   // of the system call
  T number;  // low 16 bits; the high ones are kCallHigh
  T first;   // word index, from $a0
  T first_words;
  T second;  // word index, from $a1
  T second_words;
};

constexpr std::uint32_t kCallHigh = 0x0053;

constexpr bool is_precompile(std::uint32_t number) { return number >> 16 == kCallHigh; }

// Sizes of the operands in words: the first is replaced, the second only read.
struct CallOperands {
  std::uint32_t first_words;
  std::uint32_t second_words;
};

constexpr CallOperands call_operands(std::uint32_t number) {
  switch (number) {
    case mips::kCallKeccak:
      return {.first_words = 50, .second_words = 0};
    case mips::kCallSha256:
      return {.first_words = 8, .second_words = 16};
    case mips::kCallSecp256k1Add:
    case mips::kCallP256Add:
      return {.first_words = 16, .second_words = 16};
    case mips::kCallSecp256k1Double:
    case mips::kCallP256Double:
      return {.first_words = 16, .second_words = 0};
    default:
      return {.first_words = 0, .second_words = 0};
  }
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BUS_CALL_H_
