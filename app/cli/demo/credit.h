// The lender's chapter: a score of at least 680, attested by a bureau that the lender trusts, for one application.

#ifndef SYMBOLON_APP_CLI_DEMO_CREDIT_H_
#define SYMBOLON_APP_CLI_DEMO_CREDIT_H_

#include "app/cli/demo/story.h"
#include "credentials/wallet/vault.h"

namespace symbolon::cli::demo {

// kDemoFailed where something was accepted or refused that must not be, and the errors of every step.
Result<void> tell_credit(Story& story, wallet::Vault& vault, std::uint64_t now);

}  // namespace symbolon::cli::demo

#endif  // SYMBOLON_APP_CLI_DEMO_CREDIT_H_
