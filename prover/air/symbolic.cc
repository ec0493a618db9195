#include "prover/air/symbolic.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/check.h"

namespace symbolon::prover {
namespace {

KoalaBear from_int(int value) {
  return value >= 0 ? KoalaBear::from_u32(static_cast<std::uint32_t>(value))
                    : KoalaBear::zero() - KoalaBear::from_u32(static_cast<std::uint32_t>(-value));
}

}  // namespace

std::uint32_t SymbolicGraph::constant(KoalaBear value) {
  return intern(Node{.kind = NodeKind::kConstant, .constant = value, .degree = 0});
}

std::uint32_t SymbolicGraph::column(NodeKind kind, std::size_t index) {
  return intern(
      Node{.kind = kind, .a = static_cast<std::uint32_t>(index), .degree = 1, .reads_next = kind == NodeKind::kNext});
}

std::uint32_t SymbolicGraph::binary(NodeKind kind, std::uint32_t a, std::uint32_t b) {
  const Node& left = nodes_[a];
  const Node& right = nodes_[b];
  const int degree = kind == NodeKind::kMul ? left.degree + right.degree : std::max(left.degree, right.degree);
  const bool reads_next = left.reads_next || right.reads_next;
  if (kind != NodeKind::kSub && b < a) std::swap(a, b);
  return intern(Node{.kind = kind, .a = a, .b = b, .degree = degree, .reads_next = reads_next});
}

std::uint32_t SymbolicGraph::intern(const Node& node) {
  const auto key = std::tuple(node.kind, node.a, node.b, node.constant.to_u32());
  const auto [it, fresh] = known_.try_emplace(key, static_cast<std::uint32_t>(nodes_.size()));
  if (fresh) nodes_.push_back(node);
  return it->second;
}

SymbolicExpr::SymbolicExpr(int value) : constant_(from_int(value)) {}

SymbolicExpr SymbolicExpr::combine(NodeKind kind, const SymbolicExpr& a, const SymbolicExpr& b) {
  if (a.graph_ == nullptr && b.graph_ == nullptr) {
    switch (kind) {
      case NodeKind::kAdd:
        return a.constant_ + b.constant_;
      case NodeKind::kSub:
        return a.constant_ - b.constant_;
      default:
        return a.constant_ * b.constant_;
    }
  }
  if (kind == NodeKind::kMul) {
    if (a.is_constant(KoalaBear::zero()) || b.is_constant(KoalaBear::zero())) return KoalaBear::zero();
    if (a.is_constant(KoalaBear::one())) return b;
    if (b.is_constant(KoalaBear::one())) return a;
  } else {
    if (b.is_constant(KoalaBear::zero())) return a;
    if (kind == NodeKind::kAdd && a.is_constant(KoalaBear::zero())) return b;
  }
  SymbolicGraph& graph = a.graph_ != nullptr ? *a.graph_ : *b.graph_;
  return {graph, graph.binary(kind, a.node_in(graph), b.node_in(graph))};
}

SymbolicBuilder::SymbolicBuilder(std::size_t main_width, std::size_t fixed_width) {
  description_.main_width = main_width;
  description_.fixed_width = fixed_width;
}

SymbolicExpr SymbolicBuilder::next_column(std::size_t index) {
  description_.uses_next = true;
  return column(NodeKind::kNext, index);
}

void SymbolicBuilder::on_constraint(RowDomain domain, Label name, const SymbolicExpr& e) {
  const std::string text = name.text();
  const char* label = text.c_str();
  const std::uint32_t node = e.node_in(graph_);
  CHECK(graph_.node(node).degree >= 1, label);  // a constraint without a column says nothing
  CHECK(graph_.node(node).degree <= kConstraintDegreeMax, label);
  // A boundary constraint is divided by a single point only, so its quotient keeps its degree
  // (prover/stark/quotient.h).
  const bool boundary = domain == RowDomain::kFirstRow || domain == RowDomain::kLastRow;
  CHECK(!boundary || graph_.node(node).degree <= kBoundaryDegreeMax, label);
  // The row after the last active one is noise.
  const bool next_is_active = domain == RowDomain::kTransition || domain == RowDomain::kFirstRow;
  CHECK(!graph_.node(node).reads_next || next_is_active, label);
  description_.constraints.push_back({.label = label, .domain = domain, .node = node});
}

void SymbolicBuilder::on_interaction(Label name, std::uint32_t bus, std::span<const SymbolicExpr> message,
                                     const SymbolicExpr& multiplicity) {
  const std::string text = name.text();
  const char* label = text.c_str();
  InteractionInfo info{.label = label, .bus = bus, .message = {}, .multiplicity = multiplicity.node_in(graph_)};
  CHECK(graph_.node(info.multiplicity).degree <= kMultiplicityDegreeMax, label);
  CHECK(!graph_.node(info.multiplicity).reads_next, label);
  for (const SymbolicExpr& field : message) {
    info.message.push_back(field.node_in(graph_));
    CHECK(graph_.node(info.message.back()).degree <= kMessageDegreeMax, label);
    CHECK(!graph_.node(info.message.back()).reads_next, label);
  }
  description_.interactions.push_back(std::move(info));
}

AirDescription SymbolicBuilder::finish() && {
  std::set<std::string> labels;
  for (const ConstraintInfo& constraint : description_.constraints) {
    CHECK(labels.insert(constraint.label).second, constraint.label.c_str());
  }
  for (const InteractionInfo& interaction : description_.interactions) {
    CHECK(labels.insert(interaction.label).second, interaction.label.c_str());
  }
  description_.nodes = graph_.nodes();
  return std::move(description_);
}

}  // namespace symbolon::prover
