// Proving and verifying: whole runs of plain programs, by length, preset and vector level, with the time of each phase;
// and the commit phase against what the bare kernels take for the same data.
//
// Counters: cycles/s; seconds of each phase, and of both processors; cells, proof bytes and verifier milliseconds. Two
// threads unless the machine has fewer. Levels that the processor lacks are left out.

#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <string>

#include "core/base/codec.h"
#include "core/base/file.h"
#include "core/guest/host_io.h"
#include "core/mips/elf.h"
#include "prover/field/parallel.h"
#include "prover/field/simd_level.h"
#include "prover/hash/hash_batch.h"
#include "prover/poly/ntt.h"
#include "prover/zkvm.h"
#include "tests/guests/vectors_io.h"

namespace symbolon::prover {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_between(Clock::time_point start, Clock::time_point end) {
  return std::chrono::duration<double>(end - start).count();
}

// Of all threads, in user and system mode: what to compare on a machine that others use.
double processor_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

mips::Program committed_guest(const std::string& name) {
  const Result<Bytes> file =
      read_file(SYMBOLON_SOURCE_DIR "/tests/guests/committed/" + name + ".elf", mips::kElfBytesMax);
  CHECK(file.has_value(), "the committed guest is there");
  Result<mips::Program> program = mips::load_elf(*file);
  CHECK(program.has_value(), "the committed guest loads");
  return std::move(program).value();
}

Bytes number_input(std::uint32_t number) {
  Writer body;
  body.u32(number);
  return guest::frame_input(body.view());
}

// fibonacci takes five cycles a round and about 200 beside.
std::uint32_t rounds_for(int log_cycles) { return ((1u << log_cycles) - 300) / 5; }

// A program and its input.
struct Run {
  mips::Program program;
  Bytes input;
};

Run fibonacci_run(int log_cycles) { return {committed_guest("fibonacci"), number_input(rounds_for(log_cycles))}; }

Bytes bytes_of(std::string_view hex) {
  Bytes bytes;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    bytes.push_back(static_cast<std::uint8_t>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16)));
  }
  return bytes;
}

// One signature over SHA-256 that holds: key, r and s, message.
Run ecdsa_run(guest::CaseKind kind, std::string_view key, std::string_view signature, std::string_view message) {
  Writer data;
  data.bytes(bytes_of(key));
  data.u32(static_cast<std::uint32_t>(signature.size() / 2));
  data.bytes(bytes_of(signature));
  data.bytes(as_bytes(message));
  Writer body;
  body.u32(static_cast<std::uint32_t>(kind));
  body.u32(static_cast<std::uint32_t>(data.view().size()));
  body.bytes(data.view());
  while (body.view().size() % 4 != 0) body.u8(0);
  return {committed_guest("vectors"), guest::frame_input(body.view())};
}

// Wycheproof, ecdsa_secp256k1_sha256_p1363, test 1.
Run secp256k1_run() {
  return ecdsa_run(guest::CaseKind::kSecp256k1P1363,
                   "b838ff44e5bc177bf21189d0766082fc9d843226887fc9760371100b7ee20a6f"
                   "f0c9d75bfba7b31a6bca1974496eeb56de357071955d83c4b1badaa0b21832e9",
                   "813ef79ccefa9a56f7ba805f0e478584fe5f0dd5f567bc09b5123ccbc9832365"
                   "900e75ad233fcc908509dbff5922647db37c21f4afd3203ae8dc4ae7794b0f87",
                   "123400");
}

// RFC 6979, A.2.5, SHA-256, message "sample".
Run p256_run() {
  return ecdsa_run(guest::CaseKind::kP256P1363,
                   "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
                   "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299",
                   "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
                   "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8",
                   "sample");
}

