#include "core/mips/disassemble.h"

#include <cstdio>
#include <initializer_list>

#include "core/base/check.h"

namespace symbolon::mips {
namespace {

constexpr std::array<std::string_view, kRegisterCount> kNames = {
    "$zero", "$at", "$v0", "$v1", "$a0", "$a1", "$a2", "$a3", "$t0", "$t1", "$t2",   "$t3",
    "$t4",   "$t5", "$t6", "$t7", "$s0", "$s1", "$s2", "$s3", "$s4", "$s5", "$s6",   "$s7",
    "$t8",   "$t9", "$k0", "$k1", "$gp", "$sp", "$fp", "$ra", "$hi", "$lo", "$sink",
};

std::string decimal(std::uint32_t value) { return std::to_string(static_cast<std::int32_t>(value)); }

std::string join(std::string_view mnemonic, std::initializer_list<std::string> operands) {
  std::string text(mnemonic);
  std::string_view separator = " ";
  for (const std::string& operand : operands) {
    text.append(separator).append(operand);
    separator = ", ";
  }
  return text;
}

}  // namespace

std::string_view register_name(Register index) {
  CHECK(index < kRegisterCount, "not a register");
  return kNames[index];
}

std::string hex_word(std::uint32_t value) {
  char text[11];
  std::snprintf(text, sizeof text, "0x%08x", value);
  return text;
}

std::string disassemble(const Instruction& in) {
  const OpInfo& info = op_info(in.op);
  const std::string write(register_name(in.write));
  const std::string read1(register_name(in.read1));
  const std::string read2(register_name(in.read2));
  const std::string target = hex_word(in.imm << 2);
  const auto line = [&](std::initializer_list<std::string> operands) { return join(info.mnemonic, operands); };
  // One line a case, to be compared with the manual's tables by eye.
  // clang-format off
  switch (info.family) {
    case Family::kAdd:
    case Family::kAddTrap:
    case Family::kCompare:
    case Family::kShift:
    case Family::kMove:
      return info.accesses.read2 ? line({write, read1, read2}) : line({write, read1, decimal(in.imm)});
    case Family::kBitwise:
      return info.accesses.read2 ? line({write, read1, read2}) : line({write, read1, hex_word(in.imm)});
    case Family::kBranchEqual: return line({read1, read2, target});
    case Family::kBranchSign: return line({read1, target});
    case Family::kJump:
      if (!info.accesses.read1) return line({target});
      return info.accesses.write ? line({write, read1}) : line({read1});
    case Family::kLoadWord:
    case Family::kLoadPart: return line({write, decimal(in.imm) + "(" + read1 + ")"});
    case Family::kStoreWord:
    case Family::kStorePart: return line({read2, decimal(in.imm) + "(" + read1 + ")"});
    case Family::kMultiply:
    case Family::kDivide: return info.accesses.write_second ? line({read1, read2}) : line({write, read1, read2});
    case Family::kBits:
      if (in.op != Op::kExt && in.op != Op::kIns) return line({write, read1});
      return line({write, read1, std::to_string(in.imm & 31), std::to_string((in.imm >> 8) + 1)});
    case Family::kTrap: return info.accesses.read2 ? line({read1, read2}) : line({read1, decimal(in.imm)});
    case Family::kNop:
    case Family::kSystem:
    case Family::kNever:
    case Family::kCount: break;
  }
  // clang-format on
  return line({});
}

}  // namespace symbolon::mips
