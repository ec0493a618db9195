// symbolon prove --request FILE|--event FILE --vault FILE --out PROOF: answers what is asked from what the vault holds.
// Says what the answer tells before the work; Ctrl-C cancels and leaves no file.
//
// Where a credential's key is in hardware: --to-sign writes what that key signs, --holder-signature takes the
// signature.

#include <algorithm>
#include <csignal>
#include <iostream>
#include <memory>
#include <optional>
#include <stop_token>

#include "app/cli/asking_commands.h"
#include "app/cli/progress.h"
#include "app/cli/streams.h"
#include "app/cli/vault_options.h"
#include "credentials/event/event_file.h"
#include "credentials/request/request_jws.h"
#include "credentials/statement/prove_statement.h"
#include "credentials/statement/sentence.h"
#include "credentials/wallet/crowd.h"
#include "credentials/wallet/history.h"
#include "credentials/wallet/matching.h"
#include "credentials/wallet/question.h"

namespace symbolon::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kSignatureFileBytesMax = 256;

struct Options {
  VaultOptions vault;
  std::string request;
  std::string event;
  std::string with;
  std::string to_sign;
  std::string holder_signature;
  std::string out;
  std::uint64_t max_memory_mib = 0;
  bool dry_run = false;
  bool force = false;
  bool json = false;
};

// A signal handler may only store; the prover looks at the token between pieces of work.
std::stop_source* cancel_source = nullptr;
void on_interrupt(int) { cancel_source->request_stop(); }

Result<wallet::Question> read_question(const Options& options) {
  if (options.event.empty()) {
    TRY_ASSIGN(const Bytes request, read_input(options.request, request::kRequestBytesMax));
    return wallet::Question::of_request(request, unix_seconds_now());
  }
  TRY_ASSIGN(const Bytes event, read_input(options.event, event::kEventFileBytesMax));
  return wallet::Question::of_event(event);
}

// As JOSE writes it, 64 bytes, or in DER, as cards and OpenSSL do.
Result<std::optional<crypto::EcdsaSignature>> read_holder_signature(const std::string& path) {
  if (path.empty()) return std::optional<crypto::EcdsaSignature>();
  TRY_ASSIGN(const Bytes bytes, read_input(path, kSignatureFileBytesMax));
  crypto::EcdsaSignature signature;
  if (bytes.size() != signature.size()) {
    TRY_ASSIGN(signature, crypto::ecdsa_signature_from_der(bytes));
  } else {
    std::copy(bytes.begin(), bytes.end(), signature.begin());
  }
  return std::optional<crypto::EcdsaSignature>(signature);
}

// What the holder must know before the work, on standard error: data goes to standard output.
void explain(const wallet::Question& asked, const wallet::Answer& answer, const wallet::VaultContents& contents) {
  const statement::Manifest& manifest = answer.pack->manifest;
  std::cerr << "for " << (asked.who.empty() ? "somebody without a name" : asked.who)
            << (asked.words.empty() ? "" : ", " + asked.words) << "\n"
            << statement::make_sentence(answer.expectation->parameters) << "\n"
            << "shown with " << wallet::holding_text(answer.holding) << ":";
  for (const statement::FieldSpec& field : manifest.public_values) std::cerr << " " << field.meaning << ";";
  for (const std::string& text : manifest.reveals) std::cerr << " " << text << ";";
  std::cerr << " nothing else\n";
  if (const wallet::HeldTicket* const ticket = answer.holding.ticket; ticket != nullptr) {
    std::cerr << "you are " << wallet::crowd_text(ticket->holders) << "\n";
    const std::string warning = wallet::crowd_warning(ticket->holders);
    if (!warning.empty()) std::cerr << "symbolon: hint: " << warning << "\n";
  }
  if (!asked.history) return;
  const std::string warning = wallet::narrowing_warning(contents, *asked.history);
  if (!warning.empty()) std::cerr << "symbolon: hint: " << warning << "\n";
}

Result<prover::ProvenRun> prove_answer(const wallet::VaultContents& contents, const wallet::Answer& answer,
                                       std::uint64_t memory_bytes_max, ProveProgress& progress) {
  TRY_ASSIGN(const statement::Witness witness, wallet::make_witness(contents, answer.pack->manifest, answer.holding));
  std::stop_source cancel;
  cancel_source = &cancel;
  std::signal(SIGINT, on_interrupt);
  Result<prover::ProvenRun> proven = statement::prove_statement(
      *answer.pack, answer.purpose, answer.expectation->parameters, witness,
      {.memory_bytes_max = memory_bytes_max,
       .hooks = {.on_phase = [&](prover::ProvePhase phase) { progress.enter(phase); }, .stop = cancel.get_token()}});
  std::signal(SIGINT, SIG_DFL);
  return proven;
}

Json summary(const wallet::Answer& answer, const presentation::Accepted& accepted, std::size_t proof_bytes,
             const ProveProgress& progress) {
  Json shown = Json::object();
  for (const statement::Disclosure& disclosure : accepted.disclosures) shown[disclosure.name] = disclosure.value;
  return {{"statement", answer.pack->manifest.id},
          {"with", wallet::holding_text(answer.holding)},
          {"audience", to_hex(answer.purpose.audience)},
          {"holder_key", to_hex(accepted.holder_key)},
          {"shown", shown},
          {"proof_bytes", proof_bytes},
          {"seconds", progress.total_seconds()}};
}

