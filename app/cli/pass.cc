// symbolon pass PROOF|--ticket NAME --vault FILE: the code that the gate scans, made anew for every ten seconds.

#include <unistd.h>
#include <chrono>
#include <csignal>
#include <cstring>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <thread>

#include "app/cli/streams.h"
#include "app/cli/vault_options.h"
#include "core/base/clock.h"
#include "core/base/limits.h"
#include "credentials/pass/base32.h"
#include "credentials/pass/countersigned.h"
#include "credentials/pass/png.h"
#include "credentials/pass/qr.h"
#include "credentials/statement/public_values.h"
#include "credentials/statements/registry.h"
#include "credentials/wallet/tickets.h"
#include "prover/zkvm/verify.h"

namespace symbolon::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kPixelsPerModule = 8;

struct Options {
  VaultOptions vault;
  std::string proof;
  std::string ticket;
  std::uint16_t group = 1;
  std::string grant;
  std::string challenge;
  std::int64_t clock_offset = 0;
  bool exit = false;
  std::string png;
  bool watch = false;
  bool force = false;
  bool json = false;
};

// What a pass is made of; of the vault only the one key.
struct Holder {
  crypto::Ed25519KeyPair key;
  Hash256 event_id;
  Hash256 nullifier;
};

Result<statement::PublicHeader> read_proof(const std::string& path) {
  TRY_ASSIGN(const Bytes file, read_input(path, kProofBytesMax));
  prover::VerifyPolicy policy;
  for (const statement::Pack& pack : statement::packs()) {
    for (const Hash256& key : pack.verifying_keys()) policy.accepted_keys.push_back(key);
  }
  if (policy.accepted_keys.empty()) return ErrorCode::kVerifyingKeyNotAccepted;
  TRY_ASSIGN(const prover::PublicValues values, prover::verify(policy, file));
  statement::PublicHeader header;
  CHECK(values.bytes().size() >= sizeof header, "every pinned statement commits the header");
  std::memcpy(&header, values.bytes().data(), sizeof header);
  return header;
}

Result<Holder> holder_of_proof(const wallet::VaultContents& contents, const std::string& path) {
  TRY_ASSIGN(const statement::PublicHeader header, read_proof(path));
  TRY_ASSIGN(const wallet::HeldTicket* const ticket,
             wallet::find_ticket_of_proof(contents, header.audience, header.holder_key));
  return Holder{
      .key = wallet::ticket_holder_key(contents, *ticket), .event_id = header.audience, .nullifier = header.nullifier};
}

Result<Holder> holder_of_ticket(const wallet::VaultContents& contents, const std::string& name) {
  TRY_ASSIGN(const wallet::HeldTicket* const ticket, wallet::find_ticket(contents, name));
  TRY_ASSIGN(const Hash256 nullifier, wallet::ticket_nullifier(contents, *ticket));
  return Holder{
      .key = wallet::ticket_holder_key(contents, *ticket), .event_id = ticket->event_id, .nullifier = nullifier};
}

// The vault is closed when this returns.
Result<Holder> open_holder(const Options& options) {
  TRY_ASSIGN(const wallet::Vault vault, open_vault(options.vault, wallet::VaultAccess::kRead));
  return options.ticket.empty() ? holder_of_proof(vault.contents(), options.proof)
                                : holder_of_ticket(vault.contents(), options.ticket);
}

Result<pass::Challenge> read_challenge(const std::string& text) {
  pass::Challenge challenge{};
  if (text.empty()) return challenge;
  TRY_ASSIGN(const Bytes bytes, from_hex_vartime(text));
  if (bytes.size() != challenge.size()) {
    return Error{.code = ErrorCode::kUsageInvalid, .where = "pass", .detail = "a challenge has 64 hex digits"};
  }
  std::copy(bytes.begin(), bytes.end(), challenge.begin());
  return challenge;
}

class PassMaker {
 public:
  static Result<PassMaker> create(const Options& options) {
    TRY_ASSIGN(const pass::Challenge challenge, read_challenge(options.challenge));
    TRY_ASSIGN(Holder holder, open_holder(options));
    PassMaker maker(options, std::move(holder), challenge);
    if (!options.grant.empty()) {
      TRY_ASSIGN(const Bytes bytes, read_input(options.grant, pass::kGrantBytes));
      TRY_ASSIGN(maker.grant_, pass::decode_grant(bytes, maker.holder_.event_id));
    }
    return maker;
  }

