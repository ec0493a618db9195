// The zero memory chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_ZERO_MEMORY_AIR_H_
#define SYMBOLON_PROVER_CHIPS_ZERO_MEMORY_AIR_H_

#include "prover/chips/bus/lookup.h"
#include "prover/chips/bus/memory.h"
#include "prover/chips/bus/segment.h"
#include "prover/chips/chip.h"
#include "prover/chips/zero_memory/columns.h"

namespace symbolon::prover {

struct ZeroMemoryChip {
  static constexpr const char* kName = "zero_memory";
  // Row i + 1 lies behind row i, so one address cannot occur twice. A second table could repeat it.
  static constexpr bool kSingleTable = true;
  template <class T>
  using Cols = ZeroMemoryCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    const auto row = b.template local<ZeroMemoryCols>();
    const auto next = b.template next<ZeroMemoryCols>();
    const E real = row.is_word + row.is_barrier;
    const E next_real = next.is_word + next.is_barrier;

    b.assert_bool("zero_memory.is_word.bool", row.is_word);
    b.assert_bool("zero_memory.is_barrier.bool", row.is_barrier);
    b.assert_bool("zero_memory.real.bool", real);
    b.when_transition().when(next_real).assert_one("zero_memory.real.first", real);

    b.when(row.is_word).assert_one("zero_memory.word.skip", row.skip);
    b.when_transition().when(next_real).assert_equal(
        "zero_memory.order", next.address, row.address + row.skip + row.distance_low + row.distance_high * E(1 << 15));
    b.template receive<Range16Message>("zero_memory.distance.low", {row.distance_low}, real);
    // 4 * distance_high is a 16-bit number whose quarter is distance_high, so that is below 2^14.
    b.template receive<SplitMessage>("zero_memory.distance.high", {row.distance_high * E(4), row.distance_high}, real);
    b.template receive<SegmentMessage>("zero_memory.segment", {row.address, row.skip}, row.is_barrier);

    b.when(row.is_word).assert_one("zero_memory.word.touched", row.final_time * row.final_time_inverse);
    b.template send<MemoryMessage>("zero_memory.initial", {E(kSpaceWritable), row.address, E(0), E(0), E(0)},
                                   row.is_word);
    b.template receive<MemoryMessage>("zero_memory.final",
                                      {E(kSpaceWritable), row.address, row.final.low, row.final.high, row.final_time},
                                      row.is_word);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_ZERO_MEMORY_AIR_H_
