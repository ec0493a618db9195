// System calls and precompiles, with every refusal. Each program runs with and without a record, and the record is
// checked (run_helper.h).
#include "core/mips/system_calls.h"

#include <gtest/gtest.h>

#include <cstring>

#include "core/crypto/keccak.h"
#include "core/mips/sha256_compress.h"
#include "core/mips/weierstrass.h"
#include "tests/core/mips/run_helper.h"

namespace symbolon::mips {
namespace {

using namespace assembly;

constexpr std::uint32_t kData = Assembler::kDataBase;
using Words = std::vector<std::uint32_t>;

Words words_of(const Bytes& bytes) {
  Words words(bytes.size() / 4);
  std::memcpy(words.data(), bytes.data(), bytes.size());
  return words;
}

void expect_call_trap(std::uint32_t number, std::initializer_list<std::uint32_t> arguments, ErrorCode expected,
                      ByteView input = {}) {
  Assembler a;
  a.call(number, arguments);
  a.exit(0);
  const Result<RunResult> result = run_both_ways(a.program(), input);
  EXPECT_ERROR(result, expected);
  EXPECT_EQ(error_kind(expected), ErrorKind::kRejected);
}

TEST(SystemCall, ReadsInputAndCommitsIt) {
  Assembler a;
  a.read(kData + 8, 4);
  a.put(move(s0, v0), move(s1, a3));
  a.read(kData, 8);
  a.read(kData + 12, 0);
  a.commit(kData, 4);
  a.put(move(s2, v0));
  a.commit(kData + 4, 8);
  a.li(t0, kData + 16);
  a.put(sw(s0, 0, t0), sw(s1, 4, t0), sw(s2, 8, t0));
  a.commit(kData + 16, 12);
  a.exit(0);
  const Bytes input = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};  // padded to three words
  const Result<RunResult> result = run_both_ways(a.program(), input);
  ASSERT_OK(result);
  EXPECT_EQ(words_of(result->public_values), (Words{0x0807'0605, 0x0000'0a09, 0x0403'0201, 4, 0, 4}));
}

TEST(SystemCall, ThirdArgumentRegisterIsCleared) {
  Assembler a;
  a.li(a3, 77);
  a.read(kData, 0);
  a.li(t0, kData);
  a.put(sw(a3, 0, t0));
  a.commit(kData, 4);
  a.exit(0);
  const Result<RunResult> result = run_both_ways(a.program());
  ASSERT_OK(result);
  EXPECT_EQ(words_of(result->public_values), Words{0});
}

TEST(SystemCall, ReadRefusals) {
  const Bytes input(8);
  expect_call_trap(kCallRead, {0, kData, 12}, ErrorCode::kTrapInputEnd, input);
  expect_call_trap(kCallRead, {0, kData, 0xffff'fffc - kData}, ErrorCode::kTrapInputEnd, input);
  expect_call_trap(kCallRead, {1, kData, 4}, ErrorCode::kTrapBadDescriptor, input);
  expect_call_trap(kCallRead, {3, kData, 4}, ErrorCode::kTrapBadDescriptor, input);
  expect_call_trap(kCallRead, {0, kData + 1, 4}, ErrorCode::kTrapCallUnaligned, input);
  expect_call_trap(kCallRead, {0, kData, 5}, ErrorCode::kTrapCallUnaligned, input);
  expect_call_trap(kCallRead, {0, 0xffff'fffc, 8}, ErrorCode::kTrapCallRange, input);
  expect_call_trap(kCallRead, {0, Assembler::kCodeBase, 4}, ErrorCode::kTrapStoreReadOnly, input);
}

TEST(SystemCall, ReadUpToTheLastAddress) {
  Assembler a;
  a.read(0xffff'fffc, 4);
  a.commit(0xffff'fffc, 4);
  a.exit(0);
  const Bytes input = {1, 2, 3, 4};
  const Result<RunResult> result = run_both_ways(a.program(), input);
  ASSERT_OK(result);
  EXPECT_EQ(result->public_values, input);
}

TEST(SystemCall, CommitRefusals) {
  expect_call_trap(kCallWrite, {3, kData + 2, 4}, ErrorCode::kTrapCallUnaligned);
  expect_call_trap(kCallWrite, {3, kData, 6}, ErrorCode::kTrapCallUnaligned);
  expect_call_trap(kCallWrite, {3, 0xffff'fff8, 12}, ErrorCode::kTrapCallRange);
  expect_call_trap(kCallWrite, {3, kData, kPublicBytesMax + 4}, ErrorCode::kTrapPublicTooLarge);
  expect_call_trap(kCallWrite, {0, kData, 4}, ErrorCode::kTrapBadDescriptor);
  expect_call_trap(kCallWrite, {4, kData, 4}, ErrorCode::kTrapBadDescriptor);
}

TEST(SystemCall, CommitLimitCountsAllCommits) {
  Assembler a;
  a.commit(kData, kPublicBytesMax);
  Assembler one_more = a;
  a.commit(kData, 0);
  a.exit(0);
  EXPECT_OK(run_both_ways(a.program()));
  one_more.commit(kData, 4);
  one_more.exit(0);
  EXPECT_ERROR(run_both_ways(one_more.program()), ErrorCode::kTrapPublicTooLarge);
}

TEST(SystemCall, PrintsAtAnyAlignment) {
  Assembler a;
  a.data(kData, {0x6c6c'6568, 0x6f77'206f, 0x0064'6c72});  // "hello world"
  a.call(kCallWrite, {1, kData + 1, 4});
  a.call(kCallWrite, {2, kData + 6, 5});
  a.call(kCallWrite, {1, 0x7000'0001, 2});  // untouched memory reads as zeros and stays untouched
  a.exit(0);
  std::vector<std::pair<std::uint32_t, std::string>> prints;
  const auto sink = [&](std::uint32_t descriptor, std::string_view text) { prints.emplace_back(descriptor, text); };
  const Result<RunResult> result = run(a.program(), {.cycles_max = kTestCyclesMax, .debug = sink});
  ASSERT_OK(result);
  const std::vector<std::pair<std::uint32_t, std::string>> expected = {
      {1, "ello"}, {2, "world"}, {1, std::string(2, '\0')}};
  EXPECT_EQ(prints, expected);
  EXPECT_EQ(result->memory_bytes, 2u * kPageBytes);
  EXPECT_TRUE(result->public_values.empty());
  ASSERT_OK(run_both_ways(a.program()));
}

TEST(SystemCall, PrintRefusals) {
  expect_call_trap(kCallWrite, {1, kData, kDebugBytesMax + 1}, ErrorCode::kTrapPrintTooLarge);
  expect_call_trap(kCallWrite, {2, 0xffff'ffff, 2}, ErrorCode::kTrapCallRange);
}

TEST(SystemCall, UnknownNumbers) {
  for (const std::uint32_t number :
       {0u, 4000u, 4002u, 4005u, 0x0053'0000u, 0x0053'0003u, 0x0053'0012u, 0x0053'0022u, 0xffff'ffffu}) {
    expect_call_trap(number, {0, 0, 0}, ErrorCode::kTrapUnknownCall);
  }
}

// Runs one precompile on `memory` at kData and returns that memory afterwards.
Words run_precompile(std::uint32_t number, std::uint32_t a0, std::uint32_t a1, const Words& memory) {
  Assembler a;
  a.data(kData, memory);
  a.call(number, {a0, a1});
  a.commit(kData, static_cast<std::uint32_t>(4 * memory.size()));
  a.exit(0);
  const Result<RunResult> result = run_both_ways(a.program());
  EXPECT_OK(result);
  return result ? words_of(result->public_values) : Words{};
}

TEST(Precompile, Keccak) {
  Words memory(50);
  for (std::uint32_t i = 0; i < 50; ++i) memory[i] = 0x9e37'79b9 * i;
  std::array<std::uint64_t, 25> lanes;
  std::memcpy(lanes.data(), memory.data(), sizeof lanes);
  crypto::keccak_f1600(lanes.data());
  Words expected(50);
  std::memcpy(expected.data(), lanes.data(), sizeof lanes);
  EXPECT_EQ(run_precompile(kCallKeccak, kData, 0, memory), expected);
}

TEST(Precompile, KeccakRefusals) {
  expect_call_trap(kCallKeccak, {kData + 2}, ErrorCode::kTrapCallUnaligned);
  expect_call_trap(kCallKeccak, {0xffff'ffff - 195}, ErrorCode::kTrapCallRange);
  expect_call_trap(kCallKeccak, {Assembler::kCodeBase - 196}, ErrorCode::kTrapStoreReadOnly);
}

TEST(Precompile, Sha256) {
  // FIPS 180-4: the initial state, and "abc" padded to one block.
  Words memory = {0x6a09'e667, 0xbb67'ae85, 0x3c6e'f372, 0xa54f'f53a, 0x510e'527f, 0x9b05'688c,
                  0x1f83'd9ab, 0x5be0'cd19, 0x6162'6380, 0,           0,           0,
                  0,           0,           0,           0,           0,           0,
                  0,           0,           0,           0,           0,           24};
  const Words digest = {0xba78'16bf, 0x8f01'cfea, 0x4141'40de, 0x5dae'2223,
                        0xb003'61a3, 0x9617'7a9c, 0xb410'ff61, 0xf200'15ad};
  Words expected = memory;
  std::copy(digest.begin(), digest.end(), expected.begin());
  EXPECT_EQ(run_precompile(kCallSha256, kData, kData + 32, memory), expected);
}

TEST(Precompile, Sha256Refusals) {
  expect_call_trap(kCallSha256, {kData + 1, kData + 32}, ErrorCode::kTrapCallUnaligned);
  expect_call_trap(kCallSha256, {kData, kData + 34}, ErrorCode::kTrapCallUnaligned);
  expect_call_trap(kCallSha256, {0xffff'fff0, kData}, ErrorCode::kTrapCallRange);
  expect_call_trap(kCallSha256, {kData, 0xffff'ffd0}, ErrorCode::kTrapCallRange);
  expect_call_trap(kCallSha256, {kData, kData}, ErrorCode::kTrapCallOverlap);
  expect_call_trap(kCallSha256, {kData, kData + 28}, ErrorCode::kTrapCallOverlap);
  expect_call_trap(kCallSha256, {kData + 60, kData}, ErrorCode::kTrapCallOverlap);
  expect_call_trap(kCallSha256, {Assembler::kCodeBase, kData}, ErrorCode::kTrapStoreReadOnly);
}

TEST(Precompile, Sha256OperandsMayTouchAndTheBlockMayBeReadOnly) {
  Assembler a;
  a.data(kData, Words(24), /*read_only=*/true);
  a.call(kCallSha256, {kData + 96, kData});
  a.call(kCallSha256, {kData - 32, kData});
  a.call(kCallSha256, {kData + 128, kData + 64});  // reads past the image
  a.exit(0);
  EXPECT_OK(run_both_ways(a.program()));
}

struct CurveCase {
  std::uint32_t add;
  std::uint32_t twice;
  const Curve& (*curve)();
  Words prime;
};
const CurveCase kCurves[] = {
    {kCallSecp256k1Add,
     kCallSecp256k1Double,
     secp256k1,
     {0xffff'fc2f, 0xffff'fffe, 0xffff'ffff, 0xffff'ffff, 0xffff'ffff, 0xffff'ffff, 0xffff'ffff, 0xffff'ffff}},
    {kCallP256Add, kCallP256Double, p256, {0xffff'ffff, 0xffff'ffff, 0xffff'ffff, 0, 0, 0, 1, 0xffff'ffff}},
};

// Values are compared with OpenSSL in weierstrass_test.cc; here that the calls reach the right curve and memory.
TEST(Precompile, CurveAddAndDouble) {
  for (const CurveCase& c : kCurves) {
    PointWords p;
    PointWords q;
    for (std::uint32_t i = 0; i < 16; ++i) {
      p[i] = 0x1234'5678 + i;
      q[i] = 0x0fed'cba9 - i;
    }
    Words memory(p.begin(), p.end());
    memory.insert(memory.end(), q.begin(), q.end());
    const PointWords sum = c.curve().add_vartime(p, q).value();
    const PointWords twice = c.curve().double_vartime(p).value();
    Words expected = memory;
    std::copy(sum.begin(), sum.end(), expected.begin());
    EXPECT_EQ(run_precompile(c.add, kData, kData + 64, memory), expected);
    std::copy(twice.begin(), twice.end(), expected.begin());
    EXPECT_EQ(run_precompile(c.twice, kData, kData + 64, memory), expected);
    EXPECT_EQ(run_precompile(c.twice, kData, 1, memory), expected);  // double has no second operand
  }
}

TEST(Precompile, CurveRefusals) {
  for (const CurveCase& c : kCurves) {
    expect_call_trap(c.add, {kData + 1, kData + 64}, ErrorCode::kTrapCallUnaligned);
    expect_call_trap(c.add, {kData, kData + 66}, ErrorCode::kTrapCallUnaligned);
    expect_call_trap(c.add, {0xffff'ffd0, kData}, ErrorCode::kTrapCallRange);
    expect_call_trap(c.add, {kData, 0xffff'ffd0}, ErrorCode::kTrapCallRange);
    expect_call_trap(c.add, {kData, kData + 60}, ErrorCode::kTrapCallOverlap);
    expect_call_trap(c.add, {Assembler::kCodeBase, kData}, ErrorCode::kTrapStoreReadOnly);
    expect_call_trap(c.add, {kData, kData + 64}, ErrorCode::kTrapCurveSameX);  // both x are zero
    expect_call_trap(c.twice, {kData + 1}, ErrorCode::kTrapCallUnaligned);
    expect_call_trap(c.twice, {0xffff'ffd0}, ErrorCode::kTrapCallRange);
    expect_call_trap(c.twice, {Assembler::kCodeBase}, ErrorCode::kTrapStoreReadOnly);
    expect_call_trap(c.twice, {kData}, ErrorCode::kTrapCurveZeroY);
  }
}

TEST(Precompile, CurveCoordinatesAreBelowThePrime) {
  for (const CurveCase& c : kCurves) {
    for (std::size_t coordinate = 0; coordinate < 4; ++coordinate) {
      for (const bool below : {false, true}) {
        Words memory(32);
        for (std::uint32_t i = 0; i < 32; ++i) memory[i] = i + 1;
        std::copy(c.prime.begin(), c.prime.end(), memory.begin() + static_cast<std::ptrdiff_t>(8 * coordinate));
        if (below) memory[8 * coordinate] -= 1;  // the lowest word of both primes is not zero
        Assembler a;
        a.data(kData, memory);
        a.call(c.add, {kData, kData + 64});
        a.exit(0);
        const Result<RunResult> result = run_both_ways(a.program());
        if (below) {
          EXPECT_OK(result);
        } else {
          EXPECT_ERROR(result, ErrorCode::kTrapCurveCoordinate);
        }
        Assembler twice;
        twice.data(kData, memory);
        twice.call(c.twice, {kData});
        twice.exit(0);
        const Result<RunResult> doubled = run_both_ways(twice.program());
        if (below || coordinate >= 2) {
          EXPECT_OK(doubled);
        } else {
          EXPECT_ERROR(doubled, ErrorCode::kTrapCurveCoordinate);
        }
      }
    }
  }
}

TEST(Precompile, CallsAreCounted) {
  Assembler a;
  a.data(kData, Words{1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0});
  a.call(kCallSecp256k1Double, {kData});
  a.call(kCallKeccak, {kData + 1024});
  a.call(kCallKeccak, {kData + 1024});
  a.exit(0);
  const Result<RunResult> result = run_both_ways(a.program());
  ASSERT_OK(result);
  const auto count = [&](Precompile p) { return result->precompile_counts[static_cast<std::size_t>(p)]; };
  EXPECT_EQ(count(Precompile::kKeccak), 2u);
  EXPECT_EQ(count(Precompile::kSecp256k1Double), 1u);
  EXPECT_EQ(count(Precompile::kP256Double), 0u);
}

}  // namespace
}  // namespace symbolon::mips
