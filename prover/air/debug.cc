#include "prover/air/debug.h"

#include <algorithm>
#include <utility>

namespace symbolon::prover {

bool is_product(const DebugExpr& column, std::span<const DebugExpr> factors) {
  DebugExpr product(1);
  for (const DebugExpr& factor : factors) product = product * factor;
  return column.value() == product.value();
}

void BusTracker::add(std::uint32_t bus, const std::vector<std::uint32_t>& message, KoalaBear multiplicity,
                     const std::string& label) {
  Entry& entry = entries_[{bus, message}];
  entry.sum = entry.sum + multiplicity;
  const bool known = std::find(entry.labels.begin(), entry.labels.end(), label) != entry.labels.end();
  if (!known && entry.labels.size() < 8) entry.labels.push_back(label);
}

std::vector<BusTracker::Imbalance> BusTracker::imbalances(std::size_t limit) const {
  std::vector<Imbalance> found;
  for (const auto& [key, entry] : entries_) {
    if (entry.sum == KoalaBear::zero()) continue;
    if (found.size() == limit) break;
    found.push_back({.bus = key.first, .message = key.second, .sum = entry.sum.to_u32(), .labels = entry.labels});
  }
  return found;
}

void DebugBuilder::on_constraint(RowDomain domain, Label label, const DebugExpr& e) {
  const bool applies = domain == RowDomain::kEveryRow || (domain == RowDomain::kFirstRow && row_ == 0) ||
                       (domain == RowDomain::kLastRow && row_ + 1 == active_rows_) ||
                       (domain == RowDomain::kTransition && row_ + 1 < active_rows_);
  if (applies && !(e.value() == KoalaBear::zero())) {
    failures_.push_back({.chip = chip_, .row = row_, .label = label.text()});
  }
}

void DebugBuilder::on_interaction(Label label, std::uint32_t bus, std::span<const DebugExpr> message,
                                  const DebugExpr& multiplicity) {
  if (buses_ == nullptr || multiplicity.value() == KoalaBear::zero()) return;
  std::vector<std::uint32_t> values;
  values.reserve(message.size());
  for (const DebugExpr& field : message) values.push_back(field.value().to_u32());
  buses_->add(bus, values, multiplicity.value(), label.text());
}

void DebugBuilder::on_product(Label label, const DebugExpr& column, std::span<const DebugExpr> factors) {
  if (!is_product(column, factors)) failures_.push_back({.chip = chip_, .row = row_, .label = label.text()});
}

}  // namespace symbolon::prover
