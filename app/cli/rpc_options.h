// Nodes that commands ask: --rpc URL, --rpc-timeout SECONDS, and which block is meant.

#ifndef SYMBOLON_APP_CLI_RPC_OPTIONS_H_
#define SYMBOLON_APP_CLI_RPC_OPTIONS_H_

#include <string>

#include "app/cli/command.h"
#include "credentials/ethereum/node.h"

namespace symbolon::cli {

struct RpcOptions {
  std::string url;
  unsigned timeout_seconds = 20;

  bool is_given() const { return !url.empty(); }
};

// `what` says what the command asks the node for. Returns the option --rpc.
CLI::Option* add_rpc_options(CLI::App& command, RpcOptions& options, const std::string& what);

// A node of this chain. Errors: those of Node::create() and Node::require_chain().
Result<ethereum::Node> connect_node(const RpcOptions& options, std::uint64_t chain);

// A block by its number in decimal, or its hash (64 hex digits, 0x or not); where the text is empty, the latest one.
// Errors: kUsageInvalid, those of Node::block().
Result<ethereum::BlockHeader> find_block(ethereum::Node& node, const std::string& text);

}  // namespace symbolon::cli

#endif  // SYMBOLON_APP_CLI_RPC_OPTIONS_H_
