#include "credentials/gate/presentation.h"

#include "credentials/gate/errors.h"
#include "credentials/presentation/presentation.h"

namespace symbolon::gate {
namespace {

Result<std::uint8_t> tier_of(const std::vector<statement::Disclosure>& disclosures) {
  for (const statement::Disclosure& disclosure : disclosures) {
    if (disclosure.name != "tier" || !disclosure.value.is_number_unsigned()) continue;
    const auto tier = disclosure.value.get<std::uint64_t>();
    if (tier > 0xff) return Error{.code = errors::kTierTooLarge, .where = "gate.check_in"};
    return static_cast<std::uint8_t>(tier);
  }
  return std::uint8_t{0};
}

}  // namespace

Result<Presentation> check_presentation(const GatePolicy& policy, ByteView proof_file) {
  TRY_ASSIGN(const presentation::Accepted accepted, presentation::verify_presentation(policy.accepts, proof_file));
  TRY_ASSIGN(const std::uint8_t tier, tier_of(accepted.disclosures));
  return Presentation{.nullifier = accepted.nullifier, .holder_key = accepted.holder_key, .tier = tier};
}

}  // namespace symbolon::gate
