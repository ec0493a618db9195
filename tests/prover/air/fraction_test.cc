// Fractions of several facts: both sides against the sum that they stand for, and what the builder refuses to record.

#include "prover/air/fraction.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <vector>

#include "prover/air/symbolic.h"
#include "prover/chips/range/air.h"
#include "prover/field/ext.h"

namespace symbolon::prover {
namespace {

Ext random_ext(std::mt19937& random) {
  Ext value;
  for (KoalaBear& c : value.c) c = KoalaBear::from_u32(static_cast<std::uint32_t>(random()));
  return value;
}

// Value of a node that is linear in fixed columns.
KoalaBear value_at(const AirDescription& air, std::uint32_t id, const std::vector<KoalaBear>& fixed) {
  const Node& node = air.nodes[id];
  switch (node.kind) {
    case NodeKind::kConstant:
      return node.constant;
    case NodeKind::kFixed:
      return fixed[node.a];
    case NodeKind::kAdd:
      return value_at(air, node.a, fixed) + value_at(air, node.b, fixed);
    case NodeKind::kSub:
      return value_at(air, node.a, fixed) - value_at(air, node.b, fixed);
    default:
      return value_at(air, node.a, fixed) * value_at(air, node.b, fixed);
  }
}

TEST(Fraction, FormsAreTheProductsOfFingerprintsOnEveryRow) {
  const AirDescription air = describe<RangeChip>();
  Matrix table(1 << 13, column_count<RangeFixedCols>());
  RangeChip::fill_fixed({}, {.first = 0, .count = RangeChip::fixed_row_count({})}, table);
  std::mt19937 random(20261201);
  const Ext gamma = random_ext(random);
  const Ext beta = random_ext(random);
  const std::vector<Ext> beta_powers = {beta, beta * beta, beta * beta * beta};

  EXPECT_EQ(air.interactions.size(), 32u);
  EXPECT_EQ(air.fractions.size(), 8u);
  EXPECT_EQ(air.bus_columns(), 4u);
  for (const FractionInfo& fraction : air.fractions) {
    ASSERT_GT(fraction.count, 1u);
    const std::uint32_t bus = air.interactions[fraction.first].bus;
    const FractionForms<Ext> forms = fraction_forms<Ext>(fraction, bus, gamma, beta_powers);
    for (const std::size_t row : {std::size_t{0}, std::size_t{1}, std::size_t{4711}, std::size_t{8191}}) {
      std::vector<KoalaBear> fixed;
      for (std::size_t c = 0; c < table.width(); ++c) fixed.push_back(table.at(row, c));
      const auto product = [&](std::size_t p) { return fixed[fraction.products[p].fixed_column]; };
      std::vector<Ext> fingerprints;
      for (std::size_t j = 0; j < fraction.count; ++j) {
        Ext d = gamma + KoalaBear::from_u32(bus);
        const std::vector<std::uint32_t>& message = air.interactions[fraction.first + j].message;
        for (std::size_t f = 0; f < message.size(); ++f) d += beta_powers[f] * value_at(air, message[f], fixed);
        fingerprints.push_back(d);
      }
      Ext all = Ext::one();
      for (const Ext& d : fingerprints) all *= d;
      EXPECT_EQ(value_of(forms.denominator, product), all) << air.interactions[fraction.first].label << " " << row;
      for (std::size_t j = 0; j < fraction.count; ++j) {
        EXPECT_EQ(value_of(forms.numerators[j], product), all * fingerprints[j].inverse()) << j << " " << row;
      }
    }
  }
}

// --- what is refused: mistakes in a chip, found when it is described ---

template <class T>
struct FactMessage {
  static constexpr std::uint32_t kBus = 1;
  T value;
};
template <class T>
struct OtherMessage {
  static constexpr std::uint32_t kBus = 2;
  T value;
};
template <class T>
struct FactCols {
  T uses;
  T others;
};
template <class T>
struct FactFixed {
  T value;
  T square;
};

// A table of facts whose eval is told what to do wrong.
enum class Mistake { kNone, kNoProduct, kNotFixed, kTwoBuses, kDegree, kIncomplete, kNotAColumn, kTwice };
template <Mistake kMistake>
struct FactChip {
  static constexpr const char* kName = "facts";
  template <class T>
  using Cols = FactCols<T>;
  template <class T>
  using FixedCols = FactFixed<T>;
  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    const auto row = b.template local<FactCols>();
    const auto fixed = b.template fixed<FactFixed>();
    const std::array factors = {fixed.value, fixed.value};
    if (kMistake == Mistake::kNotAColumn) b.declare_product("facts.square", fixed.value + fixed.square, factors);
    if (kMistake == Mistake::kTwice) b.declare_product("facts.again", fixed.square, factors);
    if (kMistake != Mistake::kNoProduct) b.declare_product("facts.square", fixed.square, factors);
    b.share_fraction(kMistake == Mistake::kIncomplete ? 3 : 2);
    b.template send<FactMessage>("facts.first", {fixed.value}, row.uses);
    if (kMistake == Mistake::kTwoBuses) {
      b.template send<OtherMessage>("facts.second", {fixed.value + E(1)}, row.others);
    } else {
      b.template send<FactMessage>("facts.second",
                                   {kMistake == Mistake::kNotFixed ? row.uses + E(1) : fixed.value + E(1)},
                                   kMistake == Mistake::kDegree ? row.others * row.others : row.others);
    }
  }
};

TEST(Fraction, TheBuilderRefusesWhatIsNoFraction) {
  EXPECT_EQ(describe<FactChip<Mistake::kNone>>().bus_columns(), 1u);
  EXPECT_DEATH(describe<FactChip<Mistake::kNoProduct>>(), "facts.first");
  EXPECT_DEATH(describe<FactChip<Mistake::kNotFixed>>(), "facts.first");
  EXPECT_DEATH(describe<FactChip<Mistake::kTwoBuses>>(), "facts.first");
  EXPECT_DEATH(describe<FactChip<Mistake::kDegree>>(), "facts.first");
  EXPECT_DEATH(describe<FactChip<Mistake::kIncomplete>>(), "complete");
  EXPECT_DEATH(describe<FactChip<Mistake::kNotAColumn>>(), "facts.square");
  EXPECT_DEATH(describe<FactChip<Mistake::kTwice>>(), "facts.square");
}

}  // namespace
}  // namespace symbolon::prover
