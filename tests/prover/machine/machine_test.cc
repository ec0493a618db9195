// The whole machine on small programs: every table filled, every constraint checked on every row, every bus balanced.

#include <gtest/gtest.h>

#include <array>

#include "core/mips/decode.h"
#include "tests/support/assembler.h"
#include "tests/support/machine_trace.h"

namespace symbolon::testing {
namespace {

using namespace mips::assembly;  // NOLINT: mnemonics

constexpr std::uint32_t kData = Assembler::kDataBase;

TEST(Machine, ExitAlone) {
  Assembler a;
  a.exit(0);
  expect_valid(trace_program(a.program()));
}

TEST(Machine, StoreLoadCommit) {
  Assembler a;
  a.data(kData, {0x01020304, 0x8badf00d});
  a.data(0x0050'0000, {0xcafe'babe, 0x1234'5678}, true);
  a.li(t0, kData);
  a.li(t1, 0x00500000);
  a.put(lw(t2, 0, t0), lw(t3, 4, t1), addu(t4, t2, t3), sw(t4, 4, t0), sw(t4, -4, sp), lw(t5, -4, sp), lb(t6, 7, t0),
        lbu(t7, 3, t1), lh(s0, 2, t1), lhu(s1, 2, t1), sb(s0, 8, t0), sb(s0, 9, t0), sh(s1, 10, t0), sh(t2, 12, t0),
        lwl(s2, 2, t0), lwr(s2, 1, t1), swl(s2, 17, t0), swr(s2, 22, t0), ll(s3, 8, t0), sc(s3, 24, t0));
  a.commit(kData, 28);
  a.commit(0x0050'0000, 8);
  a.exit(0);
  const MachineTrace trace = trace_program(a.program());
  EXPECT_EQ(trace.public_values.size(), 36u);
  expect_valid(trace);
}

TEST(Machine, PartialAccessesAtEveryOffset) {
  Assembler a;
  a.data(kData, {0x01828304, 0x8badf00d, 0, 0, 0, 0});
  a.li(t0, kData);
  for (int offset = 0; offset < 4; ++offset) {
    a.li(t1, 0xa1b2'c3d4);
    a.put(lb(t2, offset, t0), lbu(t3, offset, t0), lwl(t1, offset, t0), sb(t2, 8 + offset, t0), lwr(t1, offset, t0),
          swl(t1, 12 + offset, t0), swr(t1, 16 + offset, t0));
    if (offset % 2 == 0) a.put(lh(t4, offset, t0), lhu(t5, offset, t0), sh(t1, 20 + offset, t0));
  }
  a.commit(kData, 24);
  a.exit(0);
  expect_valid(trace_program(a.program()));
}

TEST(Machine, ReadCommitPrint) {
  Assembler a;
  a.read(kData, 16);
  a.read(kData + 16, 0);
  a.commit(kData + 4, 0);
  a.commit(kData + 4, 8);
  a.call(mips::kCallWrite, {mips::kDescriptorOutput, kData + 1, 3});
  a.call(mips::kCallWrite, {mips::kDescriptorError, 0, 0});
  a.read(kData + 8, 8);
  a.commit(kData, 16);
  a.call(mips::kCallExitGroup, {0});
  std::array<std::uint8_t, 24> input;
  for (std::size_t i = 0; i < input.size(); ++i) input[i] = static_cast<std::uint8_t>(17 * i + 5);
  const MachineTrace trace = trace_program(a.program(), input);
  EXPECT_EQ(trace.public_values.size(), 24u);
  expect_valid(trace);
}

TEST(Machine, LowestAndHighestAddress) {
  Assembler a;
  a.li(t0, 0xffff'fffc);
  a.put(addiu(t1, zero, 77), sw(t1, 0, t0), sw(t1, 4, t0), sb(t1, 3, t0), lw(t2, 0, t0), lw(t2, 4, t0));
  a.li(t0, 0x7fff'fffc);
  a.put(sw(t1, 0, t0), sw(t1, 4, t0), lw(t2, 8, t0));
  a.commit(0xffff'fff8, 8);
  a.exit(0);
  expect_valid(trace_program(a.program()));
}

}  // namespace
}  // namespace symbolon::testing
