// Kernels of the prover: permutations, transforms, leaf hashing, per vector level. One thread unless the name says.

#include <benchmark/benchmark.h>

#include <cstdint>
#include <random>
#include <vector>

#include "prover/field/parallel.h"
#include "prover/field/simd_level.h"
#include "prover/hash/hash_batch.h"
#include "prover/poly/evaluate.h"
#include "prover/poly/ntt.h"

namespace symbolon::prover {
namespace {

void fill_random(KoalaBear* values, std::size_t count) {
  std::mt19937 random(7);
  for (std::size_t i = 0; i < count; ++i) values[i] = KoalaBear::from_u32(static_cast<std::uint32_t>(random()));
}

bool use_level(benchmark::State& state) {
  const auto level = static_cast<SimdLevel>(state.range(0));
  if (set_simd_level_for_test(level)) {
    state.SetLabel(name_of(simd_level()));
    return true;
  }
  state.SkipWithError("this processor lacks the level");
  return false;
}

void report_time_each(benchmark::State& state, double items_per_iteration) {
  state.counters["each"] = benchmark::Counter(
      items_per_iteration, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void compress_nodes(benchmark::State& state) {
  if (!use_level(state)) return;
  constexpr std::size_t kCount = 1024;
  DigestPlanes nodes(2 * kCount);
  DigestPlanes parents(kCount);
  fill_random(nodes.plane(0), 2 * kCount * kDigestSize);
  for (auto _ : state) {
    compress_batch(nodes, 0, nodes, kCount, parents, 0, kCount);
    benchmark::ClobberMemory();
  }
  report_time_each(state, kCount);
  set_simd_level_for_test(SimdLevel::kAuto);
}

void hash_row_blocks(benchmark::State& state) {
  if (!use_level(state)) return;
  constexpr std::size_t kCount = 1024;
  std::vector<KoalaBear> values(kSpongeRate * kCount);
  fill_random(values.data(), values.size());
  std::vector<const KoalaBear*> columns;
  for (std::size_t i = 0; i < kSpongeRate; ++i) columns.push_back(&values[i * kCount]);
  DigestPlanes leaves(kCount);
  for (auto _ : state) {
    hash_rows_batch(columns, 0, kCount, leaves, 0);
    benchmark::ClobberMemory();
  }
  report_time_each(state, kCount);
  set_simd_level_for_test(SimdLevel::kAuto);
}

void plain_permutation(benchmark::State& state) {
  SpongeState sponge{};
  for (auto _ : state) {
    permute_sponge(sponge);
    benchmark::DoNotOptimize(sponge);
  }
}

void plain_compress(benchmark::State& state) {
  Digest digest;
  for (auto _ : state) {
    digest = compress(digest, digest);
    benchmark::DoNotOptimize(digest);
  }
}

// One transform in place; the counter is the time of one butterfly, of which there are n log2(n) / 2.
void transform(benchmark::State& state) {
  if (!use_level(state)) return;
  const std::size_t log_n = static_cast<std::size_t>(state.range(1));
  std::vector<KoalaBear> values(std::size_t{1} << log_n);
  fill_random(values.data(), values.size());
  for (auto _ : state) {
    ntt(values);
    benchmark::ClobberMemory();
  }
  report_time_each(state, static_cast<double>(values.size() * log_n) / 2);
  set_simd_level_for_test(SimdLevel::kAuto);
}

void extend(benchmark::State& state) {
  set_thread_count(static_cast<std::size_t>(state.range(0)));
  Matrix values(std::size_t{1} << 20, 16);
  fill_random(values.values().data(), values.values().size());
  for (auto _ : state) benchmark::DoNotOptimize(coset_lde_all(std::span(&values, 1), 2));
  report_time_each(state, static_cast<double>(values.values().size()) * 4);
}

// Leaves of 2^16 rows; bytes are those of the rows.
void hash_leaves(benchmark::State& state) {
  set_thread_count(static_cast<std::size_t>(state.range(0)));
  Matrix rows(std::size_t{1} << 16, static_cast<std::size_t>(state.range(1)));
  fill_random(rows.values().data(), rows.values().size());
  std::vector<const KoalaBear*> columns;
  for (std::size_t c = 0; c < rows.width(); ++c) columns.push_back(rows.column(c).data());
  DigestPlanes leaves(rows.rows());
  for (auto _ : state) {
    parallel_for(0, rows.rows(), 1024, [&](std::size_t begin, std::size_t end) {
      hash_rows_batch(columns, begin, end - begin, leaves, begin);
    });
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(rows.values().size_bytes()) *
                          static_cast<std::int64_t>(state.iterations()));
}

void open_columns(benchmark::State& state) {
  set_thread_count(1);
  Matrix values(std::size_t{1} << 16, 64);
  fill_random(values.values().data(), values.values().size());
  for (auto _ : state) benchmark::DoNotOptimize(evaluate_columns_at(values, KoalaBear::one(), Ext::basis(1)));
  report_time_each(state, static_cast<double>(values.values().size()));
}

void multiply_extension(benchmark::State& state) {
  Ext x = Ext::basis(1) + KoalaBear::two();
  for (auto _ : state) benchmark::DoNotOptimize(x = x * x);
}

void all_levels(benchmark::internal::Benchmark* b) {
  for (SimdLevel level : {SimdLevel::kAvx512, SimdLevel::kAvx2, SimdLevel::kBaseline, SimdLevel::kScalar}) {
    b->Arg(static_cast<std::int64_t>(level));
  }
}

void levels_and_sizes(benchmark::internal::Benchmark* b) {
  for (std::int64_t log_n : {12, 16, 20}) {
    for (SimdLevel level : {SimdLevel::kAvx512, SimdLevel::kAvx2, SimdLevel::kBaseline, SimdLevel::kScalar}) {
      b->Args({static_cast<std::int64_t>(level), log_n});
    }
  }
}

// Names end with their arguments: the level as in SimdLevel, then the size; or the number of threads, then the width.
BENCHMARK(compress_nodes)->Name("permutation_width16")->Apply(all_levels);
BENCHMARK(hash_row_blocks)->Name("permutation_width24")->Apply(all_levels);
BENCHMARK(plain_compress);
BENCHMARK(plain_permutation);
BENCHMARK(transform)->Name("ntt")->Apply(levels_and_sizes);
BENCHMARK(extend)->Name("lde_2^20x16_blowup4")->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(hash_leaves)->Args({1, 16})->Args({1, 100})->Args({2, 100})->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(open_columns);
BENCHMARK(multiply_extension);

}  // namespace
}  // namespace symbolon::prover

BENCHMARK_MAIN();
