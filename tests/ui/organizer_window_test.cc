// The organizer's desk: an event from its name to its signature, with a list that has bad lines first and claims that
// are taken and refused; then its numbers, and the close with the deletion receipt.

#include <gtest/gtest.h>

#include <QTemporaryDir>
#include <QTest>

#include "core/base/file.h"
#include "credentials/ethereum/address.h"
#include "credentials/ethereum/claim.h"
#include "credentials/event/claim_check.h"
#include "credentials/event/claim_file.h"
#include "credentials/event/event_file.h"
#include "credentials/gate/store.h"
#include "credentials/gate/verdict.h"
#include "credentials/wallet/key_file.h"
#include "tests/support/manual_clock.h"
#include "tests/support/result_matchers.h"
#include "tests/ui/accessible.h"
#include "tests/ui/desks.h"
#include "tests/ui/window.h"

namespace symbolon::ui {
namespace {

using testing::nameless_items;
using testing::press;
using testing::screen_text;
using testing::tick;
using testing::type_into;
using testing::type_over;
using testing::wait_for_text;

constexpr std::uint64_t kNow = 1'800'000'000;
constexpr char kOwner[] = "0x52908400098527886e0f7030069857d2e4169ee7";

class OrganizerWindow : public ::testing::Test {
 protected:
  QUrl write(const char* name, const std::string& text) const {
    const std::string path = folder_.filePath(name).toStdString();
    EXPECT_OK(write_file_atomic(path, as_bytes(text), {.overwrite = Overwrite::kReplace}));
    return QUrl::fromLocalFile(QString::fromStdString(path));
  }
  Bytes read(const QString& name) const {
    auto bytes = read_file(folder_.filePath(name).toStdString(), 1 << 20);
    EXPECT_OK(bytes) << name.toStdString();
    return bytes ? std::move(*bytes) : Bytes();
  }
  std::string screen() const { return screen_text(*window_).toStdString(); }
  bool idle() {
    return QTest::qWaitFor([&] { return !desks_.organizer.busy(); }, 15000);
  }

  // To the step of the tickets.
  void fill_in() {
    ASSERT_TRUE(press(*window_, "Make an event")) << screen();
    ASSERT_TRUE(type_into(*window_, "Name of the event", "Night of the Owls"));
    ASSERT_TRUE(type_into(*window_, "Place", "Odeon"));
    ASSERT_TRUE(press(*window_, "Next"));
    ASSERT_TRUE(wait_for_text(*window_, "What holds at the doors?")) << screen();
    ASSERT_TRUE(press(*window_, "Next"));
    ASSERT_TRUE(wait_for_text(*window_, "Who has tickets?")) << screen();
  }

  // A claim as its holder's wallet makes it.
  static std::string claim(const event::Core& core, std::uint8_t token, const crypto::Secp256k1SecretKey& owner) {
    event::ClaimFile file{.registration_id = core.registration_id(), .claim = {}};
    file.claim.token[31] = token;
    file.claim.commitment = {5};
    const Hash256 digest = ethereum::claim_digest(event::signed_claim(core, file.claim));
    const crypto::RecoverableSignature signature = owner.sign_recoverable(digest);
    file.claim.signature = Bytes(signature.signature.begin(), signature.signature.end());
    file.claim.signature.push_back(static_cast<std::uint8_t>(27 + signature.recovery_id));
    return event::write_claim_file(file);
  }

