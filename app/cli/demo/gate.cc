#include "app/cli/demo/gate.h"

#include <algorithm>

#include "core/crypto/random.h"
#include "credentials/event/event_file.h"
#include "credentials/gate/event_policy.h"
#include "credentials/gate/report.h"
#include "credentials/gate/store.h"
#include "credentials/pass/png.h"
#include "credentials/wallet/keys.h"
#include "credentials/wallet/tickets.h"

namespace symbolon::cli::demo {
namespace {

constexpr std::uint16_t kGroup = 1;
constexpr int kPixelsPerModule = 8;

Result<Bytes> picture_of(const std::string& text) {
  TRY_ASSIGN(const pass::QrCode code, pass::make_qr(text));
  return pass::to_png(pass::draw_qr(code, kPixelsPerModule));
}

// From the picture, as a camera does: the gate never sees the text that the wallet made.
Result<void> scan(Story& story, OpenGate& door, ByteView picture, const std::string& what, gate::Verdict expected) {
  TRY_ASSIGN(const pass::GrayImage image, pass::from_png(picture));
  TRY_ASSIGN(const std::string text, pass::read_qr(image));
  TRY_ASSIGN(const gate::Answer answer, door.gate->admit({.text = text, .gate = 1}));
  const std::string words(gate::words(answer.verdict));
  story.verdict(what, words);
  return expect(answer.verdict == expected, what + " gave " + words);
}

std::string showing(const pass::SignedGrant& grant, std::uint64_t now, const crypto::Ed25519KeyPair& holder) {
  return pass::sign_countersigned(grant, {.slot = pass::slot_of(now)}, holder);
}

// A pass of another evening, in order in every way: its own desk signed it for its own guest.
Result<Bytes> pass_of_another_event(const PublishedEvent& event, const Organizer& organizer, std::uint64_t now) {
  TRY_ASSIGN(const PublishedEvent next, organizer.publish_next_session(event));
  TRY_ASSIGN(const event::Event other, event::parse_event_file(next.event_file));
  const crypto::Ed25519KeyPair guest(crypto::random_secret<32>());
  const pass::Grant grant{.event_id = other.core.event_id(),
                          .group = kGroup,
                          .pass_id = crypto::random_array<16>(),
                          .holder_key = guest.public_key(),
                          .tier = 0,
                          .valid_until = static_cast<std::uint32_t>(other.policy.admission.until)};
  return picture_of(showing(pass::sign_grant(grant, organizer.day_key()), now, guest));
}

Result<gate::DeletionReceipt> close(OpenGate& gate, std::uint64_t now) {
  return gate::close_event(gate.gate->ledger(), gate::event_key_path(gate.ledger_path), gate.event_id, now);
}

}  // namespace

Result<OpenGate> open_gate(const PublishedEvent& event, std::string ledger_path, const Clock& clock) {
  TRY_ASSIGN(const event::Event checked, event::parse_event_file(event.event_file));
  TRY_ASSIGN(gate::GatePolicy policy, gate::gate_policy(checked, kGroup));
  const Hash256 event_id = policy.event_id;
  TRY_ASSIGN(gate::Store store, gate::open_store(ledger_path, event_id));
  TRY_ASSIGN(std::unique_ptr<gate::Gate> gate,
             gate::Gate::create(std::move(policy), std::move(store.key), std::move(store.ledger), clock));
  return OpenGate{.event_id = event_id, .ledger_path = std::move(ledger_path), .gate = std::move(gate)};
}

Result<pass::SignedGrant> check_in(Story& story, OpenGate& desk, const Organizer& organizer, ByteView proof_file) {
  gate::CheckInDesk check_in_desk(*desk.gate, organizer.day_key());
  const Stopwatch watch;
  TRY_ASSIGN(const gate::CheckedIn answer, check_in_desk.check_in(proof_file, 1));
  const double milliseconds = watch.milliseconds();
  TRY(gate::check_time(answer, organizer.day_key().public_key()));
  story.say("The desk knows the signed event file and nothing else. It verifies the proof and writes one pass: " +
            duration_text(milliseconds) + ".");
  story.fact("check_in_ms", milliseconds);

  Bytes forged(proof_file.begin(), proof_file.end());
  forged[forged.size() / 2] ^= 1;
  TRY(expect(!check_in_desk.check_in(forged, 1).has_value(), "a changed proof was accepted"));
  story.verdict("The same proof with one bit changed", "refused");
  story.say("The wallet takes home " + std::to_string(pass::kGrantBytes) + " bytes that the desk has signed.");
  return answer.grant;
}

Result<ShownPass> show_pass(Story& story, const wallet::Vault& vault, const pass::SignedGrant& grant,
                            std::uint64_t now) {
  TRY_ASSIGN(const wallet::HeldTicket* const ticket,
             wallet::find_ticket_of_proof(vault.contents(), grant.grant.event_id, grant.grant.holder_key));
  const std::string text = showing(grant, now, wallet::ticket_holder_key(vault.contents(), *ticket));
  TRY_ASSIGN(const pass::QrCode code, pass::make_qr(text));
  story.show(pass::draw_qr_text(code));
  story.say("QR version " + std::to_string(code.version) + ", " + std::to_string(text.size()) +
            " characters, good for ten seconds: pass, desk's signature, time, holder's signature.");
  story.fact("characters", text.size());
  story.fact("qr_version", code.version);
  return ShownPass{.grant = grant, .picture = pass::to_png(pass::draw_qr(code, kPixelsPerModule))};
}

Result<void> scan_passes(Story& story, OpenGate& door, const ShownPass& shown, const Organizer& organizer,
                         const PublishedEvent& event, StoryClock& clock) {
  story.say("The door has a ledger of its own, no network, and of the organizer the public key in the event file.");
  const Stopwatch watch;
  TRY(scan(story, door, shown.picture, "First scan", gate::Verdict::kValid));
  story.fact("scan_ms", watch.milliseconds());
  TRY(scan(story, door, shown.picture, "Second scan", gate::Verdict::kAlreadyUsed));
  const crypto::Ed25519KeyPair stranger(crypto::random_secret<32>());
  TRY_ASSIGN(const Bytes stolen, picture_of(showing(shown.grant, unix_seconds(clock), stranger)));
  TRY(scan(story, door, stolen, "A stranger who copied the pass and signs it anew", gate::Verdict::kUnreadable));
  const pass::SignedGrant self_made = pass::sign_grant(
      {.event_id = door.event_id, .group = kGroup, .pass_id = {1}, .holder_key = stranger.public_key()}, stranger);
  TRY_ASSIGN(const Bytes self_signed, picture_of(showing(self_made, unix_seconds(clock), stranger)));
  TRY(scan(story, door, self_signed, "A stranger who makes a pass", gate::Verdict::kProofInvalid));
  TRY_ASSIGN(const Bytes other, pass_of_another_event(event, organizer, unix_seconds(clock)));
  TRY(scan(story, door, other, "A pass of another evening", gate::Verdict::kNotValidForThisEvent));
  clock.move(std::chrono::minutes(1));
  return scan(story, door, shown.picture, "A screenshot, a minute later", gate::Verdict::kExpiredCode);
}

Result<void> look_at_storage(Story& story, OpenGate& door, const Folder& folder, const wallet::Vault& vault) {
  TRY(door.gate->ledger().flush());
  TRY_ASSIGN(const std::vector<gate::StoredPass> passes, door.gate->ledger().passes());
  TRY(expect(passes.size() == 1, std::to_string(passes.size()) + " passes are stored"));
  story.say("At the door, one line: name " + to_hex(passes[0].key).substr(0, 16) + "..., record of " +
            std::to_string(passes[0].record.size()) + " bytes, both made with a key that lies in another file.");
  story.fact("passes_stored", passes.size());

  const wallet::HeldTicket& ticket = vault.contents().tickets.front();
  TRY_ASSIGN(const Hash256 nullifier, wallet::ticket_nullifier(vault.contents(), ticket));
  const pass::PassId pass_id = pass::pass_id_of(ticket.event_id, nullifier);
  const crypto::Ed25519PublicKey holder_key = wallet::ticket_holder_key(vault.contents(), ticket).public_key();
  TRY_ASSIGN(const wallet::StoredKey* const key, wallet::find_key(vault.contents(), ticket.key_label));
  const ByteArray<20> address = wallet::ethereum_address(*key);
  std::size_t found = 0;
  for (const ByteView mark : {ByteView(nullifier), ByteView(pass_id), ByteView(holder_key), ByteView(address)}) {
    TRY_ASSIGN(const std::size_t files, folder.count_files_with(mark));
    found += files;
  }
  TRY(expect(found == 0, "a gate stored what it must not store"));
  // The search would see them: the event id does lie in the key files.
  TRY_ASSIGN(const std::size_t files_with_event, folder.count_files_with(ticket.event_id));
  TRY(expect(files_with_event == 2, "the search finds nothing at all"));
  story.say(
      "Nullifier, pass id, holder key and address of the guest: looked for in every file of both gates, found in " +
      std::to_string(found) + ".");
  story.fact("files_with_marks", found);
  TRY_ASSIGN(const std::vector<gate::LogLine> log, door.gate->ledger().log());
  std::string counts;
  for (const auto& [verdict, count] : gate::count(log).verdicts) {
    if (count == 0) continue;
    counts += (counts.empty() ? "" : ", ") + std::string(gate::words(verdict)) + " " + std::to_string(count);
  }
  story.say("Beside it, counts by minute: " + counts + ".");
  return {};
}

Result<void> close_gates(Story& story, OpenGate& desk, OpenGate& door, std::uint64_t now) {
  TRY_ASSIGN(const gate::DeletionReceipt desk_receipt, close(desk, now));
  TRY_ASSIGN(const gate::DeletionReceipt receipt, close(door, now));
  TRY(expect(desk_receipt.passes_deleted == 1 && receipt.passes_deleted == 1, "a pass was not deleted"));
  story.say("Passes deleted, keys destroyed, counts kept. The door's deletion receipt:");
  story.show(gate::to_json(receipt) + "\n");
  story.fact("receipt", nlohmann::ordered_json::parse(gate::to_json(receipt)));
  story.fact("desk_receipt", nlohmann::ordered_json::parse(gate::to_json(desk_receipt)));
  return {};
}

}  // namespace symbolon::cli::demo
