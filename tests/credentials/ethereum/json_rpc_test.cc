// The JSON-RPC client against a loopback server that is late, busy, too talkative, or answers something else.

#include "credentials/ethereum/json_rpc.h"

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

#include "credentials/ethereum/errors.h"
#include "tests/credentials/ethereum/fake_node.h"
#include "tests/support/result_matchers.h"

namespace symbolon::ethereum::testing {
namespace {

using nlohmann::json;

Result<RpcReply> ask(const std::string& url, const RpcOptions& options = quick_options()) {
  TRY_ASSIGN(JsonRpcClient client, JsonRpcClient::create(url, options));
  return client.call("eth_chainId", json::array());
}

TEST(JsonRpc, Answers) {
  const FakeNode node([](const json& request) {
    EXPECT_EQ(request["jsonrpc"], "2.0");
    EXPECT_EQ(request["method"], "eth_chainId");
    return result_of(request, "0x1");
  });
  const auto reply = ask(node.url());
  ASSERT_OK(reply);
  EXPECT_EQ(reply->result, "0x1");
  EXPECT_FALSE(reply->failure.has_value());
  EXPECT_EQ(node.count(), 1);
}

TEST(JsonRpc, Urls) {
  for (const char* url : {"http://localhost", "https://node.example/v3/key", "http://127.0.0.1:8545",
                          "http://[::1]:8545/", "https://node.example?key=1"}) {
    EXPECT_OK(JsonRpcClient::create(url)) << url;
  }
  for (const char* url : {"", "localhost:8545", "ftp://node.example", "file:///etc/passwd", "http://", "http:///x",
                          "http://user:word@node.example", "http://node.example/#x", "http://node.example/a b",
                          "http://:80", "ws://node.example", "http://node.example\r\nX: y"}) {
    EXPECT_ERROR(JsonRpcClient::create(url), errors::kRpcUrl) << url;
  }
  EXPECT_ERROR(JsonRpcClient::create("http://node.example/" + std::string(3000, 'a')), errors::kRpcUrl);
}

TEST(JsonRpc, NobodyThere) {
  std::string url;
  {
    const FakeNode node([](const json& request) { return result_of(request, 1); });
    url = node.url();
  }
  const auto reply = ask(url);
  EXPECT_ERROR(reply, errors::kRpcConnect);
  // The address may hold an access key.
  EXPECT_EQ(reply.error().message().find("key"), std::string::npos);
}

TEST(JsonRpc, SecureConnectionToAnInsecureServer) {
  const FakeNode node([](const json& request) { return result_of(request, 1); });
  std::string url = node.url();
  url.insert(4, "s");
  EXPECT_ERROR(ask(url), errors::kRpcTls);
}

TEST(JsonRpc, LateAnswersAreTriedAgain) {
  int calls = 0;
  const FakeNode once_late([&calls](const json& request) {
    FakeAnswer answer = result_of(request, "0x1");
    answer.delay_ms = calls++ == 0 ? 600 : 0;
    return answer;
  });
  EXPECT_OK(ask(once_late.url()));
  EXPECT_EQ(once_late.count(), 2);
  const FakeNode always_late([](const json& request) {
    FakeAnswer answer = result_of(request, "0x1");
    answer.delay_ms = 600;
    return answer;
  });
  RpcOptions options = quick_options();
  options.attempts = 2;
  EXPECT_ERROR(ask(always_late.url(), options), errors::kRpcTimeout);
}

TEST(JsonRpc, EndsWithinMomentsWhenItIsCancelled) {
  const FakeNode late([](const json& request) {
    FakeAnswer answer = result_of(request, "0x1");
    answer.delay_ms = 1000;
    return answer;
  });
  std::stop_source stop;
  RpcOptions options;
  options.stop = stop.get_token();
  const std::jthread canceller([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    stop.request_stop();
  });
  const auto start = std::chrono::steady_clock::now();
  EXPECT_ERROR(ask(late.url(), options), ErrorCode::kCancelled);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(700));
}

TEST(JsonRpc, BusyServersAreTriedAgainAndOthersNot) {
  for (const int status : {429, 500, 503}) {
    int calls = 0;
    const FakeNode node([&](const json& request) {
      return calls++ < 2 ? FakeAnswer{.status = status, .body = "busy"} : result_of(request, "0x1");
    });
    EXPECT_OK(ask(node.url())) << status;
    EXPECT_EQ(node.count(), 3);
  }
  const FakeNode always_busy([](const json&) { return FakeAnswer{.status = 503, .body = {}}; });
  EXPECT_ERROR(ask(always_busy.url()), errors::kRpcHttpStatus);
  EXPECT_EQ(always_busy.count(), 3);
  for (const int status : {302, 401, 403, 404}) {
    const FakeNode node([&](const json&) { return FakeAnswer{.status = status, .body = {}}; });
    const auto reply = ask(node.url());
    EXPECT_ERROR(reply, errors::kRpcHttpStatus);
    EXPECT_EQ(reply.error().detail, std::to_string(status));
    EXPECT_EQ(node.count(), 1);  // nor was the redirect followed
  }
}

// Sends texts with pauses to whoever connects, one connection after the other, and closes.
class RawServer {
 public:
  RawServer(std::vector<std::string> parts, std::chrono::milliseconds pause) {
    listener_ = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    CHECK(bind(listener_, reinterpret_cast<sockaddr*>(&address), size) == 0, "a loopback port is free");
    CHECK(listen(listener_, 8) == 0, "the port can be listened on");
    CHECK(getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) == 0, "the port is known");
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this, parts = std::move(parts), pause] {
      for (int peer = 0; (peer = accept(listener_, nullptr, nullptr)) >= 0; close(peer)) {
        char request[4096];
        if (recv(peer, request, sizeof request, 0) <= 0) continue;
        for (const std::string& part : parts) {
          if (send(peer, part.data(), part.size(), MSG_NOSIGNAL) < 0) break;
          std::this_thread::sleep_for(pause);
        }
      }
    });
  }
  ~RawServer() {
    shutdown(listener_, SHUT_RDWR);
    thread_.join();
    close(listener_);
  }
  std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }

 private:
  int listener_ = -1;
  int port_ = 0;
  std::thread thread_;
};

