// Where the time of a ticket's proof goes: cells by table, seconds by phase, and what the bare kernels (transforms,
// leaf hashes, node hashes) take for the data that each phase commits to, in the same process. Prints Markdown for
// RESULTS.md.
//
//   bench_ticket [RUNS]     medians of RUNS proofs, 5 without it

#include <sys/resource.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/guest/host_io.h"
#include "core/mips/elf.h"
#include "credentials/statements/registry.h"
#include "credentials/statements/ticket/layout.h"
#include "prover/field/parallel.h"
#include "prover/hash/hash_batch.h"
#include "prover/machine/machine.h"
#include "prover/poly/ntt.h"
#include "prover/stark/shape.h"
#include "prover/zkvm.h"

namespace symbolon::prover {
namespace {

using Clock = std::chrono::steady_clock;

// Seconds that passed, and those of all threads' processors: what counts on a machine that others use.
struct Seconds {
  double wall = 0;
  double processor = 0;

  Seconds& operator+=(const Seconds& other) {
    wall += other.wall;
    processor += other.processor;
    return *this;
  }
};

class Stopwatch {
 public:
  Seconds elapsed() const {
    return {std::chrono::duration<double>(Clock::now() - start_).count(), processor_seconds() - processor_start_};
  }

 private:
  static double processor_seconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& t) {
      return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
  }

  Clock::time_point start_ = Clock::now();
  double processor_start_ = processor_seconds();
};

Seconds median(const std::vector<Seconds>& samples) {
  const auto middle = [&samples](double Seconds::*part) {
    std::vector<double> values;
    for (const Seconds& sample : samples) values.push_back(sample.*part);
    std::ranges::sort(values);
    return values[values.size() / 2];
  };
  return {middle(&Seconds::wall), middle(&Seconds::processor)};
}

// A ticket of an address in a tree of depth 20. No root is checked inside, so any siblings do.
Bytes ticket_input() {
  namespace ticket = statement::ticket;
  ticket::Input input = {};
  std::uint32_t seed = 1;
  const auto fill = [&seed](statement::Digest& digest) {
    for (std::uint8_t& byte : digest) byte = static_cast<std::uint8_t>((seed = seed * 1664525 + 1013904223) >> 24);
  };
  fill(input.holder_key);
  fill(input.registration_id);
  fill(input.secret);
  input.secret[0] = 0x7f;  // below the group's order
  input.shows_tier = 1;
  fill(input.place.ticket_id);
  input.place.kind = static_cast<std::uint32_t>(statement::LeafKind::kAddress);
  input.place.leaf_index = 0x5a5a5;
  for (statement::Digest& sibling : input.place.siblings) fill(sibling);
  Bytes body(sizeof input);
  std::memcpy(body.data(), &input, sizeof input);
  return guest::frame_input(body);
}

// ---- the bare kernels of one commitment ----

// Columns by height.
using Widths = std::map<std::uint32_t, std::size_t, std::greater<>>;

struct KernelSeconds {
  Seconds transforms, leaves, nodes;

