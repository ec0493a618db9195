// Admission: every verdict and what leads to it; validity before duplication; slots, exit and re-entry, paper,
// challenges, replacement of a holder key, passes typed through other keyboards, two gates on one database.

#include "credentials/gate/gate.h"

#include "credentials/gate/errors.h"
#include "credentials/gate/report.h"
#include "credentials/pass/base32.h"
#include "tests/credentials/gate/gate_fixture.h"

namespace symbolon::gate {
namespace {

constexpr Holder kAnna = {.number = 1, .key = 101};
constexpr Holder kBert = {.number = 2, .key = 102};

TEST_F(GateTest, AdmitsOnceAndSaysWhenFirst) {
  open(test_policy());
  enrol(kAnna, 5);
  const Answer first = admit(token(kAnna));
  EXPECT_EQ(first.verdict, Verdict::kValid);
  EXPECT_EQ(first.tier, 5);
  EXPECT_EQ(verdict(token(kAnna)), "already used");
  pass_time(600);
  const Answer later = admit(token(kAnna, {.at = kNow + 600}));
  EXPECT_EQ(later.verdict, Verdict::kAlreadyUsed);
  EXPECT_EQ(later.first_used, kNow);
}

TEST_F(GateTest, RemembersAfterARestart) {
  open(test_policy());
  enrol(kAnna);
  EXPECT_EQ(verdict(token(kAnna)), "valid");
  open(test_policy());
  EXPECT_EQ(verdict(token(kAnna)), "already used");
}

TEST_F(GateTest, RefusesPassesOfOtherEventsAndGroups) {
  open(test_policy());
  enrol(kAnna);
  pass::TokenClaim claim{
      .event_id = test_event_id(), .group = 1, .pass_id = kAnna.pass_id(), .slot = pass::slot_of(kNow)};
  claim.event_id[0] ^= 1;
  EXPECT_EQ(verdict(pass::sign_token(claim, key_pair(kAnna.key))), "not valid for this event");
  // The same prefix and another event: the signature is over the whole id.
  claim.event_id = test_event_id();
  claim.event_id[31] ^= 1;
  EXPECT_EQ(verdict(pass::sign_token(claim, key_pair(kAnna.key))), "unreadable");
  EXPECT_EQ(verdict(token(kAnna, {.group = 2})), "not valid for this event");
  EXPECT_EQ(verdict(token(kAnna)), "valid");
}

TEST_F(GateTest, RefusesSlotsOutsideTheTolerance) {
  open(test_policy());
  for (std::uint32_t i = 10; i < 20; ++i) enrol({.number = i, .key = i});
  EXPECT_EQ(verdict(token({10, 10}, {.at = kNow - 20})), "expired code");
  EXPECT_EQ(verdict(token({11, 11}, {.at = kNow + 20})), "expired code");
  EXPECT_EQ(verdict(token({12, 12}, {.at = kNow + 86400})), "expired code");
  EXPECT_EQ(verdict(token({13, 13}, {.at = 0})), "expired code");
  EXPECT_EQ(verdict(token({14, 14}, {.at = std::uint64_t{0xffffffff} * 10})), "expired code");
  EXPECT_EQ(verdict(token({15, 15}, {.at = kNow - 10})), "valid");
  EXPECT_EQ(verdict(token({16, 16}, {.at = kNow + 10})), "valid");
}

TEST_F(GateTest, AScreenshotDiesWithItsSlot) {
  open(test_policy());
  enrol(kAnna);
  const std::string screenshot = token(kAnna);
  pass_time(60);
  EXPECT_EQ(verdict(screenshot), "expired code");
  EXPECT_EQ(verdict(token(kAnna, {.at = kNow + 60})), "valid");
}

TEST_F(GateTest, ValidityBeforeDuplication) {
  open(test_policy());
  enrol(kAnna);
  EXPECT_EQ(verdict(token(kAnna)), "valid");
  pass_time(60);
  // Whoever holds an old or forged code does not learn whether the pass was used.
  EXPECT_EQ(verdict(token(kAnna)), "expired code");
  EXPECT_EQ(verdict(token({.number = kAnna.number, .key = 999}, {.at = kNow + 60})), "unreadable");
}

TEST_F(GateTest, RefusesWhoIsNotCheckedIn) {
  open(test_policy());
  EXPECT_EQ(verdict(token(kBert)), "not checked in yet");
}

TEST_F(GateTest, RefusesDamagedTexts) {
  open(test_policy());
  enrol(kAnna);
  const std::string text = token(kAnna);
  for (std::size_t length = 0; length < text.size(); length += 5) {
    EXPECT_EQ(verdict(text.substr(0, length)), "unreadable") << length;
  }
  EXPECT_EQ(verdict(text + text), "unreadable");
  const Bytes bytes = from_base32(text.substr(4)).value();
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    Bytes changed = bytes;
    changed[i] ^= 0x20;
    const std::string word = verdict("SY1P" + to_base32(changed));
    if (i >= 1 && i < 11) {
      EXPECT_EQ(word, "not valid for this event") << i;
    } else if (i >= 11 && i < 27) {
      EXPECT_EQ(word, "not checked in yet") << i;
    } else {
      EXPECT_EQ(word, "unreadable") << i;
    }
  }
  EXPECT_EQ(verdict(text), "valid");
}

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

std::string typed(const std::string& text, std::string_view from, const std::vector<std::string>& to) {
  std::string out;
  for (const char c : text) {
    const std::size_t at = from.find(c);
    out += at == std::string_view::npos ? std::string(1, c) : to[at];
  }
  return out;
}

TEST_F(GateTest, ReadsPassesFromOtherKeyboards) {
  open(test_policy());
  const std::vector<std::string> azerty = {"Q", "A", "Z", "W", "?", "&", "é", "\"", "'", "(", "-", "è"};
  for (std::uint32_t i = 20; i < 40; ++i) {
    const Holder holder = {.number = i, .key = i};
    enrol(holder);
    const std::string text = token(holder);
    const std::string through[] = {lower(text), typed(text, "YZ", {"Z", "Y"}), typed(text, "AQWZM1234567", azerty),
                                   text + "\r\n"};
    EXPECT_EQ(verdict(through[i % 4]), "valid") << i;
    EXPECT_EQ(verdict(text), "already used") << i;
  }
}

TEST_F(GateTest, ExitAndReentry) {
  GatePolicy policy = test_policy();
  policy.allows_reentry = true;
  open(policy);
  enrol(kAnna);
  const auto exit_token = [](std::uint64_t at) { return token(kAnna, {.at = at, .flags = pass::kFlagExit}); };
  EXPECT_EQ(verdict(exit_token(kNow)), "not valid at this time");  // nobody has entered
  EXPECT_EQ(verdict(token(kAnna)), "valid");
  EXPECT_EQ(verdict(exit_token(kNow)), "expired code");  // the slot of the entry
  EXPECT_EQ(verdict(exit_token(kNow + 10)), "exit recorded");
  EXPECT_EQ(verdict(exit_token(kNow + 10)), "already used");
  EXPECT_EQ(verdict(token(kAnna, {.at = kNow + 10})), "expired code");
  EXPECT_EQ(verdict(token(kAnna)), "expired code");
  pass_time(20);
  EXPECT_EQ(verdict(token(kAnna, {.at = kNow + 20})), "valid");
  EXPECT_EQ(verdict(token(kAnna, {.at = kNow + 30})), "already used");
}

TEST_F(GateTest, NoReentryWithoutThePolicy) {
  open(test_policy());
  enrol(kAnna);
  EXPECT_EQ(verdict(token(kAnna)), "valid");
  EXPECT_EQ(verdict(token(kAnna, {.at = kNow + 10, .flags = pass::kFlagExit})), "exit recorded");
  pass_time(60);
  const Answer again = admit(token(kAnna, {.at = kNow + 60}));
  EXPECT_EQ(again.verdict, Verdict::kAlreadyUsed);
  EXPECT_EQ(again.first_used, kNow);
}

TEST_F(GateTest, ALaneHasADirection) {
  open(test_policy());
  enrol(kAnna);
  EXPECT_EQ(verdict(token(kAnna), Direction::kExit), "ticket type not allowed here");
  EXPECT_EQ(verdict(token(kAnna, {.flags = pass::kFlagExit}), Direction::kEntry), "ticket type not allowed here");
  EXPECT_EQ(verdict(token(kAnna), Direction::kEntry), "valid");
  EXPECT_EQ(verdict(token(kAnna, {.at = kNow + 10, .flags = pass::kFlagExit}), Direction::kExit), "exit recorded");
}

TEST_F(GateTest, TiersAtThisGate) {
  GatePolicy policy = test_policy();
  policy.tiers = {2, 4};
  open(policy);
  enrol(kAnna, 4);
  enrol(kBert, 3);
  EXPECT_EQ(verdict(token(kAnna)), "valid");
  EXPECT_EQ(verdict(token(kBert)), "ticket type not allowed here");
}

TEST_F(GateTest, DoorsHaveTimes) {
  GatePolicy policy = test_policy();
  policy.admission = {.from = kNow + 100, .until = kNow + 200};
  policy.check_in = {.from = kNow - 100, .until = kNow + 10};
  open(policy);
  enrol(kAnna);
  EXPECT_EQ(verdict(token(kAnna)), "not valid at this time");
  pass_time(201);
  EXPECT_EQ(verdict(token(kAnna, {.at = kNow + 200})), "not valid at this time");
  EXPECT_ERROR(gate_->enrol(kBert.presentation(), 9), errors::kCheckInClosed);
}

TEST_F(GateTest, PaperPasses) {
  const std::string paper = token(kAnna, {.flags = pass::kFlagPaper});
  open(test_policy());
  enrol(kAnna);
  EXPECT_EQ(verdict(paper), "ticket type not allowed here");
  GatePolicy policy = test_policy();
  policy.allows_paper = true;
  policy.allows_reentry = true;
  open(policy);
  pass_time(3600);
  EXPECT_EQ(verdict(paper), "valid");
  const Answer copy = admit(paper);
  EXPECT_EQ(copy.verdict, Verdict::kAlreadyUsed);
  EXPECT_EQ(copy.first_used, kNow + 3600);
  EXPECT_EQ(verdict(token(kAnna, {.at = kNow + 3600})), "already used");
  // Out with the telephone, in with the paper: a bearer ticket enters once.
  EXPECT_EQ(verdict(token(kAnna, {.at = kNow + 3600, .flags = pass::kFlagExit})), "exit recorded");
  EXPECT_EQ(verdict(paper), "already used");
  // A paper flag with a slot is no pass of ours.
  const pass::TokenClaim claim{.event_id = test_event_id(),
                               .group = 1,
                               .pass_id = kAnna.pass_id(),
                               .slot = pass::slot_of(kNow + 3600),
                               .flags = pass::kFlagPaper};
  EXPECT_EQ(verdict(pass::sign_token(claim, key_pair(kAnna.key))), "unreadable");
}

TEST_F(GateTest, Challenges) {
  GatePolicy policy = test_policy();
  policy.requires_challenge = true;
  open(policy);
  enrol(kAnna);
  enrol(kBert);
  const pass::Challenge challenge = gate_->new_challenge().value();
  const auto offer = [&](const std::string& text, const std::optional<pass::Challenge>& shown) {
    return words(gate_->admit({.text = text, .gate = 3, .challenge = shown}).value().verdict);
  };
  EXPECT_EQ(offer(token(kAnna), std::nullopt), "expired code");
  EXPECT_EQ(offer(token(kAnna), challenge), "unreadable");                                 // signed without it
  EXPECT_EQ(offer(token(kAnna, {.challenge = {1}}), pass::Challenge{1}), "expired code");  // not one of ours
  EXPECT_EQ(offer(token(kAnna, {.challenge = challenge}), challenge), "valid");
  EXPECT_EQ(offer(token(kBert, {.challenge = challenge}), challenge), "expired code");  // one pass each
  const pass::Challenge old = gate_->new_challenge().value();
  pass_time(kChallengeSeconds + 1);
  EXPECT_EQ(offer(token(kBert, {.at = kNow + 60, .challenge = old}), old), "expired code");
}

TEST_F(GateTest, CountersignedPassesAtAGateOnItsOwn) {
  GatePolicy policy = test_policy();
  policy.gates_share_ledger = false;
  open(policy);
  const Answer first = admit(countersigned(kAnna, {}, {.tier = 6}));
  EXPECT_EQ(first.verdict, Verdict::kValid);
  EXPECT_EQ(first.tier, 6);
  EXPECT_EQ(verdict(countersigned(kAnna)), "already used");
  EXPECT_EQ(verdict(token(kAnna, {.at = kNow + 10})), "already used");
  EXPECT_EQ(verdict(countersigned(kBert, {.at = kNow - 60})), "expired code");
  EXPECT_EQ(verdict(countersigned(kBert, {}, {.signer = 5})), "proof invalid");
  EXPECT_EQ(verdict(countersigned(kBert, {}, {.group = 2})), "not valid for this event");
  EXPECT_EQ(verdict(countersigned(kBert, {}, {.valid_until = kNow - 1})), "not valid at this time");
  // Somebody else's grant with a stranger's signature on top.
  EXPECT_EQ(verdict(pass::sign_countersigned(grant(kBert), {.slot = pass::slot_of(kNow)}, key_pair(77))), "unreadable");
  EXPECT_EQ(verdict(countersigned(kBert)), "valid");
}

TEST_F(GateTest, AnExpiredDayKeyCountsNoMore) {
  GatePolicy policy = test_policy();
  policy.gates_share_ledger = false;
  policy.day_keys[0].period.until = kNow + 100;
  open(policy);
  EXPECT_EQ(verdict(countersigned(kAnna)), "valid");
  pass_time(110);
  EXPECT_EQ(verdict(countersigned(kBert, {.at = kNow + 110})), "not valid at this time");
}

TEST_F(GateTest, EveryByteOfACountersignedPassCounts) {
  GatePolicy policy = test_policy();
  policy.gates_share_ledger = false;
  open(policy);
  const Bytes bytes = from_base32(countersigned(kAnna).substr(4)).value();
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    Bytes changed = bytes;
    changed[i] ^= 1;
    const std::string word = verdict("SY1C" + to_base32(changed));
    if (i >= 1 && i < 11) {
      EXPECT_EQ(word, "not valid for this event") << i;
    } else if (i >= 11 && i < 128) {
      EXPECT_EQ(word, "proof invalid") << i;
    } else {
      EXPECT_EQ(word, "unreadable") << i;
    }
  }
  EXPECT_EQ(verdict("SY1C" + to_base32(bytes)), "valid");
}

