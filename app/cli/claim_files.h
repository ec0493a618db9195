// Claims that holders sent to the organizer: files, or a folder of them.

#ifndef SYMBOLON_APP_CLI_CLAIM_FILES_H_
#define SYMBOLON_APP_CLI_CLAIM_FILES_H_

#include <string>
#include <vector>

#include "app/cli/command.h"
#include "credentials/event/claim_batch.h"

namespace symbolon::cli {

// --claims PATH, which may be repeated.
CLI::Option* add_claims_option(CLI::App& command, std::vector<std::string>& paths);

// The files named, and the files of the folders named, in the order of their names. A file that is too large for a
// claim counts as empty, so that it is refused like any other that is none.
// Errors: those of read_file().
Result<std::vector<event::NamedClaim>> read_claims(const std::vector<std::string>& paths);

}  // namespace symbolon::cli

#endif  // SYMBOLON_APP_CLI_CLAIM_FILES_H_
