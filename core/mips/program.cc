#include "core/mips/program.h"

#include "core/base/codec.h"
#include "core/crypto/hash.h"

namespace symbolon::mips {
namespace {

constexpr std::string_view kTag = "symbolon program id";
// Goes up whenever a program could behave differently, or decode differently, than under the version before.
constexpr std::uint32_t kMachineVersion = 1;

}  // namespace

// tag size, tag, version, entry, code_start, instruction count, instructions (op, read1, read2, write: a byte each;
// imm), image word count, image words (address, value, read-only: a byte). Integers are 32-bit little-endian. Every
// list has its length in front, so no two programs give the same bytes.
Hash256 program_id(const Program& program) {
  Writer writer;
  writer.u32(static_cast<std::uint32_t>(kTag.size()));
  writer.bytes(as_bytes(kTag));
  writer.u32(kMachineVersion);
  writer.u32(program.entry);
  writer.u32(program.code_start);
  writer.u32(static_cast<std::uint32_t>(program.code.size()));
  for (const Instruction& instruction : program.code) {
    writer.u8(static_cast<std::uint8_t>(instruction.op));
    writer.u8(instruction.read1);
    writer.u8(instruction.read2);
    writer.u8(instruction.write);
    writer.u32(instruction.imm);
  }
  writer.u32(static_cast<std::uint32_t>(program.image.size()));
  for (const ImageWord& word : program.image) {
    writer.u32(word.address);
    writer.u32(word.value);
    writer.u8(word.read_only ? 1 : 0);
  }
  return crypto::sha256(writer.view());
}

}  // namespace symbolon::mips
