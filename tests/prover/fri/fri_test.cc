// The low-degree test from end to end: complete for polynomials of mixed heights, and every kind of false proof refused
// for its own reason. False proofs come from `prove_by`, which follows the protocol except where a test says.

#include <gtest/gtest.h>

#include <functional>
#include <optional>
#include <ostream>
#include <string>

#include "prover/commit/merkle.h"
#include "prover/field/simd_level.h"
#include "prover/fri/fold_kernel.h"
#include "prover/fri/prover.h"
#include "prover/fri/rounds.h"
#include "prover/fri/verifier.h"
#include "prover/transcript/grind.h"
#include "tests/prover/fri/fri_testing.h"
#include "tests/support/result_matchers.h"

namespace symbolon::prover {
namespace {

using testing::entry;
using testing::evaluate_naively;
using testing::random_coefficients;
using testing::random_ext;
using testing::set_entry;
using testing::test_preset;
using testing::TestPresetOptions;

// Two oracles with the columns of two polynomials over the extension for each group (one in each oracle), whose
// combination by a weight is the group's codeword.
struct Instance {
  Preset preset;
  std::vector<std::uint32_t> groups;
  std::vector<CommittedMatrices> oracles;
  Ext weight;
  std::optional<PcsShape> shape;

  std::vector<const CommittedMatrices*> oracle_list() const {
    std::vector<const CommittedMatrices*> list;
    for (const CommittedMatrices& oracle : oracles) list.push_back(&oracle);
    return list;
  }
  std::vector<const Cap*> caps() const {
    std::vector<const Cap*> list;
    for (const CommittedMatrices& oracle : oracles) list.push_back(&oracle.cap());
    return list;
  }
  std::vector<Matrix> codewords() const {
    std::vector<Matrix> list;
    for (std::size_t g = 0; g < groups.size(); ++g) {
      const Matrix& first = oracles[0].matrices()[g];
      Matrix& codeword = list.emplace_back(first.rows(), kExtensionDegree);
      for (std::size_t i = 0; i < first.rows(); ++i) {
        set_entry(codeword, i, entry(first, i) + weight * entry(oracles[1].matrices()[g], i));
      }
    }
    return list;
  }
};

// Polynomials of group g have `degree_bounds[g]` coefficients, or 2^groups[g] where nothing is given.
Instance make_instance(const Preset& preset, std::vector<std::uint32_t> groups, std::uint64_t seed = 1,
                       std::vector<std::size_t> degree_bounds = {}) {
  std::mt19937_64 random(seed);
  Instance instance{
      .preset = preset, .groups = std::move(groups), .oracles = {}, .weight = random_ext(random), .shape = {}};
  std::vector<TreeShape> shapes;
  for (int o = 0; o < 2; ++o) {
    std::vector<Matrix> matrices;
    for (std::size_t g = 0; g < instance.groups.size(); ++g) {
      const std::size_t count = g < degree_bounds.size() ? degree_bounds[g] : std::size_t{1} << instance.groups[g];
      matrices.push_back(evaluate_naively(random_coefficients(random, count), instance.groups[g], preset.log_blowup));
    }
    const std::uint32_t salts = o == 0 ? 0 : preset.salt_elements;
    instance.oracles.emplace_back(CommittedMatrices::Options{.log_blowup = preset.log_blowup, .salt_elements = salts},
                                  std::move(matrices));
    shapes.push_back(instance.oracles.back().shape());
  }
  instance.shape.emplace(preset, std::move(shapes), instance.groups);
  return instance;
}

NativeTranscript start(const Instance& instance) {
  NativeTranscript transcript;
  transcript.absorb("preset", instance.preset);
  for (const CommittedMatrices& oracle : instance.oracles) {
    transcript.absorb("oracle", std::span<const Digest>(oracle.cap()));
  }
  return transcript;
}

PcsProof prove(const Instance& instance, std::vector<Matrix> codewords) {
  NativeTranscript transcript = start(instance);
  return prove_openings(*instance.shape, instance.oracle_list(), std::move(codewords), transcript);
}
PcsProof prove(const Instance& instance) { return prove(instance, instance.codewords()); }

Ext opened_entry(const TreeOpening& opening, std::size_t matrix, std::size_t q) {
  Ext value;
  for (std::size_t c = 0; c < kExtensionDegree; ++c) value.c[c] = opening.matrices[matrix].column(c)[q];
  return value;
}

Result<void> verify(const Instance& instance, const PcsProof& proof) {
  NativeTranscript transcript = start(instance);
  const GroupValues values = [&](std::size_t group, const OpenedOracles& opened, std::span<Ext> out) -> Result<void> {
    for (std::size_t q = 0; q < out.size(); ++q) {
      out[q] = opened_entry(opened.oracles[0], group, q) + instance.weight * opened_entry(opened.oracles[1], group, q);
    }
    return {};
  };
  return verify_openings(*instance.shape, instance.caps(), proof, transcript, values);
}

// --- completeness ---

struct Case {
  const char* name;
  TestPresetOptions preset;
  std::vector<std::uint32_t> groups;
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.name; }

class FriCompletenessTest : public ::testing::TestWithParam<Case> {};

TEST_P(FriCompletenessTest, HonestProofsVerify) {
  const Instance instance = make_instance(test_preset(GetParam().preset), GetParam().groups);
  const PcsProof proof = prove(instance);
  EXPECT_OK(verify(instance, proof));
}

TEST_P(FriCompletenessTest, EncodingHasTheSizeOfTheShapeAndDecodesToItself) {
  const Instance instance = make_instance(test_preset(GetParam().preset), GetParam().groups);
  Writer writer;
  prove(instance).encode(writer, *instance.shape);
  EXPECT_EQ(writer.view().size(), PcsProof::encoded_size(*instance.shape));
  Reader reader(writer.view());
  const auto decoded = PcsProof::decode(reader, *instance.shape);
  ASSERT_OK(decoded);
  EXPECT_OK(reader.finish());
  EXPECT_OK(verify(instance, *decoded));
  Writer again;
  decoded->encode(again, *instance.shape);
  EXPECT_EQ(again.view(), writer.view());
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, FriCompletenessTest,
    ::testing::Values(Case{"single", {}, {9}}, Case{"single_blowup_4", {.log_blowup = 2}, {8}},
                      Case{"mixed", {}, {9, 8, 5}}, Case{"mixed_blowup_4", {.log_blowup = 2}, {8, 7, 6, 4}},
                      Case{"arity_2", {.log_arity_max = 1}, {7, 5}}, Case{"arity_8", {.log_arity_max = 3}, {8, 6}},
                      Case{"group_at_the_final_length", {}, {7, 3}}, Case{"group_below_it", {}, {6, 1}},
                      Case{"no_layers", {}, {3}}, Case{"no_layers_one_row", {}, {0}},
                      Case{"commit_work", {.commit_pow_bits = 4}, {8, 6}},
                      Case{"no_work", {.query_pow_bits = 0}, {8, 6}}),
    [](const auto& param) { return param.param.name; });

TEST(Fri, GroupsAreTheValuesOfTheirOwnPolynomials) {
  // Lower degrees than allowed are fine, the zero polynomial included.
  const Instance instance = make_instance(test_preset({}), {7, 6, 4}, 2, {1, 0, 3});
  EXPECT_OK(verify(instance, prove(instance)));
}

TEST(Fri, VerifierDoesNotDependOnTheVectorLevel) {
  const Instance instance = make_instance(test_preset({}), {8, 6});
  const PcsProof proof = prove(instance);
  for (const SimdLevel level : {SimdLevel::kAvx512, SimdLevel::kAvx2, SimdLevel::kBaseline, SimdLevel::kScalar}) {
    if (!set_simd_level_for_test(level)) continue;
    EXPECT_OK(verify(instance, proof)) << name_of(level);
  }
  set_simd_level_for_test(SimdLevel::kAuto);
}

// --- words that are not of low degree, proven by the honest algorithm ---

TEST(FriSoundness, RandomWordsAreRefused) {
  Instance instance = make_instance(test_preset({}), {8, 6});
  for (std::size_t bad = 0; bad < 2; ++bad) {
    std::mt19937_64 random(3 + bad);
    std::vector<Matrix> matrices;
    for (std::size_t g = 0; g < 2; ++g) {
      matrices.push_back(g == bad
                             ? testing::random_matrix(random, std::size_t{2} << instance.groups[g], kExtensionDegree)
                             : evaluate_naively(random_coefficients(random, 4), instance.groups[g], 1));
    }
    Instance altered = make_instance(test_preset({}), {8, 6});
    altered.oracles[0] = CommittedMatrices({.log_blowup = 1, .salt_elements = 0}, std::move(matrices));
    EXPECT_ERROR(verify(altered, prove(altered)), ErrorCode::kFriFinalMismatch) << "group " << bad;
  }
}

TEST(FriSoundness, OneCoefficientTooManyIsRefused) {
  for (const std::uint64_t seed : {4u, 5u, 6u}) {
    const Instance tall = make_instance(test_preset({}), {8, 6}, seed, {(1u << 8) + 1});
    EXPECT_ERROR(verify(tall, prove(tall)), ErrorCode::kFriFinalMismatch);
    const Instance small = make_instance(test_preset({}), {8, 6}, seed, {1u << 8, (1u << 6) + 1});
    EXPECT_ERROR(verify(small, prove(small)), ErrorCode::kFriFinalMismatch);
    const Instance no_layers = make_instance(test_preset({}), {3}, seed, {(1u << 3) + 1});
    EXPECT_ERROR(verify(no_layers, prove(no_layers)), ErrorCode::kFriFinalMismatch);
  }
}

// --- provers that leave the protocol ---

struct Script {
  std::function<void(std::size_t layer, Matrix& codeword)> before_commit = {};  // of the layer's tree
  std::function<Ext(std::size_t layer, Ext)> fold_challenge = {};
  std::function<Ext(std::size_t layer, Ext)> joining_challenge = {};
  std::function<void(std::vector<Ext>&)> final_polynomial = {};
};

// prove_openings with a hook at each step, from the same public parts.
PcsProof prove_by(const Script& script, const Instance& instance) {
  const FriShape& shape = instance.shape->fri();
  const Preset& preset = shape.preset();
  NativeTranscript transcript = start(instance);
  std::vector<Matrix> codewords = instance.codewords();
  std::vector<Matrix> layers;
  std::vector<MerkleTree> trees;
  PcsProof proof;
  Matrix current = std::move(codewords[0]);
  for (std::size_t i = 0; i < shape.layers().size(); ++i) {
    const FriLayer& layer = shape.layers()[i];
    if (script.before_commit) script.before_commit(i, current);
    const Matrix& own = layers.emplace_back(std::move(current));
    std::vector<ColumnView> columns;
    for (std::size_t t = 0; t < std::size_t{1} << layer.log_arity; ++t) {
      for (std::size_t c = 0; c < kExtensionDegree; ++c) {
        columns.push_back({.data = own.column(c).data() + (t << (layer.log_rows - layer.log_arity)),
                           .coset_stride = std::size_t{1} << layer.log_rows});
      }
    }
    const MerkleTree& tree = trees.emplace_back(layer.tree, std::vector<std::vector<ColumnView>>{std::move(columns)});
    FriLayerProof& part = proof.fri.layers.emplace_back();
    part.cap = tree.cap();
    transcript.absorb(fri_label::kLayer, std::span<const Digest>(part.cap));
    part.fold_witness = grind(transcript, fri_label::kFoldWork, preset.commit_pow_bits);
    Ext beta = transcript.challenge_ext(fri_label::kFold);
    if (script.fold_challenge) beta = script.fold_challenge(i, beta);
    current = fold_codeword(own, preset.log_blowup, layer.log_arity, beta);
    if (layer.joining) {
      part.joining_witness = grind(transcript, fri_label::kJoinWork, preset.commit_pow_bits);
      Ext gamma = transcript.challenge_ext(fri_label::kJoin);
      if (script.joining_challenge) gamma = script.joining_challenge(i, gamma);
      add_scaled(current, codewords[*layer.joining], gamma);
    }
  }
  // Naive interpolation of coset 0, so that this prover shares nothing with the honest one here.
  const std::size_t length = std::size_t{1} << shape.log_final_len();
  const KoalaBear root_inverse = KoalaBear::two_adic_generator(shape.log_final_len()).inverse();
  std::vector<Ext> final_polynomial(length);
  for (std::size_t i = 0; i < length; ++i) {
    for (std::size_t k = 0; k < length; ++k) final_polynomial[i] += entry(current, k) * root_inverse.pow(i * k);
    final_polynomial[i] *= KoalaBear::from_u64(length).inverse();
  }
  if (script.final_polynomial) script.final_polynomial(final_polynomial);
  proof.fri.final_polynomial = final_polynomial;
  transcript.absorb(fri_label::kFinal, std::span<const Ext>(final_polynomial));
  proof.fri.query_witness = grind(transcript, fri_label::kQueryWork, preset.query_pow_bits);
  const std::vector<QueryIndex> queries = draw_queries(shape, transcript);
  for (const CommittedMatrices& oracle : instance.oracles) proof.oracles.push_back(oracle.open(queries));
  for (std::size_t i = 0; i < trees.size(); ++i) proof.fri.layers[i].opening = trees[i].open(queries);
  return proof;
}

// Layers: 0 of height 2^9, folding by 2 to 2^8 where group 1 joins; 1 by 16 to 2^4; 2 by 2 to the final 2^3.
class FriScriptTest : public ::testing::Test {
 protected:
  Instance instance_ = make_instance(test_preset({}), {9, 8});

