// The block of an on-chain event, asked of a node that has it, has another one, or has changed its state root.

#include "credentials/event/pinned_block.h"

#include <gtest/gtest.h>

#include "credentials/ethereum/errors.h"
#include "credentials/event/errors.h"
#include "tests/credentials/ethereum/sample_chain.h"
#include "tests/support/result_matchers.h"

namespace symbolon::event {
namespace {

using ethereum::testing::FakeNode;
using ethereum::testing::SampleChain;

TEST(PinnedBlock, IsTheOneWithThisHashAndStateRoot) {
  SampleChain chain;
  const FakeNode server(chain.handler());
  auto node = ethereum::Node::create(server.url(), ethereum::testing::quick_options());
  ASSERT_OK(node);
  const auto header = node->block(5);
  ASSERT_OK(header);
  Core core;
  core.anchor = {.block_hash = header->hash, .state_root = header->state_root, .mapping_slot = {}};
  const auto found = find_pinned_block(*node, core);
  ASSERT_OK(found);
  EXPECT_EQ(found->number, 5u);
  core.anchor->state_root[0] ^= 1;
  EXPECT_ERROR(find_pinned_block(*node, core), errors::kEventRootWrong);
  core.anchor->block_hash[0] ^= 1;
  EXPECT_ERROR(find_pinned_block(*node, core), errors::kNodeBlockUnknown);
}

}  // namespace
}  // namespace symbolon::event
