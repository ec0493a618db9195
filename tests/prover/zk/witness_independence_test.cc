// What anybody can see without mathematics: proofs of different traces have one size, two proofs of one trace open
// different values, and a column of zeros and ones opens as elements of the whole field. These are necessary only; that
// openings are uniform and independent is a matter of ranks (rank_test.cc).

#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/codec.h"
#include "prover/stark/verifier.h"
#include "tests/prover/stark/toy_machine.h"

namespace symbolon::prover {
namespace {

constexpr std::size_t kCounter = 0;
constexpr std::size_t kUsedColumn = 2;

ToyMachine machine_for(const Preset& preset) {
  const std::uint32_t low = preset.log_rows_min();
  return ToyMachine(preset, low + 1, low);
}

const std::vector<OpenedColumns>& opened(const StarkProof& proof, Oracle oracle) {
  return proof.openings.oracles[static_cast<std::size_t>(oracle)].matrices;
}

std::size_t encoded_bytes(const ToyMachine& machine, const StarkProof& proof) {
  Writer writer;
  proof.encode(writer, machine.shape());
  return writer.view().size();
}

TEST(WitnessIndependence, ProofsOfDifferentTracesHaveOneSize) {
  const ToyMachine machine = machine_for(kPresetStandardV1);
  const StarkProof few = machine.prove(machine.trace(4));
  const StarkProof many = machine.prove(machine.trace(60));
  EXPECT_TRUE(verify_stark(machine.shape(), machine.statement(), few));
  EXPECT_TRUE(verify_stark(machine.shape(), machine.statement(), many));
  EXPECT_EQ(encoded_bytes(machine, few), encoded_bytes(machine, many));
}

TEST(WitnessIndependence, TwoProofsOfOneTraceOpenDifferentValues) {
  const ToyMachine machine = machine_for(kPresetStandardV1);
  const StarkProof a = machine.prove(machine.trace());
  const StarkProof b = machine.prove(machine.trace());
  for (const Oracle oracle : {Oracle::kMain, Oracle::kBus, Oracle::kQuotient}) {
    for (std::size_t m = 0; m < opened(a, oracle).size(); ++m) {
      for (std::size_t c = 0; c < opened(a, oracle)[m].width(); ++c) {
        const auto one = opened(a, oracle)[m].column(c);
        const auto other = opened(b, oracle)[m].column(c);
        // Values in common, wherever they were opened: chance gives one in 2^18.
        std::size_t common = 0;
        for (const KoalaBear value : one) common += std::count(other.begin(), other.end(), value) > 0 ? 1 : 0;
        EXPECT_LE(common, 2u) << "oracle " << static_cast<int>(oracle) << " matrix " << m << " column " << c;
      }
    }
  }
  for (std::size_t t = 0; t < a.values.size(); ++t) {
    for (std::size_t c = 0; c < a.values[t].main.size(); ++c) {
      EXPECT_FALSE(a.values[t].main[c] == b.values[t].main[c]) << t << " " << c;
    }
    EXPECT_FALSE(a.sums[t] == b.sums[t]) << t;
  }
}

TEST(WitnessIndependence, AColumnOfBitsOpensAsFieldElements) {
  const ToyMachine machine = machine_for(kPresetStandardV1);
  const StarkProof proof = machine.prove(machine.trace());
  const auto used = opened(proof, Oracle::kMain)[kCounter].column(kUsedColumn);
  const std::size_t count = used.size();
  ASSERT_EQ(count, kPresetStandardV1.query_count);
  constexpr std::uint32_t kSmall = 1u << 16;
  std::size_t small = 0;
  std::size_t lower_half = 0;
  for (const KoalaBear value : used) {
    small += value.to_u32() < kSmall || value.to_u32() >= kFieldModulus - kSmall ? 1 : 0;
    lower_half += value.to_u32() < kFieldModulus / 2 ? 1 : 0;
  }
  EXPECT_LE(small, 2u);
  // Six standard deviations of a fair coin are 3 sqrt(count) < count / 3.
  EXPECT_GT(lower_half, count / 2 - count / 3);
  EXPECT_LT(lower_half, count / 2 + count / 3);
}

}  // namespace
}  // namespace symbolon::prover
