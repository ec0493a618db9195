// Any words as instructions: the decoder keeps the promises of instruction.h and isa.def. The first word of the input
// says where the code lies.
#include <cstring>

#include "core/base/check.h"
#include "core/mips/decode.h"
#include "core/mips/disassemble.h"

using namespace symbolon::mips;

namespace {

void check_instruction(const Instruction& in) {
  CHECK(in.op < Op::kCount, "an operation");
  const OpInfo& info = op_info(in.op);
  CHECK(info.accesses.read1 ? in.read1 <= kLo : in.read1 == 0, "read1 exists, or is zero");
  CHECK(info.accesses.read2 ? in.read2 < kHi : in.read2 == 0, "read2 is a general register, or zero");
  CHECK(info.accesses.write ? in.write < kRegisterCount && in.write != kZero : in.write == 0, "write, never $zero");
  CHECK(!info.accesses.write_second || in.write == kLo, "two destinations are LO and HI");
  switch (info.family) {
    case Family::kBranchEqual:
    case Family::kBranchSign:
    case Family::kJump:
      CHECK(in.imm < 1u << 30, "a target is a word index");
      break;
    case Family::kShift:
      CHECK(in.imm < 32, "a shift amount");
      break;
    case Family::kBits:
      CHECK((in.imm & 0xff) + (in.imm >> 8) < 32, "a bit field lies in the word");
      break;
    case Family::kSystem:
    case Family::kNever:
    case Family::kNop:
    case Family::kMultiply:
    case Family::kDivide:
    case Family::kMove:
      CHECK(in.imm == 0, "no immediate");
      break;
    default:
      break;
  }
  CHECK(!disassemble(in).empty(), "it has a text");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::uint32_t pc = 0;
  for (std::size_t at = 0; at + 4 <= size; at += 4) {
    std::uint32_t word;
    std::memcpy(&word, data + at, 4);
    if (at == 0) {
      pc = word % (1u << 30);
    } else {
      check_instruction(decode(word, pc++ % (1u << 30)));
    }
  }
  return 0;
}
