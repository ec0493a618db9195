#include "app/cli/rpc_options.h"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace symbolon::cli {
namespace {

Error block_error(const std::string& text) {
  return Error{.code = ErrorCode::kUsageInvalid,
               .where = "rpc",
               .detail = "a block is a number or 64 hex digits, not " + text};
}

}  // namespace

CLI::Option* add_rpc_options(CLI::App& command, RpcOptions& options, const std::string& what) {
  CLI::Option* const url =
      command.add_option("--rpc", options.url, "JSON-RPC address of a node, for " + what)->type_name("URL");
  command.add_option("--rpc-timeout", options.timeout_seconds, "how long to wait for an answer of the node")
      ->type_name("SECONDS")
      ->check(CLI::Range(1, 600))
      ->capture_default_str()
      ->needs(url);
  return url;
}

Result<ethereum::Node> connect_node(const RpcOptions& options, std::uint64_t chain) {
  const std::chrono::seconds timeout(options.timeout_seconds);
  ethereum::RpcOptions limits;
  limits.connect_timeout = std::min<std::chrono::milliseconds>(limits.connect_timeout, timeout);
  limits.answer_timeout = timeout;
  TRY_ASSIGN(ethereum::Node node, ethereum::Node::create(options.url, limits));
  TRY(node.require_chain(chain));
  return node;
}

Result<ethereum::BlockHeader> find_block(ethereum::Node& node, const std::string& text) {
  if (text.empty()) {
    TRY_ASSIGN(const std::uint64_t latest, node.latest_block_number());
    return node.block(latest);
  }
  constexpr std::size_t kHashDigits = 64;
  const std::string_view digits = std::string_view(text).substr(text.starts_with("0x") ? 2 : 0);
  if (digits.size() == kHashDigits) {
    const Result<Bytes> bytes = from_hex_vartime(digits);
    if (!bytes) return block_error(text);
    ethereum::Word hash;
    std::ranges::copy(*bytes, hash.begin());
    return node.block(hash);
  }
  std::uint64_t number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed != std::errc{} || end != text.data() + text.size()) return block_error(text);
  return node.block(number);
}

}  // namespace symbolon::cli