  Seconds all() const {
    Seconds sum = transforms;
    sum += leaves;
    return sum += nodes;
  }
};

constexpr std::size_t kBlock = 64;

void in_blocks(std::size_t count, const std::function<void(std::size_t, std::size_t)>& work) {
  parallel_for(0, count / kBlock, 4,
               [&](std::size_t begin, std::size_t end) { work(begin * kBlock, (end - begin) * kBlock); });
}

Matrix some_matrix(std::size_t rows, std::size_t width) {
  Matrix matrix(rows, width);
  std::uint32_t seed = 1;
  for (KoalaBear& value : matrix.values()) value = KoalaBear::from_u32(seed = seed * 1664525 + 1013904223);
  return matrix;
}

// Extension, a salted leaf for each row of each height, and nodes with what joins on the way up.
KernelSeconds kernels_of(const Widths& widths, const Preset& preset) {
  KernelSeconds seconds;
  std::vector<Matrix> values;
  for (const auto& [log_rows, width] : widths) values.push_back(some_matrix(std::size_t{1} << log_rows, width));
  const Stopwatch transforms;
  const std::vector<Matrix> extended = coset_lde_all(values, preset.log_blowup);
  seconds.transforms = transforms.elapsed();

  std::map<std::size_t, DigestPlanes, std::greater<>> leaves;  // by number
  for (const Matrix& matrix : extended) {
    const Matrix salts = some_matrix(matrix.rows(), preset.salt_elements);
    std::vector<const KoalaBear*> columns;
    for (std::size_t c = 0; c < salts.width(); ++c) columns.push_back(salts.column(c).data());
    for (std::size_t c = 0; c < matrix.width(); ++c) columns.push_back(matrix.column(c).data());
    DigestPlanes& digests = leaves.emplace(matrix.rows(), DigestPlanes(matrix.rows())).first->second;
    const Stopwatch hashing;
    in_blocks(matrix.rows(),
              [&](std::size_t first, std::size_t count) { hash_rows_batch(columns, first, count, digests, first); });
    seconds.leaves += hashing.elapsed();
  }
  const Stopwatch joining_nodes;
  DigestPlanes& level = leaves.begin()->second;
  for (std::size_t half = level.size() / 2; half >= 2 * kBlock; half /= 2) {
    const auto joining = leaves.find(half);
    in_blocks(half, [&](std::size_t first, std::size_t count) {
      compress_batch(level, first, level, half + first, level, first, count);
      if (joining != leaves.end()) compress_batch(level, first, joining->second, first, level, first, count);
    });
  }
  seconds.nodes = joining_nodes.elapsed();
  return seconds;
}

struct Trees {
  Widths main, bus, quotient;
};

Trees trees_of(const Shape& shape) {
  Trees trees;
  for (const TableShape& table : shape.tables) {
    const AirDescription& air = machine_chips()[table.chip].air;
    trees.main[table.log_rows] += std::max<std::size_t>(air.main_width, kExtensionDegree);
    trees.bus[table.log_rows] += kExtensionDegree * air.bus_columns();
    trees.quotient[table.log_rows] =
        quotient_chunk_count(table.log_rows, kPresetStandardV1.mask_rows) * kExtensionDegree;
  }
  trees.quotient.begin()->second += kExtensionDegree;
  return trees;
}

// ---- proofs ----

struct Times {
  std::map<std::string, std::vector<Seconds>> phases;
  std::vector<Seconds> total;
};

ProvenRun prove_once(const mips::Program& program, ByteView input, const Shape& shape, Times* times) {
  std::map<std::string, Seconds> phases;
  std::string phase = "before";
  const Stopwatch all;
  Stopwatch in_phase;
  const auto on_phase = [&](ProvePhase next) {
    phases[phase] += in_phase.elapsed();
    in_phase = {};
    phase = next == ProvePhase::kDone ? "after" : name_of(next);
  };
  Result<ProvenRun> proven =
      prove(program, input, {.preset = kPresetStandardV1, .shape = shape, .hooks = {.on_phase = on_phase}});
  CHECK(proven.has_value(), "the ticket is proven");
  phases[phase] += in_phase.elapsed();
  if (times != nullptr) {
    times->total.push_back(all.elapsed());
    for (const auto& [name, seconds] : phases) times->phases[name].push_back(seconds);
  }
  return std::move(proven).value();
}

void print_tables(const Shape& shape) {
  std::printf("| table | rows | columns | cells | share |\n|---|---|---|---|---|\n");
  const auto all = static_cast<double>(committed_cells(shape));
  for (const TableShape& table : shape.tables) {
    const Shape alone{.tables = {table}};
    const std::size_t cells = committed_cells(alone);
    std::printf("| %s | 2^%u | %zu | %zu | %.1f %% |\n", machine_chips()[table.chip].name, table.log_rows,
                cells >> table.log_rows, cells, 100 * static_cast<double>(cells) / all);
  }
}

void print_kernels(const Seconds& own, const KernelSeconds& kernels) {
  const Seconds all = kernels.all();
  std::printf(" %.1f | %.1f | %.1f | %.1f | %.2f | %.2f |\n", kernels.transforms.wall * 1000,
              kernels.leaves.wall * 1000, kernels.nodes.wall * 1000, all.wall * 1000, own.wall / all.wall,
              own.processor / all.processor);
}

void print_phases(const Times& times, const std::map<std::string, KernelSeconds>& kernels) {
  std::printf(
      "| phase | ms | processor ms | share | transforms | leaves | nodes | kernels | phase / kernels | "
      "processor / processor |\n");
  std::printf("|---|---|---|---|---|---|---|---|---|---|\n");
  const Seconds total = median(times.total);
  KernelSeconds bound;
  for (const char* const phase : {"trace", "main", "bus", "quotient", "values", "fri", "after"}) {
    const Seconds seconds = median(times.phases.at(phase));
    std::printf("| %s | %.1f | %.1f | %.0f %% |", phase, seconds.wall * 1000, seconds.processor * 1000,
                100 * seconds.wall / total.wall);
    if (const auto kernel = kernels.find(phase); kernel != kernels.end()) {
      print_kernels(seconds, kernel->second);
      bound.transforms += kernel->second.transforms;
      bound.leaves += kernel->second.leaves;
      bound.nodes += kernel->second.nodes;
    } else {
      std::printf(" | | | | | |\n");
    }
  }
  std::printf("| all | %.1f | %.1f | |", total.wall * 1000, total.processor * 1000);
  print_kernels(total, bound);
}

int run(std::size_t runs) {
  const auto pack = statement::find_pack("ticket");
  CHECK(pack.has_value(), "the ticket is a statement");
  const auto program = mips::load_elf((*pack)->elf);
  CHECK(program.has_value(), "its guest loads");
  const Shape& shape = (*pack)->shapes.front().spec.shape;
  const Bytes input = ticket_input();

  const ProvenRun proven = prove_once(*program, input, shape, nullptr);  // the first touches new memory
  Times times;
  std::map<std::string, std::vector<KernelSeconds>> measured;
  const Trees trees = trees_of(shape);
  for (std::size_t i = 0; i < runs; ++i) {
    static_cast<void>(prove_once(*program, input, shape, &times));
    measured["main"].push_back(kernels_of(trees.main, kPresetStandardV1));
    measured["bus"].push_back(kernels_of(trees.bus, kPresetStandardV1));
    measured["quotient"].push_back(kernels_of(trees.quotient, kPresetStandardV1));
  }
  std::map<std::string, KernelSeconds> kernels;
  for (const auto& [phase, samples] : measured) {
    const auto median_of = [&samples = samples](Seconds KernelSeconds::*part) {
      std::vector<Seconds> values;
      for (const KernelSeconds& sample : samples) values.push_back(sample.*part);
      return median(values);
    };
    kernels[phase] = {median_of(&KernelSeconds::transforms), median_of(&KernelSeconds::leaves),
                      median_of(&KernelSeconds::nodes)};
  }

  std::vector<Seconds> verify_seconds;
  for (std::size_t i = 0; i < runs; ++i) {
    const Stopwatch verifying;
    CHECK(verify({.accepted_keys = {proven.verifying_key}}, proven.proof_file).has_value(), "the proof is accepted");
    verify_seconds.push_back(verifying.elapsed());
  }
  std::printf(
      "ticket, `standard`, %zu threads, medians of %zu: %llu cycles, %zu cells, opened width %zu, "
      "proof %zu bytes, verified in %.1f ms\n\n",
      thread_count(), runs, static_cast<unsigned long long>(proven.report.cycles), committed_cells(shape),
      static_cast<std::size_t>(proven.report.opened_width), proven.proof_file.size(),
      median(verify_seconds).wall * 1000);
  print_phases(times, kernels);
  std::printf("\n");
  print_tables(shape);
  return 0;
}

}  // namespace
}  // namespace symbolon::prover

int main(int argc, char** argv) {
  std::size_t runs = 5;
  const std::string_view text = argc > 1 ? argv[1] : "5";
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), runs);
  if (argc > 2 || error != std::errc() || end != text.data() + text.size() || runs == 0) {
    std::fprintf(stderr, "usage: bench_ticket [RUNS]\n");
    return 2;
  }
  return symbolon::prover::run(runs);
}
