#include "tests/e2e/evm/evm_node.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

#include "core/base/check.h"

extern char** environ;

namespace symbolon::testing {

std::unique_ptr<EvmNode> EvmNode::start() {
  const std::filesystem::path folder = SYMBOLON_BINARY_DIR "/evm";
  if (!std::filesystem::exists(folder / "node_modules/@ethereumjs/vm")) return nullptr;
  int to_child[2];
  int from_child[2];
  CHECK(pipe2(to_child, O_CLOEXEC) == 0, "pipes can be made");
  CHECK(pipe2(from_child, O_CLOEXEC) == 0, "pipes can be made");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, to_child[0], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, from_child[1], STDOUT_FILENO);
  std::string program = "node";
  std::string script = (folder / "node.mjs").string();
  char* arguments[] = {program.data(), script.data(), nullptr};
  std::unique_ptr<EvmNode> node(new EvmNode);
  const int failed = posix_spawnp(&node->process_, "node", &actions, nullptr, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  close(to_child[0]);
  close(from_child[1]);
  node->input_ = to_child[1];
  std::string line;
  for (char c = 0; failed == 0 && read(from_child[0], &c, 1) == 1 && c != '\n';) line += c;
  close(from_child[0]);
  if (failed != 0) {
    node->process_ = 0;
    return nullptr;
  }
  node->scenario_ = nlohmann::json::parse(line, nullptr, false);
  CHECK(node->scenario_.is_object(), "the node plays its scenario and says where it listens");
  return node;
}

EvmNode::~EvmNode() {
  close(input_);
  if (process_ > 0) waitpid(process_, nullptr, 0);
}

}  // namespace symbolon::testing
