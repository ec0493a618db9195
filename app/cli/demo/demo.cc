// symbolon demo: the whole story on real parts: an event, a wallet, a proof, a pass as a QR picture, a door without
// network, a shop, a lender, and what remains of it all. Each chapter says what it shows.

#include <memory>

#include "app/cli/command.h"
#include "app/cli/demo/credit.h"
#include "app/cli/demo/event.h"
#include "app/cli/demo/gate.h"
#include "app/cli/demo/kyc.h"
#include "app/cli/demo/story.h"
#include "app/cli/demo/ticket.h"
#include "app/cli/streams.h"
#include "core/crypto/random.h"

namespace symbolon::cli {
namespace {

struct Options {
  std::string picture;  // where to write the QR code, as PNG
  bool force = false;
  bool json = false;
};

Result<void> tell(demo::Story& story, const Options& options, Overwrite overwrite) {
  const demo::Stopwatch watch;
  demo::StoryClock clock;
  TRY_ASSIGN(const demo::Folder home, demo::Folder::create());
  TRY_ASSIGN(const demo::Folder venue, demo::Folder::create());
  TRY_ASSIGN(const crypto::Secp256k1SecretKey owner, crypto::Secp256k1SecretKey::create(crypto::random_secret<32>()));
  const demo::Organizer organizer;

  story.chapter("event", "The organizer publishes an event with 1,000 tickets.");
  TRY_ASSIGN(const demo::PublishedEvent event,
             demo::publish(story, organizer, owner.public_key(), unix_seconds(clock)));
  story.chapter("wallet", "An attendee takes the ticket into a vault.");
  TRY_ASSIGN(wallet::Vault vault, demo::fill_vault(story, home.file("demo.vault"), owner, event));
  story.chapter("ticket", "The wallet proves that it holds one of the tickets, and not which.");
  TRY_ASSIGN(const Bytes proof, demo::prove_ticket(story, vault, event));

  story.chapter("check-in", "Before the doors, the proof is checked in, once and without a name.");
  TRY_ASSIGN(demo::OpenGate desk, demo::open_gate(event, venue.file("desk.ledger"), clock));
  TRY_ASSIGN(const pass::SignedGrant grant, demo::check_in(story, desk, organizer, proof));
  story.chapter("pass", "At the door the phone shows a code.");
  TRY_ASSIGN(const demo::ShownPass shown, demo::show_pass(story, vault, grant, unix_seconds(clock)));
  if (!options.picture.empty()) TRY(write_output(options.picture, shown.picture, overwrite));
  story.chapter("door", "A gate without network reads pictures of codes.");
  TRY_ASSIGN(demo::OpenGate door, demo::open_gate(event, venue.file("door.ledger"), clock));
  TRY(demo::scan_passes(story, door, shown, organizer, event, clock));

  TRY(demo::tell_kyc(story, vault, unix_seconds(clock)));
  TRY(demo::tell_credit(story, vault, unix_seconds(clock)));

  story.chapter("storage", "What the gates stored of the guest.");
  TRY(demo::look_at_storage(story, door, venue, vault));
  story.chapter("close", "The event closes.");
  TRY(demo::close_gates(story, desk, door, unix_seconds(clock)));
  story.fact("story_seconds", watch.milliseconds() / 1000);
  return {};
}

Result<void> run_demo(const Options& options) {
  const Overwrite overwrite = options.force ? Overwrite::kReplace : Overwrite::kRefuse;
  if (!options.picture.empty()) TRY(check_output(options.picture, overwrite));
  demo::Story story(options.json ? demo::Story::Form::kJson : demo::Story::Form::kText);
  TRY(tell(story, options, overwrite));
  story.finish();
  return {};
}

}  // namespace

void add_demo(CLI::App& app, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *app.add_subcommand("demo", "play the whole story: ticket, pass, gate, age, credit score");
  command.add_option("--picture", options->picture, "write the pass as a picture (PNG)")->type_name("FILE");
  command.add_flag("--force", options->force, "replace the picture file");
  add_json_flag(command, options->json);
  set_examples(command, {"demo", "demo --json", "demo --picture pass.png"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return run_demo(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
