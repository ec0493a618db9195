// Published mistakes of other provers' transcripts and verifiers, each as a forged proof that this verifier refuses.
//
// A forger can do every proof of work again, so here it is done again after each change (`regrind`): what refuses is
// then never the missing work, and each refusal has one reason. Where the transcript did not bind a message, the
// change would go through: that is what the work done again shows.

#include <gtest/gtest.h>

#include <functional>
#include <span>

#include "prover/fri/rounds.h"
#include "prover/stark/verifier.h"
#include "prover/transcript/grind.h"
#include "prover/zkvm.h"
#include "prover/zkvm/proof_file.h"
#include "prover/zkvm/statement.h"
#include "tests/prover/zkvm/test_programs.h"
#include "tests/support/result_matchers.h"

namespace symbolon::testing {
namespace {

using prover::Digest;
using prover::Ext;
using prover::KoalaBear;
using prover::NativeTranscript;
using prover::StarkProof;
using prover::StarkShape;
using prover::Statement;
namespace label = prover::fri_label;

struct Claim {
  StarkShape shape;
  Statement statement;
  StarkProof proof;
};

Claim read_claim(const Bytes& proof_file) {
  const prover::ProofFile file = prover::ProofFile::decode(proof_file).value();
  StarkShape shape = prover::stark_shape(prover::find_preset(file.key.preset).value(), file.key.shape);
  Reader reader(file.proof);
  StarkProof proof = StarkProof::decode(reader, shape).value();
  return {std::move(shape), prover::make_statement(file.key, file.public_values).value(), std::move(proof)};
}
const Claim& good_claim() {
  static const Claim claim = read_claim(shared_proof().proof_file);
  return claim;
}

// The transcript up to the out-of-domain point, with work done where it is asked for.
Ext play_to_point(NativeTranscript& transcript, Claim& claim) {
  prover::absorb_statement(transcript, claim.shape, claim.statement);
  transcript.absorb("main.cap", std::span<const Digest>(claim.proof.main));
  claim.proof.bus_witness = grind(transcript, "bus.grind", claim.shape.preset().lookup_pow_bits);
  transcript.challenge_ext("bus.gamma");
  transcript.challenge_ext("bus.beta");
  transcript.absorb("bus.cap", std::span<const Digest>(claim.proof.bus));
  transcript.absorb("bus.sums", std::span<const Ext>(claim.proof.sums));
  transcript.challenge_ext("constraints.alpha");
  transcript.absorb("quotient.cap", std::span<const Digest>(claim.proof.quotient));
  return transcript.challenge_ext("values.point");
}

// Does every proof of work of a changed proof again: the protocol of prover/stark/proof.h and prover/fri/proof.h,
// written a second time.
void regrind(Claim& claim) {
  const prover::Preset& preset = claim.shape.preset();
  NativeTranscript transcript;
  play_to_point(transcript, claim);
  prover::absorb_values(transcript, claim.proof.values, claim.proof.quotient_values);
  claim.proof.batching_witness = grind(transcript, "batching.grind", preset.batching_pow_bits);
  transcript.challenge_ext("batching.challenge");
  prover::FriProof& fri = claim.proof.openings.fri;
  for (std::size_t i = 0; i < fri.layers.size(); ++i) {
    transcript.absorb(label::kLayer, std::span<const Digest>(fri.layers[i].cap));
    fri.layers[i].fold_witness = grind(transcript, label::kFoldWork, preset.commit_pow_bits);
    transcript.challenge_ext(label::kFold);
    if (!claim.shape.pcs().fri().layers()[i].joining) continue;
    fri.layers[i].joining_witness = grind(transcript, label::kJoinWork, preset.commit_pow_bits);
    transcript.challenge_ext(label::kJoin);
  }
  transcript.absorb(label::kFinal, std::span<const Ext>(fri.final_polynomial));
  fri.query_witness = grind(transcript, label::kQueryWork, preset.query_pow_bits);
}

using Change = std::function<void(Claim&)>;

Result<void> verdict_after(const Change& change) {
  Claim claim = good_claim();
  change(claim);
  regrind(claim);
  return verify_stark(claim.shape, claim.statement, claim.proof);
}
Result<void> verdict_as_is(const Change& change) {
  Claim claim = good_claim();
  change(claim);
  return verify_stark(claim.shape, claim.statement, claim.proof);
}

// Moves between two chunks of a quotient what leaves their sum at the point as it is: a value that only the transcript
// and the openings can tell from the honest one.
void move_between_chunks(Claim& claim) {
  NativeTranscript transcript;
  const Ext point = play_to_point(transcript, claim);
  const std::size_t rows = std::size_t{1} << claim.shape.heights()[0];
  const Ext stride = point.pow(rows - claim.shape.preset().mask_rows);
  claim.proof.quotient_values[0][0] += stride;
  claim.proof.quotient_values[0][1] -= Ext::one();
}

TEST(TranscriptBinding, TheSecondDescriptionOfTheTranscriptIsRight) {
  ASSERT_OK(verdict_as_is([](Claim&) {}));
  // Grinding again finds the same or another witness; queries may then fall elsewhere, so only the first part of the
  // proof can be compared.
  Claim claim = good_claim();
  regrind(claim);
  EXPECT_EQ(claim.proof.batching_witness, good_claim().proof.batching_witness);
  EXPECT_EQ(claim.proof.openings.fri.query_witness, good_claim().proof.openings.fri.query_witness);
  EXPECT_OK(verify_stark(claim.shape, claim.statement, claim.proof));
}

// SP1 GHSA-8m24-3cfx-9fjw, Plonky3 PR 1385: sums of the buses not observed before the challenges that use them.
TEST(TranscriptBinding, CumulativeSumsAreObserved) {
  EXPECT_ERROR(verdict_after([](Claim& claim) { claim.proof.sums[0] += Ext::one(); }), ErrorCode::kBusSumNotZero);
  // With the total still zero, alpha and the point move, and no value fits.
  EXPECT_ERROR(verdict_after([](Claim& claim) {
    claim.proof.sums[0] += Ext::one();
    claim.proof.sums[1] -= Ext::one();
  }), ErrorCode::kConstraintMismatch);
}

// SP1, wrap circuit: sums not tested for zero.
TEST(TranscriptBinding, CumulativeSumsMustCancelWithTheVerifiersOwnMessages) {
  EXPECT_ERROR(verdict_after([](Claim& claim) {
    for (Ext& sum : claim.proof.sums) sum = Ext::zero();
  }), ErrorCode::kBusSumNotZero);
  EXPECT_ERROR(verdict_as_is([](Claim& claim) { claim.statement.terms.clear(); }), ErrorCode::kBusSumNotZero);
  EXPECT_ERROR(verdict_as_is([](Claim& claim) { claim.statement.terms.pop_back(); }), ErrorCode::kBusSumNotZero);
}

// SP1 GHSA-c873-wfhp-wx5m: order of the chips unchecked.
TEST(TranscriptBinding, OrderOfTheTablesIsFixed) {
  prover::ProofFile file = prover::ProofFile::decode(shared_proof().proof_file).value();
  std::swap(file.key.shape.tables[2], file.key.shape.tables[3]);
  EXPECT_ERROR(prover::verify({.accepted_keys = {file.key.hash()}}, file.encode()), ErrorCode::kShapeInvalid);
}

// SP1 GHSA-c873-wfhp-wx5m: evaluations unobserved.
TEST(TranscriptBinding, EvaluationsAreObserved) {
  // Constraints hold, work is not done again: only the transcript sees the change.
  const Result<void> unobserved = verdict_as_is(move_between_chunks);
  ASSERT_FALSE(unobserved);
  EXPECT_TRUE(unobserved.error().code == ErrorCode::kGrindTooLittle ||
              unobserved.error().code == ErrorCode::kMerklePathMismatch)
      << error_name(unobserved.error().code);
  // Work is done again: other queries are drawn than were opened.
  EXPECT_ERROR(verdict_after(move_between_chunks), ErrorCode::kMerklePathMismatch);
}

TEST(TranscriptBinding, EveryKindOfEvaluationEntersTheConstraints) {
  const auto refuse = [](const char* what, const std::function<void(StarkProof&)>& change) {
    EXPECT_ERROR(verdict_after([&](Claim& claim) { change(claim.proof); }), ErrorCode::kConstraintMismatch) << what;
  };
  const std::size_t with_fixed = [] {
    std::size_t t = 0;
    while (good_claim().proof.values[t].fixed.empty()) ++t;
    return t;
  }();
  const std::size_t with_next = [] {
    std::size_t t = 0;
    while (good_claim().proof.values[t].main_next.empty()) ++t;
    return t;
  }();
  refuse("fixed", [&](StarkProof& proof) { proof.values[with_fixed].fixed[0] += Ext::one(); });
  refuse("main", [](StarkProof& proof) { proof.values[0].main[0] += Ext::one(); });
  refuse("main at the next row", [&](StarkProof& proof) { proof.values[with_next].main_next[0] += Ext::one(); });
  refuse("bus", [](StarkProof& proof) { proof.values[0].bus[0] += Ext::one(); });
  refuse("running sum", [](StarkProof& proof) { proof.values[0].running_sum_next += Ext::one(); });
  refuse("quotient", [](StarkProof& proof) { proof.quotient_values[0][2] += Ext::one(); });
}

// Jolt PR 981, ceno 1294 and 1349, provekit 361: commitments not absorbed before the challenges that follow them.
TEST(TranscriptBinding, CommitmentsAreObserved) {
  const auto one_more = [](Digest& digest) { digest.elements[3] += KoalaBear::one(); };
  EXPECT_ERROR(verdict_after([&](Claim& claim) { one_more(claim.proof.main[0]); }), ErrorCode::kBusSumNotZero);
  EXPECT_ERROR(verdict_after([&](Claim& claim) { one_more(claim.proof.bus[0]); }), ErrorCode::kConstraintMismatch);
  EXPECT_ERROR(verdict_after([&](Claim& claim) { one_more(claim.proof.quotient[0]); }),
               ErrorCode::kConstraintMismatch);
  for (std::size_t i = 0; i < good_claim().proof.openings.fri.layers.size(); ++i) {
    EXPECT_ERROR(verdict_after([&](Claim& claim) { one_more(claim.proof.openings.fri.layers[i].cap[0]); }),
                 ErrorCode::kMerklePathMismatch)
        << i;
  }
}

// lambda_vm 610: the statement is empty, so that one proof serves for several.
TEST(TranscriptBinding, TheStatementIsObserved) {
  // Challenges move, so the sums no longer cancel.
  EXPECT_ERROR(verdict_after([](Claim& claim) { claim.statement.verifying_key[0] ^= 1; }), ErrorCode::kBusSumNotZero);
  EXPECT_ERROR(verdict_after([](Claim& claim) { claim.statement.fixed[0].elements[0] += KoalaBear::one(); }),
               ErrorCode::kBusSumNotZero);
  // The bytes in the transcript alone, without the messages that they become.
  EXPECT_ERROR(verdict_after([](Claim& claim) { claim.statement.public_values[0] ^= 1; }), ErrorCode::kBusSumNotZero);
  EXPECT_ERROR(verdict_after([](Claim& claim) { claim.statement.public_values.clear(); }), ErrorCode::kBusSumNotZero);
}

// ZisK 1303: the verifier uses the public values that the proof brings. Ours come with the file, too, but enter the
// transcript and the bus of public words, so a file with other ones is another, false, claim.
TEST(TranscriptBinding, PublicValuesOfTheFileAreChecked) {
  prover::ProofFile file = prover::ProofFile::decode(shared_proof().proof_file).value();
  file.public_values = shared_proof_of_other_input().public_values;
  EXPECT_FALSE(prover::verify(policy_for(shared_proof()), file.encode()));
  Claim claim = read_claim(file.encode());
  regrind(claim);
  EXPECT_ERROR(verify_stark(claim.shape, claim.statement, claim.proof), ErrorCode::kBusSumNotZero);
  // The messages alone, with the honest bytes in the transcript.
  EXPECT_ERROR(verdict_as_is([&](Claim& honest) { honest.statement.terms = claim.statement.terms; }),
               ErrorCode::kBusSumNotZero);
}

// Airbender 329: the policy is read from the artifact.
TEST(TranscriptBinding, ThePolicyIsNotReadFromTheFile) {
  const Result<prover::ProvenRun> other = prover::prove(exit_program(), {}, {.preset = prover::kPresetStandardV1});
  ASSERT_OK(other);
  // A perfect proof, with its key inside, is nothing to a verifier that did not ask for it.
  EXPECT_ERROR(prover::verify({.accepted_keys = {}}, other->proof_file), ErrorCode::kVerifyingKeyNotAccepted);
  EXPECT_ERROR(prover::verify(policy_for(shared_proof()), other->proof_file), ErrorCode::kVerifyingKeyNotAccepted);
  EXPECT_OK(prover::verify(policy_for(*other), other->proof_file));
}

// Plonky3 1735: a proof without queries.
TEST(TranscriptBinding, ZeroQueriesAreRefused) {
  EXPECT_ERROR(verdict_as_is([](Claim& claim) {
    const auto empty = [](prover::TreeOpening& opening) {
      for (auto& matrix : opening.matrices) matrix = prover::OpenedColumns(matrix.width(), 0);
      for (auto& salts : opening.salts) salts = prover::OpenedColumns(salts.width(), 0);
      for (auto& step : opening.siblings) step = prover::DigestPlanes(0);
    };
    for (prover::TreeOpening& opening : claim.proof.openings.oracles) empty(opening);
    for (prover::FriLayerProof& layer : claim.proof.openings.fri.layers) empty(layer.opening);
  }), ErrorCode::kMerkleRowWidth);
  EXPECT_ERROR(verdict_as_is([](Claim& claim) { claim.proof.openings.oracles.clear(); }), ErrorCode::kFriOracleCount);
}

// Plonky3 1757: widths of opened rows.
TEST(TranscriptBinding, OpenedWidthsAreThoseOfTheShape) {
  const auto resized = [](std::size_t oracle, int by) {
    return [=](Claim& claim) {
      prover::OpenedColumns& matrix = claim.proof.openings.oracles[oracle].matrices[0];
      matrix = prover::OpenedColumns(static_cast<std::size_t>(static_cast<int>(matrix.width()) + by), matrix.count());
    };
  };
  for (std::size_t oracle = 0; oracle < prover::kOracleCount; ++oracle) {
    EXPECT_ERROR(verdict_as_is(resized(oracle, 1)), ErrorCode::kMerkleRowWidth);
    EXPECT_ERROR(verdict_as_is(resized(oracle, -1)), ErrorCode::kMerkleRowWidth);
    EXPECT_ERROR(verdict_as_is([&](Claim& claim) { claim.proof.openings.oracles[oracle].matrices.pop_back(); }),
                 ErrorCode::kMerkleMatrixCount);
  }
  EXPECT_ERROR(verdict_as_is([](Claim& claim) { claim.proof.values[0].main.pop_back(); }), ErrorCode::kProofShape);
  EXPECT_ERROR(verdict_as_is([](Claim& claim) { claim.proof.values[0].bus.push_back(Ext::zero()); }),
               ErrorCode::kProofShape);
}

// Plonky3 GHSA-f69f-5fx9-w9r9: no check of the final polynomial's degree.
TEST(TranscriptBinding, TheFinalPolynomialHasOneLength) {
  EXPECT_ERROR(verdict_as_is([](Claim& claim) {
    claim.proof.openings.fri.final_polynomial.push_back(Ext::zero());
  }), ErrorCode::kFriFinalLength);
  EXPECT_ERROR(verdict_as_is([](Claim& claim) { claim.proof.openings.fri.final_polynomial.pop_back(); }),
               ErrorCode::kFriFinalLength);
  EXPECT_ERROR(verdict_as_is([](Claim& claim) { claim.proof.openings.fri.layers.pop_back(); }),
               ErrorCode::kFriLayerCount);
}

// Plonky3 2120: the final polynomial must be absorbed before the work for the queries, or it can be fitted to them.
TEST(TranscriptBinding, TheFinalPolynomialIsObservedBeforeTheQueries) {
  EXPECT_ERROR(verdict_after([](Claim& claim) { claim.proof.openings.fri.final_polynomial[31] += Ext::one(); }),
               ErrorCode::kMerklePathMismatch);
}

// Plonky3 2120: a witness must have one encoding, also where no work is asked for.
TEST(TranscriptBinding, WitnessesAreCanonicalWithoutWorkToo) {
  const auto refuse = [](const std::function<void(StarkProof&)>& change) {
    EXPECT_ERROR(verdict_as_is([&](Claim& claim) { change(claim.proof); }), ErrorCode::kGrindWitnessNotCanonical);
  };
  ASSERT_EQ(good_claim().shape.preset().lookup_pow_bits, 0u);
  ASSERT_EQ(good_claim().shape.preset().commit_pow_bits, 0u);
  for (const std::uint32_t witness : {1u, prover::kFieldModulus - 1, prover::kFieldModulus, 0xffff'ffffu}) {
    refuse([&](StarkProof& proof) { proof.bus_witness = witness; });
    refuse([&](StarkProof& proof) { proof.openings.fri.layers[0].fold_witness = witness; });
  }
  refuse([](StarkProof& proof) { proof.batching_witness += prover::kFieldModulus; });
  refuse([](StarkProof& proof) { proof.openings.fri.query_witness += prover::kFieldModulus; });
}

// What is opened must be what was committed before.
TEST(TranscriptBinding, OpeningsAreOfTheCommittedRows) {
  for (std::size_t oracle = 0; oracle < prover::kOracleCount; ++oracle) {
    EXPECT_ERROR(verdict_as_is([&](Claim& claim) {
      claim.proof.openings.oracles[oracle].matrices.back().column(0)[0] += KoalaBear::one();
    }), ErrorCode::kMerklePathMismatch);
  }
}

}  // namespace
}  // namespace symbolon::testing
