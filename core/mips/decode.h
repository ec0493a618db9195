// Decoder: one MIPS32 release 2 instruction word into the machine's Instruction.
//
// Follows "MIPS32 Architecture For Programmers, Volume II: The MIPS32 Instruction Set" (MD00086, revision 2). Strict:
// every encoding that the manual reserves, leaves unpredictable or forbids in user mode without coprocessors becomes
// Op::kUnknown, which always ends a run. The program id hashes what this function returns, so a change of its result
// for any word changes the machine version (program.cc).

#ifndef SYMBOLON_CORE_MIPS_DECODE_H_
#define SYMBOLON_CORE_MIPS_DECODE_H_

#include <cstdint>

#include "core/mips/instruction.h"

namespace symbolon::mips {

// `pc_word_index` is the instruction's own address / 4, below 2^30; branch and jump targets depend on it.
// Total: accepts any word.
Instruction decode(std::uint32_t word, std::uint32_t pc_word_index);

}  // namespace symbolon::mips

#endif  // SYMBOLON_CORE_MIPS_DECODE_H_
