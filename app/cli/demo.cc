// symbolon demo: the thin path through everything, on real input: an event, a wallet, a proof, check-in, a pass as a QR
// picture, scans at the gate. Each step says what it shows.

#include <algorithm>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/progress.h"
#include "app/cli/streams.h"
#include "core/crypto/random.h"
#include "core/guest/host_io.h"
#include "core/mips/elf.h"
#include "credentials/gate/check_in.h"
#include "credentials/gate/report.h"
#include "credentials/gate/store.h"
#include "credentials/pass/qr.h"
#include "credentials/pass/token.h"
#include "credentials/statements/ticket_demo/statement.h"
#include "prover/zkvm.h"

extern const unsigned char ticket_demo_elf[];
extern const unsigned long ticket_demo_elf_size;

namespace symbolon::cli {
namespace {

using Json = nlohmann::ordered_json;
using ticket_demo::Digest;

struct Options {
  std::string picture;  // where to write the QR code, as PGM
  bool force = false;
  bool json = false;
};

// Tells the story on the way and keeps the facts for --json.
class Story {
 public:
  explicit Story(bool json) : json_(json) {}

  void say(const std::string& line) const {
    if (!json_) std::cout << line << std::endl;
  }
  template <class T>
  void fact(const char* name, const T& value) {
    facts_[name] = value;
  }
  void finish() const {
    if (json_) std::cout << facts_.dump(2) << "\n";
  }
  bool draws() const { return !json_; }

 private:
  bool json_;
  Json facts_ = Json::object();
};

// The organizer's side: all commitments of the event in a tree of 2^kDepth leaves.
struct Event {
  Digest id;
  std::vector<std::vector<Digest>> levels;  // leaves first

  const Digest& root() const { return levels.back()[0]; }
  std::array<Digest, ticket_demo::kDepth> path(std::uint32_t leaf) const {
    std::array<Digest, ticket_demo::kDepth> siblings;
    for (std::size_t level = 0; level < siblings.size(); ++level) siblings[level] = levels[level][(leaf >> level) ^ 1];
    return siblings;
  }
};

Event make_event(std::uint32_t our_leaf, const Digest& our_secret) {
  Event event{.id = crypto::random_array<32>(), .levels = {}};
  std::vector<Digest> leaves;
  for (std::uint32_t i = 0; i < 1u << ticket_demo::kDepth; ++i) {
    const Digest secret = i == our_leaf ? our_secret : crypto::random_array<32>();
    leaves.push_back(ticket_demo::leaf(ticket_demo::commitment(secret, event.id)));
  }
  event.levels.push_back(std::move(leaves));
  while (event.levels.back().size() > 1) {
    const std::vector<Digest>& below = event.levels.back();
    std::vector<Digest> level;
    for (std::size_t i = 0; i < below.size(); i += 2) level.push_back(ticket_demo::node(below[i], below[i + 1]));
    event.levels.push_back(std::move(level));
  }
  return event;
}

// The time of day, which the story may move forward.
class StoryClock final : public Clock {
 public:
  WallTime wall_time() const override { return system_clock().wall_time() + moved_; }
  std::chrono::nanoseconds monotonic_time() const override { return system_clock().monotonic_time() + moved_; }
  std::uint64_t unix_seconds() const {
    return static_cast<std::uint64_t>(std::chrono::floor<std::chrono::seconds>(wall_time()).time_since_epoch().count());
  }
  void move(std::chrono::seconds by) { moved_ += by; }

 private:
  std::chrono::seconds moved_{0};
};

// A folder for the gate's files, removed with what is in it.
class DemoFolder {
 public:
  DemoFolder()
      : path_(std::filesystem::temp_directory_path() / ("symbolon-demo-" + to_hex(crypto::random_array<8>()))) {
    std::filesystem::create_directory(path_, ignored_);
  }
  DemoFolder(const DemoFolder&) = delete;
  DemoFolder& operator=(const DemoFolder&) = delete;
  ~DemoFolder() { std::filesystem::remove_all(path_, ignored_); }
  std::string file(const char* name) const { return path_ / name; }

