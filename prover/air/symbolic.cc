#include "prover/air/symbolic.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>

#include "core/base/check.h"

namespace symbolon::prover {
namespace {

KoalaBear from_int(int value) {
  return value >= 0 ? KoalaBear::from_u32(static_cast<std::uint32_t>(value))
                    : KoalaBear::zero() - KoalaBear::from_u32(static_cast<std::uint32_t>(-value));
}

// A node that is linear in fixed columns: the constant, and coefficients by column. Aborts on any other.
struct Linear {
  KoalaBear constant = KoalaBear::zero();
  std::map<std::uint32_t, KoalaBear> coefficients;
};
Linear linear_in_fixed(const std::vector<Node>& nodes, std::uint32_t id, const char* label) {
  const Node& node = nodes[id];
  switch (node.kind) {
    case NodeKind::kConstant:
      return {.constant = node.constant, .coefficients = {}};
    case NodeKind::kFixed:
      return {.constant = KoalaBear::zero(), .coefficients = {{node.a, KoalaBear::one()}}};
    case NodeKind::kAdd:
    case NodeKind::kSub: {
      Linear sum = linear_in_fixed(nodes, node.a, label);
      const Linear other = linear_in_fixed(nodes, node.b, label);
      const KoalaBear sign = node.kind == NodeKind::kAdd ? KoalaBear::one() : -KoalaBear::one();
      sum.constant += sign * other.constant;
      for (const auto& [column, coefficient] : other.coefficients) {
        const auto [at, fresh] = sum.coefficients.try_emplace(column, KoalaBear::zero());
        at->second += sign * coefficient;
      }
      return sum;
    }
    case NodeKind::kMul: {
      const Node& left = nodes[node.a];
      CHECK((left.kind == NodeKind::kConstant) != (nodes[node.b].kind == NodeKind::kConstant), label);
      const KoalaBear factor = left.kind == NodeKind::kConstant ? left.constant : nodes[node.b].constant;
      Linear product = linear_in_fixed(nodes, left.kind == NodeKind::kConstant ? node.b : node.a, label);
      product.constant *= factor;
      for (auto& [column, coefficient] : product.coefficients) coefficient *= factor;
      return product;
    }
    default:
      CHECK(false, label);
  }
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
  if (to_come_ == 0) {
    description_.fractions.push_back({.first = description_.interactions.size(), .count = 1});
  } else {
    --to_come_;
  }
  description_.interactions.push_back(std::move(info));
}

void SymbolicBuilder::on_share_fraction(std::size_t count) {
  CHECK(to_come_ == 0, "a fraction begins when the one before is complete");
  CHECK(count > 1, "a fraction is shared by two interactions at least");
  description_.fractions.push_back({.first = description_.interactions.size(), .count = count});
  to_come_ = count;
}

void SymbolicBuilder::on_product(Label name, const SymbolicExpr& column, std::span<const SymbolicExpr> factors) {
  const std::string text = name.text();
  std::vector<std::uint32_t> columns;
  for (const SymbolicExpr& factor : factors) columns.push_back(fixed_column_of(name, factor));
  std::sort(columns.begin(), columns.end());
  CHECK(columns.size() > 1, text.c_str());
  CHECK(products_.emplace(std::move(columns), fixed_column_of(name, column)).second, text.c_str());
}

std::uint32_t SymbolicBuilder::fixed_column_of(Label name, const SymbolicExpr& e) {
  const Node& node = graph_.node(e.node_in(graph_));
  CHECK(node.kind == NodeKind::kFixed, name.text().c_str());
  return node.a;
}

FractionInfo SymbolicBuilder::shared_fraction(std::size_t first, std::size_t count) const {
  const std::span<const InteractionInfo> interactions = std::span(description_.interactions).subspan(first, count);
  const char* label = interactions[0].label.c_str();
  std::vector<std::vector<Linear>> messages;
  std::set<std::uint32_t> variables;
  for (const InteractionInfo& interaction : interactions) {
    CHECK(interaction.bus == interactions[0].bus, label);
    CHECK(graph_.node(interaction.multiplicity).degree <= 1, label);
    std::vector<Linear>& fields = messages.emplace_back();
    for (const std::uint32_t field : interaction.message) {
      fields.push_back(linear_in_fixed(graph_.nodes(), field, label));
      for (const auto& [column, coefficient] : fields.back().coefficients) variables.insert(column);
    }
  }

  FractionInfo fraction{.first = first, .count = count, .variables = variables.size()};
  for (const std::vector<Linear>& fields : messages) {
    std::vector<AffineForm>& message = fraction.messages.emplace_back();
    for (const Linear& field : fields) {
      AffineForm& form = message.emplace_back(AffineForm{.constant = field.constant, .coefficients = {}});
      for (const std::uint32_t column : variables) {
        const auto found = field.coefficients.find(column);
        form.coefficients.push_back(found == field.coefficients.end() ? KoalaBear::zero() : found->second);
      }
    }
  }

  // Products degree by degree, each once: its factors in ascending order.
  std::map<std::vector<std::uint32_t>, std::size_t> numbers = {{{}, 0}};
  fraction.products.emplace_back();
  fraction.products_up_to.push_back(1);
  std::vector<std::vector<std::uint32_t>> frontier = {{}};
  for (std::size_t degree = 1; degree <= count; ++degree) {
    std::vector<std::vector<std::uint32_t>> longer;
    for (const std::vector<std::uint32_t>& factors : frontier) {
      FractionInfo::Product& shorter = fraction.products[numbers.at(factors)];
      std::vector<std::size_t> times;
      for (const std::uint32_t column : variables) {
        std::vector<std::uint32_t> product = factors;
        product.insert(std::upper_bound(product.begin(), product.end(), column), column);
        const auto [at, fresh] = numbers.try_emplace(product, numbers.size());
        times.push_back(at->second);
        if (fresh) longer.push_back(std::move(product));
      }
      shorter.times = std::move(times);
    }
    for (const std::vector<std::uint32_t>& factors : longer) {
      const auto declared = products_.find(factors);
      CHECK(degree == 1 || declared != products_.end(), label);
      fraction.products.push_back({.fixed_column = degree == 1 ? factors[0] : declared->second});
    }
    fraction.products_up_to.push_back(fraction.products.size());
    frontier = std::move(longer);
  }
  return fraction;
}

AirDescription SymbolicBuilder::finish() && {
  std::set<std::string> labels;
  for (const ConstraintInfo& constraint : description_.constraints) {
    CHECK(labels.insert(constraint.label).second, constraint.label.c_str());
  }
  for (const InteractionInfo& interaction : description_.interactions) {
    CHECK(labels.insert(interaction.label).second, interaction.label.c_str());
  }
  CHECK(to_come_ == 0, "the last fraction is complete");
  for (FractionInfo& fraction : description_.fractions) {
    if (fraction.count > 1) fraction = shared_fraction(fraction.first, fraction.count);
  }
  description_.nodes = graph_.nodes();
  return std::move(description_);
}

}  // namespace symbolon::prover