  // Adds one to every entry: still of low degree, but another polynomial.
  static void shift(Matrix& codeword) {
    for (KoalaBear& value : codeword.column(0)) value += KoalaBear::one();
  }
};

TEST_F(FriScriptTest, AnEmptyScriptIsTheProtocol) {
  ASSERT_EQ(instance_.shape->fri().layers().size(), 3u);
  EXPECT_OK(verify(instance_, prove_by({}, instance_)));
}

TEST_F(FriScriptTest, AnotherCodewordThanTheCombinationIsRefused) {
  const Script script{.before_commit = [](std::size_t layer, Matrix& word) {
    if (layer == 0) shift(word);
  }};
  EXPECT_ERROR(verify(instance_, prove_by(script, instance_)), ErrorCode::kFriInputMismatch);
}

TEST_F(FriScriptTest, ALayerThatIsNotTheFoldIsRefused) {
  for (const std::size_t altered : {1u, 2u}) {
    const Script script{.before_commit = [&](std::size_t layer, Matrix& word) {
      if (layer == altered) shift(word);
    }};
    EXPECT_ERROR(verify(instance_, prove_by(script, instance_)), ErrorCode::kFriFoldMismatch) << altered;
  }
}

TEST_F(FriScriptTest, AFoldByAnotherChallengeIsRefused) {
  for (const std::size_t altered : {0u, 1u, 2u}) {
    const Script script{.fold_challenge = [&](std::size_t layer, Ext beta) {
      return layer == altered ? beta + KoalaBear::one() : beta;
    }};
    const ErrorCode code = altered == 2 ? ErrorCode::kFriFinalMismatch : ErrorCode::kFriFoldMismatch;
    EXPECT_ERROR(verify(instance_, prove_by(script, instance_)), code) << altered;
  }
}

TEST_F(FriScriptTest, AGroupThatJoinsWithoutItsChallengeIsRefused) {
  for (const Ext factor : {Ext::one(), Ext::zero()}) {
    const Script script{.joining_challenge = [&](std::size_t, Ext) { return factor; }};
    EXPECT_ERROR(verify(instance_, prove_by(script, instance_)), ErrorCode::kFriFoldMismatch);
  }
}

TEST_F(FriScriptTest, TheErrorsOfALayerAndOfTheGroupThatJoinsDoNotCancel) {
  const Instance high = make_instance(test_preset({}), {9, 8}, 7, {(1u << 9) + 5, (1u << 8) + 5});
  EXPECT_ERROR(verify(high, prove_by({}, high)), ErrorCode::kFriFinalMismatch);
}

TEST_F(FriScriptTest, AnotherFinalPolynomialIsRefused) {
  for (const std::size_t i : {0u, 7u}) {
    const Script script{.final_polynomial = [&](std::vector<Ext>& p) { p[i] += KoalaBear::one(); }};
    EXPECT_ERROR(verify(instance_, prove_by(script, instance_)), ErrorCode::kFriFinalMismatch);
  }
}

TEST_F(FriScriptTest, MoreFinalCoefficientsAreRefused) {
  const Script script{.final_polynomial = [](std::vector<Ext>& p) { p.push_back(Ext::zero()); }};
  EXPECT_ERROR(verify(instance_, prove_by(script, instance_)), ErrorCode::kFriFinalLength);
}

// --- finished proofs, changed ---

class FriMutationTest : public ::testing::Test {
 protected:
  FriMutationTest() : instance_(make_instance(test_preset({.query_pow_bits = 12}), {8, 6})), proof_(prove(instance_)) {}

