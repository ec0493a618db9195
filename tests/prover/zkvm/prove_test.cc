// From a program and an input to an accepted proof: the committed guests and a program that uses every chip, in both
// presets and in forced shapes; and every reason for which prove() refuses.

#include <gtest/gtest.h>

#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/codec.h"
#include "core/base/file.h"
#include "core/guest/host_io.h"
#include "core/mips/elf.h"
#include "core/mips/execute.h"
#include "prover/field/simd_level.h"
#include "prover/machine/chip_list.h"
#include "prover/zkvm.h"
#include "prover/zkvm/proof_file.h"
#include "tests/guests/vectors_io.h"
#include "tests/prover/zkvm/proof_regions.h"
#include "tests/prover/zkvm/test_programs.h"
#include "tests/support/assembler.h"
#include "tests/support/random_program.h"
#include "tests/support/result_matchers.h"

namespace symbolon::testing {
namespace {

using prover::kPresetInnerV1;
using prover::kPresetStandardV1;
using prover::Preset;
using prover::ProvenRun;
using prover::ProveOptions;
using prover::Shape;

Result<ProvenRun> prove_standard(const mips::Program& program, ByteView input = {}) {
  return prover::prove(program, input, {.preset = kPresetStandardV1});
}

// Proves, verifies, and compares the public values with those of a plain run; what was proven.
std::optional<ProvenRun> expect_provable(const mips::Program& program, ByteView input, const Preset& preset,
                                         const std::optional<Shape>& shape = std::nullopt) {
  const Result<mips::RunResult> run = mips::run(program, {.input = input});
  EXPECT_OK(run);
  Result<ProvenRun> proven = prover::prove(program, input, {.preset = preset, .shape = shape});
  EXPECT_OK(proven);
  if (!run || !proven) return std::nullopt;
  EXPECT_EQ(proven->public_values, run->public_values);
  EXPECT_EQ(proven->report.cycles, run->cycles);
  const Result<prover::PublicValues> values = prover::verify(policy_for(*proven), proven->proof_file);
  EXPECT_OK(values);
  if (!values) return std::nullopt;
  EXPECT_EQ(values->bytes(), run->public_values);
  EXPECT_EQ(values->program_id(), mips::program_id(program));
  EXPECT_EQ(values->verifying_key(), proven->verifying_key);
  // Whoever has the program makes the same key without a run.
  const auto key = prover::make_verifying_key(program, preset, proven->report.shape);
  EXPECT_OK(key);
  EXPECT_TRUE(key && key->hash() == proven->verifying_key);
  return std::move(*proven);
}

// ---- compiled guests ----

Bytes number(std::uint32_t n) {
  Writer out;
  out.u32(n);
  return std::move(out).take();
}

struct GuestCase {
  const char* name;
  const char* elf;
  Bytes body;
};

std::vector<GuestCase> guest_cases() {
  std::vector<GuestCase> cases;
#ifdef GUEST_FIBONACCI_ELF
  cases.push_back({"fibonacci", GUEST_FIBONACCI_ELF, number(20)});
  cases.push_back({"sort", GUEST_SORT_ELF, number(20)});
  cases.push_back({"keccak_plain", GUEST_KECCAK_PLAIN_ELF, number(1)});
  cases.push_back({"sha256_plain", GUEST_SHA256_PLAIN_ELF, number(1)});
  cases.push_back({"memory", GUEST_MEMORY_ELF, number(5)});
  cases.push_back({"echo", GUEST_ECHO_ELF, {3, 'a', 'b', 'c', 1, 'd'}});
  cases.push_back({"arithmetic", GUEST_ARITHMETIC_ELF, {}});
  // Without a case it makes no precompile call.
  cases.push_back({"vectors", GUEST_VECTORS_ELF, {}});
#endif
  return cases;
}

Result<mips::Program> load_guest(const char* elf) {
  TRY_ASSIGN(const Bytes file, read_file(elf, mips::kElfBytesMax));
  return mips::load_elf(file);
}

TEST(ProveGuests, EachIsProvenAndVerified) {
  const std::vector<GuestCase> cases = guest_cases();
  if (cases.empty()) GTEST_SKIP() << "no guests: neither a cross compiler nor committed ELF files";
  for (const GuestCase& guest : cases) {
    SCOPED_TRACE(guest.name);
    const Result<mips::Program> program = load_guest(guest.elf);
    ASSERT_OK(program);
    expect_provable(*program, guest::frame_input(guest.body), kPresetStandardV1);
  }
}

#ifdef GUEST_FIBONACCI_ELF
TEST(ProveGuests, InnerPreset) {
  const Result<mips::Program> program = load_guest(GUEST_SHA256_PLAIN_ELF);
  ASSERT_OK(program);
  expect_provable(*program, guest::frame_input(number(1)), kPresetInnerV1);
}

TEST(ProveRefuses, AGuestThatRunsTooLong) {
  const Result<mips::Program> program = load_guest(GUEST_MEMORY_FUNCTIONS_ELF);
  ASSERT_OK(program);
  EXPECT_ERROR(prove_standard(*program, guest::frame_input({})), ErrorCode::kRunTooLong);
}

// The guest hashes with the precompiles: Keccak-256 and SHA-256 of 200 bytes.
TEST(Prove, AGuestThatHashes) {
  const Result<mips::Program> program = load_guest(GUEST_VECTORS_ELF);
  ASSERT_OK(program);
  Writer body;
  for (const guest::CaseKind kind : {guest::CaseKind::kKeccak256, guest::CaseKind::kSha256}) {
    body.u32(static_cast<std::uint32_t>(kind));
    body.u32(200);
    for (std::uint32_t i = 0; i < 50; ++i) body.u32(i * 0x0101'0101);
  }
  expect_provable(*program, guest::frame_input(body.view()), kPresetStandardV1);
}
#endif

// ---- assembled programs ----

// SHA-256 of "abc", twice compressed, with a block in read-only memory.
TEST(Prove, Sha256Calls) {
  using namespace mips::assembly;  // NOLINT: mnemonics
  constexpr std::uint32_t kState = Assembler::kDataBase;
  constexpr std::uint32_t kBlock = 0x0800'0000;
  Assembler a;
  a.data(kState, {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19});
  a.data(kBlock, {0x61626380, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x18}, true);
  a.call(mips::kCallSha256, {kState, kBlock});
  a.commit(kState, 32);
  a.call(mips::kCallSha256, {kState, kBlock});
  a.exit(0);
  expect_provable(a.program(), {}, kPresetStandardV1);
}

// Two permutations of a state that begins with read words; the known answer is the interpreter's, tested in core.
TEST(Prove, KeccakCalls) {
  using namespace mips::assembly;  // NOLINT: mnemonics
  constexpr std::uint32_t kState = Assembler::kDataBase;
  Assembler a;
  a.read(kState, 8);
  a.call(mips::kCallKeccak, {kState});
  a.call(mips::kCallKeccak, {kState});
  a.commit(kState, 200);
  a.exit(0);
  const Bytes input = {1, 2, 3, 4, 5, 6, 7, 8};
  expect_provable(a.program(), input, kPresetStandardV1);
}

TEST(Prove, ExitAlone) { expect_provable(exit_program(), {}, kPresetStandardV1); }

TEST(Prove, EveryChipInBothPresets) {
  const mips::Program program = every_chip_program();
  for (const Preset& preset : {kPresetStandardV1, kPresetInnerV1}) {
    SCOPED_TRACE(preset.name.view());
    const std::optional<ProvenRun> proven = expect_provable(program, kInput, preset);
    ASSERT_TRUE(proven);
    EXPECT_EQ(proven->public_values.size(), 64u);
    std::set<std::uint32_t> chips;
    for (const prover::TableShape& table : proven->report.shape.tables) chips.insert(table.chip);
    for (std::uint32_t chip = 0; chip < prover::kChipCount; ++chip) {
      EXPECT_TRUE(chips.contains(chip)) << prover::machine_chips()[chip].name << " is not used";
    }
  }
}

// The suite with better levels masked off: the entries prover_zkvm_test_<level>, under LABELS slow.
TEST(Prove, OnEveryVectorLevel) {
  using prover::SimdLevel;
  const SimdLevel before = prover::simd_level();
  for (const SimdLevel level : {SimdLevel::kAvx512, SimdLevel::kAvx2, SimdLevel::kBaseline, SimdLevel::kScalar}) {
    SCOPED_TRACE(prover::name_of(level));
    if (!prover::set_simd_level_for_test(level)) continue;
    const std::optional<ProvenRun> proven = expect_provable(exit_program(), {}, kPresetStandardV1);
    prover::set_simd_level_for_test(before);
    ASSERT_TRUE(proven);
    EXPECT_OK(prover::verify(policy_for(*proven), proven->proof_file)) << "a proof of one level, judged on another";
  }
}

TEST(Prove, RandomPrograms) {
  for (std::uint32_t seed = 1; seed <= 2; ++seed) {
    SCOPED_TRACE(seed);
    const mips::RandomProgram random = mips::make_random_program(seed, 100);
    expect_provable(random.program, random.input, kPresetStandardV1);
  }
}

TEST(Prove, ReportsWhatItProved) {
  const ProvenRun& proven = shared_proof();
  EXPECT_EQ(proven.public_values, (Bytes{8, 2, 3, 4, 5, 6, 7, 8}));
  std::uint64_t bytes = 0;
  for (const auto& [name, size] : proven.report.proof_parts) bytes += size;
  EXPECT_EQ(bytes, proven.proof_file.size());
  EXPECT_EQ(proven.report.committed_cells, prover::committed_cells(proven.report.shape));
  // Counted by the machine's columns, to plan a shape, and by the trees that were opened.
  EXPECT_EQ(proven.report.opened_width, prover::opened_width(proven.report.shape, kPresetStandardV1.mask_rows));
  EXPECT_EQ(proven.report.memory_bytes_estimate,
            prover::memory_estimate(kPresetStandardV1, proven.report.shape, proven.report.cycles));
}

TEST(Prove, EntersEveryPhaseOnceAndInOrder) {
  std::vector<prover::ProvePhase> phases;
  ASSERT_OK(prover::prove(exit_program(), {},
                          {.preset = kPresetStandardV1,
                           .hooks = {.on_phase = [&](prover::ProvePhase phase) { phases.push_back(phase); }}}));
  using enum prover::ProvePhase;
  EXPECT_EQ(phases, (std::vector{kTrace, kMain, kBus, kQuotient, kValues, kFri, kDone}));
}

// ---- shapes ----

TEST(ProveShape, ALargerShapeThanNeeded) {
  Shape shape = shared_proof().report.shape;
  const std::size_t last = shape.tables.size() - 1;
  shape.tables[last].log_rows += 2;
  const std::optional<ProvenRun> proven = expect_provable(adding_program(kConstant), kInput, kPresetStandardV1, shape);
  ASSERT_TRUE(proven);
  EXPECT_EQ(proven->report.shape, shape);
  EXPECT_EQ(proven->public_values, shared_proof().public_values);
  // Another shape is another key.
  EXPECT_NE(proven->verifying_key, shared_proof().verifying_key);
  EXPECT_ERROR(prover::verify(policy_for(shared_proof()), proven->proof_file), ErrorCode::kVerifyingKeyNotAccepted);
}

TEST(ProveShape, TwoInputsInOneShapeDifferInNoSize) {
  const ProvenRun& one = shared_proof();
  const ProvenRun& other = shared_proof_of_other_input();
  EXPECT_NE(one.public_values, other.public_values);
  EXPECT_EQ(one.verifying_key, other.verifying_key);
  EXPECT_EQ(one.proof_file.size(), other.proof_file.size());
  EXPECT_EQ(one.report.proof_parts, other.report.proof_parts);
}

// Runs of different lengths: the shape alone decides the size.
TEST(ProveShape, AShortAndALongRunInOneShapeDifferInNoSize) {
  using namespace mips::assembly;  // NOLINT: mnemonics
  Assembler a;
  a.read(Assembler::kDataBase, 4);
  a.li(t0, Assembler::kDataBase);
  a.put(lw(t1, 0, t0));
  const Label loop = a.here();
  a.put(addiu(t1, t1, -1), bne(t1, zero, loop), nop());
  a.exit(0);
  const mips::Program program = a.program();
  const Result<ProvenRun> long_run = prove_standard(program, number(200));
  ASSERT_OK(long_run);
  const Result<ProvenRun> short_run =
      prover::prove(program, number(3), {.preset = kPresetStandardV1, .shape = long_run->report.shape});
  ASSERT_OK(short_run);
  EXPECT_NE(short_run->report.cycles, long_run->report.cycles);
  EXPECT_EQ(short_run->proof_file.size(), long_run->proof_file.size());
  EXPECT_EQ(short_run->verifying_key, long_run->verifying_key);
}

TEST(ProveShape, TwoProofsOfOneRunShareNoPart) {
  const auto file = prover::ProofFile::decode(shared_proof().proof_file);
  ASSERT_OK(file);
  const Result<ProvenRun> again = prover::prove(adding_program(kConstant), kInput, {.preset = kPresetStandardV1});
  ASSERT_OK(again);
  ASSERT_EQ(again->proof_file.size(), shared_proof().proof_file.size());
  for (const Region& region : proof_regions(file->key, file->public_values.size())) {
    // The key and public values are equal; fixed columns are public, opened at positions and points that differ. Work
    // before a challenge without work is always zero; short regions may be equal by chance.
    if (region.kind != RegionKind::kElements || region.name == "key.fixed_cap") continue;
    const ByteView one = ByteView(shared_proof().proof_file).subspan(region.offset, region.size);
    const ByteView two = ByteView(again->proof_file).subspan(region.offset, region.size);
    EXPECT_FALSE(std::ranges::equal(one, two)) << region.name;
  }
}

TEST(ProveShape, RefusesAShapeThatIsTooSmall) {
  const Shape& small = shared_proof().report.shape;
  EXPECT_ERROR(prover::prove(every_chip_program(), kInput, {.preset = kPresetStandardV1, .shape = small}),
               ErrorCode::kRunTooLarge);
}

TEST(ProveShape, RefusesBrokenShapes) {
  const Shape& good = shared_proof().report.shape;
  const auto refuse = [&](const char* what, auto&& change) {
    Shape bad = good;
    change(bad.tables);
    const mips::Program program = adding_program(kConstant);
    EXPECT_ERROR(prover::prove(program, kInput, {.preset = kPresetStandardV1, .shape = bad}), ErrorCode::kShapeInvalid)
        << what;
    EXPECT_ERROR(prover::make_verifying_key(program, kPresetStandardV1, bad), ErrorCode::kShapeInvalid) << what;
  };
  using Tables = std::vector<prover::TableShape>;
  refuse("no table", [](Tables& tables) { tables.clear(); });
  refuse("no table with fixed columns", [](Tables& tables) {
    std::erase_if(tables, [](const auto& table) { return prover::machine_chips()[table.chip].air.fixed_width > 0; });
  });
  refuse("lookup table of needless rows", [](Tables& tables) { tables.front().log_rows = 22; });
  refuse("unknown chip", [](Tables& tables) { tables.back().chip = prover::kChipCount; });
  refuse("too low", [](Tables& tables) { tables.back().log_rows = 3; });
  refuse("too tall", [](Tables& tables) { tables.back().log_rows = 23; });
  refuse("order", [](Tables& tables) { std::swap(tables[0], tables.back()); });
}

// More columns than the security calculator's largest machine has, in tables that each are in order.
TEST(ProveShape, RefusesMoreColumnsThanTheBitsAreProvenFor) {
  Shape wide;
  for (std::uint32_t chip = 0; chip < prover::kChipCount; ++chip) {
    const std::size_t count = prover::machine_chips()[chip].is_single_table ? 1 : 2;
    for (std::size_t i = 0; i < count && wide.tables.size() < prover::kTablesMax; ++i) {
      wide.tables.push_back({chip, 12});
    }
  }
  ASSERT_OK(prover::check_shape(wide, prover::shape_limits(kPresetStandardV1)));
  const mips::Program program = adding_program(kConstant);
  EXPECT_ERROR(prover::prove(program, kInput, {.preset = kPresetStandardV1, .shape = wide}),
               ErrorCode::kMachineTooLarge);
  EXPECT_ERROR(prover::make_verifying_key(program, kPresetStandardV1, wide), ErrorCode::kMachineTooLarge);
  // Nor does a verifier take it, whoever has pinned it.
  prover::ProofFile file = prover::ProofFile::decode(shared_proof().proof_file).value();
  file.key.shape = wide;
  EXPECT_ERROR(prover::verify({.accepted_keys = {file.key.hash()}}, file.encode()), ErrorCode::kShapeInvalid);
}

// ---- refusals ----

TEST(ProveRefuses, ATrap) {
  using namespace mips::assembly;  // NOLINT: mnemonics
  Assembler a;
  a.put(break_());
  EXPECT_ERROR(prove_standard(a.program()), ErrorCode::kTrapBreak);
  // The program reads 8 bytes.
  EXPECT_ERROR(prove_standard(adding_program(kConstant), number(1)), ErrorCode::kTrapInputEnd);
}

TEST(ProveRefuses, AnExitCodeOtherThanZero) { EXPECT_ERROR(prove_standard(exit_program(3)), ErrorCode::kGuestFailed); }

TEST(ProveRefuses, MoreCyclesThanAllowed) {
  EXPECT_ERROR(prover::prove(endless_program(), {}, {.preset = kPresetStandardV1, .cycles_max = 1000}),
               ErrorCode::kTrapCycleLimit);
}

TEST(ProveRefuses, MoreCyclesThanOneProofHolds) {
  // A limit of the caller above the machine's own changes nothing.
  EXPECT_ERROR(
      prover::prove(endless_program(), {}, {.preset = kPresetStandardV1, .cycles_max = 10 * prover::kProvenCyclesMax}),
      ErrorCode::kRunTooLong);
}

TEST(ProveRefuses, MoreMemoryThanAllowed) {
  const std::uint64_t needed = shared_proof().report.memory_bytes_estimate;
  EXPECT_ERROR(
      prover::prove(adding_program(kConstant), kInput, {.preset = kPresetStandardV1, .memory_bytes_max = needed - 1}),
      ErrorCode::kMemoryBudget);
  // A shape of tall tables is refused before anything of that size is allocated.
  Shape shape = shared_proof().report.shape;
  for (prover::TableShape& table : shape.tables) table.log_rows = 20;
  EXPECT_ERROR(prover::prove(adding_program(kConstant), kInput,
                             {.preset = kPresetStandardV1, .shape = shape, .memory_bytes_max = needed}),
               ErrorCode::kMemoryBudget);
}

TEST(ProveRefuses, AnImageOfTooManyParts) {
  mips::assembly::Assembler a;
  a.exit(0);
  for (std::uint32_t i = 0; i < 300; ++i) a.data(mips::assembly::Assembler::kDataBase + 64 * i, {i});
  EXPECT_ERROR(prove_standard(a.program()), ErrorCode::kProgramSegments);
}

TEST(ProveRefuses, ToGoOnAfterACancelInAnyPhase) {
  using enum prover::ProvePhase;
  for (const prover::ProvePhase last : {kTrace, kMain, kBus, kQuotient, kValues, kFri}) {
    SCOPED_TRACE(prover::name_of(last));
    std::stop_source cancel;
    prover::ProvePhase reached = kTrace;
    const Result<ProvenRun> proven = prover::prove(exit_program(), {},
                                                   {.preset = kPresetStandardV1,
                                                    .hooks = {.on_phase =
                                                                  [&](prover::ProvePhase phase) {
                                                                    reached = phase;
                                                                    if (phase == last) cancel.request_stop();
                                                                  },
                                                              .stop = cancel.get_token()}});
    EXPECT_ERROR(proven, ErrorCode::kCancelled);
    EXPECT_EQ(reached, last);
  }
}

TEST(ProveRefuses, ToGoOnWithAnEndlessRunAfterACancel) {
  std::stop_source cancel;
  cancel.request_stop();
  EXPECT_ERROR(
      prover::prove(endless_program(), {}, {.preset = kPresetStandardV1, .hooks = {.stop = cancel.get_token()}}),
      ErrorCode::kCancelled);
}

}  // namespace
}  // namespace symbolon::testing
