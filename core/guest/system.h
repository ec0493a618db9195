// The system calls as functions: the only part of the SDK that differs between the machine (system_mips.cc) and a
// native build (native.cc). Numbers and rules: core/mips/README.md. Not for guests: they use zkvm.h.

#ifndef SYMBOLON_CORE_GUEST_SYSTEM_H_
#define SYMBOLON_CORE_GUEST_SYSTEM_H_

#include <cstddef>
#include <cstdint>

namespace symbolon::guest {

// Exactly `size` bytes of the private input; ends the run if there are fewer. Pointer and size multiples of 4.
void system_read(void* out, std::size_t size);

// To kPrintFile: any alignment. To kPublicFile: pointer and size multiples of 4.
void system_write(int file, const void* data, std::size_t size);

[[noreturn]] void system_exit(int code);

// Called once before main and before each native run: forgets what io.cc has buffered.
void reset_io();
// Writes the last, partly filled word of the public values.
void flush_public_values();

}  // namespace symbolon::guest

#endif  // SYMBOLON_CORE_GUEST_SYSTEM_H_
