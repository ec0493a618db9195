// symbolon event ..., symbolon request ...: what organizers, shops and lenders make and sign. One file per command.

#ifndef SYMBOLON_APP_CLI_ASKING_COMMANDS_H_
#define SYMBOLON_APP_CLI_ASKING_COMMANDS_H_

#include <optional>

#include "app/cli/command.h"
#include "core/crypto/ed25519.h"

namespace symbolon::cli {

void add_event_key(CLI::App& event, ChosenCommand& chosen);
void add_event_new(CLI::App& event, ChosenCommand& chosen);
void add_event_snapshot(CLI::App& event, ChosenCommand& chosen);
void add_event_sign(CLI::App& event, ChosenCommand& chosen);
void add_event_show(CLI::App& event, ChosenCommand& chosen);
void add_event_check(CLI::App& event, ChosenCommand& chosen);

void add_request_new(CLI::App& request, ChosenCommand& chosen);
void add_request_show(CLI::App& request, ChosenCommand& chosen);

// --key-fd N of the commands that sign: a line of 64 hex digits on an open descriptor.
void add_key_option(CLI::App& command, std::optional<int>& descriptor);
// Errors: those of read_secret and parse_secret_hex.
Result<SecretArray<32>> read_signing_key(const std::optional<int>& descriptor);

std::uint64_t unix_seconds_now();

}  // namespace symbolon::cli

#endif  // SYMBOLON_APP_CLI_ASKING_COMMANDS_H_
