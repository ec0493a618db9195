// The machine on its own: instructions a second with and without recording, and what precompiles cost on the host.
//
// "recorded" writes into a record that keeps its memory from run to run; "recorded, new memory" is what a single proof
// sees, where the system hands out the record's pages one by one.

#include <benchmark/benchmark.h>

#include <string>

#include "core/base/codec.h"
#include "core/base/file.h"
#include "core/guest/host_io.h"
#include "core/mips/elf.h"
#include "core/mips/execute.h"
#include "core/mips/weierstrass.h"
#include "tests/support/assembler.h"

namespace symbolon::mips {
namespace {

using namespace assembly;

// Eight instructions a turn, none of which touches memory.
Program integer_loop(std::uint32_t turns) {
  Assembler a;
  a.li(t0, turns);
  const Label loop = a.here();
  a.put(addiu(t0, t0, -1), xor_(t1, t1, t0), addu(t2, t2, t1), sll(t3, t2, 3), srl(t4, t2, 29), or_(t2, t3, t4),
        bne(t0, zero, loop), addu(t5, t5, t2));
  a.exit(0);
  return a.program();
}

Program committed_guest(const std::string& name) {
  const Result<Bytes> file = read_file(SYMBOLON_SOURCE_DIR "/tests/guests/committed/" + name + ".elf", kElfBytesMax);
  CHECK(file.has_value(), "the committed guest is there");
  Result<Program> program = load_elf(*file);
  CHECK(program.has_value(), "the committed guest loads");
  return std::move(program).value();
}

enum class Recording { kNone, kSameMemory, kNewMemory };

void run_program(benchmark::State& state, const Program& program, std::uint32_t input, Recording recording) {
  Record record;
  Writer body;
  body.u32(input);
  const Bytes bytes = guest::frame_input(body.view());
  double cycles = 0;
  const auto once = [&] {
    const Result<RunResult> result =
        run(program, {.input = bytes, .record = recording == Recording::kNone ? nullptr : &record});
    CHECK(result.has_value(), "the program ends");
    return static_cast<double>(result->cycles);
  };
  if (recording == Recording::kSameMemory) once();
  for (auto _ : state) {
    cycles += once();
    if (recording == Recording::kNewMemory) record = {};
  }
  state.counters["instructions"] = benchmark::Counter(cycles, benchmark::Counter::kIsRate);
}

void integer_loop_plain(benchmark::State& state) { run_program(state, integer_loop(4'000'000), 0, Recording::kNone); }
void integer_loop_recorded(benchmark::State& state) {
  run_program(state, integer_loop(500'000), 0, Recording::kSameMemory);
}
void integer_loop_recorded_new_memory(benchmark::State& state) {
  run_program(state, integer_loop(500'000), 0, Recording::kNewMemory);
}
void keccak_plain(benchmark::State& state) {
  run_program(state, committed_guest("keccak_plain"), 1000, Recording::kNone);
}
void keccak_recorded(benchmark::State& state) {
  run_program(state, committed_guest("keccak_plain"), 100, Recording::kSameMemory);
}
void keccak_recorded_new_memory(benchmark::State& state) {
  run_program(state, committed_guest("keccak_plain"), 100, Recording::kNewMemory);
}
void sha256_plain(benchmark::State& state) {
  run_program(state, committed_guest("sha256_plain"), 1000, Recording::kNone);
}
void sort_plain(benchmark::State& state) { run_program(state, committed_guest("sort"), 10'000, Recording::kNone); }

BENCHMARK(integer_loop_plain)->Unit(benchmark::kMillisecond);
BENCHMARK(integer_loop_recorded)->Unit(benchmark::kMillisecond);
BENCHMARK(integer_loop_recorded_new_memory)->Unit(benchmark::kMillisecond);
BENCHMARK(keccak_plain)->Unit(benchmark::kMillisecond);
BENCHMARK(keccak_recorded)->Unit(benchmark::kMillisecond);
BENCHMARK(keccak_recorded_new_memory)->Unit(benchmark::kMillisecond);
BENCHMARK(sha256_plain)->Unit(benchmark::kMillisecond);
BENCHMARK(sort_plain)->Unit(benchmark::kMillisecond);

void curve_add(benchmark::State& state, const Curve& curve) {
  PointWords p{};
  PointWords q{};
  p[0] = 3;
  q[0] = 5;
  p[8] = q[8] = 7;
  for (auto _ : state) {
    p = curve.add_vartime(p, q).value();
    benchmark::DoNotOptimize(p);
  }
}
BENCHMARK_CAPTURE(curve_add, secp256k1, secp256k1());
BENCHMARK_CAPTURE(curve_add, p256, p256());

void load_and_name_a_program(benchmark::State& state) {
  const Bytes file = read_file(SYMBOLON_SOURCE_DIR "/tests/guests/committed/keccak_plain.elf", kElfBytesMax).value();
  for (auto _ : state) benchmark::DoNotOptimize(program_id(load_elf(file).value()));
}
BENCHMARK(load_and_name_a_program)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace symbolon::mips