TEST_F(GateTest, CountersignedPassesAtGatesWithOneLedger) {
  open(test_policy());
  EXPECT_EQ(verdict(countersigned(kAnna)), "not checked in yet");
  enrol(kAnna);
  EXPECT_EQ(verdict(countersigned(kAnna)), "valid");
  EXPECT_EQ(verdict(token(kAnna)), "already used");
}

TEST_F(GateTest, AHolderKeyIsReplacedOnceAndBeforeAdmission) {
  open(test_policy());
  enrol(kAnna);
  const Holder new_device = {.number = kAnna.number, .key = 201};
  enrol(new_device);
  EXPECT_EQ(verdict(token(kAnna)), "revoked");
  EXPECT_EQ(verdict(countersigned(kAnna)), "revoked");
  // The first proof again, by whoever has it: the pass stays where it is.
  EXPECT_ERROR(gate_->enrol(kAnna.presentation(), 9), errors::kHolderKeyFixed);
  EXPECT_ERROR(gate_->enrol(Holder{.number = kAnna.number, .key = 202}.presentation(), 9), errors::kHolderKeyFixed);
  EXPECT_OK(gate_->enrol(new_device.presentation(), 9));
  EXPECT_EQ(verdict(token(new_device)), "valid");
  EXPECT_EQ(verdict(token(kAnna)), "revoked");
}

