// symbolon ticket sign-claim CLAIM --signature HEX: puts what another wallet signed into the claim.

#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/streams.h"
#include "app/cli/wallet_commands.h"
#include "credentials/event/claim_file.h"

namespace symbolon::cli {
namespace {

struct Options {
  std::string claim;
  std::string signature;
  bool json = false;
};

Result<void> ticket_sign_claim(const Options& options) {
  TRY_ASSIGN(const Bytes text, read_file(options.claim, event::kClaimFileBytesMax));
  TRY_ASSIGN(event::ClaimFile file, event::parse_claim_file(text));
  const Result<Bytes> signature = from_hex_vartime(options.signature);
  if (!signature || signature->empty() || signature->size() > event::kClaimSignatureBytesMax) {
    return Error{.code = ErrorCode::kUsageInvalid,
                 .where = "ticket sign-claim",
                 .detail = "a signature is hex digits, 130 from a key and up to 8192 from a wallet contract"};
  }
  file.claim.signature = *signature;
  TRY(write_output(options.claim, as_bytes(event::write_claim_file(file)), Overwrite::kReplace));
  if (options.json) {
    std::cout << nlohmann::ordered_json{{"claim", options.claim}, {"signature_bytes", signature->size()}}.dump(2)
              << "\n";
  } else {
    std::cout << "signed " << options.claim << "; the organizer checks whether the owner signed\n";
  }
  return {};
}

}  // namespace

void add_ticket_sign_claim(CLI::App& ticket, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command =
      *ticket.add_subcommand("sign-claim", "put a wallet's signature into a claim, over its typed data or its text");
  command.add_option("CLAIM", options->claim, "claim that ticket claim wrote; it is replaced")->required();
  command.add_option("--signature", options->signature, "what the wallet answered")->type_name("HEX")->required();
  add_json_flag(command, options->json);
  set_examples(command, {"ticket sign-claim gala.claim.json --signature 0x7a28b5ba57c53603"});
  command.callback([options, &chosen] {
    chosen = {.run = [options] { return ticket_sign_claim(*options); }, .json = options->json};
  });
}

}  // namespace symbolon::cli
