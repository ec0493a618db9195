// The wallet's side of a proof, as `symbolon prove` does it: what is asked, what the vault can answer, the proof.

#ifndef SYMBOLON_APP_CLI_DEMO_PROVING_H_
#define SYMBOLON_APP_CLI_DEMO_PROVING_H_

#include <span>

#include "app/cli/demo/story.h"
#include "credentials/presentation/presentation.h"
#include "credentials/wallet/vault.h"

namespace symbolon::cli::demo {

// Says the human sentence, what is shown beside it, and what the proof cost. Returns the proof file.
// Errors: those of wallet::find_answers() and statement::prove_statement().
Result<Bytes> prove(Story& story, const wallet::Vault& vault, std::span<const presentation::Expectation> expectations);

}  // namespace symbolon::cli::demo

#endif  // SYMBOLON_APP_CLI_DEMO_PROVING_H_
