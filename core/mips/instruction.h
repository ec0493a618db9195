// A decoded instruction: what the interpreter executes, the program table commits to and the program id hashes.

#ifndef SYMBOLON_CORE_MIPS_INSTRUCTION_H_
#define SYMBOLON_CORE_MIPS_INSTRUCTION_H_

#include <array>
#include <cstdint>
#include <string_view>

namespace symbolon::mips {

enum class Op : std::uint8_t {
#define SYMBOLON_OP(name, mnemonic, family, accesses) name,
#include "core/mips/isa.def"
#undef SYMBOLON_OP
  kCount,
};

// Operations that share a table of the prover.
enum class Family : std::uint8_t {
  kAdd,
  kAddTrap,
  kBitwise,
  kShift,
  kCompare,
  kBranchEqual,
  kBranchSign,
  kJump,
  kLoadWord,
  kLoadPart,
  kStoreWord,
  kStorePart,
  kMultiply,
  kDivide,
  kMove,
  kBits,
  kTrap,
  kNop,
  kSystem,
  kNever,
  kCount,
};

// Which accesses an operation makes, a set of bits. The bit values also index nothing: use the named tests below.
struct Accesses {
  bool read1 = false;
  bool read2 = false;
  bool memory = false;
  bool write = false;
  bool write_second = false;
};

struct OpInfo {
  std::string_view mnemonic;
  Family family;
  Accesses accesses;
};

const OpInfo& op_info(Op op);
std::string_view family_name(Family family);

// The register file: 32 general registers, HI and LO, and a place that swallows writes to $zero and is never read.
// Registers are an address space of their own; no memory address reaches them.
using Register = std::uint8_t;
constexpr Register kZero = 0;
constexpr Register kV0 = 2;
constexpr Register kA0 = 4;
constexpr Register kA1 = 5;
constexpr Register kA2 = 6;
constexpr Register kA3 = 7;
constexpr Register kSp = 29;
constexpr Register kRa = 31;
constexpr Register kHi = 32;
constexpr Register kLo = 33;
constexpr Register kSink = 34;
constexpr Register kRegisterCount = 35;

// Operands that an operation does not have are zero. `write` is never kZero: the decoder names kSink instead, so the
// zero register reads zero because nothing can write it. HI is the second destination of every operation that has one.
struct Instruction {
  Op op = Op::kUnknown;
  Register read1 = 0;
  Register read2 = 0;
  Register write = 0;
  std::uint32_t imm = 0;

  friend bool operator==(const Instruction&, const Instruction&) = default;
};

}  // namespace symbolon::mips

#endif  // SYMBOLON_CORE_MIPS_INSTRUCTION_H_
