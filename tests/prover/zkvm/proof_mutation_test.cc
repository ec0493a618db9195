// One valid proof file, changed in every part and in every way that keeps or breaks its form: verify() refuses each,
// and with the reason that belongs to it.
//
// What the transcript absorbs is refused at the next proof of work, since a changed transcript needs other work. A
// change finds that work done by luck about once in 2^12 (before batching) or 2^16 (before the queries); the check
// that comes next must refuse then. So some expectations name two reasons.

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "core/base/limits.h"
#include "prover/zkvm.h"
#include "prover/zkvm/proof_file.h"
#include "tests/prover/zkvm/proof_regions.h"
#include "tests/prover/zkvm/test_programs.h"
#include "tests/support/result_matchers.h"

namespace symbolon::testing {
namespace {

using prover::kFieldModulus;
using prover::PublicValues;
using prover::VerifyPolicy;
using Codes = std::vector<ErrorCode>;

const Codes kEarlyWork = {ErrorCode::kGrindTooLittle, ErrorCode::kBusSumNotZero, ErrorCode::kConstraintMismatch};
const Codes kQueryWork = {ErrorCode::kGrindTooLittle, ErrorCode::kMerklePathMismatch};
const Codes kOtherKey = {ErrorCode::kVerifyingKeyNotAccepted};

std::string names_of(const Codes& codes) {
  std::string names;
  for (const ErrorCode code : codes) names += (names.empty() ? "" : " or ") + std::string(error_name(code));
  return names;
}

void expect_refused(const VerifyPolicy& policy, ByteView file, const Codes& codes) {
  const Result<PublicValues> verdict = prover::verify(policy, file);
  if (verdict) {
    ADD_FAILURE() << "ACCEPTED, expected " << names_of(codes);
    return;
  }
  EXPECT_TRUE(std::ranges::find(codes, verdict.error().code) != codes.end())
      << error_name(verdict.error().code) << " at " << verdict.error().where << ", expected " << names_of(codes);
}

class ProofMutation : public ::testing::Test {
 protected:
  static const Bytes& good() { return shared_proof().proof_file; }
  static VerifyPolicy policy() { return policy_for(shared_proof()); }
  static const prover::VerifyingKey& key() {
    static const prover::VerifyingKey key = prover::ProofFile::decode(good()).value().key;
    return key;
  }
  static const std::vector<Region>& regions() {
    static const std::vector<Region> regions = proof_regions(key(), shared_proof().public_values.size());
    return regions;
  }
  static const Region& region(const std::string& name) { return region_named(regions(), name); }
  static bool is_in_proof(const Region& region) { return region.offset >= ProofMutation::region("main_cap").offset; }

