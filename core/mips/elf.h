// ELF loader: a statically linked MIPS32 executable file into a Program.
//
// Follows the System V ABI, "Object Files", and its MIPS supplement (o32), program headers only: section headers and
// symbols are never looked at. Strict, because the program id is the name that people trust: what is not needed to run
// a guest is refused instead of being interpreted.
//
//   file bytes ── headers ── PT_LOAD segments, sorted ── image words (whole segments, .bss not)
//                                                  └──── code (the whole words of the one executable segment)
//
// A word that a segment fills only partly is padded with zeros; two segments never share a word.

#ifndef SYMBOLON_CORE_MIPS_ELF_H_
#define SYMBOLON_CORE_MIPS_ELF_H_

#include <cstdint>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/mips/program.h"

namespace symbolon::mips {

constexpr std::size_t kElfBytesMax = 64 * 1024 * 1024;
constexpr std::uint32_t kElfProgramHeadersMax = 64;
// File contents of all segments together.
constexpr std::uint64_t kElfImageBytesMax = 32 * 1024 * 1024;
// Segments in memory, .bss included.
constexpr std::uint64_t kElfMemoryBytesMax = 256 * 1024 * 1024;

// Errors: the kElf... codes, each for one reason.
Result<Program> load_elf(ByteView file);

}  // namespace symbolon::mips

#endif  // SYMBOLON_CORE_MIPS_ELF_H_
