// A gate with a ledger in a directory of its own, a clock that a test moves, and holders who show passes to it.

#ifndef SYMBOLON_TESTS_CREDENTIALS_GATE_GATE_FIXTURE_H_
#define SYMBOLON_TESTS_CREDENTIALS_GATE_GATE_FIXTURE_H_

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "credentials/gate/check_in.h"
#include "credentials/gate/gate.h"
#include "credentials/gate/sqlite_ledger.h"
#include "credentials/gate/store.h"
#include "credentials/statements/registry.h"
#include "tests/support/manual_clock.h"
#include "tests/support/result_matchers.h"
#include "tests/support/temporary_directory.h"

namespace symbolon::gate {

inline constexpr std::uint64_t kNow = 1'800'000'000;  // a multiple of 60

inline Clock::WallTime wall_time(std::uint64_t unix_seconds) {
  return Clock::WallTime(std::chrono::seconds(unix_seconds));
}

// Deterministic keys: of a holder, of an organizer.
inline crypto::Ed25519KeyPair key_pair(std::uint32_t number) {
  crypto::Ed25519Seed seed;
  for (std::size_t i = 0; i < 4; ++i) seed.span()[i] = static_cast<std::uint8_t>(number >> (8 * i));
  seed.span()[31] = 1;
  return crypto::Ed25519KeyPair(seed);
}

inline Hash256 nullifier_of(std::uint32_t number) {
  Hash256 nullifier = {};
  for (std::size_t i = 0; i < 4; ++i) nullifier[i] = static_cast<std::uint8_t>(number >> (8 * i));
  nullifier[31] = 1;
  return nullifier;
}

inline Hash256 test_event_id() {
  Hash256 id;
  for (std::size_t i = 0; i < id.size(); ++i) id[i] = static_cast<std::uint8_t>(0xa0 + i);
  return id;
}

// Somebody with a ticket: the holder key number `key` for the nullifier number `number`.
struct Holder {
  std::uint32_t number = 0;
  std::uint32_t key = 0;

  Presentation presentation(std::uint8_t tier = 0) const {
    return {.nullifier = nullifier_of(number), .holder_key = key_pair(key).public_key(), .tier = tier};
  }
  pass::PassId pass_id() const { return pass::pass_id_of(test_event_id(), nullifier_of(number)); }
};

struct Show {
  std::uint64_t at = kNow;
  std::uint16_t group = 1;
  std::uint8_t flags = 0;
  pass::Challenge challenge = {};
};

inline std::string token(const Holder& holder, const Show& show = {}) {
  const bool is_paper = (show.flags & pass::kFlagPaper) != 0;
  return pass::sign_token({.event_id = test_event_id(),
                           .group = show.group,
                           .pass_id = holder.pass_id(),
                           .slot = is_paper ? 0 : pass::slot_of(show.at),
                           .flags = show.flags,
                           .challenge = show.challenge},
                          key_pair(holder.key));
}

inline constexpr std::uint32_t kDayKeyNumber = 7'000'000;

// A ticket that nobody can prove: its verifying key is made up.
inline presentation::Expectation test_expectation() {
  const statement::Manifest& manifest = (*statement::find_pack("ticket"))->manifest;
  const std::string digest(64, '1');
  return {.parameters = *statement::ParameterValues::from_json(
              manifest, {{"registration", digest}, {"root", digest}, {"shows_tier", false}}),
          .audience = test_event_id(),
          .verifying_keys = {Hash256{1}}};
}

inline GatePolicy test_policy() {
  return {.event_id = test_event_id(),
          .accepts = {test_expectation()},
          .day_keys = {{.key = key_pair(kDayKeyNumber).public_key(),
                        .period = {.from = kNow - 3600, .until = kNow + 20 * 3600}}}};
}

struct GrantOptions {
  std::uint8_t tier = 0;
  std::uint32_t valid_until = static_cast<std::uint32_t>(kNow + 7200);
  std::uint32_t signer = kDayKeyNumber;
  std::uint16_t group = 1;
};

inline pass::SignedGrant grant(const Holder& holder, const GrantOptions& options = {}) {
  return pass::sign_grant({.event_id = test_event_id(),
                           .group = options.group,
                           .pass_id = holder.pass_id(),
                           .holder_key = key_pair(holder.key).public_key(),
                           .tier = options.tier,
                           .valid_until = options.valid_until},
                          key_pair(options.signer));
}

inline std::string countersigned(const Holder& holder, const Show& show = {}, const GrantOptions& options = {}) {
  return pass::sign_countersigned(grant(holder, options),
                                  {.slot = pass::slot_of(show.at), .flags = show.flags, .challenge = show.challenge},
                                  key_pair(holder.key));
}

class GateTest : public ::testing::Test {
 protected:
  std::string ledger_path() const { return directory_.file("gate.ledger"); }

  // Once per policy; the files stay.
  void open(const GatePolicy& policy) {
    gate_.reset();
    Result<Store> store = open_store(ledger_path(), policy.event_id);
    ASSERT_OK(store);
    Result<std::unique_ptr<Gate>> gate = Gate::create(policy, std::move(store->key), std::move(store->ledger), clock_);
    ASSERT_OK(gate);
    gate_ = std::move(*gate);
  }

  Answer admit(const std::string& text, std::optional<Direction> direction = {}) {
    const Result<Answer> answer = gate_->admit({.text = text, .gate = 3, .direction = direction});
    EXPECT_OK(answer);
    return answer ? *answer : Answer{};
  }
  std::string verdict(const std::string& text, std::optional<Direction> direction = {}) {
    return std::string(words(admit(text, direction).verdict));
  }
  void enrol(const Holder& holder, std::uint8_t tier = 0) { ASSERT_OK(gate_->enrol(holder.presentation(tier), 9)); }
  void pass_time(std::uint64_t seconds) { clock_.advance(std::chrono::seconds(seconds)); }

  testing::TemporaryDirectory directory_;
  testing::ManualClock clock_{wall_time(kNow)};
  std::unique_ptr<Gate> gate_;
};

}  // namespace symbolon::gate

#endif  // SYMBOLON_TESTS_CREDENTIALS_GATE_GATE_FIXTURE_H_
