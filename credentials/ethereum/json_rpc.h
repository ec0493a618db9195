// JSON-RPC 2.0 over HTTP(S), for nodes that a user named. Bounded in time and size; nothing is followed that the user
// did not give (no redirects), and the address, which may hold an access key, is in no error.

#ifndef SYMBOLON_CREDENTIALS_ETHEREUM_JSON_RPC_H_
#define SYMBOLON_CREDENTIALS_ETHEREUM_JSON_RPC_H_

#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>
#include <stop_token>
#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace symbolon::ethereum {

struct RpcOptions {
  std::chrono::milliseconds connect_timeout{5000};
  std::chrono::milliseconds answer_timeout{20000};  // for the whole answer
  unsigned attempts = 3;                            // where it could not be reached, was late, broke off, or was busy
  std::chrono::milliseconds retry_delay{300};       // doubles from one attempt to the next
  std::size_t answer_bytes_max = std::size_t{16} << 20;
  std::stop_token stop = {};  // ends a call within moments: kCancelled
};

// An `error` of the node: its number, and its text as far as it is printable, cut to 200 characters.
struct RpcFailure {
  std::int64_t code = 0;
  std::string message;
};

struct RpcReply {
  nlohmann::json result;
  std::optional<RpcFailure> failure;
};

class JsonRpcClient {
 public:
  // Errors: kRpcUrl.
  static Result<JsonRpcClient> create(const std::string& url, const RpcOptions& options = {});

  // Blocks. Not for several threads at once.
  // Errors: kRpcConnect, kRpcTls, kRpcTimeout, kRpcBroken, kRpcHttpStatus (the detail is the number), kRpcTooLarge,
  // kRpcNotJson, kRpcEnvelope, kCancelled.
  Result<RpcReply> call(const std::string& method, const nlohmann::json& params);

 private:
  JsonRpcClient() = default;
  Result<Bytes> post(const std::string& body) const;

  std::string origin_;  // scheme, host, port
  std::string path_;
  RpcOptions options_;
  std::uint64_t next_id_ = 1;
};

}  // namespace symbolon::ethereum

#endif  // SYMBOLON_CREDENTIALS_ETHEREUM_JSON_RPC_H_