TEST_F(GateTest, NoReplacementAfterAdmissionOrWithoutOneLedger) {
  open(test_policy());
  enrol(kAnna);
  EXPECT_EQ(verdict(token(kAnna)), "valid");
  EXPECT_ERROR(gate_->enrol(Holder{.number = kAnna.number, .key = 201}.presentation(), 9), errors::kHolderKeyFixed);
  GatePolicy policy = test_policy();
  policy.gates_share_ledger = false;
  open(policy);
  enrol(kBert);
  EXPECT_ERROR(gate_->enrol(Holder{.number = kBert.number, .key = 201}.presentation(), 9), errors::kHolderKeyFixed);
  EXPECT_EQ(verdict(token(kBert)), "valid");
}

TEST_F(GateTest, AClockThatJumpsPutsItOutOfOrder) {
  for (const std::int64_t jump : {-3600, -5, 5, 3600, 86400 * 365}) {
    open(test_policy());
    enrol(kAnna);
    EXPECT_OK(gate_->health());
    const Clock::WallTime before = clock_.wall_time();
    clock_.set_wall_time(before + std::chrono::seconds(jump));
    EXPECT_ERROR(gate_->admit({.text = token(kAnna)}), errors::kClockJumped);
    EXPECT_ERROR(gate_->enrol(kBert.presentation(), 9), errors::kClockJumped);
    EXPECT_ERROR(gate_->new_challenge(), errors::kClockJumped);
    EXPECT_ERROR(gate_->health(), errors::kClockJumped);
    // Setting it back does not help: what happened in between is not known.
    clock_.set_wall_time(before);
    EXPECT_ERROR(gate_->admit({.text = token(kAnna)}), errors::kClockJumped);
  }
  open(test_policy());
  clock_.set_wall_time(clock_.wall_time() + std::chrono::milliseconds(1500));  // time synchronisation
  EXPECT_EQ(verdict(token(kAnna)), "valid");
}