void prove_run(benchmark::State& state, const Preset& preset, SimdLevel level, const Run& run) {
  if (!set_simd_level_for_test(level)) {
    state.SkipWithError("the processor lacks this vector level");
    return;
  }
  std::map<std::string, double> phases;
  Result<ProvenRun> proven = ErrorCode::kCancelled;
  std::size_t runs = 0;
  const double processor_start = processor_seconds();
  for (auto _ : state) {
    const char* phase = nullptr;
    Clock::time_point phase_start;
    const auto on_phase = [&](ProvePhase next) {
      const Clock::time_point now = Clock::now();
      if (phase != nullptr) phases[phase] += seconds_between(phase_start, now);
      phase = name_of(next);
      phase_start = now;
    };
    proven = prove(run.program, run.input, {.preset = preset, .hooks = {.on_phase = on_phase}});
    CHECK(proven.has_value(), "the run is proven");
    ++runs;
  }
  state.counters["cpu_s"] = (processor_seconds() - processor_start) / static_cast<double>(runs);
  const auto start = Clock::now();
  constexpr int kVerifications = 5;
  for (int i = 0; i < kVerifications; ++i) {
    CHECK(verify({.accepted_keys = {proven->verifying_key}}, proven->proof_file).has_value(), "the proof is accepted");
  }
  state.counters["verify_ms"] = seconds_between(start, Clock::now()) * 1000 / kVerifications;
  for (const auto& [name, seconds] : phases) state.counters["s_" + name] = seconds / static_cast<double>(runs);
  state.counters["cycles"] = static_cast<double>(proven->report.cycles);
  state.counters["cycles/s"] =
      benchmark::Counter(static_cast<double>(proven->report.cycles * runs), benchmark::Counter::kIsRate);
  state.counters["cells/cycle"] =
      static_cast<double>(proven->report.committed_cells) / static_cast<double>(proven->report.cycles);
  state.counters["cells"] = static_cast<double>(proven->report.committed_cells);
  state.counters["proof_bytes"] = static_cast<double>(proven->proof_file.size());
  state.counters["width"] = static_cast<double>(proven->report.opened_width);
  set_simd_level_for_test(SimdLevel::kAuto);
}

// The vectors guest hashes a message of `size` bytes with a precompile: kind 0 Keccak-256, 1 SHA-256 (tests/guests).
void prove_hash(benchmark::State& state, std::uint32_t kind, std::uint32_t size) {
  const mips::Program program = committed_guest("vectors");
  Writer body;
  body.u32(kind);
  body.u32(size);
  for (std::uint32_t i = 0; i < size / 4; ++i) body.u32(i);
  const Bytes input = guest::frame_input(body.view());
  Result<ProvenRun> proven = ErrorCode::kCancelled;
  for (auto _ : state) {
    proven = prove(program, input, {.preset = kPresetStandardV1});
    CHECK(proven.has_value(), "the run is proven");
  }
  state.counters["cycles"] = static_cast<double>(proven->report.cycles);
  state.counters["cells"] = static_cast<double>(proven->report.committed_cells);
  state.counters["width"] = static_cast<double>(proven->report.opened_width);
  state.counters["proof_bytes"] = static_cast<double>(proven->proof_file.size());
}

// 2^log_rows x width: extension and tree by the prover's own code, then the bare transforms and hashes on the same
// data. `ratio` is the first over the second.
void commit_against_kernels(benchmark::State& state) {
  const std::size_t rows = std::size_t{1} << state.range(0);
  const auto width = static_cast<std::size_t>(state.range(1));
  constexpr std::uint32_t kLogBlowup = 2;
  Matrix values(rows, width);
  std::uint32_t seed = 1;
  for (KoalaBear& value : values.values()) value = KoalaBear::from_u32(seed = seed * 1664525 + 1013904223);
  double own = 0;
  double bare = 0;
  for (auto _ : state) {
    const auto start = Clock::now();
    {
      const CommittedMatrices committed({.log_blowup = kLogBlowup, .salt_elements = 5},
                                        coset_lde_all(std::span(&values, 1), kLogBlowup));
      benchmark::DoNotOptimize(committed.cap().data());
    }
    const auto middle = Clock::now();
    const std::vector<Matrix> extensions = coset_lde_all(std::span(&values, 1), kLogBlowup);
    const Matrix& extended = extensions.front();
    const std::size_t leaves = rows << kLogBlowup;
    DigestPlanes digests(leaves);
    std::vector<const KoalaBear*> columns;
    for (std::size_t c = 0; c < width; ++c) columns.push_back(extended.column(c).data());
    parallel_for(0, leaves / 64, 16, [&](std::size_t begin, std::size_t end) {
      hash_rows_batch(columns, begin * 64, (end - begin) * 64, digests, begin * 64);
    });
    for (std::size_t half = leaves / 2; half >= 128; half /= 2) {
      parallel_for(0, half / 64, 16, [&](std::size_t begin, std::size_t end) {
        compress_batch(digests, begin * 64, digests, half + begin * 64, digests, begin * 64, (end - begin) * 64);
      });
    }
    own += seconds_between(start, middle);
    bare += seconds_between(middle, Clock::now());
  }
  state.counters["ratio"] = own / bare;
}

