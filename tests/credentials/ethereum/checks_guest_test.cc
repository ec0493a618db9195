// The published RLP, eth_getProof, key, EIP-191 and EIP-712 vectors inside the machine, and edits of them: the guest's
// answers are the vectors' or the host's.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <optional>

#include "core/guest/curve_parameters.h"
#include "core/guest/host_io.h"
#include "core/guest/native.h"
#include "credentials/ethereum/account_proof.h"
#include "credentials/ethereum/address.h"
#include "credentials/ethereum/signature.h"
#include "credentials/ethereum/typed_data.h"
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

  void add_keccak(const Bytes& message, const Word& hash) {
    append({.kind = CaseKind::kKeccak, .node_count = 1}, {message});
    expected_.push_back({.is_present = 1, .value_hash = hash});
  }
  // nullopt: refused.
  void add_address(const Word& secret, const std::optional<Address>& address) {
    append({.kind = CaseKind::kAddress, .node_count = 1, .root = secret}, {{}});
    expect_address(address);
  }
  void add_signer(const Word& digest, const Bytes& signature, const std::optional<Address>& signer) {
    append({.kind = CaseKind::kSigner, .node_count = 1, .root = digest}, {signature});
    expect_address(signer);
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
  void expect_address(const std::optional<Address>& address) {
    Answer answer = {.refusal = address ? 0u : 1u, .is_present = address ? 1u : 0u};
    if (address) std::ranges::copy(*address, answer.value_hash.begin() + 12);
    expected_.push_back(answer);
  }
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

// ---- keys and what they sign ----

Word order_plus(std::uint8_t number) {
  Word bytes;
  guest::U256 sum;
  guest::add(sum, guest::Secp256k1::Order::kModulus, guest::U256{{number}});
  guest::u256_to_bytes(sum, bytes.data());
  return bytes;
}

TEST(ChecksInGuest, KeysAndAddresses) {
  Cases cases;
  for (const Word& none : {Word{}, order_plus(0), order_plus(5)}) cases.add_address(none, std::nullopt);
  const auto accounts = symbolon::testing::load_test_data("eth_signing/accounts.json");
  if (accounts) {
    for (const auto& account : *accounts) {
      if (!account.contains("privateKey") || !account["privateKey"].is_string()) continue;
      cases.add_address(hex_array<32>(account["privateKey"].get<std::string>()),
                        hex_array<20>(account["address"].get<std::string>()));
    }
  }
  cases.expect_same_answers();
}

// The signature with its recovery id, and edits that name another signer or none.
void add_signature(Cases& cases, const Word& digest, Bytes signature, const Address& signer) {
  signature[64] = static_cast<std::uint8_t>(signature[64] - 27);
  cases.add_signer(digest, signature, signer);
  const auto with = [&](std::size_t at, std::uint8_t byte) {
    Bytes changed = signature;
    changed[at] = byte;
    return changed;
  };
  cases.add_signer(digest, with(64, 4), std::nullopt);
  cases.add_signer(digest, Bytes(signature.begin(), signature.end() - 1), std::nullopt);
  for (const std::size_t half : {std::size_t{0}, std::size_t{32}}) {
    Bytes zero = signature;
    std::fill_n(zero.begin() + static_cast<std::ptrdiff_t>(half), 32, std::uint8_t{0});
    cases.add_signer(digest, zero, std::nullopt);
    Bytes order = signature;
    std::ranges::copy(order_plus(0), order.begin() + static_cast<std::ptrdiff_t>(half));
    cases.add_signer(digest, order, std::nullopt);
  }
  // Either half of s has a signer: here the other recovery id makes it the same one.
  guest::U256 s = guest::u256_from_bytes(signature.data() + 32);
  guest::subtract(s, guest::Secp256k1::Order::kModulus, s);
  Bytes high = with(64, signature[64] ^ 1);
  guest::u256_to_bytes(s, high.data() + 32);
  cases.add_signer(digest, high, signer);
}

TEST(ChecksInGuest, SignersOfMessagesAndTypedData) {
  const auto typed = symbolon::testing::load_test_data("eth_signing/eip712_typed_data.json");
  const auto personal = symbolon::testing::load_test_data("eth_signing/eip191_personal_sign.json");
  const auto deterministic = symbolon::testing::load_test_data("eth_signing/rfc6979_secp256k1_signatures.json");
  if (!typed || !personal || !deterministic) GTEST_SKIP() << kNoTestData;
  const auto address_of_key = [](const Word& secret) {
    return address_of(crypto::Secp256k1SecretKey::create(SecretArray<32>::copy_of(secret))->public_key());
  };
  Cases cases;
  for (const auto& vector : *typed) {
    // digest = Keccak(0x1901, Keccak(domain), Keccak(message)), all three in the guest.
    const std::string encoded = vector["encoded"];
    const Bytes message = hex(encoded);
    cases.add_keccak(message, keccak256(message));
    const Word digest = hex_array<32>(vector["digest"].get<std::string>());
    const auto preimage = typed_data_preimage({{"types", vector["types"]},
                                               {"primaryType", vector["primaryType"]},
                                               {"domain", vector["domain"]},
                                               {"message", vector["data"]}});
    ASSERT_OK(preimage);
    cases.add_keccak(*preimage, digest);
    if (!vector.contains("signature")) continue;
    add_signature(cases, digest, hex(vector["signature"].get<std::string>()),
                  address_of_key(hex_array<32>(vector["privateKey"].get<std::string>())));
  }
  for (const auto& vector : (*personal)["signatures"]) {
    const Word digest = hex_array<32>(vector["hash"].get<std::string>());
    add_signature(cases, digest, hex(vector["signature"].get<std::string>()),
                  hex_array<20>(vector["address"].get<std::string>()));
  }
  for (const auto& vector : *deterministic) {
    const auto key =
        crypto::Secp256k1SecretKey::create(SecretArray<32>::copy_of(hex_array<32>(vector["d"].get<std::string>())));
    ASSERT_OK(key);
    const Word digest = hex_array<32>(vector["m"].get<std::string>());
    const auto made = sign_digest(*key, digest);
    Bytes signature(made.begin(), made.end());
    ASSERT_EQ(to_hex(ByteView(signature).first(64)), vector["signature"].get<std::string>());
    signature[64] = static_cast<std::uint8_t>(signature[64] - 27);
    cases.add_signer(digest, signature, address_of(key->public_key()));
  }
  cases.expect_same_answers();
}

}  // namespace
}  // namespace symbolon::ethereum::testing
