#include <algorithm>
#include <array>

#include "prover/chips/range/air.h"

namespace symbolon::prover {
namespace {

constexpr std::size_t kBytes = 256;
constexpr std::size_t kRows = kBytes * kBytes / kRangeFactsPerRow;

// The bytes of the first number of a row. Rows past the last are about what the last is about.
struct RowBytes {
  std::uint32_t first;
  std::uint32_t second;
};
RowBytes bytes_of(std::size_t row) {
  constexpr std::size_t kRowsOfSecond = kBytes / kRangeFirsts;
  row = std::min(row, kRows - 1);
  return {.first = static_cast<std::uint32_t>(row % kRowsOfSecond * kRangeFirsts),
          .second = static_cast<std::uint32_t>(row / kRowsOfSecond * kRangeSeconds)};
}

// x^0, ..., x^kDegree.
template <std::size_t kDegree>
std::array<KoalaBear, kDegree + 1> powers_of(KoalaBear x) {
  std::array<KoalaBear, kDegree + 1> powers = {KoalaBear::one()};
  for (std::size_t k = 1; k <= kDegree; ++k) powers[k] = powers[k - 1] * x;
  return powers;
}

}  // namespace

std::size_t RangeChip::row_count(const TraceInput&) { return kRows; }

void RangeChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  if (input.counts.range16.empty()) return;
  fill_rows<RangeCols>(main, rows.count, [&](std::size_t i, RangeCols<KoalaBear>& row) {
    const RowBytes bytes = bytes_of(rows.first + i);
    for (std::size_t k = 0; k < kRangeFactsPerRow; ++k) {
      const std::size_t value = bytes.first + k % kRangeFirsts + kBytes * (bytes.second + k / kRangeFirsts);
      row.uses[k] = {.range16 = KoalaBear::from_u32(input.counts.range16[value]),
                     .bytes = KoalaBear::from_u32(input.counts.bytes[value]),
                     .bit_and = KoalaBear::from_u32(input.counts.bit_and[value]),
                     .split = KoalaBear::from_u32(input.counts.split[value])};
    }
  });
}

std::size_t RangeChip::fixed_row_count(const mips::Program&) { return kRows; }

void RangeChip::fill_fixed(const mips::Program&, RowSpan rows, Matrix& fixed) {
  fill_rows<RangeFixedCols>(fixed, fixed.rows(), [&](std::size_t i, RangeFixedCols<KoalaBear>& row) {
    const auto [first_byte, second_byte] = bytes_of(rows.first + i);
    const KoalaBear first = KoalaBear::from_u32(first_byte);
    const KoalaBear second = KoalaBear::from_u32(second_byte);
    const KoalaBear base = KoalaBear::from_u32(first_byte + 256 * second_byte);
    const auto base_powers = powers_of<kRangeFactsPerRow>(base);
    const auto first_powers = powers_of<4>(first);
    const auto second_powers = powers_of<4>(second);
    for (std::size_t k = 0; k < row.base_powers.size(); ++k) row.base_powers[k] = base_powers[k + 1];
    for (std::size_t p = 0; p < kByteProducts.size(); ++p) {
      row.byte_products[p] = first_powers[kByteProducts[p].first] * second_powers[kByteProducts[p].second];
    }
    for (std::size_t c = 0; c < row.ands.size(); ++c) {
      const auto c_first = first_byte + static_cast<std::uint32_t>(2 * c);
      const KoalaBear both = KoalaBear::from_u32(c_first & second_byte);
      row.ands[c] = {
          .both = both, .first_both = first * both, .second_both = second * both, .both_squared = both * both};
    }
  });
}

}  // namespace symbolon::prover