// A cycle's cost at 2^21 over that at 2^16, each the median of its runs: long proofs with short ones between them, so
// that what else the machine does falls on both. `ratio` is of time, `cpu_ratio` of processor time; 1 is exactly
// linear.
void growth(benchmark::State& state, const Preset& preset) {
  struct Costs {
    Run run;
    std::uint64_t cycles = 0;
    std::vector<double> seconds = {};
    std::vector<double> processor = {};

    void add(const Preset& preset) {
      const double processor_start = processor_seconds();
      const auto start = Clock::now();
      const Result<ProvenRun> proven = prove(run.program, run.input, {.preset = preset});
      CHECK(proven.has_value(), "the run is proven");
      seconds.push_back(seconds_between(start, Clock::now()));
      processor.push_back(processor_seconds() - processor_start);
      cycles = proven->report.cycles;
    }
    double per_cycle(std::vector<double>& values) const {
      std::sort(values.begin(), values.end());
      return values[values.size() / 2] / static_cast<double>(cycles);
    }
  };
  constexpr std::size_t kRounds = 5;
  constexpr std::size_t kShortRuns = 16;  // a round
  for (auto _ : state) {
    Costs tall{.run = fibonacci_run(21)};
    tall.add(preset);  // touches the memory
    tall = {.run = std::move(tall.run)};
    Costs low{.run = fibonacci_run(16)};
    for (std::size_t round = 0; round < kRounds; ++round) {
      for (std::size_t i = 0; i < kShortRuns; ++i) low.add(preset);
      tall.add(preset);
    }
    state.counters["ratio"] = tall.per_cycle(tall.seconds) / low.per_cycle(low.seconds);
    state.counters["cpu_ratio"] = tall.per_cycle(tall.processor) / low.per_cycle(low.processor);
  }
}

void register_all() {
  struct Level {
    const char* name;
    SimdLevel level;
  };
  for (const Level& level :
       {Level{"avx512", SimdLevel::kAvx512}, Level{"avx2", SimdLevel::kAvx2}, Level{"scalar", SimdLevel::kScalar}}) {
    for (const Preset& preset : {kPresetStandardV1, kPresetInnerV1}) {
      for (const int log_cycles : {12, 16, 18, 20, 21}) {
        if (level.level == SimdLevel::kScalar && log_cycles > 16) continue;
        const std::string name = std::string("prove/") + level.name + "/" + std::string(preset.name.view()) + "/2^" +
                                 std::to_string(log_cycles);
        benchmark::RegisterBenchmark(
            name.c_str(),
            [=](benchmark::State& state) { prove_run(state, preset, level.level, fibonacci_run(log_cycles)); })
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime();
      }
    }
  }
  struct Signature {
    const char* name;
    Run (*run)();
  };
  for (const auto& [name, run] : {Signature{"ecdsa/secp256k1", secp256k1_run}, Signature{"ecdsa/p256", p256_run}}) {
    benchmark::RegisterBenchmark(
        name, [run = run](benchmark::State& state) { prove_run(state, kPresetStandardV1, SimdLevel::kAuto, run()); })
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
  }
  // 100 permutations of 136 bytes each, 1,000 compressions of 64, the last ones with the padding.
  benchmark::RegisterBenchmark("prove/keccak/100", prove_hash, 0, 99 * 136)
      ->Unit(benchmark::kMillisecond)
      ->UseRealTime();
  benchmark::RegisterBenchmark("prove/sha256/1000", prove_hash, 1, 999 * 64)
      ->Unit(benchmark::kMillisecond)
      ->UseRealTime();
  for (const Preset& preset : {kPresetStandardV1, kPresetInnerV1}) {
    const std::string name = "growth/" + std::string(preset.name.view());
    benchmark::RegisterBenchmark(name.c_str(), growth, preset)->Unit(benchmark::kMillisecond)->UseRealTime();
  }
  benchmark::RegisterBenchmark("commit_against_kernels", commit_against_kernels)
      ->Args({16, 24})
      ->Args({18, 64})
      ->Unit(benchmark::kMillisecond)
      ->UseRealTime();
}

}  // namespace
}  // namespace symbolon::prover

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  symbolon::prover::register_all();
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
