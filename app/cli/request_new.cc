// symbolon request new: a signed request for a proof.

#include <algorithm>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/asking_commands.h"
#include "app/cli/streams.h"
#include "core/crypto/random.h"
#include "credentials/request/request_jws.h"
#include "credentials/statement/errors.h"
#include "credentials/statement/sentence.h"
#include "credentials/statements/registry.h"

namespace symbolon::cli {
namespace {

struct Options {
  std::string statement;
  std::string parameters;
  std::string client_name;
  std::string purpose;
  std::string application;
  std::uint64_t valid_hours = 168;
  bool es256k = false;
  std::optional<int> key_fd;
  std::string out;
  bool force = false;
  bool json = false;
};

Result<request::RequesterKey> make_key(const Options& options) {
  TRY_ASSIGN(SecretArray<32> secret, read_signing_key(options.key_fd));
  if (!options.es256k) return request::RequesterKey(crypto::Ed25519KeyPair(secret));
  TRY_ASSIGN(crypto::Secp256k1SecretKey key, crypto::Secp256k1SecretKey::create(std::move(secret)));
  return request::RequesterKey(std::move(key));
}

Result<void> request_new(const Options& options) {
  const Overwrite overwrite = options.force ? Overwrite::kReplace : Overwrite::kRefuse;
  TRY(check_output(options.out, overwrite));
  TRY_ASSIGN(const statement::Pack* const pack, statement::find_pack(options.statement));
  if (pack->shapes.empty()) return Error{.code = errors::kStatementNoShape, .where = "request new"};
  TRY_ASSIGN(const Bytes text, read_input(options.parameters, request::kRequestBytesMax));
  TRY_ASSIGN(const json::Json json, json::parse_document(text, request::kRequestBytesMax));
  TRY_ASSIGN(statement::ParameterValues parameters, statement::ParameterValues::from_json(pack->manifest, json));
  const std::uint64_t now = unix_seconds_now();
  const auto nonce = crypto::random_array<16>();
  request::Request request{.client_id = {},
                           .client_name = options.client_name,
                           .purpose = options.purpose,
                           .application = options.application,
                           .nonce = Bytes(nonce.begin(), nonce.end()),
                           .issued_at = now,
                           .expires_at = now + options.valid_hours * 3600,
                           .parameters = std::move(parameters),
                           .program_id = pack->program_id,
                           .verifying_keys = pack->verifying_keys()};
  const std::string sentence = statement::make_sentence(request.parameters);
  TRY_ASSIGN(const request::RequesterKey key, make_key(options));
  TRY_ASSIGN(const std::string jws, request::sign_request(std::move(request), key));
  TRY(write_output(options.out, as_bytes(jws + "\n"), overwrite));
  std::ostream& out = options.out == "-" ? std::cerr : std::cout;
  if (options.json) {
    out << nlohmann::ordered_json{{"asks", sentence}}.dump(2) << "\n";
  } else {
    out << sentence << "\n";
  }
  return {};
}

}  // namespace

void add_request_new(CLI::App& request, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *request.add_subcommand("new", "sign a request; prints the sentence that it asks for");
  command.add_option("--statement", options->statement, "what is to be proven: kyc, credit, ...")
      ->type_name("ID")
      ->required();
  command.add_option("--parameters", options->parameters, "JSON object of the statement's parameters")
      ->type_name("FILE")
      ->required();
  command.add_option("--application", options->application, "number of the application that the proof is for")
      ->type_name("TEXT");
  command.add_option("--name", options->client_name, "how the requester calls itself")->type_name("TEXT");
  command.add_option("--purpose", options->purpose, "what the requester says it is for")->type_name("TEXT");
  command.add_option("--valid-hours", options->valid_hours, "how long the request may be answered")
      ->type_name("N")
      ->check(CLI::Range(1, 8760))
      ->capture_default_str();
  command.add_flag("--es256k", options->es256k, "the key is one of secp256k1 (else Ed25519)");
  add_key_option(command, options->key_fd);
  command.add_option("--out", options->out, "request to write")->type_name("FILE")->required();
  command.add_flag("--force", options->force, "replace the output file");
  add_json_flag(command, options->json);
  set_examples(command,
               {"request new --statement kyc --parameters over18.json --key-fd 3 --out over18.request 3<shop.key"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return request_new(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
