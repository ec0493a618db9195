// A loopback HTTP server that answers JSON-RPC as a test tells it, badly if need be.

#ifndef SYMBOLON_TESTS_CREDENTIALS_ETHEREUM_FAKE_NODE_H_
#define SYMBOLON_TESTS_CREDENTIALS_ETHEREUM_FAKE_NODE_H_

#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "credentials/ethereum/json_rpc.h"

namespace symbolon::ethereum::testing {

struct FakeAnswer {
  int status = 200;
  std::string body;
  int delay_ms = 0;
};

class FakeNode {
 public:
  using Handler = std::function<FakeAnswer(const nlohmann::json& request)>;

  explicit FakeNode(Handler handler);
  ~FakeNode();

  std::string url() const;
  // Requests so far.
  int count() const;

 private:
  struct Server;
  std::unique_ptr<Server> server_;
};

// A JSON-RPC answer to a request.
FakeAnswer result_of(const nlohmann::json& request, const nlohmann::json& result);
FakeAnswer failure_of(const nlohmann::json& request, int code, const std::string& message);

// Short times, so that tests are quick.
RpcOptions quick_options();

}  // namespace symbolon::ethereum::testing

#endif  // SYMBOLON_TESTS_CREDENTIALS_ETHEREUM_FAKE_NODE_H_
