// The gate's chapters: check-in of the proof, passes at a door without network, what was stored, closing.

#ifndef SYMBOLON_APP_CLI_DEMO_GATE_H_
#define SYMBOLON_APP_CLI_DEMO_GATE_H_

#include <memory>

#include "app/cli/demo/event.h"
#include "app/cli/demo/story.h"
#include "credentials/gate/check_in.h"
#include "credentials/gate/gate.h"
#include "credentials/pass/qr.h"
#include "credentials/wallet/vault.h"

namespace symbolon::cli::demo {

// A gate that knows the signed event file and nothing else.
struct OpenGate {
  Hash256 event_id = {};
  std::string ledger_path;
  std::unique_ptr<gate::Gate> gate;
};
// Errors: those of the event file, gate::gate_policy(), gate::open_store(), gate::Gate::create().
Result<OpenGate> open_gate(const PublishedEvent& event, std::string ledger_path, const Clock& clock);

// What the wallet takes home. Errors: those of gate::CheckInDesk::check_in().
Result<pass::SignedGrant> check_in(Story& story, OpenGate& desk, const Organizer& organizer, ByteView proof_file);

// The countersigned pass as the phone shows it now.
struct ShownPass {
  pass::SignedGrant grant;
  Bytes picture;  // PNG
};
Result<ShownPass> show_pass(Story& story, const wallet::Vault& vault, const pass::SignedGrant& grant,
                            std::uint64_t now);

// All scans at the door; moves the clock. kDemoFailed where a verdict is another one than it must be.
Result<void> scan_passes(Story& story, OpenGate& door, const ShownPass& shown, const Organizer& organizer,
                         const PublishedEvent& event, StoryClock& clock);

// Looks for the ticket's secrets and names in everything that lies in the folder of the gates.
Result<void> look_at_storage(Story& story, OpenGate& door, const Folder& folder, const wallet::Vault& vault);

// Closes both gates, shows the receipts, and looks into the files again.
Result<void> close_gates(Story& story, OpenGate& desk, OpenGate& door, std::uint64_t now);

}  // namespace symbolon::cli::demo

#endif  // SYMBOLON_APP_CLI_DEMO_GATE_H_
