#include "app/cli/asking_commands.h"

#include "app/cli/streams.h"
#include "app/cli/vault_options.h"
#include "core/base/clock.h"
#include "credentials/event/errors.h"
#include "credentials/event/event_file.h"
#include "credentials/wallet/secret_hex.h"

namespace symbolon::cli {

void add_event(CLI::App& app, ChosenCommand& chosen) {
  CLI::App& event = *app.add_subcommand("event", "events: lists of tickets, event files, for organizers");
  event.require_subcommand(1);
  add_event_key(event, chosen);
  add_event_new(event, chosen);
  add_event_snapshot(event, chosen);
  add_event_sign(event, chosen);
  add_event_show(event, chosen);
  add_event_check(event, chosen);
  add_event_close(event, chosen);
}

void add_request(CLI::App& app, ChosenCommand& chosen) {
  CLI::App& request = *app.add_subcommand("request", "requests: what a shop or a lender wants proven");
  request.require_subcommand(1);
  add_request_new(request, chosen);
  add_request_show(request, chosen);
}

void add_key_option(CLI::App& command, std::optional<int>& descriptor) {
  add_secret_option(command, "--key-fd", descriptor, "the key to sign with, 64 hex digits");
}

Result<SecretArray<32>> read_signing_key(const std::optional<int>& descriptor) {
  TRY_ASSIGN(const SecretBytes text, read_secret(descriptor, "key to sign with"));
  return wallet::parse_secret_hex(text);
}

Result<event::Event> read_draft(const std::string& path) {
  TRY_ASSIGN(const Bytes text, read_input(path, event::kEventFileBytesMax));
  Result<event::Event> draft = event::parse_event_draft(text);
  if (!draft && draft.error().code == errors::kEventFormat && event::parse_event_file(text)) {
    return Error{.code = errors::kRegistrarClosed, .where = "event", .detail = path};
  }
  return draft;
}

std::uint64_t unix_seconds_now() { return unix_seconds(system_clock()); }

}  // namespace symbolon::cli
