// symbolon event ..., request ..., issuer ...: what organizers, shops, lenders and issuers make and sign. One file per
// command.

#ifndef SYMBOLON_APP_CLI_ASKING_COMMANDS_H_
#define SYMBOLON_APP_CLI_ASKING_COMMANDS_H_

#include <optional>

#include "app/cli/command.h"
#include "core/crypto/ed25519.h"
#include "credentials/event/event.h"

namespace symbolon::cli {

void add_event_key(CLI::App& event, ChosenCommand& chosen);
void add_event_new(CLI::App& event, ChosenCommand& chosen);
void add_event_snapshot(CLI::App& event, ChosenCommand& chosen);
void add_event_sign(CLI::App& event, ChosenCommand& chosen);
void add_event_show(CLI::App& event, ChosenCommand& chosen);
void add_event_check(CLI::App& event, ChosenCommand& chosen);
void add_event_close(CLI::App& event, ChosenCommand& chosen);

void add_request_new(CLI::App& request, ChosenCommand& chosen);
void add_request_show(CLI::App& request, ChosenCommand& chosen);

void add_issuer_scorecard(CLI::App& issuer, ChosenCommand& chosen);
void add_issuer_sensor_log(CLI::App& issuer, ChosenCommand& chosen);

// --key-fd N of the commands that sign: a line of 64 hex digits on an open descriptor.
void add_key_option(CLI::App& command, std::optional<int>& descriptor);
// Errors: those of read_secret and parse_secret_hex.
Result<SecretArray<32>> read_signing_key(const std::optional<int>& descriptor);

// The draft of an event whose list is still open. Errors: those of parse_event_draft(); kRegistrarClosed where the file
// is a signed event.
Result<event::Event> read_draft(const std::string& path);

std::uint64_t unix_seconds_now();

}  // namespace symbolon::cli

#endif  // SYMBOLON_APP_CLI_ASKING_COMMANDS_H_
