// The JSON-RPC client against a loopback server that is late, busy, too talkative, or answers something else.

#include "credentials/ethereum/json_rpc.h"

#include <gtest/gtest.h>

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
