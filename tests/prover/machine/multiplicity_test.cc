// A row sends and receives a message once, or not at all: of every chip, what multiplicities are made of.
//
// A multiplicity that could be -1 turns a receipt into a message that nobody sent. That a chip's flags add up to a bit
// is not enough for that, since one of them may then be -1.

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <utility>

#include "prover/chips/sha256_compress/air.h"
#include "prover/machine/machine.h"

namespace symbolon::testing {
namespace {

using prover::AirDescription;
using prover::KoalaBear;
using prover::Node;
using prover::NodeKind;

// Reads from the form of the constraints that hold on every row what a node's values can be.
class Counts {
 public:
  explicit Counts(const AirDescription& air) : air_(air) {
    for (const auto& constraint : air.constraints) {
      if (constraint.domain != prover::RowDomain::kEveryRow) continue;
      const Node& node = air.nodes[constraint.node];
      if (node.kind == NodeKind::kSub) equal_.emplace(node.a, node.b);
      if (node.kind != NodeKind::kMul) continue;
      const Node& less = air.nodes[node.b];
      if (less.kind == NodeKind::kSub && is_constant(less.b, KoalaBear::one())) one_where_.emplace(less.a, node.a);
    }
  }

  // Zero or one: x (x - 1) = 0.
  bool is_bit(std::uint32_t x) const { return one_where_.contains({x, x}); }

  // Sums and products of bits, or what equals one: a few at most, and nothing negative.
  bool is_count(std::uint32_t x) const {
    if (is_bit(x) || is_constant(x, KoalaBear::one())) return true;
    const Node& node = air_.nodes[x];
    switch (node.kind) {
      case NodeKind::kAdd:
      case NodeKind::kMul:
        return is_count(node.a) && is_count(node.b);
      case NodeKind::kSub:  // a - b, where b is a bit that is set only where a is one
        return is_count(node.a) && is_bit(node.b) && one_where_.contains({node.a, node.b});
      case NodeKind::kLocal: {
        const auto equal = equal_.find(x);
        return equal != equal_.end() && is_count(equal->second);
      }
      default:
        return false;
    }
  }

  // Received messages are counted by 0 - x.
  bool is_multiplicity(std::uint32_t x) const {
    const Node& node = air_.nodes[x];
    return is_count(node.kind == NodeKind::kSub && is_constant(node.a, KoalaBear::zero()) ? node.b : x);
  }

 private:
  bool is_constant(std::uint32_t x, KoalaBear value) const {
    return air_.nodes[x].kind == NodeKind::kConstant && air_.nodes[x].constant == value;
  }

  const AirDescription& air_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> one_where_;  // (x, condition): condition (x - 1) = 0
  std::map<std::uint32_t, std::uint32_t> equal_;                 // x - y = 0
};

// Labels of the messages whose number is anything else.
std::set<std::string> unbounded(const AirDescription& air) {
  const Counts counts(air);
  std::set<std::string> labels;
  for (const auto& interaction : air.interactions) {
    if (!counts.is_multiplicity(interaction.multiplicity)) labels.insert(interaction.label);
  }
  return labels;
}

TEST(Multiplicities, AreCountsOfBits) {
  std::size_t chips = 0;
  for (const prover::ChipInfo& chip : prover::machine_chips()) {
    if (chip.air.fixed_width != 0) continue;  // lookup tables: true statements, in any number
    ++chips;
    EXPECT_EQ(unbounded(chip.air), std::set<std::string>{});
  }
  EXPECT_GT(chips, 25u);
}

// sha256_compress without one of its constraints.
TEST(Multiplicities, FlagThatIsNotABitIsFound) {
  AirDescription air = prover::describe<prover::Sha256CompressChip>();
  std::erase_if(air.constraints, [](const auto& c) { return c.label == "sha256_compress.is_after.bool"; });
  EXPECT_EQ(unbounded(air), (std::set<std::string>{"sha256_compress.state.words.0", "sha256_compress.state.words.2",
                                                   "sha256_compress.state.words.4", "sha256_compress.state.words.6"}));
}

}  // namespace
}  // namespace symbolon::testing