  Instance instance_;
  PcsProof proof_;
};

TEST_F(FriMutationTest, CountsAreThoseOfTheShape) {
  const std::vector<std::pair<std::function<void(PcsProof&)>, ErrorCode>> cases = {
      {[](PcsProof& p) { p.fri.layers.pop_back(); }, ErrorCode::kFriLayerCount},
      {[](PcsProof& p) { p.fri.layers.clear(); }, ErrorCode::kFriLayerCount},
      {[](PcsProof& p) { p.fri.layers.push_back(p.fri.layers.back()); }, ErrorCode::kFriLayerCount},
      {[](PcsProof& p) { p.fri.final_polynomial.pop_back(); }, ErrorCode::kFriFinalLength},
      {[](PcsProof& p) { p.fri.final_polynomial.emplace_back(); }, ErrorCode::kFriFinalLength},
      {[](PcsProof& p) { p.oracles.pop_back(); }, ErrorCode::kFriOracleCount},
      {[](PcsProof& p) { p.oracles.push_back(p.oracles.back()); }, ErrorCode::kFriOracleCount},
      {[](PcsProof& p) { p.fri.layers[0].cap.pop_back(); }, ErrorCode::kMerkleCapSize},
      {[](PcsProof& p) { p.fri.layers[1].opening.siblings.emplace_back(40); }, ErrorCode::kMerklePathLength},
      {[](PcsProof& p) { p.fri.layers[1].opening = TreeOpening(); }, ErrorCode::kMerkleMatrixCount},
      {[](PcsProof& p) { std::swap(p.oracles[0], p.oracles[1]); }, ErrorCode::kMerkleSaltWidth},
  };
  for (std::size_t i = 0; i < cases.size(); ++i) {
    PcsProof changed = proof_;
    cases[i].first(changed);
    EXPECT_ERROR(verify(instance_, changed), cases[i].second) << "case " << i;
  }
}

TEST_F(FriMutationTest, AChangedFinalPolynomialNeedsNewWork) {
  proof_.fri.final_polynomial[0] += KoalaBear::one();
  EXPECT_ERROR(verify(instance_, proof_), ErrorCode::kGrindTooLittle);
}

TEST_F(FriMutationTest, WitnessesAreJudged) {
  PcsProof changed = proof_;
  ++changed.fri.query_witness;
  EXPECT_ERROR(verify(instance_, changed), ErrorCode::kGrindTooLittle);
  changed = proof_;
  changed.fri.query_witness = kFieldModulus;
  EXPECT_ERROR(verify(instance_, changed), ErrorCode::kGrindWitnessNotCanonical);
  changed = proof_;
  changed.fri.layers[0].fold_witness = 1;  // no work is asked for
  EXPECT_ERROR(verify(instance_, changed), ErrorCode::kGrindWitnessNotCanonical);
  changed = proof_;
  changed.fri.layers[0].joining_witness = 1;
  EXPECT_ERROR(verify(instance_, changed), ErrorCode::kGrindWitnessNotCanonical);
}

TEST_F(FriMutationTest, ChangedCommitmentsOfOraclesAreRefused) {
  for (const std::size_t o : {0u, 1u}) {
    std::vector<const Cap*> caps = instance_.caps();
    Cap changed = *caps[o];
    changed[0].elements[0] += KoalaBear::one();
    for (Digest& digest : changed) digest.elements[0] += KoalaBear::one();
    caps[o] = &changed;
    NativeTranscript transcript = start(instance_);
    const GroupValues never = [](std::size_t, const OpenedOracles&, std::span<Ext>) -> Result<void> {
      ADD_FAILURE() << "values of rows that are not committed";
      return {};
    };
    EXPECT_ERROR(verify_openings(*instance_.shape, caps, proof_, transcript, never), ErrorCode::kMerklePathMismatch);
  }
}

TEST_F(FriMutationTest, AnErrorOfTheStarkLayerIsPassedOn) {
  NativeTranscript transcript = start(instance_);
  const GroupValues fails = [](std::size_t, const OpenedOracles&, std::span<Ext>) -> Result<void> {
    return ErrorCode::kCancelled;
  };
  EXPECT_ERROR(verify_openings(*instance_.shape, instance_.caps(), proof_, transcript, fails), ErrorCode::kCancelled);
}

TEST_F(FriMutationTest, AnotherTranscriptIsRefused) {
  NativeTranscript transcript = start(instance_);
  transcript.absorb("nonce", std::uint64_t{1});
  const GroupValues values = [](std::size_t, const OpenedOracles&, std::span<Ext>) -> Result<void> { return {}; };
  EXPECT_ERROR(verify_openings(*instance_.shape, instance_.caps(), proof_, transcript, values),
               ErrorCode::kGrindTooLittle);
}

// Words of the encoding, changed: refused when decoded or when verified, whatever the reason.
TEST_F(FriMutationTest, EveryChangedWordIsRefused) {
  Writer writer;
  proof_.encode(writer, *instance_.shape);
  const Bytes bytes = writer.view();
  // Words before the openings all matter for the transcript; of the openings, each is hashed. A stride that shares no
  // factor with the record sizes meets every field of every record.
  for (std::size_t at = 0; at + 4 <= bytes.size(); at += at < 4096 ? 4 : 4 * 23) {
    Bytes changed = bytes;
    changed[at] ^= 1;
    Reader reader(changed);
    auto decoded = PcsProof::decode(reader, *instance_.shape);
    if (!decoded) continue;
    EXPECT_FALSE(verify(instance_, *decoded).has_value()) << "byte " << at;
  }
}

TEST_F(FriMutationTest, TruncatedAndExtendedEncodingsAreRefused) {
  Writer writer;
  proof_.encode(writer, *instance_.shape);
  writer.u8(0);
  const Bytes bytes = writer.view();
  for (std::size_t size = 0; size + 1 < bytes.size(); size += 101) {
    Reader reader(ByteView(bytes).first(size));
    EXPECT_ERROR(PcsProof::decode(reader, *instance_.shape), ErrorCode::kInputTruncated);
  }
  Reader reader(bytes);
  ASSERT_OK(PcsProof::decode(reader, *instance_.shape));
  EXPECT_ERROR(reader.finish(), ErrorCode::kInputTrailingBytes);
}

TEST_F(FriMutationTest, WordsOfPOrMoreAreRefused) {
  Writer writer;
  proof_.encode(writer, *instance_.shape);
  const std::size_t cap_start = 0;
  const std::size_t last = writer.view().size() - 4;
  for (const std::size_t at : {cap_start, last}) {
    Bytes changed = writer.view();
    for (std::size_t i = 0; i < 4; ++i) changed[at + i] = 0xff;
    Reader reader(changed);
    EXPECT_ERROR(PcsProof::decode(reader, *instance_.shape), ErrorCode::kInputNotCanonical);
  }
}

TEST(PcsShapeDeathTest, RefusesOraclesThatDoNotFit) {
  const Preset preset = test_preset({});
  EXPECT_DEATH(PcsShape(preset, {TreeShape(2, 0, {{.log_rows = 5, .width = 1}})}, {6}), "blow-up");
  EXPECT_DEATH(PcsShape(preset, {TreeShape(1, 0, {{.log_rows = 7, .width = 1}})}, {6}), "taller");
  Preset no_queries = test_preset({});
  no_queries.query_count = 0;
  EXPECT_DEATH(PcsShape(no_queries, {}, {6}), "without queries");
}

}  // namespace
}  // namespace symbolon::prover