TEST_F(GateTest, AClockBehindTheLedgerPutsItOutOfOrder) {
  open(test_policy());
  enrol(kAnna);
  gate_.reset();
  clock_ = testing::ManualClock(wall_time(kNow - 600));
  Result<Store> store = open_store(ledger_path(), test_event_id());
  ASSERT_OK(store);
  EXPECT_ERROR(Gate::create(test_policy(), std::move(store->key), std::move(store->ledger), clock_),
               errors::kClockBehindLedger);
}

TEST_F(GateTest, TwoGatesOnOneDatabase) {
  open(test_policy());
  enrol(kAnna);
  const std::unique_ptr<Gate> first = std::move(gate_);
  open(test_policy());
  EXPECT_EQ(first->admit({.text = token(kAnna), .gate = 1})->verdict, Verdict::kValid);
  EXPECT_EQ(verdict(token(kAnna)), "already used");
  enrol(kBert);
  EXPECT_EQ(first->admit({.text = token(kBert), .gate = 1})->verdict, Verdict::kValid);
  EXPECT_EQ(verdict(token(kBert)), "already used");
}

TEST_F(GateTest, CountsWhatHappened) {
  open(test_policy());
  enrol(kAnna);
  enrol(kBert);
  EXPECT_EQ(verdict(token(kAnna)), "valid");
  EXPECT_EQ(verdict(token(kBert)), "valid");
  EXPECT_EQ(verdict(token(kBert)), "already used");
  EXPECT_EQ(verdict(token(kAnna, {.at = kNow + 10, .flags = pass::kFlagExit})), "exit recorded");
  EXPECT_EQ(verdict("nothing"), "unreadable");
  ASSERT_OK(gate_->health());
  Counts counts = count(gate_->ledger().log().value());
  EXPECT_EQ(counts.checked_in, 2u);
  EXPECT_EQ(counts.verdicts[Verdict::kValid], 2u);
  EXPECT_EQ(counts.verdicts[Verdict::kExitRecorded], 1u);
  EXPECT_EQ(counts.verdicts[Verdict::kAlreadyUsed], 1u);
  EXPECT_EQ(counts.verdicts[Verdict::kUnreadable], 1u);
  EXPECT_EQ(counts.inside, 1u);
  EXPECT_EQ(counts.gates, (std::set<std::uint16_t>{3, 9}));
  EXPECT_EQ(counts.first_minute, kNow / 60);
  EXPECT_EQ(gate_->latency().samples, 5u);
}

}  // namespace
}  // namespace symbolon::gate