  std::string text(std::uint32_t slot) const {
    if (grant_) {
      return pass::sign_countersigned(*grant_, {.slot = slot, .flags = flags_, .challenge = challenge_}, holder_.key);
    }
    return pass::sign_token({.event_id = holder_.event_id,
                             .group = group_,
                             .pass_id = pass_id(),
                             .slot = slot,
                             .flags = flags_,
                             .challenge = challenge_},
                            holder_.key);
  }

  pass::PassId pass_id() const { return pass::pass_id_of(holder_.event_id, holder_.nullifier); }
  // For people at a help desk, who type it.
  std::string short_code() const { return to_base32(pass_id()).substr(0, 8).insert(4, "-"); }
  const Hash256& event_id() const { return holder_.event_id; }

 private:
  PassMaker(const Options& options, Holder holder, const pass::Challenge& challenge)
      : holder_(std::move(holder)),
        challenge_(challenge),
        group_(options.group),
        flags_(options.exit ? pass::kFlagExit : std::uint8_t{0}) {}

  UndumpableScope undumpable_;
  Holder holder_;
  pass::Challenge challenge_;
  std::uint16_t group_;
  std::uint8_t flags_;
  std::optional<pass::SignedGrant> grant_;
};

Result<void> show(const Options& options, const PassMaker& maker, std::uint32_t slot, Overwrite overwrite) {
  const std::string text = maker.text(slot);
  TRY_ASSIGN(const pass::QrCode code, pass::make_qr(text));
  if (!options.png.empty()) {
    TRY(write_file_atomic(options.png, pass::to_png(pass::draw_qr(code, kPixelsPerModule)), {.overwrite = overwrite}));
  }
  if (options.json) {
    std::cout << Json{{"pass", text},
                      {"pass_id", to_hex(maker.pass_id())},
                      {"code", maker.short_code()},
                      {"event", to_hex(maker.event_id())},
                      {"slot", slot}}
                     .dump()
              << std::endl;
  } else if (isatty(STDOUT_FILENO) != 0) {
    // From the top left corner, over the code before.
    if (options.watch) std::cout << "\x1b[H\x1b[2J";
    std::cout << pass::draw_qr_text(code) << maker.short_code() << "\n" << text << std::endl;
  } else {
    std::cout << text << std::endl;
  }
  return {};
}

volatile std::sig_atomic_t interrupted = 0;

Result<void> run_pass(const Options& options) {
  if (options.proof.empty() == options.ticket.empty()) {
    return Error{.code = ErrorCode::kUsageInvalid, .where = "pass", .detail = "give a proof or --ticket, not both"};
  }
  const Overwrite overwrite = options.force ? Overwrite::kReplace : Overwrite::kRefuse;
  if (!options.png.empty()) TRY(check_output(options.png, overwrite));
  TRY_ASSIGN(const PassMaker maker, PassMaker::create(options));
  const auto slot_now = [&] {
    return pass::slot_of(unix_seconds(system_clock()) + static_cast<std::uint64_t>(options.clock_offset));
  };
  if (options.watch) std::signal(SIGINT, [](int) { interrupted = 1; });
  std::uint32_t slot = slot_now();
  TRY(show(options, maker, slot, overwrite));
  if (!options.watch) return {};
  while (interrupted == 0) {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    if (slot_now() == slot) continue;
    slot = slot_now();
    TRY(show(options, maker, slot, Overwrite::kReplace));
  }
  return {};
}

}  // namespace

void add_pass(CLI::App& app, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *app.add_subcommand("pass", "show the pass of a ticket: a code that is good for ten seconds");
  command.add_option("PROOF", options->proof, "proof of the ticket, made with this vault");
  command.add_option("--ticket", options->ticket, "in place of the proof, the ticket's name in the vault")
      ->type_name("NAME");
  add_vault_options(command, options->vault);
  command.add_option("--group", options->group, "gate group")->type_name("N")->capture_default_str();
  command.add_option("--grant", options->grant, "answer of the check-in: makes a countersigned pass")
      ->type_name("FILE");
  command.add_option("--challenge", options->challenge, "what the gate shows, 64 hex digits")->type_name("HEX");
  command.add_flag("--exit", options->exit, "for going out");
  command.add_option("--clock-offset", options->clock_offset, "seconds to add to this machine's clock")
      ->type_name("SECONDS")
      ->check(CLI::Range(-86400, 86400));
  command.add_option("--png", options->png, "write the code as a picture")->type_name("FILE");
  command.add_flag("--watch", options->watch, "go on with a new code every ten seconds, until Ctrl-C");
  command.add_flag("--force", options->force, "replace the picture");
  add_json_flag(command, options->json);
  set_examples(command, {"pass ticket.symbolon --vault my.vault --watch",
                         "pass --ticket tonight --vault my.vault --png pass.png"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return run_pass(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