  static void refuse(const std::function<void(Bytes&)>& change, const Codes& codes) {
    Bytes file = good();
    change(file);
    ASSERT_NE(file, good()) << "nothing was changed";
    expect_refused(policy(), file, codes);
  }
  // Element `index` of a region plus one.
  static void increment(Bytes& file, const Region& region, std::size_t index) {
    const std::size_t at = region.offset + 4 * index;
    set_word(file, at, (word_at(file, at) + 1) % kFieldModulus);
  }
};

TEST_F(ProofMutation, TheUnchangedFileIsAccepted) {
  const Result<PublicValues> values = prover::verify(policy(), good());
  ASSERT_OK(values);
  EXPECT_EQ(values->bytes(), shared_proof().public_values);
}

TEST_F(ProofMutation, TheRegionsCoverTheFile) {
  std::size_t offset = 0;
  std::set<std::string> names;
  for (const Region& region : regions()) {
    EXPECT_EQ(region.offset, offset) << region.name;
    EXPECT_TRUE(names.insert(region.name).second) << region.name;
    offset = region.end();
  }
  EXPECT_EQ(offset, good().size());
}

// ---- changed values ----

// Why a changed element of a region is refused.
Codes reasons(const std::string& name) {
  const auto starts = [&](std::string_view prefix) { return name.starts_with(prefix); };
  if (starts("key.")) return kOtherKey;
  if (starts("opened.")) return {ErrorCode::kMerklePathMismatch};
  if (name == "fri.final_polynomial") return kQueryWork;
  if (starts("fri.")) return name.ends_with(".cap") ? kQueryWork : Codes{ErrorCode::kMerklePathMismatch};
  return kEarlyWork;
}

TEST_F(ProofMutation, EveryRegionOfElements) {
  std::size_t tried = 0;
  for (const Region& region : regions()) {
    if (region.kind != RegionKind::kElements) continue;
    SCOPED_TRACE(region.name);
    const std::size_t count = region.size / 4;
    for (const std::size_t index : {std::size_t{0}, ++tried * 7919 % count, count - 1}) {
      refuse([&](Bytes& file) { increment(file, region, index); }, reasons(region.name));
    }
  }
  EXPECT_GT(tried, 50u);
}

TEST_F(ProofMutation, EveryQueryOfOneColumn) {
  const Region& column = region("opened.main.matrix.0");
  for (std::size_t query = 0; query < prover::kPresetStandardV1.query_count; query += 5) {
    SCOPED_TRACE(query);
    refuse([&](Bytes& file) { increment(file, column, query); }, {ErrorCode::kMerklePathMismatch});
  }
}

TEST_F(ProofMutation, ElementsOfPOrMore) {
  for (const Region& region : regions()) {
    if (region.kind != RegionKind::kElements) continue;
    SCOPED_TRACE(region.name);
    for (const std::size_t index : {std::size_t{0}, region.size / 4 - 1}) {
      refuse([&](Bytes& file) {
        const std::size_t at = region.offset + 4 * index;
        set_word(file, at, word_at(file, at) + kFieldModulus);  // below 2^32, since p < 2^31
      }, {ErrorCode::kInputNotCanonical});
    }
  }
}

TEST_F(ProofMutation, Witnesses) {
  for (const Region& region : regions()) {
    if (region.kind != RegionKind::kWitness) continue;
    SCOPED_TRACE(region.name);
    const std::uint32_t witness = word_at(good(), region.offset);
    const bool has_work = region.name == "batching_witness" || region.name == "fri.query_witness";
    // Where the preset asks for no work, zero is the only witness.
    EXPECT_TRUE(has_work || witness == 0);
    Codes other = {ErrorCode::kGrindWitnessNotCanonical};
    if (region.name == "batching_witness") other = {ErrorCode::kGrindTooLittle};
    if (region.name == "fri.query_witness") other = kQueryWork;
    refuse([&](Bytes& file) { set_word(file, region.offset, (witness + 1) % kFieldModulus); }, other);
    for (const std::uint32_t raw : {witness + kFieldModulus, kFieldModulus, 0xffff'ffffu}) {
      refuse([&](Bytes& file) { set_word(file, region.offset, raw); }, {ErrorCode::kGrindWitnessNotCanonical});
    }
  }
}

// ---- head of the file ----

TEST_F(ProofMutation, MagicAndVersion) {
  for (std::size_t i = 0; i < 8; ++i) {
    refuse([&](Bytes& file) { file[i] ^= 0x20; }, {ErrorCode::kProofFileMagic});
  }
  for (std::size_t bit = 0; bit < 32; ++bit) {
    refuse([&](Bytes& file) { file[8 + bit / 8] ^= static_cast<std::uint8_t>(1u << bit % 8); },
           {ErrorCode::kProofFileVersion});
  }
}

TEST_F(ProofMutation, EveryBitOfTheProgramId) {
  const Region& id = region("key.program_id");
  for (std::size_t bit = 0; bit < 256; ++bit) {
    refuse([&](Bytes& file) { file[id.offset + bit / 8] ^= static_cast<std::uint8_t>(1u << bit % 8); }, kOtherKey);
  }
}

TEST_F(ProofMutation, Preset) {
  const Region& preset = region("key.preset");
  for (int id = 0; id < 256; ++id) {
    if (id == good()[preset.offset]) continue;
    SCOPED_TRACE(id);
    // The other preset wants taller tables.
    const Codes codes = id == static_cast<int>(prover::PresetId::kInnerV1) ? Codes{ErrorCode::kShapeInvalid}
                                                                           : Codes{ErrorCode::kVerifyingKeyInvalid};
    refuse([&](Bytes& file) { file[preset.offset] = static_cast<std::uint8_t>(id); }, codes);
  }
}

TEST_F(ProofMutation, Shape) {
  const Region& count = region("key.table_count");
  const Region& tables = region("key.tables");
  // Too few or too many: what follows is taken for tables, or tables for what follows.
  const Codes any = {ErrorCode::kShapeInvalid, ErrorCode::kVerifyingKeyInvalid, ErrorCode::kInputTooLarge,
                     ErrorCode::kInputNotCanonical, ErrorCode::kVerifyingKeyNotAccepted};
  for (const int step : {-1, 1, 30}) {
    refuse([&](Bytes& file) { file[count.offset] = static_cast<std::uint8_t>(file[count.offset] + step); }, any);
  }
  refuse([&](Bytes& file) { file[count.offset] = 0; }, {ErrorCode::kShapeInvalid});
  refuse([&](Bytes& file) { file[count.offset] = 255; }, {ErrorCode::kShapeInvalid});
  for (std::size_t t = 0; t < tables.size / 2; ++t) {
    SCOPED_TRACE(t);
    const std::size_t chip = tables.offset + 2 * t;
    refuse([&](Bytes& file) { file[chip] = 255; }, {ErrorCode::kShapeInvalid});
    refuse([&](Bytes& file) { file[chip + 1] = 0; }, {ErrorCode::kShapeInvalid});
    refuse([&](Bytes& file) { file[chip + 1] = 23; }, {ErrorCode::kShapeInvalid});
    refuse([&](Bytes& file) { file[chip + 1] = 255; }, {ErrorCode::kShapeInvalid});
    // A possible height, of another key. Caps may have other sizes then, so that what follows is misread.
    refuse([&](Bytes& file) { file[chip + 1] += 1; }, any);
    // Swapped with the next one.
    if (t + 1 < tables.size / 2) {
      refuse([&](Bytes& file) {
        std::swap_ranges(file.begin() + static_cast<std::ptrdiff_t>(chip),
                         file.begin() + static_cast<std::ptrdiff_t>(chip + 2),
                         file.begin() + static_cast<std::ptrdiff_t>(chip + 2));
      }, {ErrorCode::kShapeInvalid});
    }
  }
}

TEST_F(ProofMutation, EntryAndSegments) {
  const Region& entry = region("key.entry");
  for (std::size_t bit = 0; bit < 32; ++bit) {
    refuse([&](Bytes& file) { file[entry.offset + bit / 8] ^= static_cast<std::uint8_t>(1u << bit % 8); },
           bit < 30 ? kOtherKey : Codes{ErrorCode::kVerifyingKeyInvalid});
  }
  const Region& count = region("key.segment_count");
  refuse([&](Bytes& file) { set_word(file, count.offset, 257); }, {ErrorCode::kInputTooLarge});
  refuse([&](Bytes& file) { set_word(file, count.offset, 0xffff'ffff); }, {ErrorCode::kInputTooLarge});
  const Region& segments = region("key.segments");
  ASSERT_GE(segments.size, 16u);
  refuse([&](Bytes& file) { set_word(file, segments.offset, 1u << 30); }, {ErrorCode::kVerifyingKeyInvalid});
  refuse([&](Bytes& file) { set_word(file, segments.offset + 4, 0xffff'ffff); }, {ErrorCode::kVerifyingKeyInvalid});
  refuse([&](Bytes& file) { set_word(file, segments.offset + 8, 0); }, {ErrorCode::kVerifyingKeyInvalid});
  refuse([&](Bytes& file) { file[segments.offset + 4] ^= 1; }, kOtherKey);
}

TEST_F(ProofMutation, PublicValues) {
  const Region& size = region("public_size");
  const Region& values = region("public_values");
  for (std::size_t bit = 0; bit < 8 * values.size; ++bit) {
    refuse([&](Bytes& file) { file[values.offset + bit / 8] ^= static_cast<std::uint8_t>(1u << bit % 8); }, kEarlyWork);
  }
  // A word more or less: the proof behind it loses its beginning, or gets a word too many.
  refuse([&](Bytes& file) { file[size.offset] += 4; }, {ErrorCode::kInputTruncated});
  refuse([&](Bytes& file) { file[size.offset] -= 4; }, {ErrorCode::kInputTrailingBytes, ErrorCode::kInputNotCanonical});
  refuse([&](Bytes& file) { set_word(file, size.offset, 0xffff'ffff); }, {ErrorCode::kInputTooLarge});
}

TEST_F(ProofMutation, PublicValuesOfAnotherLength) {
  const Region& size = region("public_size");
  const Region& values = region("public_values");
  const auto with_length = [&](std::uint32_t length) {
    return [&, length](Bytes& file) {
      set_word(file, size.offset, length);
      const auto begin = file.begin() + static_cast<std::ptrdiff_t>(values.offset);
      if (length < values.size) file.erase(begin, begin + static_cast<std::ptrdiff_t>(values.size - length));
      else file.insert(begin, length - values.size, 0);
    };
  };
  refuse(with_length(0), kEarlyWork);
  refuse(with_length(4), kEarlyWork);
  refuse(with_length(12), kEarlyWork);
  refuse(with_length(7), {ErrorCode::kPublicValuesSize});
  refuse(with_length(9), {ErrorCode::kPublicValuesSize});
}

// ---- length ----

TEST_F(ProofMutation, TruncatedAtEveryBorder) {
  for (const Region& region : regions()) {
    for (const std::size_t size : {region.offset, region.offset + 1, region.end() - 1}) {
      SCOPED_TRACE(region.name + " " + std::to_string(size));
      const ErrorCode code = size < 8 ? ErrorCode::kProofFileMagic : ErrorCode::kInputTruncated;
      refuse([&](Bytes& file) { file.resize(size); }, {code});
    }
  }
}

TEST_F(ProofMutation, Extended) {
  for (const std::size_t more : {std::size_t{1}, std::size_t{4}, std::size_t{32}, good().size()}) {
    refuse([&](Bytes& file) { file.resize(good().size() + more); }, {ErrorCode::kInputTrailingBytes});
  }
  refuse([](Bytes& file) { file.resize(kProofBytesMax + 1); }, {ErrorCode::kInputTooLarge});
  refuse([](Bytes& file) { file.insert(file.begin(), 0); }, {ErrorCode::kProofFileMagic});
}

TEST_F(ProofMutation, AnElementMoreOrLessAtEveryBorder) {
  for (const Region& region : regions()) {
    if (!is_in_proof(region)) continue;
    SCOPED_TRACE(region.name);
    const auto at = static_cast<std::ptrdiff_t>(region.offset);
    refuse([&](Bytes& file) { file.insert(file.begin() + at, 4, 0); }, {ErrorCode::kInputTrailingBytes});
    refuse([&](Bytes& file) { file.erase(file.begin() + at, file.begin() + at + 4); }, {ErrorCode::kInputTruncated});
  }
}

// ---- order ----

TEST_F(ProofMutation, SwappedRegions) {
  const auto swap = [](const std::string& a, const std::string& b, const Codes& codes) {
    SCOPED_TRACE(a + " with " + b);
    const Region& one = region(a);
    const Region& two = region(b);
    ASSERT_EQ(one.size, two.size);
    refuse([&](Bytes& file) {
      std::swap_ranges(file.begin() + static_cast<std::ptrdiff_t>(one.offset),
                       file.begin() + static_cast<std::ptrdiff_t>(one.end()),
                       file.begin() + static_cast<std::ptrdiff_t>(two.offset));
    }, codes);
  };
  swap("main_cap", "bus_cap", kEarlyWork);
  swap("bus_cap", "quotient_cap", kEarlyWork);
  swap("values.0.running_sum_next", "values.1.running_sum_next", kEarlyWork);
  swap("fri.0.cap", "fri.1.cap", kQueryWork);
  for (const char* tree : {"opened.main", "opened.bus", "opened.quotient", "fri.0"}) {
    const std::string name(tree);
    swap(name + ".siblings.0", name + ".siblings.1", {ErrorCode::kMerklePathMismatch});
  }
  swap("opened.main.siblings.0", "opened.bus.siblings.0", {ErrorCode::kMerklePathMismatch});
  swap("opened.main.salts.0", "opened.bus.salts.0", {ErrorCode::kMerklePathMismatch});
  swap("opened.main.salts.0", "opened.main.salts.1", {ErrorCode::kMerklePathMismatch});
}

TEST_F(ProofMutation, SwappedSums) {
  const Region& sums = region("sums");
  // Their total stays zero.
  refuse([&](Bytes& file) {
    const auto first = file.begin() + static_cast<std::ptrdiff_t>(sums.offset);
    std::swap_ranges(first, first + 20, first + 20);
  }, kEarlyWork);
}

// Two queries exchanged in every opening: each row is a committed one, but not of the position that was drawn.
TEST_F(ProofMutation, SwappedQueries) {
  constexpr std::size_t kQueries = prover::kPresetStandardV1.query_count;
  const auto swap_queries = [](Bytes& file, std::size_t a, std::size_t b) {
    for (const Region& region : regions()) {
      const bool is_digests = region.name.find(".siblings.") != std::string::npos;
      const bool is_column =
          region.name.find(".matrix.") != std::string::npos || region.name.find(".salts.") != std::string::npos;
      if (!is_digests && !is_column) continue;
      const std::size_t item = is_digests ? 32 : 4;
      for (std::size_t column = region.offset; column < region.end(); column += item * kQueries) {
        const auto begin = file.begin() + static_cast<std::ptrdiff_t>(column);
        std::swap_ranges(begin + static_cast<std::ptrdiff_t>(item * a),
                         begin + static_cast<std::ptrdiff_t>(item * (a + 1)),
                         begin + static_cast<std::ptrdiff_t>(item * b));
      }
    }
  };
  refuse([&](Bytes& file) { swap_queries(file, 0, 1); }, {ErrorCode::kMerklePathMismatch});
  refuse([&](Bytes& file) { swap_queries(file, 17, kQueries - 1); }, {ErrorCode::kMerklePathMismatch});
}

// ---- other proofs, other policies ----

// The first bytes of one file up to a region, the rest of another; both have the same layout.
Bytes spliced(const Bytes& head, const Bytes& tail, std::size_t at) {
  Bytes file(head.begin(), head.begin() + static_cast<std::ptrdiff_t>(at));
  file.insert(file.end(), tail.begin() + static_cast<std::ptrdiff_t>(at), tail.end());
  return file;
}

TEST_F(ProofMutation, PartsOfAProofOfAnotherInput) {
  const Bytes& other = shared_proof_of_other_input().proof_file;
  ASSERT_EQ(other.size(), good().size());
  ASSERT_OK(prover::verify(policy(), other));
  for (const Region& region : regions()) {
    if (region.offset <= ProofMutation::region("public_values").offset) continue;
    SCOPED_TRACE("from " + region.name);
    Codes codes = region.offset <= ProofMutation::region("values.quotients").offset ? kEarlyWork : kQueryWork;
    // The work before batching is that of the other proof.
    if (region.name == "batching_witness") codes = {ErrorCode::kGrindTooLittle, ErrorCode::kMerklePathMismatch};
    if (region.offset > ProofMutation::region("fri.query_witness").offset) codes = {ErrorCode::kMerklePathMismatch};
    const Bytes file = spliced(good(), other, region.offset);
    if (file == good()) continue;
    expect_refused(policy(), file, codes);
  }
}

TEST_F(ProofMutation, AProofOfAnotherProgram) {
  const Result<prover::ProvenRun> other =
      prover::prove(adding_program(kConstant + 1), kInput, {.preset = prover::kPresetStandardV1});
  ASSERT_OK(other);
  ASSERT_EQ(other->report.shape, shared_proof().report.shape);
  ASSERT_EQ(other->proof_file.size(), good().size());
  expect_refused(policy(), other->proof_file, kOtherKey);
  // Its proof under the accepted key, with its own public values and with ours.
  const std::size_t after_key = region("public_size").offset;
  expect_refused(policy(), spliced(good(), other->proof_file, after_key), kEarlyWork);
  expect_refused(policy(), spliced(good(), other->proof_file, region("main_cap").offset), kEarlyWork);
  // Our proof under its key.
  expect_refused(policy_for(*other), spliced(other->proof_file, good(), after_key), kEarlyWork);
}

TEST_F(ProofMutation, AProofUnderAnotherPreset) {
  const Result<prover::ProvenRun> other =
      prover::prove(adding_program(kConstant), kInput, {.preset = prover::kPresetInnerV1});
  ASSERT_OK(other);
  expect_refused(policy(), other->proof_file, kOtherKey);
  // Accepted where both are.
  EXPECT_OK(prover::verify({.accepted_keys = {shared_proof().verifying_key, other->verifying_key}}, other->proof_file));
  // The same bytes read under the standard preset.
  Bytes file = other->proof_file;
  file[region("key.preset").offset] = static_cast<std::uint8_t>(prover::PresetId::kStandardV1);
  const Result<PublicValues> verdict = prover::verify(policy(), file);
  EXPECT_FALSE(verdict);
}

TEST_F(ProofMutation, APolicyThatAcceptsSomethingElse) {
  expect_refused({.accepted_keys = {}}, good(), kOtherKey);
  expect_refused({.accepted_keys = {Hash256{}}}, good(), kOtherKey);
  for (std::size_t bit = 0; bit < 256; ++bit) {
    Hash256 hash = shared_proof().verifying_key;
    hash[bit / 8] ^= static_cast<std::uint8_t>(1u << bit % 8);
    expect_refused({.accepted_keys = {hash}}, good(), kOtherKey);
  }
  // The program's id is no key.
  expect_refused({.accepted_keys = {key().program_id}}, good(), kOtherKey);
}

// Had a verifier pinned a changed key, a proof under the honest one would still not do.
TEST_F(ProofMutation, AChangedKeyThatThePolicyAccepts) {
  const auto refuse_under = [&](const char* what, const Codes& codes, auto&& change) {
    SCOPED_TRACE(what);
    prover::ProofFile file = prover::ProofFile::decode(good()).value();
    change(file.key);
    expect_refused({.accepted_keys = {file.key.hash()}}, file.encode(), codes);
  };
  refuse_under("program id", kEarlyWork, [](prover::VerifyingKey& key) { key.program_id[5] ^= 1; });
  refuse_under("entry", kEarlyWork, [](prover::VerifyingKey& key) { key.start.entry += 1; });
  refuse_under("segment", kEarlyWork, [](prover::VerifyingKey& key) { key.start.segments.back().length += 1; });
  refuse_under("fixed cap", kEarlyWork,
               [](prover::VerifyingKey& key) { key.fixed[0].elements[0] += prover::KoalaBear::one(); });
  // Other sizes: the same bytes are too many or too few.
  refuse_under("without a table", {ErrorCode::kInputTrailingBytes, ErrorCode::kInputNotCanonical},
               [](prover::VerifyingKey& key) { key.shape.tables.pop_back(); });
}

TEST_F(ProofMutation, BytesThatAreNoProof) {
  expect_refused(policy(), {}, {ErrorCode::kProofFileMagic});
  expect_refused(policy(), as_bytes("SYMBOLO"), {ErrorCode::kProofFileMagic});
  expect_refused(policy(), as_bytes("SYMBOLON"), {ErrorCode::kInputTruncated});
  expect_refused(policy(), Bytes(1000, 0), {ErrorCode::kProofFileMagic});
  // The head alone.
  Bytes file(good().begin(), good().begin() + static_cast<std::ptrdiff_t>(region("main_cap").offset));
  expect_refused(policy(), file, {ErrorCode::kInputTruncated});
  file.resize(good().size(), 0);
  expect_refused(policy(), file, kEarlyWork);
}

}  // namespace
}  // namespace symbolon::testing
