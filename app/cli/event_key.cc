// symbolon event key --out FILE: a new key for an organizer or a requester.

#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/asking_commands.h"
#include "credentials/wallet/key_file.h"

namespace symbolon::cli {
namespace {

struct Options {
  std::string out;
  bool json = false;
};

Result<void> event_key(const Options& options) {
  TRY_ASSIGN(const SecretArray<32> seed, wallet::create_key_file(options.out));
  const std::string public_key = to_hex(crypto::Ed25519KeyPair(seed).public_key());
  if (options.json) {
    std::cout << nlohmann::ordered_json{{"public_key", public_key}}.dump(2) << "\n";
  } else {
    std::cout << "public key: " << public_key << "\n";
  }
  return {};
}

}  // namespace

void add_event_key(CLI::App& event, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *event.add_subcommand("key", "make an organizer's key and show its public half");
  command.add_option("--out", options->out, "file for the key, readable by its owner only")
      ->type_name("FILE")
      ->required();
  add_json_flag(command, options->json);
  set_examples(command, {"event key --out organizer.key"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return event_key(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
