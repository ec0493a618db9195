// Program: a guest as the machine and the prover see it. Made from an ELF by elf.h, named by its program id.

#ifndef SYMBOLON_CORE_MIPS_PROGRAM_H_
#define SYMBOLON_CORE_MIPS_PROGRAM_H_

#include <cstdint>
#include <vector>

#include "core/base/bytes.h"
#include "core/mips/instruction.h"

namespace symbolon::mips {

// One aligned word of the initial memory image. Words of segments without the write flag are read-only: a store there
// is refused, and the prover keeps them in an address space that no store reaches.
struct ImageWord {
  std::uint32_t address;
  std::uint32_t value;
  bool read_only;
};

struct Program {
  // Executable words: instruction i lies at word index code_start + i.
  std::uint32_t code_start = 0;
  std::vector<Instruction> code;
  std::uint32_t entry = 0;  // word index
  // Sorted by address, no duplicates; whole segments, code included, .bss not (memory outside the image is zero).
  std::vector<ImageWord> image;
};

// Word indices of addresses are below 2^30. Code ends two words before that, so that pc and next_pc stay below it too.
constexpr std::uint32_t kCodeEndMax = (1u << 30) - 2;

// Value of $sp at the start; all other registers start as zero.
constexpr std::uint32_t kInitialStackPointer = 0x7fff'c000;

// SHA-256 over a tag, the machine version, the decoded program, the memory image and the entry point. Independent of
// presets and of how the ELF file was laid out.
Hash256 program_id(const Program& program);

}  // namespace symbolon::mips

#endif  // SYMBOLON_CORE_MIPS_PROGRAM_H_
