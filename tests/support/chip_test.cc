#include "tests/support/chip_test.h"

#include <ostream>

#include "prover/chips/bus/bus_id.h"

namespace symbolon::testing {
namespace {

using prover::DebugExpr;
using prover::KoalaBear;
using prover::RowDomain;

void print(std::ostream& out, const Labels& labels) {
  out << "{";
  for (const std::string& label : labels) out << " " << label;
  out << " }";
}

bool is_lookup(std::uint32_t bus) {
  return bus == prover::kBusRange16 || bus == prover::kBusBytes || bus == prover::kBusBitAnd ||
         bus == prover::kBusSplit;
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const Objections& objections) {
  out << "constraints ";
  print(out, objections.constraints);
  out << " interactions ";
  print(out, objections.interactions);
  return out;
}

std::optional<bool> lookup_fact(std::uint32_t bus, std::span<const std::uint32_t> message) {
  switch (bus) {
    case prover::kBusRange16:
      return message[0] < 65536;
    case prover::kBusBytes:
      return message[0] < 256 && message[1] < 256;
    case prover::kBusBitAnd:
      return message[0] < 256 && message[1] < 256 && message[2] == (message[0] & message[1]);
    case prover::kBusSplit:
      return message[0] < 65536 && message[1] == message[0] >> 2;
    default:
      return std::nullopt;
  }
}

void RowProbe::on_constraint(RowDomain domain, prover::Label label, const DebugExpr& e) {
  const bool applies = domain == RowDomain::kEveryRow || (domain == RowDomain::kFirstRow && row_ == 0) ||
                       (domain == RowDomain::kLastRow && row_ + 1 == active_rows_) ||
                       (domain == RowDomain::kTransition && row_ + 1 < active_rows_);
  if (applies && !(e.value() == KoalaBear::zero())) failed_.insert(label.text());
}

void RowProbe::on_interaction(prover::Label label, std::uint32_t bus, std::span<const DebugExpr> message,
                              const DebugExpr& multiplicity) {
  Interaction interaction{.bus = bus, .message = {}, .multiplicity = multiplicity.value().to_u32()};
  // What nobody sends has no content.
  if (interaction.multiplicity != 0) {
    for (const DebugExpr& field : message) interaction.message.push_back(field.value().to_u32());
  }
  interactions_.emplace(label.text(), std::move(interaction));
}

void RowProbe::on_product(prover::Label label, const DebugExpr& column, std::span<const DebugExpr> factors) {
  if (!prover::is_product(column, factors)) failed_.insert(label.text());
}

Labels objecting_interactions(const std::map<std::string, RowProbe::Interaction>& valid,
                              const std::map<std::string, RowProbe::Interaction>& changed) {
  Labels objecting;
  for (const auto& [label, now] : changed) {
    const bool objects =
        is_lookup(now.bus) ? now.multiplicity != 0 && !*lookup_fact(now.bus, now.message) : now != valid.at(label);
    if (objects) objecting.insert(label);
  }
  return objecting;
}

}  // namespace symbolon::testing
