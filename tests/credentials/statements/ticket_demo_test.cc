// The ticket_demo guest, compiled for the host and in the machine: public values of every place in a small tree,
// against hashes of core/crypto, and what it refuses.

#include <gtest/gtest.h>

#include <cstring>
#include <vector>

#include "core/crypto/hash.h"
#include "core/guest/host_io.h"
#include "core/guest/native.h"
#include "credentials/statements/ticket_demo/statement.h"
#include "tests/core/guest/run_guest.h"
#include "tests/support/result_matchers.h"

extern int guest_main_ticket_demo();

namespace symbolon::ticket_demo {
namespace {

Digest digest_of(std::uint32_t seed) {
  Digest out;
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::uint8_t>(seed * 7 + i * 13 + 1);
  return out;
}

// All levels of a tree over 2^kDepth leaves; level 0 holds the leaves.
std::vector<std::vector<Digest>> tree_over(std::vector<Digest> leaves) {
  std::vector<std::vector<Digest>> levels = {std::move(leaves)};
  while (levels.back().size() > 1) {
    std::vector<Digest> above;
    for (std::size_t i = 0; i < levels.back().size(); i += 2)
      above.push_back(node(levels.back()[i], levels.back()[i + 1]));
    levels.push_back(std::move(above));
  }
  return levels;
}

class TicketDemo : public ::testing::Test {
 protected:
  void SetUp() override {
    std::vector<Digest> leaves;
    for (std::uint32_t i = 0; i < (1u << kDepth); ++i) leaves.push_back(leaf(commitment(digest_of(i), event_id_)));
    levels_ = tree_over(std::move(leaves));
  }

  Input input_for(std::uint32_t index) const {
    Input input = {.secret = digest_of(index), .event_id = event_id_, .holder_key = digest_of(5), .leaf_index = index};
    for (std::size_t level = 0; level < kDepth; ++level) input.siblings[level] = levels_[level][index >> level ^ 1];
    return input;
  }

  static Bytes body_of(const Input& input) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(&input);
    return Bytes(bytes, bytes + sizeof input);
  }

  static guest::NativeRun run_on_host(const Input& input) {
    return guest::run_natively(guest_main_ticket_demo, guest::frame_input(body_of(input)));
  }

  const Digest event_id_ = digest_of(4711);
  std::vector<std::vector<Digest>> levels_;
};

TEST_F(TicketDemo, CommitsWhatTheHostComputes) {
  for (const std::uint32_t index : {0u, 1u, 2u, 511u, 512u, 777u, 1023u}) {
    const Input input = input_for(index);
    const guest::NativeRun run = run_on_host(input);
    ASSERT_EQ(run.exit_code, 0);
    ASSERT_EQ(run.public_values.size(), sizeof(PublicValues));
    PublicValues values;
    std::memcpy(&values, run.public_values.data(), sizeof values);
    EXPECT_EQ(values.version, kVersion);
    EXPECT_EQ(values.event_id, event_id_);
    EXPECT_EQ(values.root, levels_[kDepth][0]);
    EXPECT_EQ(values.holder_key, input.holder_key);
    crypto::Sha256 expected;
    expected.update(as_bytes("symbolon/ticket-demo/nullifier")).update(input.secret).update(event_id_);
    EXPECT_EQ(values.nullifier, expected.finish());
#ifdef GUEST_TICKET_DEMO_ELF
    const auto in_machine = testing::run_guest(GUEST_TICKET_DEMO_ELF, body_of(input));
    ASSERT_OK(in_machine);
    EXPECT_EQ(in_machine->exit_code, 0u);
    EXPECT_EQ(in_machine->public_values, run.public_values);
    EXPECT_LT(in_machine->cycles, 1u << 16);  // the smallest shape that the demo may use
#endif
  }
}

TEST_F(TicketDemo, OtherSecretOrPlaceGivesAnotherRoot) {
  Input input = input_for(3);
  input.secret[0] ^= 1;
  EXPECT_NE(run_on_host(input).public_values, run_on_host(input_for(3)).public_values);
  PublicValues values;
  input = input_for(3);
  input.leaf_index = 2;
  const Bytes misplaced = run_on_host(input).public_values;
  ASSERT_EQ(misplaced.size(), sizeof values);
  std::memcpy(&values, misplaced.data(), sizeof values);
  EXPECT_NE(values.root, levels_[kDepth][0]);
}

TEST_F(TicketDemo, NullifiersOfTwoEventsDiffer) {
  EXPECT_NE(nullifier(digest_of(1), digest_of(2)), nullifier(digest_of(1), digest_of(3)));
  EXPECT_NE(nullifier(digest_of(1), digest_of(2)), nullifier(digest_of(3), digest_of(2)));
}

TEST_F(TicketDemo, RefusesZeroSecretAndBadIndex) {
  Input input = input_for(0);
  input.secret = {};
  EXPECT_EQ(run_on_host(input).exit_code, kExitZeroSecret);
  input = input_for(0);
  input.leaf_index = 1u << kDepth;
  EXPECT_EQ(run_on_host(input).exit_code, kExitBadIndex);
  EXPECT_TRUE(run_on_host(input).public_values.empty());
}

}  // namespace
}  // namespace symbolon::ticket_demo
