// Numbers of the system calls (README.md). Shared with the prover. Guests have their own copy in core/guest; their
// tests
// run it here.

#ifndef SYMBOLON_CORE_MIPS_SYSTEM_CALLS_H_
#define SYMBOLON_CORE_MIPS_SYSTEM_CALLS_H_

#include <cstdint>

namespace symbolon::mips {

constexpr std::uint32_t kCallExit = 4001;
constexpr std::uint32_t kCallExitGroup = 4246;
constexpr std::uint32_t kCallRead = 4003;
constexpr std::uint32_t kCallWrite = 4004;
constexpr std::uint32_t kCallKeccak = 0x0053'0001;
constexpr std::uint32_t kCallSha256 = 0x0053'0002;
constexpr std::uint32_t kCallSecp256k1Add = 0x0053'0010;
constexpr std::uint32_t kCallSecp256k1Double = 0x0053'0011;
constexpr std::uint32_t kCallP256Add = 0x0053'0020;
constexpr std::uint32_t kCallP256Double = 0x0053'0021;

constexpr std::uint32_t kDescriptorInput = 0;
constexpr std::uint32_t kDescriptorOutput = 1;
constexpr std::uint32_t kDescriptorError = 2;
constexpr std::uint32_t kDescriptorPublic = 3;

}  // namespace symbolon::mips

#endif  // SYMBOLON_CORE_MIPS_SYSTEM_CALLS_H_
