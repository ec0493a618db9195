#include "core/base/check.h"
#include "prover/chips/zero_memory/air.h"
#include "prover/chips/zero_memory/segments.h"

namespace symbolon::prover {
namespace {

// A row before it is written: a word of record.final_zero, or a barrier.
struct Entry {
  std::uint32_t address;
  std::uint32_t skip;
  const mips::FinalWord* word;  // null: barrier
};

WipedVector<Entry> sorted_entries(const TraceInput& input) {
  WipedVector<Entry> entries;
  const std::vector<Segment> segments = memory_segments(input.program);
  auto segment = segments.begin();
  const auto add_barriers_up_to = [&](std::uint64_t address) {
    for (; segment != segments.end() && segment->start <= address; ++segment) {
      entries.push_back({.address = segment->start, .skip = segment->length, .word = nullptr});
    }
  };
  for (const mips::FinalWord& word : input.record.final_zero) {
    add_barriers_up_to(word.address / 4);
    entries.push_back({.address = word.address / 4, .skip = 1, .word = &word});
  }
  add_barriers_up_to(std::uint64_t{1} << 32);
  return entries;
}

}  // namespace

std::size_t ZeroMemoryChip::row_count(const TraceInput& input) {
  return input.record.final_zero.size() + memory_segments(input.program).size();
}

void ZeroMemoryChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const WipedVector<Entry> entries = sorted_entries(input);
  CHECK(rows.first == 0, "the zero memory chip has one table");
  CHECK(rows.count == entries.size(), "the zero memory chip has one table");
  fill_rows<ZeroMemoryCols>(main, rows.count, [&](std::size_t i, ZeroMemoryCols<KoalaBear>& row) {
    const Entry& entry = entries[i];
    row.address = KoalaBear::from_u32(entry.address);
    row.skip = KoalaBear::from_u32(entry.skip);
    if (i + 1 < entries.size()) {
      const std::uint32_t distance = entries[i + 1].address - entry.address - entry.skip;
      row.distance_low = KoalaBear::from_u32(distance & 0x7fff);
      row.distance_high = KoalaBear::from_u32(distance >> 15);
    }
    if (entry.word == nullptr) {
      row.is_barrier = KoalaBear::one();
      return;
    }
    row.is_word = KoalaBear::one();
    row.final = word_of(entry.word->value);
    row.final_time = KoalaBear::from_u32(entry.word->time);
    row.final_time_inverse = row.final_time.inverse();
  });
}

}  // namespace symbolon::prover
