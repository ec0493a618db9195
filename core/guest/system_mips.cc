// System calls of the machine, in the Linux o32 convention: $v0 number and result, $a0-$a2 arguments, $a3 error flag.

#include "core/guest/system.h"

#include "core/guest/guest_io.h"
#include "core/guest/precompiles.h"

namespace symbolon::guest {
namespace {

constexpr std::uint32_t kExit = 4001;
constexpr std::uint32_t kRead = 4003;
constexpr std::uint32_t kWrite = 4004;

struct SystemResult {
  std::uint32_t value;
  std::uint32_t error;
};

// An emulator's kernel may change any caller-saved register, so all are named.
SystemResult system_call(std::uint32_t number, std::uint32_t a0, std::uint32_t a1, std::uint32_t a2) {
  register std::uint32_t v0 asm("$2") = number;
  register std::uint32_t r4 asm("$4") = a0;
  register std::uint32_t r5 asm("$5") = a1;
  register std::uint32_t r6 asm("$6") = a2;
  register std::uint32_t r7 asm("$7");
  asm volatile("syscall"
               : "+r"(v0), "=r"(r7)
               : "r"(r4), "r"(r5), "r"(r6)
               : "$1", "$3", "$8", "$9", "$10", "$11", "$12", "$13", "$14", "$15", "$24", "$25", "hi", "lo", "memory");
  return {v0, r7};
}

std::uint32_t address(const void* pointer) { return reinterpret_cast<std::uint32_t>(pointer); }

#if SYMBOLON_GUEST_PRECOMPILES
// The machine changes nothing but $v0, $a3 and the memory that the call names.
inline void precompile(std::uint32_t number, void* a0, const void* a1) {
  register std::uint32_t v0 asm("$2") = number;
  register std::uint32_t r4 asm("$4") = address(a0);
  register std::uint32_t r5 asm("$5") = address(a1);
  register std::uint32_t r7 asm("$7");
  asm volatile("syscall" : "+r"(v0), "=r"(r7) : "r"(r4), "r"(r5) : "memory");
  if (v0 != 0) system_exit(kExitSystemRefused);
}
#endif

}  // namespace

void system_read(void* out, std::size_t size) {
  // The machine gives all or traps; the loop is for pipes under an emulator.
  auto* cursor = static_cast<std::uint8_t*>(out);
  while (size > 0) {
    const SystemResult result = system_call(kRead, kInputFile, address(cursor), size);
    if (result.error != 0) system_exit(kExitSystemRefused);
    if (result.value == 0) system_exit(kExitInputTooShort);
    cursor += result.value;
    size -= result.value;
  }
}

void system_write(int file, const void* data, std::size_t size) {
  const auto* cursor = static_cast<const std::uint8_t*>(data);
  while (size > 0) {
    const SystemResult result = system_call(kWrite, static_cast<std::uint32_t>(file), address(cursor), size);
    if (result.error != 0) system_exit(kExitSystemRefused);
    cursor += result.value;
    size -= result.value;
  }
}

void system_exit(int code) {
  for (;;) system_call(kExit, static_cast<std::uint32_t>(code), 0, 0);
}

#if SYMBOLON_GUEST_PRECOMPILES
void keccak_f1600(std::uint64_t state[25]) { precompile(0x0053'0001, state, nullptr); }
void sha256_compress(std::uint32_t state[8], const std::uint32_t block[16]) { precompile(0x0053'0002, state, block); }
template <>
void point_add_unchecked<Secp256k1>(AffinePoint& p, const AffinePoint& q) {
  precompile(0x0053'0010, &p, &q);
}
template <>
void point_double_unchecked<Secp256k1>(AffinePoint& p) {
  precompile(0x0053'0011, &p, nullptr);
}
template <>
void point_add_unchecked<P256>(AffinePoint& p, const AffinePoint& q) {
  precompile(0x0053'0020, &p, &q);
}
template <>
void point_double_unchecked<P256>(AffinePoint& p) {
  precompile(0x0053'0021, &p, nullptr);
}
#endif

}  // namespace symbolon::guest