void print(const Options& options, const Json& facts) {
  std::ostream& out = options.out == "-" ? std::cerr : std::cout;
  if (options.json) {
    out << facts.dump(2) << "\n";
    return;
  }
  for (const auto& [name, value] : facts.items()) {
    out << name << ": " << (value.is_string() ? value.get<std::string>() : value.dump()) << "\n";
  }
}

Result<void> write_message_to_sign(const Options& options) {
  const Overwrite overwrite = options.force ? Overwrite::kReplace : Overwrite::kRefuse;
  TRY(check_output(options.to_sign, overwrite));
  TRY_ASSIGN(const wallet::Question asked, read_question(options));
  TRY_ASSIGN(const wallet::Vault vault, open_vault(options.vault, wallet::VaultAccess::kRead));
  TRY_ASSIGN(const Bytes message, wallet::message_to_sign(vault.contents(), asked.expectations, options.with));
  return write_output(options.to_sign, message, overwrite);
}

Result<void> run_prove(const Options& options) {
  if (options.request.empty() == options.event.empty()) {
    return Error{.code = ErrorCode::kUsageInvalid, .where = "prove", .detail = "--request or --event"};
  }
  if (!options.to_sign.empty()) return write_message_to_sign(options);
  const Overwrite overwrite = options.force ? Overwrite::kReplace : Overwrite::kRefuse;
  if (!options.dry_run) TRY(check_output(options.out, overwrite));
  TRY_ASSIGN(const wallet::Question asked, read_question(options));
  TRY_ASSIGN(const std::optional<crypto::EcdsaSignature> signature, read_holder_signature(options.holder_signature));
  // Requests are remembered; an event leaves the vault as it is.
  const bool remembers = asked.history && !options.dry_run;
  TRY_ASSIGN(wallet::Vault vault,
             open_vault(options.vault, remembers ? wallet::VaultAccess::kWrite : wallet::VaultAccess::kRead));
  TRY_ASSIGN(
      const std::vector<wallet::Answer> answers,
      wallet::find_answers(vault.contents(), asked.expectations, options.with, signature ? &*signature : nullptr));
  const wallet::Answer& answer = answers.front();
  explain(asked, answer, vault.contents());
  if (options.dry_run) {
    print(options, {{"statement", answer.pack->manifest.id},
                    {"with", wallet::holding_text(answer.holding)},
                    {"answers", answers.size()}});
    return {};
  }

  ProveProgress progress;
  TRY_ASSIGN(const prover::ProvenRun proven,
             prove_answer(vault.contents(), answer, options.max_memory_mib << 20, progress));
  // As whoever asked will check it.
  TRY_ASSIGN(const presentation::Accepted accepted,
             presentation::verify_presentation({answer.expectation, 1}, proven.proof_file));
  TRY(write_output(options.out, proven.proof_file, overwrite));
  if (remembers) {
    wallet::remember_answer(vault.contents(), *asked.history);
    TRY(vault.save());
  }
  print(options, summary(answer, accepted, proven.proof_file.size(), progress));
  return {};
}

}  // namespace

void add_prove(CLI::App& app, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *app.add_subcommand("prove", "answer a request or an event with a proof from the vault");
  command.add_option("--request", options->request, "signed request")->type_name("FILE");
  command.add_option("--event", options->event, "event file, for the proof that checks in")->type_name("FILE");
  add_vault_options(command, options->vault);
  command.add_option("--with", options->with, "ticket or credential to use, by its name in the vault")
      ->type_name("NAME");
  CLI::Option* const to_sign =
      command.add_option("--to-sign", options->to_sign, "only write what the credential's key in hardware has to sign")
          ->type_name("FILE");
  command
      .add_option("--holder-signature", options->holder_signature,
                  "its signature with ECDSA and SHA-256, 64 bytes or DER")
      ->type_name("FILE")
      ->excludes(to_sign);
  CLI::Option* const out = command.add_option("--out", options->out, "proof file to write")->type_name("FILE");
  CLI::Option* const dry = command.add_flag("--dry-run", options->dry_run, "only say what would be shown, and of what");
  out->excludes(dry)->excludes(to_sign);
  dry->excludes(to_sign);
  command.add_option("--max-memory", options->max_memory_mib, "refuse a proof that needs more than this many MiB")
      ->type_name("MIB")
      ->check(CLI::PositiveNumber);
  command.add_flag("--force", options->force, "replace the output file");
  add_json_flag(command, options->json);
  set_examples(command, {"prove --event gala.event.json --vault my.vault --out ticket.symbolon",
                         "prove --request lender.request --vault my.vault --dry-run",
                         "prove --request lender.request --vault my.vault --out answer.symbolon --json",
                         "prove --request lender.request --vault my.vault --to-sign message.bin",
                         "prove --request lender.request --vault my.vault --holder-signature signature.der "
                         "--out answer.symbolon"});
  command.callback([options, &chosen] {
    chosen = {.run = [options]() -> Result<void> {
                if (!options->dry_run && options->to_sign.empty() && options->out.empty()) {
                  return Error{.code = ErrorCode::kUsageInvalid, .where = "prove", .detail = "--out is required"};
                }
                return run_prove(*options);
              },
              .json = options->json};
  });
}

}  // namespace symbolon::cli
