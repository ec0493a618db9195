// The shop's chapter: over 18, by a credential of a KYC provider that the shop trusts.

#ifndef SYMBOLON_APP_CLI_DEMO_KYC_H_
#define SYMBOLON_APP_CLI_DEMO_KYC_H_

#include "app/cli/demo/story.h"
#include "credentials/wallet/vault.h"

namespace symbolon::cli::demo {

// kDemoFailed where something was accepted or refused that must not be, and the errors of every step.
Result<void> tell_kyc(Story& story, wallet::Vault& vault, std::uint64_t now);

}  // namespace symbolon::cli::demo

#endif  // SYMBOLON_APP_CLI_DEMO_KYC_H_