TEST(JsonRpc, AnswersThatBreakOff) {
  for (const char* part : {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"}) {
    const RawServer server({part}, std::chrono::milliseconds(1));
    EXPECT_ERROR(ask(server.url()), errors::kRpcBroken) << part;
  }
}

// A byte now and then keeps each read below its limit, and ends all the same.
TEST(JsonRpc, AnswersThatNeverEnd) {
  RpcOptions options = quick_options();
  options.attempts = 1;
  options.connect_timeout = std::chrono::milliseconds(100);
  for (const std::string start : {"HTTP/1.1 200 OK\r\nX-Name: ", "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"}) {
    std::vector<std::string> parts(40, "a");
    parts.insert(parts.begin(), start);
    const RawServer server(parts, std::chrono::milliseconds(50));
    const auto before = std::chrono::steady_clock::now();
    EXPECT_ERROR(ask(server.url(), options), errors::kRpcTimeout) << start;
    EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::milliseconds(700)) << start;
  }
}

TEST(JsonRpc, AnswersThatAreTooLarge) {
  const FakeNode node([](const json& request) { return result_of(request, std::string(2 << 20, 'a')); });
  EXPECT_ERROR(ask(node.url()), errors::kRpcTooLarge);
}

TEST(JsonRpc, Garbage) {
  for (const char* body : {"", "<html>", "{\"jsonrpc\":\"2.0\"", "\xff\xfe"}) {
    const FakeNode node([&](const json&) { return FakeAnswer{.body = body}; });
    EXPECT_ERROR(ask(node.url()), errors::kRpcNotJson) << body;
  }
  for (const char* body :
       {"[]", "{}", "7", R"({"jsonrpc":"2.0","id":1})", R"({"jsonrpc":"2.0","id":2,"result":1})",
        R"({"jsonrpc":"2.0","id":"1","result":1})",
        R"({"jsonrpc":"2.0","id":1,"result":1,"error":{"code":1,"message":""}})",
        R"({"jsonrpc":"2.0","id":1,"error":"no"})", R"({"jsonrpc":"2.0","id":1,"error":{"code":1}})"}) {
    const FakeNode node([&](const json&) { return FakeAnswer{.body = body}; });
    EXPECT_ERROR(ask(node.url()), errors::kRpcEnvelope) << body;
  }
}

TEST(JsonRpc, FailuresArePrintableAndShort) {
  const FakeNode node(
      [](const json& request) { return failure_of(request, -32000, "no \x1b[31m" + std::string(1000, 'x')); });
  const auto reply = ask(node.url());
  ASSERT_OK(reply);
  ASSERT_TRUE(reply->failure.has_value());
  EXPECT_EQ(reply->failure->code, -32000);
  EXPECT_EQ(reply->failure->message.size(), 200u);
  EXPECT_TRUE(reply->failure->message.starts_with("no ?[31mxxx"));
}

}  // namespace
}  // namespace symbolon::ethereum::testing