  QTemporaryDir folder_;
  testing::ManualClock clock_{Clock::WallTime(std::chrono::seconds(kNow))};
  testing::Desks desks_{{.folder = folder_.path().toStdString(), .clock = clock_}};
  testing::TestWindow window_{desks_.properties("organizer")};
};

TEST_F(OrganizerWindow, FromANameToASignedEvent) {
  EXPECT_EQ(nameless_items(*window_), QStringList());
  ASSERT_TRUE(press(*window_, "Make an event")) << screen();
  ASSERT_TRUE(press(*window_, "Next"));
  EXPECT_TRUE(wait_for_text(*window_, "Give the event a name")) << screen();
  EXPECT_EQ(nameless_items(*window_), QStringList());
  ASSERT_TRUE(type_into(*window_, "Name of the event", "Night of the Owls"));
  ASSERT_TRUE(type_into(*window_, "Place", "Odeon"));
  ASSERT_TRUE(press(*window_, "Next"));
  ASSERT_TRUE(wait_for_text(*window_, "What holds at the doors?")) << screen();
  ASSERT_TRUE(tick(*window_, "Visitors may go out and in again"));
  ASSERT_TRUE(type_over(*window_, "Doors open, minutes before", "90"));
  EXPECT_EQ(nameless_items(*window_), QStringList());
  ASSERT_TRUE(press(*window_, "Next"));

  ASSERT_TRUE(wait_for_text(*window_, "Who has tickets?")) << screen();
  const std::string head = "token,owner\n";
  const std::string owner = std::string(kOwner) + "\n";
  desks_.organizer.importTable(write("bad.csv", head + "1," + owner + "2,nobody\n1," + owner));
  ASSERT_TRUE(wait_for_text(*window_, "Lines that cannot be used: 2")) << screen();
  EXPECT_TRUE(screen_text(*window_).contains("Line 3: An owner is no address.")) << screen();
  EXPECT_TRUE(screen_text(*window_).contains("Line 4: A ticket stands in two lines.")) << screen();
  EXPECT_FALSE(desks_.organizer.hasList());
  EXPECT_EQ(nameless_items(*window_), QStringList());
  desks_.organizer.importTable(write("good.csv", head + "1," + owner + "2," + owner));
  ASSERT_TRUE(wait_for_text(*window_, "Every line is good.")) << screen();
  EXPECT_TRUE(screen_text(*window_).contains("Most tickets of one holder: 2")) << screen();
  EXPECT_TRUE(screen_text(*window_).contains("A small crowd to hide in. Tickets: 2")) << screen();
  ASSERT_TRUE(press(*window_, "Next"));

  ASSERT_TRUE(wait_for_text(*window_, "Before the list is closed")) << screen();
  EXPECT_EQ(nameless_items(*window_), QStringList());
  ASSERT_TRUE(press(*window_, "Next"));
  ASSERT_TRUE(wait_for_text(*window_, "Is this right?")) << screen();
  EXPECT_TRUE(screen_text(*window_).contains("I hold a ticket of this event.")) << screen();
  EXPECT_TRUE(screen_text(*window_).contains("out and in again")) << screen();
  EXPECT_EQ(nameless_items(*window_), QStringList());
  desks_.organizer.publish(QUrl::fromLocalFile(folder_.path()));
  ASSERT_TRUE(wait_for_text(*window_, "The event is published", 15000)) << screen();
  EXPECT_EQ(nameless_items(*window_), QStringList());

  const auto event = event::parse_event_file(read("night-of-the-owls.event.json"));
  ASSERT_OK(event);
  const auto list = event::Snapshot::decode(read("night-of-the-owls.tickets"));
  ASSERT_OK(list);
  EXPECT_OK(list->check(event->core));
  EXPECT_TRUE(event->policy.allows_reentry);
  EXPECT_EQ(event->description.time.from - event->policy.admission.from, 90u * 60);
  EXPECT_TRUE(screen_text(*window_).contains(QString::fromStdString(event::fingerprint(event->core.event_id()))));
  const auto day_key = wallet::read_key_file(folder_.filePath("night-of-the-owls.check-in.key").toStdString());
  ASSERT_OK(day_key);
  ASSERT_EQ(event->day_keys.size(), 1u);
  EXPECT_EQ(event->day_keys[0].key, crypto::Ed25519KeyPair(*day_key).public_key());
  EXPECT_EQ(event->day_keys[0].period.from, event->policy.check_in.from);
}

TEST_F(OrganizerWindow, AnEventIsNeverReplaced) {
  fill_in();
  desks_.organizer.importTable(write("good.csv", std::string("token,owner\n1,") + kOwner + "\n"));
  ASSERT_TRUE(idle());
  desks_.organizer.next();
  desks_.organizer.next();
  ASSERT_TRUE(wait_for_text(*window_, "Is this right?", 15000)) << screen();
  write("night-of-the-owls.event.json", "another one");
  desks_.organizer.publish(QUrl::fromLocalFile(folder_.path()));
  ASSERT_TRUE(idle());
  EXPECT_EQ(desks_.organizer.state(), OrganizerController::Sign);
  EXPECT_FALSE(desks_.organizer.problem().isEmpty());
  EXPECT_FALSE(QFile::exists(folder_.filePath("night-of-the-owls.check-in.key")));
}

TEST_F(OrganizerWindow, ClaimsAreJudgedOneByOne) {
  SecretArray<32> secret;
  secret.span()[31] = 9;
  const auto owner = crypto::Secp256k1SecretKey::create(std::move(secret));
  ASSERT_OK(owner);
  const std::string address = "0x" + to_hex(ethereum::address_of(owner->public_key()));
  fill_in();
  desks_.organizer.importTable(write("good.csv", "token,owner\n1," + address + "\n2," + kOwner + "\n"));
  ASSERT_TRUE(idle());
  desks_.organizer.next();
  const QUrl draft_file = QUrl::fromLocalFile(folder_.filePath("owls.draft.json"));
  desks_.organizer.saveDraft(draft_file);
  ASSERT_TRUE(wait_for_text(*window_, "The draft is written.")) << screen();
  const auto draft = event::parse_event_draft(read("owls.draft.json"));
  ASSERT_OK(draft);

  desks_.organizer.addClaims({write("good.json", claim(draft->core, 1, *owner)),
                              write("stranger.json", claim(draft->core, 2, *owner)), write("none.json", "{}")});
  ASSERT_TRUE(wait_for_text(*window_, "good.json: Accepted.", 15000)) << screen();
  EXPECT_TRUE(screen_text(*window_).contains("none.json: The file is no claim of a ticket.")) << screen();
  EXPECT_EQ(desks_.organizer.claims()->count(), 3);
  EXPECT_EQ(desks_.organizer.claimsTaken(), 1);
  EXPECT_EQ(nameless_items(*window_), QStringList());
  desks_.organizer.next();
  ASSERT_TRUE(wait_for_text(*window_, "Is this right?", 15000)) << screen();
  desks_.organizer.publish(QUrl::fromLocalFile(folder_.path()));
  ASSERT_TRUE(wait_for_text(*window_, "The event is published", 15000)) << screen();
  const auto list = event::Snapshot::decode(read("night-of-the-owls.tickets"));
  ASSERT_OK(list);
  EXPECT_EQ(list->entries()[0].kind, statement::LeafKind::kCommitment);
  EXPECT_EQ(list->entries()[1].kind, statement::LeafKind::kAddress);
  EXPECT_EQ(desks_.organizer.claims()->count(), 0);
  ASSERT_TRUE(press(*window_, "Delete the claims")) << screen();
  ASSERT_TRUE(wait_for_text(*window_, "The claims are deleted.")) << screen();
  EXPECT_FALSE(QFile::exists(folder_.filePath("good.json")));
  EXPECT_FALSE(QFile::exists(folder_.filePath("stranger.json")));

  // Another day: the draft opens with everything that was filled in, under the same registration.
  desks_.organizer.leave();
  desks_.organizer.openDraft(draft_file);
  ASSERT_TRUE(wait_for_text(*window_, "What is it?")) << screen();
  EXPECT_EQ(desks_.organizer.form()->property("name").toString(), "Night of the Owls");
}

TEST_F(OrganizerWindow, ANodeThatDoesNotAnswerGivesOneSentence) {
  fill_in();
  desks_.organizer.form()->setProperty("chain", 1);
  desks_.organizer.form()->setProperty("contract", kOwner);
  ASSERT_TRUE(wait_for_text(*window_, "From the chain")) << screen();
  desks_.organizer.importFromNode("http://127.0.0.1:1", "x", "");
  EXPECT_TRUE(wait_for_text(*window_, "A block is a whole number.")) << screen();
  desks_.organizer.importFromNode("nowhere", "0", "");
  ASSERT_TRUE(idle());
  EXPECT_FALSE(desks_.organizer.problem().isEmpty());
  desks_.organizer.importFromNode("http://127.0.0.1:1", "0", "");
  EXPECT_TRUE(desks_.organizer.busy());
  desks_.organizer.cancel();
  ASSERT_TRUE(idle());
  EXPECT_FALSE(desks_.organizer.problem().isEmpty()) << screen();
  EXPECT_FALSE(desks_.organizer.hasList());
}

class RunningEvent : public OrganizerWindow {
 protected:
  // An event with a ledger where a gate has let in two and refused one.
  void run_event() {
    const crypto::Ed25519KeyPair organizer{crypto::Ed25519Seed()};
    event::Event event;
    event.core = {.organizer = organizer.public_key(), .root = {1}};
    event.description = {.name = "Night of the Owls", .venue = "Odeon", .time = {kNow, kNow + 3600}};
    event.policy.check_in = event.policy.admission = event.description.time;
    event.policy.groups = {{.id = 1, .name = "Door"}};
    event.statements = {{.statement = "ticket", .parameters = {{"shows_tier", false}}, .verifying_keys = {{1}}}};
    const auto text = event::write_event_file(event, organizer);
    ASSERT_OK(text);
    event_id_ = event.core.event_id();
    event_file_ = write("owls.event.json", *text);
    ledger_ = gate::ledger_path(folder_.path().toStdString(), event_id_);
    auto store = gate::open_store(ledger_, event_id_);
    ASSERT_OK(store);
    log(*store, gate::kLogCheckedIn, 0);
    log(*store, static_cast<std::uint8_t>(gate::Verdict::kValid), 1);
    log(*store, static_cast<std::uint8_t>(gate::Verdict::kValid), 2);
    log(*store, static_cast<std::uint8_t>(gate::Verdict::kAlreadyUsed), 2);
  }
  static void log(gate::Store& store, std::uint8_t code, std::uint32_t minute) {
    gate::PassKey key = {};
    key[0] = static_cast<std::uint8_t>(minute + code);
    const gate::LogEntry entry{.code = code, .minute = static_cast<std::uint32_t>(kNow / 60) + minute, .gate = 1};
    ASSERT_OK(store.ledger->update(key, [&](const std::optional<Bytes>&) -> Result<gate::Ledger::Change> {
      return gate::Ledger::Change{.record = Bytes(8, 1), .log = entry};
    }));
  }

