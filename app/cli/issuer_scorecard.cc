// symbolon issuer scorecard CARD --out FILE: commits to a scorecard. The file gets the salt; the commitment goes into
// requests (hex) and credentials (claim `model`, base64url).

#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/asking_commands.h"
#include "app/cli/streams.h"
#include "credentials/sdjwt/json.h"
#include "credentials/statements/credit/scorecard_file.h"

namespace symbolon::cli {
namespace {

namespace credit = statement::credit;

struct Options {
  std::string card;
  std::string out;
  bool force = false;
  bool json = false;
};

Result<void> issuer_scorecard(const Options& options) {
  const Overwrite overwrite = options.force ? Overwrite::kReplace : Overwrite::kRefuse;
  TRY(check_output(options.out, overwrite));
  TRY_ASSIGN(const Bytes text, read_input(options.card, credit::kScorecardFileBytesMax));
  TRY_ASSIGN(const credit::Scorecard card, credit::read_scorecard(text));
  // Whoever knows the file knows the model.
  TRY(write_file_atomic(options.out, as_bytes(credit::write_scorecard(card)),
                        {.overwrite = overwrite, .access = FileAccess::kOwnerOnly}));
  const Hash256 commitment = credit::scorecard_commitment(card);
  const nlohmann::ordered_json facts = {{"features", card.head.feature_count},
                                        {"commitment", to_hex(commitment)},
                                        {"model_claim", sdjwt::encode_base64url(commitment)}};
  if (options.json) {
    std::cout << facts.dump(2) << "\n";
  } else {
    std::cout << "features: " << facts["features"] << "\ncommitment, for requests: " << to_hex(commitment)
              << "\nclaim `model`, for credentials: " << facts["model_claim"].get<std::string>() << "\n";
  }
  return {};
}

}  // namespace

void add_issuer_scorecard(CLI::App& issuer, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *issuer.add_subcommand("scorecard", "commit to a scorecard: adds the salt, shows the commitment");
  command.add_option("CARD", options->card, "scorecard, with or without a salt; - is standard input")->required();
  command.add_option("--out", options->out, "scorecard with its salt, for whoever proves")
      ->type_name("FILE")
      ->required();
  command.add_flag("--force", options->force, "replace the output file");
  add_json_flag(command, options->json);
  set_examples(command, {"issuer scorecard trained.json --out card.json"});
  command.callback([options, &chosen] {
    chosen = {.run = [options] { return issuer_scorecard(*options); }, .json = options->json};
  });
}

}  // namespace symbolon::cli
