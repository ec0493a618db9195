#include "prover/params/security.h"

namespace symbolon::prover {

SecurityReport compute_security(const Preset& preset, const MachineSize& size) {
  const double rate = 1.0 / (1u << preset.log_blowup);
  SecurityReport best = security_at(preset, size, unique_decoding(rate));
  for (std::uint32_t m = 1; m <= kJohnsonMultiplicityMax; ++m) {
    const Proximity at = johnson_bound(rate, m);
    if (at.radius <= 0) continue;
    SecurityReport report = security_at(preset, size, at);
    if (report.bits() > best.bits()) best = report;
  }
  return best;
}

Result<void> check_machine_size(const Preset& preset, const MachineSize& size) {
  const MachineSize& most = kMaximalMachine;
  const bool rows_fit = size.log_rows <= most.log_rows && size.log_rows <= preset.log_rows_max;
  const bool messages_fit = size.lookup_messages <= most.lookup_messages &&
                            size.lookup_messages <= std::uint64_t{1} << preset.log_lookup_messages_max &&
                            size.lookup_tuple_width <= most.lookup_tuple_width;
  const bool tables_fit = size.tables <= most.tables && size.opened_columns <= most.opened_columns &&
                          size.constraints <= most.constraints && size.constraint_degree <= most.constraint_degree &&
                          size.quotient_chunks <= most.quotient_chunks;
  if (!rows_fit || !messages_fit || !tables_fit) {
    return Error{.code = ErrorCode::kMachineTooLarge, .where = "params.security"};
  }
  return {};
}

Result<void> check_security(const Preset& preset, const MachineSize& size) {
  TRY(check_machine_size(preset, size));
  if (compute_security(preset, size).bits() < kSecurityGoalBits) {
    return Error{.code = ErrorCode::kSecurityBelowGoal, .where = "params.security"};
  }
  return {};
}

}  // namespace symbolon::prover
