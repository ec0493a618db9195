// Ten blocks over the sample state, as a node's JSON-RPC: tokens are minted, given on, and one burnt.

#ifndef SYMBOLON_TESTS_CREDENTIALS_ETHEREUM_SAMPLE_CHAIN_H_
#define SYMBOLON_TESTS_CREDENTIALS_ETHEREUM_SAMPLE_CHAIN_H_

#include <atomic>

#include "credentials/ethereum/owner_import.h"
#include "tests/credentials/ethereum/fake_node.h"
#include "tests/credentials/ethereum/sample_state.h"

namespace symbolon::ethereum::testing {

constexpr std::uint64_t kSampleChainId = 1;
constexpr std::uint64_t kSampleLastBlock = 9;

class SampleChain {
 public:
  explicit SampleChain(SampleState state = SampleState()) : state_(std::move(state)) {}

  const SampleState& state() const { return state_; }
  Address contract() const { return state_.place(0).contract; }
  std::vector<TokenOwner> owners() const;

  nlohmann::json block_json(std::uint64_t number) const;
  nlohmann::json logs_json(std::uint64_t first, std::uint64_t last) const;
  // The chain must outlive the server that uses it.
  FakeNode::Handler handler();

  std::atomic<std::uint64_t> blocks_per_request_max = 1000;
  std::atomic<bool> changes_after_logs = false;  // the last block is another one once logs were asked for
  std::atomic<bool> lies_about_owners = false;   // in ownerOf
  std::atomic<bool> forges_logs = false;         // consistently: token 11 was made for somebody else

 private:
  nlohmann::json result(const std::string& method, const nlohmann::json& params);

  SampleState state_;
  std::atomic<bool> has_changed_ = false;
};

}  // namespace symbolon::ethereum::testing

#endif  // SYMBOLON_TESTS_CREDENTIALS_ETHEREUM_SAMPLE_CHAIN_H_
