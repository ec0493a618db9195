// The block that an on-chain event pins, asked of a node: that the chain has it, and that its state root is the one of
// the event file. Whoever signs, checks or joins such an event asks a node that they trust.

#ifndef SYMBOLON_CREDENTIALS_EVENT_PINNED_BLOCK_H_
#define SYMBOLON_CREDENTIALS_EVENT_PINNED_BLOCK_H_

#include "credentials/ethereum/node.h"
#include "credentials/event/event.h"

namespace symbolon::event {

// The event must have an anchor. Errors: those of Node::block(), kEventRootWrong.
Result<ethereum::BlockHeader> find_pinned_block(ethereum::Node& node, const Core& core);

}  // namespace symbolon::event

#endif  // SYMBOLON_CREDENTIALS_EVENT_PINNED_BLOCK_H_
