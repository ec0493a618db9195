/* What a guest program sees of the machine: its input, its public values, its end. Plain C.
 * Layout of both: guest_io.h. Cryptography: zkvm_accelerators.h, included here.
 */
#ifndef SYMBOLON_CORE_GUEST_ZKVM_H_
#define SYMBOLON_CORE_GUEST_ZKVM_H_

#include <stddef.h>
#include <stdint.h>

#include "core/guest/zkvm_accelerators.h"

#ifdef __cplusplus
extern "C" {
#define SYMBOLON_GUEST_NORETURN [[noreturn]]
#else
#define SYMBOLON_GUEST_NORETURN _Noreturn
#endif

/* Bytes of the private input that were not read yet. */
size_t zkvm_input_size(void);

/* Reads the next `size` bytes of the private input. Ends the run with a failure if there are fewer.
 * Cheapest with `out` and `size` multiples of 4. */
void zkvm_read_input(void* out, size_t size);

/* Appends bytes to the public values. They count only if the run ends with code 0.
 * Cheapest with `data` and `size` multiples of 4. */
void zkvm_commit(const void* data, size_t size);

/* Ends the run; returning from main does the same. Only code 0 can be proven. */
SYMBOLON_GUEST_NORETURN void zkvm_halt(int code);

/* Prints a text for whoever debugs the guest; it is no part of what is proven. */
void zkvm_print(const char* text);

/* The same two by the names of the standard's I/O interface. read_input gives the whole rest of the input, in memory
 * that is never freed. */
void read_input(const uint8_t** buf_ptr, size_t* buf_size);
void write_output(const uint8_t* output, size_t size);

#ifdef __cplusplus
}
#endif

#endif /* SYMBOLON_CORE_GUEST_ZKVM_H_ */
