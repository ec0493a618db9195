// Disassembler: a decoded instruction as text, for error messages and traces. Shows the normalised form ("addiu" where
// the source said "move"), with numeric addresses. Not a parser's counterpart: nothing reads this text back.

#ifndef SYMBOLON_CORE_MIPS_DISASSEMBLE_H_
#define SYMBOLON_CORE_MIPS_DISASSEMBLE_H_

#include <string>

#include "core/mips/instruction.h"

namespace symbolon::mips {

// "$a0", "$hi"; "$sink" for the place that swallows writes to $zero.
std::string_view register_name(Register index);

// "lw $v0, 16($sp)", "beq $a0, $a1, 0x00400120".
std::string disassemble(const Instruction& instruction);

// "0x00400120".
std::string hex_word(std::uint32_t value);

}  // namespace symbolon::mips

#endif  // SYMBOLON_CORE_MIPS_DISASSEMBLE_H_
