#include "credentials/ethereum/claim.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "credentials/ethereum/address.h"
#include "credentials/ethereum/errors.h"
#include "credentials/ethereum/hex.h"
#include "credentials/ethereum/personal_message.h"
#include "credentials/ethereum/signature.h"
#include "credentials/ethereum/typed_data.h"

namespace symbolon::ethereum {
namespace {

// The selector of isValidSignature(bytes32,bytes), which is also what it returns.
constexpr ByteArray<4> kIsValidSignature = {0x16, 0x26, 0xba, 0x7e};

constexpr std::size_t kContractSignatureBytesMax = 4096;

// isValidSignature(digest, signature) in the ABI's encoding: the dynamic part stands behind its offset.
Bytes encode_call(const Hash256& digest, ByteView signature) {
  Bytes data(kIsValidSignature.begin(), kIsValidSignature.end());
  for (const Word& word : {digest, word_of(64), word_of(std::uint64_t{signature.size()})}) {
    data.insert(data.end(), word.begin(), word.end());
  }
  data.insert(data.end(), signature.begin(), signature.end());
  data.resize(4 + 96 + (signature.size() + 31) / 32 * 32);
  return data;
}

}  // namespace

nlohmann::json claim_typed_data(const TicketClaim& claim) {
  using Json = nlohmann::json;
  const auto member = [](const char* name, const char* type) { return Json{{"name", name}, {"type", type}}; };
  return {{"types",
           {{"EIP712Domain", Json::array({member("name", "string"), member("version", "string"),
                                          member("chainId", "uint256"), member("verifyingContract", "address")})},
            {"TicketClaim",
             Json::array({member("event", "bytes32"), member("token", "uint256"), member("commitment", "bytes32")})}}},
          {"primaryType", "TicketClaim"},
          {"domain",
           {{"name", "Symbolon ticket"},
            {"version", "1"},
            {"chainId", claim.chain},
            {"verifyingContract", address_text(claim.contract)}}},
          {"message",
           {{"event", data_text(claim.registration_id)},
            {"token", quantity_text(claim.token)},
            {"commitment", data_text(claim.commitment)}}}};
}

Hash256 claim_digest(const TicketClaim& claim) {
  const Result<Hash256> digest = typed_data_digest(claim_typed_data(claim));
  CHECK(digest.has_value(), "a claim is well-formed typed data");
  return *digest;
}

std::string claim_text(const TicketClaim& claim) {
  return "Symbolon ticket claim, version 1\nChain: " + std::to_string(claim.chain) +
         "\nContract: " + address_text(claim.contract) + "\nEvent: " + data_text(claim.registration_id) +
         "\nTicket: " + quantity_text(claim.token) + "\nCommitment: " + data_text(claim.commitment) + "\n";
}

Result<void> verify_claim(const TicketClaim& claim, ByteView signature, const Address& owner) {
  Result<void> typed = verify_signer(claim_digest(claim), signature, owner);
  if (typed || typed.error().code != errors::kSignatureOtherSigner) return typed;
  return verify_signer(personal_message_digest(as_bytes(claim_text(claim))), signature, owner);
}

Result<void> verify_contract_signature(Node& node, std::uint64_t block, const Address& wallet, const Hash256& digest,
                                       ByteView signature) {
  const Error refused{.code = errors::kContractSignatureRefused, .where = "ethereum.erc1271"};
  if (signature.size() > kContractSignatureBytesMax) return refused;
  const Result<Bytes> answer = node.call(wallet, encode_call(digest, signature), block);
  if (!answer) return answer.error().code == errors::kCallReverted ? refused : answer.error();
  // A word with the magic value in front; an address without code answers with nothing.
  Bytes expected(32, 0);
  std::ranges::copy(kIsValidSignature, expected.begin());
  if (*answer != expected) return refused;
  return {};
}

Result<void> verify_claim_at(Node& node, std::uint64_t block, const TicketClaim& claim, ByteView signature,
                             const Address& owner) {
  if (verify_claim(claim, signature, owner)) return {};
  return verify_contract_signature(node, block, owner, claim_digest(claim), signature);
}

}  // namespace symbolon::ethereum
