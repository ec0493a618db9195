// Guest I/O layout: what a guest and its host must agree on. Included by both, so that they cannot disagree.
// Not the system calls' semantics: see core/mips/README.md.
//
// Private input (a sequence of 32-bit little-endian words):
//
//   word 0          n = size of the body in bytes
//   words 1 ...     body, padded with zero bytes to a multiple of 4
//
// The guest reads the body as a stream of bytes (zkvm_read_input) and may use less than all of it.
//
// Public values: the bytes that the guest committed, one after the other, padded with zero bytes to a multiple of 4.

#ifndef SYMBOLON_CORE_GUEST_GUEST_IO_H_
#define SYMBOLON_CORE_GUEST_GUEST_IO_H_

#include <cstddef>
#include <cstdint>

namespace symbolon::guest {

// File numbers of read and write.
constexpr int kInputFile = 0;
constexpr int kPrintFile = 1;
constexpr int kPublicFile = 3;

// Exit codes that the SDK itself ends a run with. A proof exists only for code 0.
constexpr int kExitAbort = 120;          // abort(), a failed check of the C++ library, no heap left
constexpr int kExitInputTooShort = 121;  // a read past the end of the body, or a malformed frame
constexpr int kExitSystemRefused = 122;  // the machine refused a system call (an emulator without precompiles does)

// A body is shorter. (2^31 would be a test of the sign, an instruction that few guests need otherwise, and each kind of
// instruction costs a table.)
constexpr std::size_t kBodyBytesMax = std::size_t{1} << 30;

constexpr std::size_t padded_size(std::size_t size) { return (size + 3) / 4 * 4; }

}  // namespace symbolon::guest

#endif  // SYMBOLON_CORE_GUEST_GUEST_IO_H_
