// Runs node.mjs as a child process: the test's Ethereum node.

#ifndef SYMBOLON_TESTS_E2E_EVM_EVM_NODE_H_
#define SYMBOLON_TESTS_E2E_EVM_EVM_NODE_H_

#include <sys/types.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string>

namespace symbolon::testing {

class EvmNode {
 public:
  // Null where Node.js or its packages are absent; a node that does not start fails the check.
  static std::unique_ptr<EvmNode> start();
  ~EvmNode();
  EvmNode(const EvmNode&) = delete;
  EvmNode& operator=(const EvmNode&) = delete;

  std::string url() const { return "http://127.0.0.1:" + std::to_string(scenario_["port"].get<int>()); }
  // What happened on its chain: the line that it printed.
  const nlohmann::json& scenario() const { return scenario_; }

 private:
  EvmNode() = default;

  pid_t process_ = 0;
  int input_ = -1;  // it ends when this is closed
  nlohmann::json scenario_;
};

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_E2E_EVM_EVM_NODE_H_
