// The symbolic builder: runs a chip's eval once and keeps its constraints as a graph.
//
// The prover interprets the graph over many rows at a time; tests and reports read degrees, labels and counts from it.
// Equal subexpressions are stored once.

#ifndef SYMBOLON_PROVER_AIR_SYMBOLIC_H_
#define SYMBOLON_PROVER_AIR_SYMBOLIC_H_

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "prover/air/builder.h"
#include "prover/air/fraction.h"
#include "prover/field/koala_bear.h"

namespace symbolon::prover {

enum class NodeKind : std::uint8_t { kConstant, kLocal, kNext, kFixed, kAdd, kSub, kMul };

// `a` and `b` are earlier nodes of the graph (kAdd, kSub, kMul), or `a` is a column number (kLocal, kNext, kFixed).
struct Node {
  NodeKind kind;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  KoalaBear constant = KoalaBear::zero();
  int degree = 0;
  bool reads_next = false;
};

struct ConstraintInfo {
  std::string label;
  RowDomain domain;
  std::uint32_t node;
};

struct InteractionInfo {
  std::string label;
  std::uint32_t bus;
  std::vector<std::uint32_t> message;  // nodes
  std::uint32_t multiplicity;          // node; positive: sent, negative: received
};

// Everything that a chip demands of its table. Nodes stand in an order in which operands come first.
struct AirDescription {
  std::size_t main_width = 0;
  std::size_t fixed_width = 0;
  bool uses_next = false;
  std::vector<Node> nodes;
  std::vector<ConstraintInfo> constraints;
  std::vector<InteractionInfo> interactions;
  std::vector<FractionInfo> fractions;  // of all interactions, in order

  // Extension columns: two fractions share one.
  std::size_t bus_columns() const { return (fractions.size() + 1) / 2; }
};

class SymbolicGraph {
 public:
  std::uint32_t constant(KoalaBear value);
  std::uint32_t column(NodeKind kind, std::size_t index);
  std::uint32_t binary(NodeKind kind, std::uint32_t a, std::uint32_t b);
  const Node& node(std::uint32_t id) const { return nodes_[id]; }
  const std::vector<Node>& nodes() const { return nodes_; }

 private:
  std::uint32_t intern(const Node& node);

  std::vector<Node> nodes_;
  std::map<std::tuple<NodeKind, std::uint32_t, std::uint32_t, std::uint32_t>, std::uint32_t> known_;
};

// A handle: a node of a graph, or a constant that belongs to no graph yet. Valid while the graph lives.
class SymbolicExpr {
 public:
  SymbolicExpr() = default;
  SymbolicExpr(int value);
  SymbolicExpr(KoalaBear value) : constant_(value) {}
  SymbolicExpr(SymbolicGraph& graph, std::uint32_t node) : graph_(&graph), node_(node) {}

  friend SymbolicExpr operator+(const SymbolicExpr& a, const SymbolicExpr& b) { return combine(NodeKind::kAdd, a, b); }
  friend SymbolicExpr operator-(const SymbolicExpr& a, const SymbolicExpr& b) { return combine(NodeKind::kSub, a, b); }
  friend SymbolicExpr operator*(const SymbolicExpr& a, const SymbolicExpr& b) { return combine(NodeKind::kMul, a, b); }
  friend SymbolicExpr operator-(const SymbolicExpr& a) { return SymbolicExpr(0) - a; }

  std::uint32_t node_in(SymbolicGraph& graph) const { return graph_ != nullptr ? node_ : graph.constant(constant_); }

 private:
  static SymbolicExpr combine(NodeKind kind, const SymbolicExpr& a, const SymbolicExpr& b);
  bool is_constant(KoalaBear value) const { return graph_ == nullptr && constant_ == value; }

  SymbolicGraph* graph_ = nullptr;
  std::uint32_t node_ = 0;
  KoalaBear constant_ = KoalaBear::zero();
};

class SymbolicBuilder : public BuilderBase<SymbolicBuilder, SymbolicExpr> {
 public:
  SymbolicBuilder(std::size_t main_width, std::size_t fixed_width);

  SymbolicExpr local_column(std::size_t index) { return column(NodeKind::kLocal, index); }
  SymbolicExpr next_column(std::size_t index);
  SymbolicExpr fixed_column(std::size_t index) { return column(NodeKind::kFixed, index); }
  void on_constraint(RowDomain domain, Label label, const SymbolicExpr& e);
  void on_interaction(Label label, std::uint32_t bus, std::span<const SymbolicExpr> message,
                      const SymbolicExpr& multiplicity);
  void on_share_fraction(std::size_t count);
  void on_product(Label label, const SymbolicExpr& column, std::span<const SymbolicExpr> factors);

  // Ends the recording. Aborts where a degree bound or the uniqueness of labels is broken: those are mistakes in a
  // chip, found by the first test that touches it.
  AirDescription finish() &&;

 private:
  SymbolicExpr column(NodeKind kind, std::size_t index) { return {graph_, graph_.column(kind, index)}; }
  // The number of the fixed column that `e` is; aborts where it is something else.
  std::uint32_t fixed_column_of(Label label, const SymbolicExpr& e);
  FractionInfo shared_fraction(std::size_t first, std::size_t count) const;

  SymbolicGraph graph_;
  AirDescription description_;
  std::map<std::vector<std::uint32_t>, std::uint32_t> products_;  // fixed columns, ascending, to that of their product
  std::size_t to_come_ = 0;  // interactions that the fraction begun last still lacks
};

// The description of a chip class (prover/chips/chip.h).
template <class Chip>
AirDescription describe() {
  SymbolicBuilder builder(column_count<Chip::template Cols>(), column_count<Chip::template FixedCols>());
  Chip::eval(builder);
  return std::move(builder).finish();
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_AIR_SYMBOLIC_H_
