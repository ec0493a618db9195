// Guests in the machine: the SDK's helpers under the compiler's own code, input and public values, and how a guest
// ends.

#include <gtest/gtest.h>

#include <cstring>

#include "core/base/codec.h"
#include "core/base/file.h"
#include "core/guest/guest_io.h"
#include "core/mips/elf.h"
#include "tests/core/guest/arithmetic_cases.h"
#include "tests/core/guest/run_guest.h"
#include "tests/support/result_matchers.h"

namespace symbolon::guest {
namespace {

using testing::run_guest;

template <class T>
ByteView bytes_of(const std::vector<T>& values) {
  return {reinterpret_cast<const std::uint8_t*>(values.data()), values.size() * sizeof(T)};
}

std::uint32_t word_at(const Bytes& bytes, std::size_t at) {
  std::uint32_t value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

constexpr std::uint64_t kSeed = 20260802;

TEST(GuestArithmetic, AgreesWithTheHost) {
  const std::vector<ArithmeticCase> cases = arithmetic_cases(kSeed, 500);
  ASSERT_GT(cases.size(), 200'000u);
  const auto run = run_guest(GUEST_ARITHMETIC_ELF, bytes_of(cases));
  ASSERT_OK(run);
  ASSERT_EQ(run->exit_code, 0u);
  ASSERT_EQ(run->public_values.size(), 16u);
  EXPECT_EQ(word_at(run->public_values, 0), cases.size());
  const std::size_t first_difference = word_at(run->public_values, 4);
  if (first_difference < cases.size()) {
    const ArithmeticCase& test = cases[first_difference];
    FAIL() << "operation " << static_cast<unsigned>(test.op) << std::hex << " a=" << test.a << " b=" << test.b
           << " expected " << test.expected << " guest has " << word_at(run->public_values, 12) << ","
           << word_at(run->public_values, 8);
  }
  EXPECT_EQ(first_difference, cases.size());
}

// The guest must be able to see a difference.
TEST(GuestArithmetic, ReportsADifference) {
  std::vector<ArithmeticCase> cases = {{ArithmeticOp::kDivU, 0, 1000, 7, 142}, {ArithmeticOp::kDivU, 0, 1000, 7, 143}};
  const auto run = run_guest(GUEST_ARITHMETIC_ELF, bytes_of(cases));
  ASSERT_OK(run);
  EXPECT_EQ(word_at(run->public_values, 4), 1u);
  EXPECT_EQ(word_at(run->public_values, 8), 142u);
}

TEST(GuestInstructions, UseEveryFamilyAndGiveWhatTheEmulatorGave) {
  const auto run = run_guest(GUEST_INSTRUCTIONS_ELF, {});
  ASSERT_OK(run);
  ASSERT_EQ(run->exit_code, 0u);
  EXPECT_EQ(to_hex(run->public_values), "922049ef");  // qemu-mipsel 7.2
  for (std::size_t i = 0; i < run->family_counts.size(); ++i) {
    if (static_cast<mips::Family>(i) == mips::Family::kNever) continue;
    EXPECT_GT(run->family_counts[i], 0u) << "family " << i;
  }
}

TEST(GuestMemoryFunctions, AtEveryAlignment) {
  const auto run = run_guest(GUEST_MEMORY_FUNCTIONS_ELF, {});
  ASSERT_OK(run);
  ASSERT_EQ(run->exit_code, 0u);
  EXPECT_GT(word_at(run->public_values, 0), 5'000u);
}

// echo reads and commits in pieces of the sizes that its input names; see tests/guests/echo.cc.
TEST(GuestIo, StreamsInPiecesOfAnySize) {
  Bytes body;
  Bytes expected;
  std::uint8_t next = 1;
  for (std::uint8_t size = 0; size < 90; ++size) {
    body.push_back(size);
    for (int i = 0; i < size; ++i) {
      body.push_back(next);
      expected.push_back(next);
      next = static_cast<std::uint8_t>(next * 5 + 3);
    }
  }
  expected.resize(padded_size(expected.size()));
  const auto run = run_guest(GUEST_ECHO_ELF, body);
  ASSERT_OK(run);
  EXPECT_EQ(run->exit_code, 0u);
  EXPECT_EQ(run->public_values, expected);
}

TEST(GuestIo, EndsWhenTheBodyIsTooShort) {
  const auto run = run_guest(GUEST_ECHO_ELF, Bytes{5, 1, 2});
  ASSERT_OK(run);
  EXPECT_EQ(run->exit_code, static_cast<std::uint32_t>(kExitInputTooShort));
}

TEST(GuestIo, RefusesFramesOfTheLargestSizeAndAbove) {
  const Result<Bytes> elf = read_file(GUEST_ECHO_ELF, mips::kElfBytesMax);
  ASSERT_OK(elf);
  const auto program = mips::load_elf(*elf);
  ASSERT_OK(program);
  for (const std::size_t size : {kBodyBytesMax, kBodyBytesMax + 1, 2 * kBodyBytesMax, 4 * kBodyBytesMax - 2}) {
    Writer frame;
    frame.u32(static_cast<std::uint32_t>(size));
    frame.u32(0);
    const auto run = mips::run(*program, {.input = frame.view()});
    ASSERT_OK(run);
    EXPECT_EQ(run->exit_code, static_cast<std::uint32_t>(kExitInputTooShort)) << size;
  }
}

}  // namespace
}  // namespace symbolon::guest