  Hash256 event_id_ = {};
  QUrl event_file_;
  std::string ledger_;
};

TEST_F(RunningEvent, ShowsItsNumbersAndIsClosed) {
  run_event();
  desks_.organizer.watchEvent(event_file_);
  ASSERT_TRUE(wait_for_text(*window_, "Admitted: 2")) << screen();
  EXPECT_TRUE(screen_text(*window_).contains("Checked in: 1")) << screen();
  EXPECT_TRUE(screen_text(*window_).contains("Refused: 1")) << screen();
  EXPECT_TRUE(screen_text(*window_).contains("Already used 1")) << screen();
  const EventWatch& watch = *desks_.organizer.watch();
  ASSERT_EQ(watch.admissions().size(), 3);
  EXPECT_EQ(watch.admissions()[2].toMap()["value"].toDouble(), 1);
  EXPECT_EQ(watch.inside()[2].toMap()["value"].toDouble(), 2);
  EXPECT_EQ(nameless_items(*window_), QStringList());

  ASSERT_TRUE(wait_for_text(*window_, "every pass in this ledger")) << screen();
  ASSERT_TRUE(press(*window_, "Close the event"));
  EXPECT_TRUE(watch.canClose()) << "only once CLOSE was typed";
  ASSERT_TRUE(type_into(*window_, "Type CLOSE to close the event for good", "CLOSE"));
  ASSERT_TRUE(press(*window_, "Close the event"));
  ASSERT_TRUE(wait_for_text(*window_, "The event is closed.")) << screen();
  EXPECT_TRUE(screen_text(*window_).contains("Event key: destroyed")) << screen();
  desks_.organizer.watch()->saveReceipt(QUrl::fromLocalFile(folder_.filePath("receipt.json")));
  ASSERT_TRUE(wait_for_text(*window_, "The deletion receipt is written.")) << screen();
  const auto receipt = nlohmann::json::parse(read("receipt.json"));
  EXPECT_EQ(receipt["event_id"], to_hex(event_id_));
  EXPECT_GT(receipt["passes_deleted"], 0);
  EXPECT_FALSE(QFile::exists(QString::fromStdString(gate::event_key_path(ledger_))));
  EXPECT_EQ(nameless_items(*window_), QStringList());
}

TEST_F(RunningEvent, AsksForItsNumbersWhereThereAreNone) {
  run_event();
  QFile::rename(QString::fromStdString(ledger_), folder_.filePath("elsewhere.ledger"));
  desks_.organizer.watchEvent(event_file_);
  ASSERT_TRUE(wait_for_text(*window_, "Where are the numbers?")) << screen();
  EXPECT_FALSE(screen_text(*window_).contains("Type CLOSE"));
  ASSERT_TRUE(type_into(*window_, "Address of the gate's server", "http://gate.example"));
  ASSERT_TRUE(type_into(*window_, "Token", "SECRETTOKEN"));
  ASSERT_TRUE(press(*window_, "Ask the gate"));
  EXPECT_TRUE(wait_for_text(*window_, "This is not the address of a gate's server.")) << screen();
  EXPECT_FALSE(screen_text(*window_).contains("SECRETTOKEN"));
  desks_.organizer.watch()->useLedger(QUrl::fromLocalFile(folder_.filePath("elsewhere.ledger")));
  EXPECT_TRUE(wait_for_text(*window_, "Admitted: 2")) << screen();
}

}  // namespace
}  // namespace symbolon::ui
