#include "tests/credentials/ethereum/fake_node.h"

#include <httplib.h>

#include <atomic>
#include <thread>

namespace symbolon::ethereum::testing {

struct FakeNode::Server {
  httplib::Server http;
  std::atomic<int> count = 0;
  int port = 0;
  std::thread thread;
};

FakeNode::FakeNode(Handler handler) : server_(std::make_unique<Server>()) {
  Server* const server = server_.get();
  server->http.Post(".*", [server, handler](const httplib::Request& request, httplib::Response& response) {
    ++server->count;
    const FakeAnswer answer = handler(nlohmann::json::parse(request.body, nullptr, false));
    std::this_thread::sleep_for(std::chrono::milliseconds(answer.delay_ms));
    response.status = answer.status;
    if (answer.status == 302) response.set_header("Location", request.path + "/elsewhere");
    response.set_content(answer.body, "application/json");
  });
  server->port = server->http.bind_to_any_port("127.0.0.1");
  server->thread = std::thread([server] { server->http.listen_after_bind(); });
}

FakeNode::~FakeNode() {
  while (!server_->http.is_running()) std::this_thread::yield();
  server_->http.stop();
  server_->thread.join();
}

std::string FakeNode::url() const { return "http://127.0.0.1:" + std::to_string(server_->port) + "/rpc?key=k"; }

int FakeNode::count() const { return server_->count; }

FakeAnswer result_of(const nlohmann::json& request, const nlohmann::json& result) {
  return {.body = nlohmann::json{{"jsonrpc", "2.0"}, {"id", request["id"]}, {"result", result}}.dump()};
}

FakeAnswer failure_of(const nlohmann::json& request, int code, const std::string& message) {
  const nlohmann::json error = {{"code", code}, {"message", message}};
  return {.body = nlohmann::json{{"jsonrpc", "2.0"}, {"id", request["id"]}, {"error", error}}.dump()};
}

RpcOptions quick_options() {
  return {.connect_timeout = std::chrono::milliseconds(500),
          .answer_timeout = std::chrono::milliseconds(300),
          .attempts = 3,
          .retry_delay = std::chrono::milliseconds(1),
          .answer_bytes_max = std::size_t{1} << 20};
}

}  // namespace symbolon::ethereum::testing
