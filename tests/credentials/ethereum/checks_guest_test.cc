// The published RLP and eth_getProof vectors inside the machine, and edits of them: the guest's answers are the host's.

#include <gtest/gtest.h>

#include <cstring>

#include "core/guest/host_io.h"
#include "core/guest/native.h"
#include "credentials/ethereum/account_proof.h"
#include "tests/core/guest/run_guest.h"
#include "tests/credentials/ethereum/checks_io.h"
#include "tests/credentials/ethereum/getproof_vectors.h"
#include "tests/credentials/ethereum/sample_state.h"
#include "tests/support/result_matchers.h"

extern int guest_main_ethereum_checks();

namespace symbolon::ethereum::testing {
namespace {

using symbolon::testing::hex;
using symbolon::testing::hex_array;
using symbolon::testing::kNoTestData;

class Cases {
 public:
  void add_rlp(const Bytes& bytes) {
    append({.kind = CaseKind::kRlp, .node_count = 1}, {bytes});
    expected_.push_back({.refusal = static_cast<std::uint32_t>(rlp_check(bytes))});
  }

  // Answers of the host.
  Answer add_look_up(const Word& root, const Word& key, const TrieNodes& nodes) {
    append(
        {.kind = CaseKind::kLookUp, .node_count = static_cast<std::uint32_t>(nodes.size()), .root = root, .key = key},
        nodes);
    const std::vector<RlpBytes> views(nodes.begin(), nodes.end());
    const TrieLookup found = look_up(root, key, views);
    Answer answer = {.refusal = static_cast<std::uint32_t>(found.refusal), .is_present = found.is_present ? 1u : 0u};
    if (found.is_present) answer.value_hash = keccak256(found.value);
    expected_.push_back(answer);
    return answer;
  }

  void expect_same_answers() const {
    const auto on_host = guest::run_natively(guest_main_ethereum_checks, guest::frame_input(body_));
    ASSERT_EQ(on_host.exit_code, 0);
    expect_answers(on_host.public_values);
#ifdef GUEST_ETHEREUM_CHECKS_ELF
    const auto in_machine = symbolon::testing::run_guest(GUEST_ETHEREUM_CHECKS_ELF, body_);
    ASSERT_OK(in_machine);
    ASSERT_EQ(in_machine->exit_code, 0u);
    expect_answers(in_machine->public_values);
#endif
  }

 private:
  void append(const CaseHead& head, const TrieNodes& nodes) {
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(&head);
    body_.insert(body_.end(), bytes, bytes + sizeof head);
    for (const Bytes& node : nodes) {
      Writer out;
      out.u32(static_cast<std::uint32_t>(node.size()));
      out.bytes(node);
      out.bytes(Bytes(guest::padded_size(node.size()) - node.size(), 0));
      body_.insert(body_.end(), out.view().begin(), out.view().end());
    }
  }

  void expect_answers(const Bytes& public_values) const {
    ASSERT_EQ(public_values.size(), expected_.size() * sizeof(Answer));
    for (std::size_t i = 0; i < expected_.size(); ++i) {
      Answer answer;
      std::memcpy(&answer, public_values.data() + i * sizeof answer, sizeof answer);
      EXPECT_EQ(answer, expected_[i]) << "case " << i << ": refusal " << answer.refusal;
    }
  }

  Bytes body_;
  std::vector<Answer> expected_;
};

TEST(ChecksInGuest, RlpVectors) {
  Cases cases;
  for (const char* text : {"83646f67", "8100", "b800", "c000", "bf0f000000000000021111", "c7c0c1c0c3c0c1c0"}) {
    cases.add_rlp(hex(text));
  }
  for (const char* file : {"rlp/rlptest.json", "rlp/invalidRLPTest.json"}) {
    const auto vectors = symbolon::testing::load_test_data(file);
    if (!vectors) continue;
    for (const auto& vector : *vectors) cases.add_rlp(hex(vector["out"].get<std::string>()));
  }
  cases.expect_same_answers();
}

TEST(ChecksInGuest, SampleProofs) {
  const SampleState state;
  Cases cases;
  for (const std::uint64_t token : {0u, 5u, 77u}) {
    AccountProof proof = state.proof_of(token);
    const Word key = keccak256(proof.storage[0].slot);
    const Answer answer = cases.add_look_up(proof.account.storage_root, key, proof.storage[0].nodes);
    EXPECT_EQ(answer.is_present, token == 77 ? 0u : 1u);
    proof.storage[0].nodes.back()[5] ^= 1;
    cases.add_look_up(proof.account.storage_root, key, proof.storage[0].nodes);
    proof.storage[0].nodes.pop_back();
    cases.add_look_up(proof.account.storage_root, key, proof.storage[0].nodes);
  }
  cases.expect_same_answers();
}

TEST(ChecksInGuest, PublishedProofs) {
  const auto vectors = getproof_vectors();
  if (vectors.empty()) GTEST_SKIP() << kNoTestData;
  Cases cases;
  const auto add_with_edits = [&cases](const Word& root, const Word& key, TrieNodes nodes) {
    if (nodes.empty()) return;
    EXPECT_EQ(cases.add_look_up(root, key, nodes).refusal, 0u);
    nodes.back()[nodes.back().size() / 2] ^= 0x20;
    EXPECT_EQ(cases.add_look_up(root, key, nodes).refusal, static_cast<std::uint32_t>(Refusal::kTrieNodeHash));
    if (nodes.size() == 1) return;
    nodes.pop_back();
    EXPECT_EQ(cases.add_look_up(root, key, nodes).refusal, static_cast<std::uint32_t>(Refusal::kTrieNodeMissing));
  };
  for (const auto& [name, vector] : vectors) {
    const auto proof = account_proof_from_json(vector["proof"]);
    ASSERT_OK(proof) << name;
    add_with_edits(hex_array<32>(vector["stateRoot"].get<std::string>()), keccak256(proof->address), proof->nodes);
    for (const StorageProof& slot : proof->storage) {
      add_with_edits(proof->account.storage_root, keccak256(slot.slot), slot.nodes);
    }
  }
  cases.expect_same_answers();
}

}  // namespace
}  // namespace symbolon::ethereum::testing
