// The engine on a toy machine: proofs verify in both presets and for several heights; whatever is changed in trace,
// statement or proof is refused with its reason.

#include <gtest/gtest.h>

#include "prover/stark/verifier.h"
#include "tests/prover/stark/toy_machine.h"

namespace symbolon::prover {
namespace {

const Preset& standard() { return kPresetStandardV1; }

ErrorCode refusal(const ToyMachine& machine, const StarkProof& proof) {
  const Result<void> verdict = verify_stark(machine.shape(), machine.statement(), proof);
  EXPECT_FALSE(verdict);
  return verdict ? ErrorCode::kCancelled : verdict.error().code;
}

TEST(Stark, AcceptsHonestProofs) {
  for (const Preset& preset : {kPresetStandardV1, kPresetInnerV1}) {
    const std::uint32_t low = preset.log_rows_min();
    for (const auto& [counter, squares] : {std::pair(low, low), std::pair(low + 2, low), std::pair(low, low + 5)}) {
      const ToyMachine machine(preset, counter, squares);
      const StarkProof proof = machine.prove(machine.trace());
      const Result<void> verdict = verify_stark(machine.shape(), machine.statement(), proof);
      EXPECT_TRUE(verdict) << preset.name.view() << " " << counter << " " << squares << ": "
                           << (verdict ? "" : verdict.error().message() + verdict.error().where);
    }
  }
}

// Facts that share a fraction: each with its own count, and nothing but what the fixed columns say.
TEST(Stark, FactsOfOneFractionAreCountedApart) {
  for (const Preset& preset : {kPresetStandardV1, kPresetInnerV1}) {
    const ToyMachine machine(preset, preset.log_rows_min() + 1, preset.log_rows_min());
    EXPECT_TRUE(verify_stark(machine.shape(), machine.statement(), machine.prove(machine.trace(40, 20))));
    std::vector<Matrix> swapped = machine.trace(40, 20);
    std::swap(swapped[1].at(36 - kFar, 0), swapped[1].at(36 - kFar, 1));
    EXPECT_EQ(refusal(machine, machine.prove(std::move(swapped))), ErrorCode::kBusSumNotZero);
  }
}

// With a product that is none, the fractions of that row are not what the trace says: the constraint sees it.
TEST(Stark, RefusesFractionsOverWrongProducts) {
  const ToyMachine machine(standard(), 10, 10, KoalaBear::one());
  EXPECT_EQ(refusal(machine, machine.prove(machine.trace())), ErrorCode::kConstraintMismatch);
}

TEST(Stark, EncodingRoundTripHasTheSizeOfTheShape) {
  const ToyMachine machine(standard(), 12, 10);
  const StarkProof proof = machine.prove(machine.trace());
  Writer writer;
  proof.encode(writer, machine.shape());
  EXPECT_EQ(writer.view().size(), StarkProof::encoded_size(machine.shape()));
  Reader reader(writer.view());
  const Result<StarkProof> decoded = StarkProof::decode(reader, machine.shape());
  ASSERT_TRUE(decoded);
  EXPECT_TRUE(reader.finish());
  EXPECT_TRUE(verify_stark(machine.shape(), machine.statement(), *decoded));
  for (const std::size_t size : {std::size_t{0}, std::size_t{100}, writer.view().size() - 1}) {
    Reader cut(ByteView(writer.view()).first(size));
    EXPECT_EQ(StarkProof::decode(cut, machine.shape()).error().code, ErrorCode::kInputTruncated);
  }
}

TEST(Stark, RefusesTracesThatBreakAConstraint) {
  const ToyMachine machine(standard(), 10, 10);
  const std::size_t last_row = machine.shape().tables()[0].rows() - standard().mask_rows - 1;
  // Each keeps the buses balanced, so that only the constraint objects.
  const auto refuse = [&](const char* what, auto&& edit) {
    std::vector<Matrix> main = machine.trace();
    edit(main[0], main[1]);
    EXPECT_EQ(refusal(machine, machine.prove(std::move(main))), ErrorCode::kConstraintMismatch) << what;
  };
  const auto number = [](std::uint32_t value) { return KoalaBear::from_u32(value); };
  refuse("square", [&](Matrix& counter, Matrix&) { counter.at(5, 1) = number(24); });
  refuse("not boolean", [&](Matrix& counter, Matrix& squares) {
    counter.at(4, 2) = number(2);
    squares.at(4, 0) = number(4);  // multiplicity used + used^2 - used
  });
  refuse("first row", [&](Matrix& counter, Matrix& squares) {
    for (std::uint32_t r = 0; r <= last_row; ++r) {
      counter.at(r, 0) = number(r + 1);
      counter.at(r, 1) = number((r + 1) * (r + 1));
    }
    for (std::uint32_t r = 0; r <= 40; ++r) squares.at(r, 0) = number(r % 2 == 1 && r < 40 ? 1 : 0);
    squares.at(3, 0) += KoalaBear::one();
  });
  refuse("transition", [&](Matrix& counter, Matrix&) {
    counter.at(7, 0) = number(9);
    counter.at(7, 1) = number(81);
  });
  refuse("last row", [&](Matrix& counter, Matrix& squares) {
    counter.at(last_row, 2) = KoalaBear::one();
    squares.at(last_row, 0) = KoalaBear::one();
  });
}

TEST(Stark, RefusesTracesWhoseBusesDoNotBalance) {
  const ToyMachine machine(standard(), 10, 10);
  std::vector<Matrix> sent_twice = machine.trace();
  sent_twice[1].at(2, 0) += KoalaBear::one();
  EXPECT_EQ(refusal(machine, machine.prove(std::move(sent_twice))), ErrorCode::kBusSumNotZero);
  std::vector<Matrix> never_sent = machine.trace();
  never_sent[0].at(4, 2) = KoalaBear::zero();
  EXPECT_EQ(refusal(machine, machine.prove(std::move(never_sent))), ErrorCode::kBusSumNotZero);
}

TEST(Stark, RefusesOtherStatements) {
  const ToyMachine machine(standard(), 10, 10);
  const StarkProof proof = machine.prove(machine.trace());
  const auto refuse = [&](const Statement& statement) {
    const Result<void> verdict = verify_stark(machine.shape(), statement, proof);
    EXPECT_FALSE(verdict);
  };
  Statement other = machine.statement();
  other.public_values[1] ^= 1;
  refuse(other);
  other = machine.statement();
  other.public_values.push_back(0);
  refuse(other);
  other = machine.statement();
  other.verifying_key[31] ^= 1;
  refuse(other);
  other = machine.statement();
  other.fixed[3].elements[2] += KoalaBear::one();
  refuse(other);
  other = machine.statement();
  other.terms[0].message[1] += KoalaBear::one();
  refuse(other);
  other = machine.statement();
  other.terms[0].multiplicity += KoalaBear::one();
  refuse(other);
  other = machine.statement();
  other.terms.clear();
  refuse(other);
}

TEST(Stark, RefusesChangedProofs) {
  const ToyMachine machine(standard(), 11, 10);
  const StarkProof good = machine.prove(machine.trace());
  ASSERT_TRUE(verify_stark(machine.shape(), machine.statement(), good));
  const auto refuse = [&](const char* what, auto&& change) {
    StarkProof bad = good;
    change(bad);
    EXPECT_FALSE(verify_stark(machine.shape(), machine.statement(), bad)) << what;
  };
  refuse("main cap", [](StarkProof& p) { p.main[0].elements[0] += KoalaBear::one(); });
  refuse("bus cap", [](StarkProof& p) { p.bus[0].elements[0] += KoalaBear::one(); });
  refuse("quotient cap", [](StarkProof& p) { p.quotient[0].elements[7] += KoalaBear::one(); });
  refuse("one sum", [](StarkProof& p) { p.sums[0] += Ext::one(); });
  refuse("two sums", [](StarkProof& p) {
    p.sums[0] += Ext::one();
    p.sums[1] -= Ext::one();
  });
  refuse("fixed value", [](StarkProof& p) { p.values[1].fixed[0] += Ext::one(); });
  refuse("main value", [](StarkProof& p) { p.values[0].main[1] += Ext::one(); });
  refuse("blinding column", [](StarkProof& p) { p.values[1].main[4] += Ext::one(); });
  refuse("next value", [](StarkProof& p) { p.values[0].main_next[0] += Ext::one(); });
  refuse("unused next value", [](StarkProof& p) { p.values[0].main_next[1] += Ext::one(); });
  refuse("bus value", [](StarkProof& p) { p.values[0].bus[0] += Ext::one(); });
  refuse("running sum", [](StarkProof& p) { p.values[0].running_sum_next += Ext::one(); });
  refuse("quotient value", [](StarkProof& p) { p.quotient_values[1][2] += Ext::one(); });
  refuse("batching witness", [](StarkProof& p) { p.batching_witness += 1; });
  refuse("bus witness", [](StarkProof& p) { p.bus_witness += 1; });
}

TEST(Stark, RefusesWrongDimensions) {
  const ToyMachine machine(standard(), 10, 10);
  const StarkProof good = machine.prove(machine.trace());
  const auto refuse = [&](auto&& change) {
    StarkProof bad = good;
    change(bad);
    EXPECT_EQ(refusal(machine, bad), ErrorCode::kProofShape);
  };
  refuse([](StarkProof& p) { p.sums.pop_back(); });
  refuse([](StarkProof& p) { p.sums.push_back(Ext::zero()); });
  refuse([](StarkProof& p) { p.values.pop_back(); });
  refuse([](StarkProof& p) { p.values[0].main.push_back(Ext::zero()); });
  refuse([](StarkProof& p) { p.values[0].main_next.clear(); });
  refuse([](StarkProof& p) { p.values[1].main_next.push_back(Ext::zero()); });
  refuse([](StarkProof& p) { p.values[0].bus.pop_back(); });
  refuse([](StarkProof& p) { p.values[1].fixed.clear(); });
  refuse([](StarkProof& p) { p.quotient_values.clear(); });
  refuse([](StarkProof& p) { p.main.pop_back(); });
  refuse([](StarkProof& p) { p.bus.push_back({}); });
  refuse([](StarkProof& p) { p.quotient.clear(); });
}

TEST(Stark, TwoProofsOfOneTraceShareNoOpening) {
  const ToyMachine machine(standard(), 10, 10);
  const StarkProof a = machine.prove(machine.trace());
  const StarkProof b = machine.prove(machine.trace());
  EXPECT_FALSE(a.main == b.main);
  EXPECT_FALSE(a.sums[0] == b.sums[0]);
  EXPECT_FALSE(a.values[0].main[0] == b.values[0].main[0]);
}

TEST(Stark, CancelStopsBeforeTheNextPhase) {
  const ToyMachine machine(standard(), 10, 10);
  std::stop_source source;
  int phases = 0;
  const ProveHooks hooks{.on_phase =
                             [&](ProvePhase) {
                               phases += 1;
                               source.request_stop();
                             },
                         .stop = source.get_token()};
  const Result<ProvenStark> proof =
      prove_stark(machine.shape(), machine.statement(), machine.fixed(), machine.trace(), hooks);
  ASSERT_FALSE(proof);
  EXPECT_EQ(proof.error().code, ErrorCode::kCancelled);
  EXPECT_EQ(phases, 1);
}

}  // namespace
}  // namespace symbolon::prover