 private:
  std::error_code ignored_;
  std::filesystem::path path_;
};

struct DemoProof {
  ByteView proof_file;
  Hash256 key;  // that the gate accepts
  Digest root;
};

// This statement is the demonstration's own and has no place in an event file: what an event says, the story says here.
Result<gate::CheckedIn> check_in(gate::Gate& gate, const crypto::Ed25519KeyPair& day_key, const DemoProof& proof) {
  TRY_ASSIGN(const prover::PublicValues accepted, prover::verify({.accepted_keys = {proof.key}}, proof.proof_file));
  ticket_demo::PublicValues values;
  const bool has_form = accepted.bytes().size() == sizeof values;
  if (has_form) std::copy(accepted.bytes().begin(), accepted.bytes().end(), reinterpret_cast<std::uint8_t*>(&values));
  if (!has_form || values.event_id != gate.policy().event_id || values.root != proof.root) {
    return Error{.code = ErrorCode::kEventMismatch, .where = "demo"};
  }
  return gate::CheckInDesk(gate, day_key).issue({.nullifier = values.nullifier, .holder_key = values.holder_key}, 1);
}

// One scan: the picture, not the text, goes to the gate.
Result<gate::Answer> scan(gate::Gate& gate, const pass::GrayImage& picture) {
  TRY_ASSIGN(const std::string text, pass::read_qr(picture));
  return gate.admit({.text = text, .gate = 1});
}

Result<pass::GrayImage> picture_of(const std::string& text, const Story& story, bool draw) {
  TRY_ASSIGN(const pass::QrCode code, pass::make_qr(text));
  if (draw && story.draws()) std::cout << pass::draw_qr_text(code);
  return pass::draw_qr(code, 6);
}

Result<void> expect(Story& story, const char* what, const gate::Answer& answer, gate::Verdict expected) {
  const std::string verdict(gate::words(answer.verdict));
  story.say(std::string("  ") + what + ": " + verdict);
  story.fact(what, verdict);
  if (answer.verdict != expected) {
    return Error{.code = ErrorCode::kDemoFailed, .where = "demo", .detail = std::string(what) + " gave " + verdict};
  }
  return {};
}

Result<void> demo(const Options& options) {
  const Overwrite overwrite = options.force ? Overwrite::kReplace : Overwrite::kRefuse;
  if (!options.picture.empty()) TRY(check_output(options.picture, overwrite));
  Story story(options.json);

  story.say("1  The organizer publishes an event with 1024 tickets: one hash.");
  constexpr std::uint32_t kOurTicket = 417;
  SecretArray<32> secret = crypto::random_secret<32>();
  Digest secret_copy;
  std::copy(secret.view().begin(), secret.view().end(), secret_copy.begin());
  const Event event = make_event(kOurTicket, secret_copy);
  story.say("   root " + to_hex(event.root()));

  story.say("2  The wallet proves that it holds one of them, and not which.");
  const crypto::Ed25519KeyPair holder(crypto::random_secret<32>());
  ticket_demo::Input input{.secret = secret_copy,
                           .event_id = event.id,
                           .holder_key = holder.public_key(),
                           .leaf_index = kOurTicket,
                           .siblings = event.path(kOurTicket)};
  wipe(secret_copy);
  TRY_ASSIGN(const mips::Program program, mips::load_elf(ByteView(ticket_demo_elf, ticket_demo_elf_size)));
  Bytes framed = guest::frame_input(ByteView(reinterpret_cast<const std::uint8_t*>(&input), sizeof input));
  wipe(input.secret);
  ProveProgress progress;
  const Result<prover::ProvenRun> proven =
      prover::prove(program, framed,
                    {.preset = prover::kPresetStandardV1,
                     .hooks = {.on_phase = [&](prover::ProvePhase phase) { progress.enter(phase); }}});
  wipe(framed);
  if (!proven) return proven.error();
  story.say("   " + std::to_string(proven->report.cycles) + " instructions, proof of " +
            std::to_string(proven->proof_file.size() / 1024) + " KiB in " +
            std::to_string(static_cast<int>(progress.total_seconds() * 1000)) + " ms");
  story.fact("cycles", proven->report.cycles);
  story.fact("proof_bytes", proven->proof_file.size());
  story.fact("prove_seconds", progress.total_seconds());

  story.say("3  Check-in before the doors: the gate verifies the proof and keeps a pass id and a key.");
  // The gate pins the key that it makes from the program, not what the proof says.
  TRY_ASSIGN(const prover::VerifyingKey key,
             prover::make_verifying_key(program, prover::kPresetStandardV1, proven->report.shape));
  const crypto::Ed25519KeyPair day_key(crypto::random_secret<32>());
  const gate::GatePolicy policy{.event_id = event.id, .accepts = {}, .day_keys = {{.key = day_key.public_key()}}};
  const DemoFolder folder;
  const std::string ledger_path = folder.file("gate.ledger");
  StoryClock clock;
  TRY_ASSIGN(gate::Store store, gate::open_store(ledger_path, event.id));
  TRY_ASSIGN(const std::unique_ptr<gate::Gate> gate,
             gate::Gate::create(policy, std::move(store.key), std::move(store.ledger), clock));
  const auto start = std::chrono::steady_clock::now();
  TRY_ASSIGN(const gate::CheckedIn checked_in,
             check_in(*gate, day_key, {.proof_file = proven->proof_file, .key = key.hash(), .root = event.root()}));
  const double verify_ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  story.say("   accepted in " + std::to_string(static_cast<int>(verify_ms)) + " ms");
  story.fact("verify_ms", verify_ms);

  story.say("4  At the door the wallet shows a code that is good for ten seconds.");
  pass::TokenClaim claim{.event_id = event.id,
                         .group = 1,
                         .pass_id = checked_in.grant.grant.pass_id,
                         .slot = pass::slot_of(clock.unix_seconds())};
  const std::string text = pass::sign_token(claim, holder);
  TRY_ASSIGN(const pass::GrayImage picture, picture_of(text, story, true));
  if (!options.picture.empty()) TRY(write_output(options.picture, pass::to_pgm(picture), overwrite));
  story.fact("pass_characters", text.size());

  story.say("5  The gate reads the picture, without a network.");
  TRY_ASSIGN(const auto first, scan(*gate, picture));
  TRY(expect(story, "first scan", first, gate::Verdict::kValid));
  TRY_ASSIGN(const auto second, scan(*gate, picture));
  TRY(expect(story, "second scan", second, gate::Verdict::kAlreadyUsed));
  const crypto::Ed25519KeyPair stranger(crypto::random_secret<32>());
  TRY_ASSIGN(const pass::GrayImage forged, picture_of(pass::sign_token(claim, stranger), story, false));
  TRY_ASSIGN(const auto stolen, scan(*gate, forged));
  TRY(expect(story, "a stranger's signature", stolen, gate::Verdict::kUnreadable));
  claim.event_id[0] ^= 1;
  TRY_ASSIGN(const pass::GrayImage other, picture_of(pass::sign_token(claim, holder), story, false));
  TRY_ASSIGN(const auto elsewhere, scan(*gate, other));
  TRY(expect(story, "another event's pass", elsewhere, gate::Verdict::kNotValidForThisEvent));
  clock.move(std::chrono::seconds(60));
  TRY_ASSIGN(const auto late, scan(*gate, picture));
  TRY(expect(story, "a screenshot, a minute later", late, gate::Verdict::kExpiredCode));

  TRY_ASSIGN(const std::uint64_t passes_stored, gate->ledger().pass_count());
  story.say("6  What the gate stored: " + std::to_string(passes_stored) +
            " pass, its holder key, tier and time encrypted. No name, no wallet, no ticket number, no nullifier.");
  story.fact("passes_stored", passes_stored);

  story.say("7  The event closes: the passes are deleted, the key is destroyed, the counts remain.");
  TRY_ASSIGN(const gate::DeletionReceipt receipt,
             gate::close_event(gate->ledger(), gate::event_key_path(ledger_path), event.id, clock.unix_seconds()));
  story.say(gate::to_json(receipt));
  story.fact("passes_deleted", receipt.passes_deleted);
  story.finish();
  return {};
}

}  // namespace

void add_demo(CLI::App& app, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *app.add_subcommand("demo", "play the main job: event, proof, check-in, pass, gate");
  command.add_option("--picture", options->picture, "write the pass as a picture (PGM)")->type_name("FILE");
  command.add_flag("--force", options->force, "replace the picture file");
  add_json_flag(command, options->json);
  set_examples(command, {"demo", "demo --json", "demo --picture pass.pgm"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return demo(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
