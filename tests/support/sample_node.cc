// A node of a small chain on loopback, for scripted tests of the command line:
//
//   sample_node ADDRESS [changes|forges|lies]
//
// Token 5 is the address's by the state; who owns what by the logs is fixed (sample_chain.cc). Prints one line of JSON,
// and serves until its standard input ends.

#include <iostream>
#include <string>

#include "credentials/ethereum/hex.h"
#include "tests/credentials/ethereum/sample_chain.h"
#include "tests/support/test_data.h"

int main(int argc, char** argv) {
  using namespace symbolon::ethereum;
  if (argc < 2 || argc > 3) return 2;
  const std::string mode = argc == 3 ? argv[2] : "";
  testing::SampleChain chain{testing::SampleState(5, symbolon::testing::hex_array<20>(argv[1]))};
  chain.changes_after_logs = mode == "changes";
  chain.forges_logs = mode == "forges";
  chain.lies_about_owners = mode == "lies";
  const testing::FakeNode node(chain.handler());
  const nlohmann::json facts = {{"url", node.url()},
                                {"chain", testing::kSampleChainId},
                                {"contract", data_text(chain.contract())},
                                {"owners_slot", testing::kSampleMappingSlot},
                                {"last_block", testing::kSampleLastBlock},
                                {"state_root", data_text(chain.state().state_root())}};
  std::cout << facts.dump() << std::endl;
  for (std::string line; std::getline(std::cin, line);) {
  }
  return 0;
}
