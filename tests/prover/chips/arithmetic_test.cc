// The multiply, divide, bits and bit_field chips on runs of the machine: boundary operands, every pair of them, and
// random ones. The tables accept what the machine did and say on the buses what the record says.
#include <gtest/gtest.h>

#include <random>

#include "prover/chips/bit_field/air.h"
#include "prover/chips/bits/air.h"
#include "prover/chips/divide/air.h"
#include "prover/chips/multiply/air.h"
#include "tests/prover/chips/row_support.h"

namespace symbolon::testing {
namespace {

using namespace mips::assembly;  // NOLINT: instruction names
using mips::Op;
using prover::BitFieldChip;
using prover::BitsChip;
using prover::DivideChip;
using prover::MultiplyChip;

constexpr std::uint64_t kSeed = 20'240'602;

const std::vector<Op> kMultiplies = {Op::kMult, Op::kMultu, Op::kMadd, Op::kMaddu, Op::kMsub, Op::kMsubu, Op::kMul};
const std::vector<Op> kDivides = {Op::kDiv, Op::kDivu};
const std::vector<Op> kBits = {Op::kClz, Op::kClo, Op::kSeb, Op::kSeh, Op::kWsbh};
const std::vector<Op> kBitFields = {Op::kExt, Op::kIns};

std::size_t expect_tables_match(const prover::TraceInput& input) {
  return expect_rows_match_record<MultiplyChip>(input, kMultiplies) +
         expect_rows_match_record<DivideChip>(input, kDivides) + expect_rows_match_record<BitsChip>(input, kBits) +
         expect_rows_match_record<BitFieldChip>(input, kBitFields);
}

// Every multiplication and division of $t0 and $t1, and a use of HI and LO as they are.
void put_pair(Assembler& a, std::uint32_t x, std::uint32_t y) {
  a.li(t0, x);
  a.li(t1, y);
  a.put(madd(t0, t1), msub(t1, t0), maddu(t0, t1), msubu(t0, t0), mult(t0, t1), msubu(t0, t1), multu(t0, t1));
  a.put(mul(t2, t0, t1), maddu(t0, t1), madd(t1, t1), msub(t0, t1), mflo(t3));
  if (y != 0) a.put(div(t0, t1), divu(t0, t1), mfhi(t4));
}

TEST(ArithmeticTest, BoundaryPairs) {
  const AluRun run([](Assembler& a) {
    for (const std::uint32_t x : kBoundaryWords) {
      for (const std::uint32_t y : kBoundaryWords) put_pair(a, x, y);
    }
  });
  EXPECT_GT(expect_tables_match(run.input()), 400u * 12);
}

TEST(ArithmeticTest, RandomPairs) {
  std::mt19937_64 random(kSeed);
  const auto word = [&] { return static_cast<std::uint32_t>(random() >> (random() % 33)); };
  const AluRun run([&](Assembler& a) {
    for (int i = 0; i < 1000; ++i) put_pair(a, word(), word());
  });
  EXPECT_GT(expect_tables_match(run.input()), 12'000u) << "seed " << kSeed;
}

TEST(ArithmeticTest, BitsOfEveryLength) {
  const AluRun run([](Assembler& a) {
    const auto put_all = [&](std::uint32_t x) {
      a.li(t0, x);
      a.put(clz(t1, t0), clo(t2, t0), seb(t3, t0), seh(t4, t0), wsbh(t5, t0));
    };
    for (const std::uint32_t x : kBoundaryWords) put_all(x);
    for (int bit = 0; bit < 32; ++bit) {
      put_all(1u << bit);
      put_all((1u << bit) - 1);
      put_all(~(1u << bit));
      put_all(~((1u << bit) - 1));
      put_all(0x9e37'79b9u >> bit);
    }
  });
  EXPECT_EQ(expect_tables_match(run.input()), (160u + std::size(kBoundaryWords)) * 5);
}

TEST(ArithmeticTest, EveryBitField) {
  const AluRun run([](Assembler& a) {
    for (const std::uint32_t x : {0x9234'5679u, 0xffff'ffffu, 0x7edc'ba98u}) {
      a.li(t0, x);
      for (std::uint32_t lsb = 0; lsb < 32; ++lsb) {
        for (std::uint32_t size = 1; size + lsb <= 32; ++size) {
          a.li(t1, x * (lsb + 1) ^ size);
          a.put(ext(t2, t0, lsb, size), ins(t1, t0, lsb, size));
        }
      }
    }
  });
  EXPECT_EQ(expect_tables_match(run.input()), 3u * 528 * 2);
}

// Cells a row: columns, and five for each pair of interactions. What the READMEs say.
TEST(ArithmeticTest, Widths) {
  const auto expect = [](const prover::AirDescription& air, std::size_t columns, std::size_t interactions) {
    EXPECT_EQ(air.main_width, columns) << air.constraints.front().label;
    EXPECT_EQ(air.interactions.size(), interactions) << air.constraints.front().label;
  };
  expect(prover::describe<MultiplyChip>(), 41, 29);
  expect(prover::describe<DivideChip>(), 42, 30);
  expect(prover::describe<BitsChip>(), 32, 16);
  expect(prover::describe<BitFieldChip>(), 51, 25);
}

}  // namespace
}  // namespace symbolon::testing
