// Whole-machine traces of compiled guests and of random programs.

#include <gtest/gtest.h>

#include "core/base/file.h"
#include "core/guest/host_io.h"
#include "core/mips/elf.h"
#include "tests/support/machine_trace.h"
#include "tests/support/random_program.h"
#include "tests/support/result_matchers.h"

namespace symbolon::testing {
namespace {

struct GuestCase {
  const char* name;
  const char* elf;
  Bytes input;
};

[[maybe_unused]] Bytes number(std::uint32_t n) {
  Writer out;
  out.u32(n);
  return std::move(out).take();
}

std::vector<GuestCase> guest_cases() {
  std::vector<GuestCase> cases;
#ifdef GUEST_FIBONACCI_ELF
  cases.push_back({"fibonacci", GUEST_FIBONACCI_ELF, number(300)});
  cases.push_back({"sort", GUEST_SORT_ELF, number(100)});
  cases.push_back({"keccak_plain", GUEST_KECCAK_PLAIN_ELF, number(1)});
  cases.push_back({"sha256_plain", GUEST_SHA256_PLAIN_ELF, number(1)});
  cases.push_back({"memory", GUEST_MEMORY_ELF, number(100)});
#endif
  return cases;
}

TEST(MachineGuests, EveryTableHolds) {
  const std::vector<GuestCase> cases = guest_cases();
  if (cases.empty()) GTEST_SKIP() << "no guests: neither a cross compiler nor committed ELF files";
  for (const GuestCase& guest : cases) {
    SCOPED_TRACE(guest.name);
    const Result<Bytes> file = read_file(guest.elf, mips::kElfBytesMax);
    ASSERT_OK(file);
    const Result<mips::Program> program = mips::load_elf(*file);
    ASSERT_OK(program);
    expect_valid(trace_program(*program, guest::frame_input(guest.input)));
  }
}

// Some call precompiles.
TEST(MachineRandomPrograms, EveryTableHolds) {
  for (std::uint32_t seed = 1; seed <= 30; ++seed) {
    SCOPED_TRACE(seed);
    const mips::RandomProgram random = mips::make_random_program(seed, 120);
    expect_valid(trace_program(random.program, random.input));
    if (HasFailure()) break;  // one seed is enough to look at
  }
}

}  // namespace
}  // namespace symbolon::testing
