#include "prover/params/report_text.h"

#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <vector>

namespace symbolon::prover {
namespace {

// Never rounds up: 99.99 bits must not read as 100.0.
double tenths_down(double bits) { return std::floor(bits * 10) / 10; }

std::string term_name(const SecurityTerm& term) {
  std::string name(term.name);
  if (term.index >= 0) name += "." + std::to_string(term.index);
  return name;
}

std::string regime_text(const Proximity& at) {
  if (at.regime == DecodingRegime::kUniqueDecoding) return "unique decoding";
  return "Johnson bound, m = " + std::to_string(at.m);
}

template <class... Values>
void append(std::string& out, const char* format, Values... values) {
  char line[256];
  const int size = std::snprintf(line, sizeof(line), format, values...);
  CHECK(size >= 0 && size < static_cast<int>(sizeof(line)), "a line of the security report does not fit its buffer");
  out.append(line, static_cast<std::size_t>(size));
}

std::vector<SecurityReport> all_reports() {
  std::vector<SecurityReport> reports;
  for (const Preset& preset : all_presets()) reports.push_back(compute_security(preset, kMaximalMachine));
  return reports;
}

}  // namespace

std::string security_text(const SecurityReport& report) {
  const Preset& preset = report.preset();
  const MachineSize& size = report.machine_size();
  const Proximity& at = report.proximity();
  std::string out;
  append(out, "preset %.*s, version %u: %.1f bits proven, weakest term %s\n",
         static_cast<int>(preset.name.view().size()), preset.name.view().data(), preset.version,
         tenths_down(report.bits()), term_name(report.weakest()).c_str());
  append(out, "  blow-up %u, %u queries, folds by up to %u, final polynomial of %u coefficients\n",
         1u << preset.log_blowup, preset.query_count, 1u << preset.fri_log_arity_max, 1u << preset.log_final_poly_len);
  append(out, "  proof of work: %u bits before queries, %u before batching, %u before folds, %u before lookups\n",
         preset.query_pow_bits, preset.batching_pow_bits, preset.commit_pow_bits, preset.lookup_pow_bits);
  append(out, "  zero-knowledge: %u mask rows for %u opened equations per column, leaf salts of %.1f bits\n",
         preset.mask_rows, opened_equations(preset.query_count), tenths_down(salt_bits(preset)));
  append(out, "  machine: 2^%u rows, %u tables, %u columns, %u constraints of degree %u, 2^%.1f messages of %u\n",
         size.log_rows, size.tables, size.opened_columns, size.constraints, size.constraint_degree,
         real_log2(static_cast<double>(size.lookup_messages)), size.lookup_tuple_width);
  append(out, "  field: p = %u, degree %u; regime: %s, radius %.4f, list size %.1f\n\n", kFieldModulus,
         kExtensionDegree, regime_text(at).c_str(), at.radius, at.list_size);
  for (const SecurityTerm& term : report.terms()) {
    append(out, "  %-16s %6.1f  %.*s\n", term_name(term).c_str(), tenths_down(term.bits),
           static_cast<int>(term.formula.size()), term.formula.data());
  }
  return out;
}

std::string security_json(std::span<const SecurityReport> reports) {
  using Json = nlohmann::ordered_json;
  Json out = Json::array();
  for (const SecurityReport& report : reports) {
    const Preset& preset = report.preset();
    const MachineSize& size = report.machine_size();
    const Proximity& at = report.proximity();
    Json terms = Json::array();
    for (const SecurityTerm& term : report.terms()) {
      terms.push_back({{"name", term_name(term)}, {"bits", tenths_down(term.bits)}, {"formula", term.formula}});
    }
    out.push_back({
        {"preset", preset.name.view()},
        {"version", preset.version},
        {"proven_bits", tenths_down(report.bits())},
        {"conjectured_bits", nullptr},  // none is claimed
        {"weakest", term_name(report.weakest())},
        {"goal_bits", kSecurityGoalBits},
        {"parameters",
         {{"field_modulus", kFieldModulus},
          {"extension_degree", kExtensionDegree},
          {"blowup", 1u << preset.log_blowup},
          {"queries", preset.query_count},
          {"fold_arity_max", 1u << preset.fri_log_arity_max},
          {"final_polynomial_coefficients", 1u << preset.log_final_poly_len},
          {"lookup_pow_bits", preset.lookup_pow_bits},
          {"batching_pow_bits", preset.batching_pow_bits},
          {"commit_pow_bits", preset.commit_pow_bits},
          {"query_pow_bits", preset.query_pow_bits},
          {"mask_rows", preset.mask_rows},
          {"salt_bits", tenths_down(salt_bits(preset))}}},
        {"machine",
         {{"log_rows", size.log_rows},
          {"tables", size.tables},
          {"opened_columns", size.opened_columns},
          {"constraints", size.constraints},
          {"constraint_degree", size.constraint_degree},
          {"quotient_chunks", size.quotient_chunks},
          {"lookup_messages", size.lookup_messages},
          {"lookup_tuple_width", size.lookup_tuple_width}}},
        {"regime", at.regime == DecodingRegime::kUniqueDecoding ? "unique_decoding" : "johnson_bound"},
        {"multiplicity", at.m},
        {"terms", std::move(terms)},
    });
  }
  return out.dump(2) + "\n";
}

std::string all_security_text() {
  std::string out;
  for (const SecurityReport& report : all_reports()) {
    if (!out.empty()) out += "\n";
    out += security_text(report);
  }
  return out;
}

std::string all_security_json() { return security_json(all_reports()); }

}  // namespace symbolon::prover
