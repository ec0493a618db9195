// The range chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_RANGE_AIR_H_
#define SYMBOLON_PROVER_CHIPS_RANGE_AIR_H_

#include <array>
#include <vector>

#include "prover/air/builder.h"
#include "prover/chips/bus/lookup.h"
#include "prover/chips/chip.h"
#include "prover/chips/range/columns.h"

namespace symbolon::prover {

struct RangeChip {
  static constexpr const char* kName = "range";
  template <class T>
  using Cols = RangeCols<T>;
  template <class T>
  using FixedCols = RangeFixedCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    const auto row = b.template local<RangeCols>();
    const auto fixed = b.template fixed<RangeFixedCols>();
    declare_products(b, fixed);
    const E& base = fixed.base_powers[0];
    const E& first = fixed.byte_products[0];
    const E& second = fixed.byte_products[1];

    constexpr KoalaBear kQuarter = KoalaBear::from_u32(4).inverse();
    b.share_fraction(kRangeFactsPerRow);
    for (std::size_t k = 0; k < kRangeFactsPerRow; ++k) {
      b.template send<Range16Message>(Label(kScopes[k], "range16"), {base + offset<E>(k)}, row.uses[k].range16);
    }
    b.share_fraction(kRangeFactsPerRow);
    for (std::size_t k = 0; k < kRangeFactsPerRow; ++k) {
      const E quarter = (base + offset<E>(k / kRangeFirsts * kRangeFirsts)) * E(kQuarter);
      b.template send<SplitMessage>(Label(kScopes[k], "split"), {base + offset<E>(k), quarter}, row.uses[k].split);
    }
    for (std::size_t k = 0; k < kRangeFactsPerRow; ++k) {
      if (k % kRangeFirsts == 0) b.share_fraction(kRangeFirsts);
      b.template send<BytesMessage>(Label(kScopes[k], "bytes"), {first + low<E>(k), second + high<E>(k)},
                                    row.uses[k].bytes);
    }
    for (std::size_t c = 0; c < fixed.ands.size(); ++c) {
      for (std::size_t j = 0; j < kRangeSeconds; ++j) {
        b.share_fraction(2);
        for (std::size_t i = 0; i < 2; ++i) {
          const std::size_t k = kRangeFirsts * j + 2 * c + i;
          const E both = fixed.ands[c].both + E(static_cast<int>(i & j));
          b.template send<BitAndMessage>(Label(kScopes[k], "bit_and"), {first + low<E>(k), second + high<E>(k), both},
                                         row.uses[k].bit_and);
        }
      }
    }
  }

  // A place for each 16-bit number, whatever the run.
  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
  static std::size_t fixed_row_count(const mips::Program& program);
  static void fill_fixed(const mips::Program& program, RowSpan rows, Matrix& fixed);

 private:
  static constexpr std::array<const char*, kRangeFactsPerRow> kScopes = {"range.0", "range.1", "range.2", "range.3",
                                                                         "range.4", "range.5", "range.6", "range.7"};

  // What number k of a row adds to the row's first byte, second byte and base.
  template <class E>
  static E low(std::size_t k) {
    return E(static_cast<int>(k % kRangeFirsts));
  }
  template <class E>
  static E high(std::size_t k) {
    return E(static_cast<int>(k / kRangeFirsts));
  }
  template <class E>
  static E offset(std::size_t k) {
    return E(static_cast<int>(k % kRangeFirsts + 256 * (k / kRangeFirsts)));
  }

  template <class B, class E = typename B::Expr>
  static void declare_products(B& b, const RangeFixedCols<E>& fixed) {
    for (std::size_t k = 1; k < fixed.base_powers.size(); ++k) {
      const std::vector<E> factors(k + 1, fixed.base_powers[0]);
      b.declare_product(Label("range", "base_power", k + 1), fixed.base_powers[k], factors);
    }
    const E& first = fixed.byte_products[0];
    const E& second = fixed.byte_products[1];
    for (std::size_t p = 2; p < kByteProducts.size(); ++p) {
      std::vector<E> factors(kByteProducts[p].first, first);
      factors.insert(factors.end(), kByteProducts[p].second, second);
      b.declare_product(Label("range", "byte_product", p), fixed.byte_products[p], factors);
    }
    for (std::size_t c = 0; c < fixed.ands.size(); ++c) {
      const RangeAndCols<E>& ands = fixed.ands[c];
      b.declare_product(Label("range", "first_both", c), ands.first_both, std::array{first, ands.both});
      b.declare_product(Label("range", "second_both", c), ands.second_both, std::array{second, ands.both});
      b.declare_product(Label("range", "both_squared", c), ands.both_squared, std::array{ands.both, ands.both});
    }
  }
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_RANGE_AIR_H_
