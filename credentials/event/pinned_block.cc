#include "credentials/event/pinned_block.h"

#include "core/base/check.h"
#include "credentials/event/errors.h"

namespace symbolon::event {

Result<ethereum::BlockHeader> find_pinned_block(ethereum::Node& node, const Core& core) {
  CHECK(core.anchor.has_value(), "the event pins a block");
  TRY_ASSIGN(const ethereum::BlockHeader header, node.block(core.anchor->block_hash));
  if (header.state_root != core.anchor->state_root) {
    return Error{.code = errors::kEventRootWrong, .where = "event.block"};
  }
  return header;
}

}  // namespace symbolon::event
