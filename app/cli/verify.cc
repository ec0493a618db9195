// symbolon verify PROOF --request FILE|--event FILE: whether a proof is what was asked for, in time; with --receipt, a
// signed receipt of it, which can be checked again when the request has long expired.

#include <chrono>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/asking_commands.h"
#include "app/cli/streams.h"
#include "core/base/clock.h"
#include "core/base/limits.h"
#include "core/base/text.h"
#include "credentials/event/event_file.h"
#include "credentials/event/expectation.h"
#include "credentials/receipt/receipt.h"
#include "credentials/request/difference.h"
#include "credentials/request/request_jws.h"
#include "credentials/statement/sentence.h"

namespace symbolon::cli {
namespace {

struct Options {
  std::string proof;
  std::string request;
  std::string answered;
  std::string event;
  std::string receipt;
  std::optional<int> key_fd;
  bool force = false;
  bool json = false;
};

Result<std::string> read_text(const std::string& path) {
  TRY_ASSIGN(const Bytes text, read_input(path, request::kRequestBytesMax));
  return std::string(text_of(text));
}

Result<request::Request> read_request(const std::string& path) {
  TRY_ASSIGN(const std::string text, read_text(path));
  return request::parse_request(text);
}

Result<std::vector<presentation::Expectation>> read_expectations(const Options& options) {
  if (options.event.empty()) {
    TRY_ASSIGN(const request::Request request, read_request(options.request));
    TRY(request.check_time(unix_seconds(system_clock())));
    return std::vector<presentation::Expectation>{request.expectation()};
  }
  TRY_ASSIGN(const Bytes text, read_input(options.event, event::kEventFileBytesMax));
  TRY_ASSIGN(const event::Event event, event::parse_event_file(text));
  return event::event_expectations(event);
}

// Where the prover says which request it answered, a refusal can name what differs.
Result<presentation::Accepted> check(const Options& options, std::span<const presentation::Expectation> expectations,
                                     ByteView proof) {
  Result<presentation::Accepted> accepted = presentation::verify_presentation(expectations, proof);
  if (accepted || options.answered.empty()) return accepted;
  TRY_ASSIGN(const request::Request asked, read_request(options.request));
  TRY_ASSIGN(const request::Request answered, read_request(options.answered));
  TRY(request::compare_requests(asked, answered));
  return accepted;
}

Result<void> write_receipt(const Options& options, ByteView proof) {
  TRY_ASSIGN(const std::string request, read_text(options.request));
  TRY_ASSIGN(const SecretArray<32> seed, read_signing_key(options.key_fd));
  TRY_ASSIGN(const std::string receipt, receipt::issue_receipt({.request = request,
                                                                .proof_file = proof,
                                                                .checked_at = unix_seconds(system_clock()),
                                                                .verifier = "symbolon " SYMBOLON_VERSION},
                                                               crypto::Ed25519KeyPair(seed)));
  return write_output(options.receipt, as_bytes(receipt), options.force ? Overwrite::kReplace : Overwrite::kRefuse);
}

Result<void> verify(const Options& options) {
  if (options.request.empty() == options.event.empty()) {
    return Error{.code = ErrorCode::kUsageInvalid, .where = "verify", .detail = "name either --request or --event"};
  }
  if (!options.receipt.empty()) {
    TRY(check_output(options.receipt, options.force ? Overwrite::kReplace : Overwrite::kRefuse));
  }
  TRY_ASSIGN(const auto expectations, read_expectations(options));
  TRY_ASSIGN(const Bytes proof, read_input(options.proof, kProofBytesMax));
  const auto start = std::chrono::steady_clock::now();
  TRY_ASSIGN(const presentation::Accepted accepted, check(options, expectations, proof));
  const double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();

  if (!options.receipt.empty()) TRY(write_receipt(options, proof));

  const statement::ParameterValues& parameters = expectations[accepted.expectation].parameters;
  nlohmann::ordered_json disclosed = nlohmann::ordered_json::object();
  for (const statement::Disclosure& disclosure : accepted.disclosures) {
    disclosed[disclosure.name] = nlohmann::ordered_json(disclosure.value);
  }
  const nlohmann::ordered_json facts = {{"accepted", true},
                                        {"proves", statement::make_sentence(parameters)},
                                        {"statement", parameters.manifest().id},
                                        {"discloses", disclosed},
                                        {"nullifier", to_hex(accepted.nullifier)},
                                        {"holder_key", to_hex(accepted.holder_key)},
                                        {"program_id", to_hex(accepted.program_id)},
                                        {"verifying_key", to_hex(accepted.verifying_key)},
                                        {"verify_ms", ms}};
  if (options.json) {
    std::cout << facts.dump(2) << "\n";
    return {};
  }
  std::cout << "accepted\n" << facts["proves"].get<std::string>() << "\n";
  for (const statement::Disclosure& disclosure : accepted.disclosures) {
    std::cout << disclosure.name << ": " << disclosure.shown << "\n";
  }
  std::cout << "nullifier: " << to_hex(accepted.nullifier) << "\nholder key: " << to_hex(accepted.holder_key) << "\n";
  return {};
}

}  // namespace

void add_verify(CLI::App& app, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *app.add_subcommand("verify", "check that a proof is what an event or a request asks for");
  command.add_option("PROOF", options->proof, "proof file")->required();
  CLI::Option* const request = command.add_option("--request", options->request, "the request that was made");
  command.add_option("--event", options->event, "the event file")->type_name("FILE");
  command
      .add_option("--answered", options->answered, "the request that the prover says it answered: names what differs")
      ->type_name("FILE")
      ->needs(request);
  request->type_name("FILE");
  command.add_option("--receipt", options->receipt, "write a signed receipt, to be kept with the proof file")
      ->type_name("FILE")
      ->needs(request);
  add_key_option(command, options->key_fd);
  command.add_flag("--force", options->force, "replace the receipt file");
  add_json_flag(command, options->json);
  set_examples(command, {"verify proof.symbolon --request over18.request",
                         "verify proof.symbolon --request over18.request --receipt receipt.json --key-fd 3 3<shop.key",
                         "verify proof.symbolon --event gala.event.json --json"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return verify(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
