// Clients that mean no good, on loopback: garbage, bodies without end, slow-loris, too many connections. Others go on
// being served. Each test's bad clients come from an address of their own (127.0.0.0/8 is all loopback).

#include <sqlite3.h>

#include <atomic>
#include <random>

#include "credentials/gate/http/errors.h"
#include "tests/credentials/gate/http/raw_client.h"
#include "tests/credentials/gate/http/server_fixture.h"

namespace symbolon::gate::http {
namespace {

constexpr Holder kAnna = {.number = 1, .key = 101};

class FloodTest : public ServerTest {
 protected:
  // A good client is served, and soon.
  void expect_service() {
    const auto begin = SteadyClock::now();
    const auto got =
        client("127.0.0.7")->Post("/v1/admissions", bearer(gate_token_), admission("x"), "application/json");
    ASSERT_TRUE(got) << httplib::to_string(got.error());
    EXPECT_EQ(got->status, 200) << got->body;
    EXPECT_LT(SteadyClock::now() - begin, 2s);
  }
};

TEST_F(FloodTest, SlowClientsLoseTheirConnections) {
  start(test_policy(), Transport::kPlain, {.limits = short_limits()});
  std::vector<std::unique_ptr<RawClient>> slow;
  for (int i = 0; i < 40; ++i) slow.push_back(std::make_unique<RawClient>(server_->port()));
  const auto begin = SteadyClock::now();
  for (const auto& one : slow) one->send("GET /v1/health HTTP/1.1\r\nX: ");
  // One address holds sixteen threads at most; the others are free for everybody else.
  expect_service();
  while (SteadyClock::now() - begin < 700ms) {
    for (const auto& one : slow) one->send("x");
    std::this_thread::sleep_for(50ms);
  }
  expect_service();
  for (const auto& one : slow) {
    one->receive(500ms);
    EXPECT_TRUE(one->is_closed());
  }
  EXPECT_LT(SteadyClock::now() - begin, 10s);
}

TEST_F(FloodTest, SlowBodiesAndSlowReadersLoseTheirConnections) {
  start(test_policy(), Transport::kPlain, {.limits = short_limits()});
  RawClient slow(server_->port());
  const auto begin = SteadyClock::now();
  slow.send("POST /v1/checkins HTTP/1.1\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000000\r\n\r\n");
  while (SteadyClock::now() - begin < 2s && slow.send("x")) std::this_thread::sleep_for(50ms);
  slow.receive(500ms);
  EXPECT_TRUE(slow.is_closed());
  RawClient idle(server_->port());
  idle.receive(2s);
  EXPECT_TRUE(idle.is_closed());
  expect_service();
}

TEST_F(FloodTest, TlsHandshakesHaveATime) {
  start(test_policy(), Transport::kTls, {.limits = short_limits()});
  RawClient silent(server_->port());
  silent.receive(2s);
  EXPECT_TRUE(silent.is_closed());
  RawClient garbage(server_->port());
  garbage.send("GET / HTTP/1.1\r\n\r\n");
  garbage.receive(2s);
  EXPECT_TRUE(garbage.is_closed());
  EXPECT_TRUE(tls_client()->Get("/v1/health"));
}

TEST_F(FloodTest, GarbageIsAnsweredOrClosedAndHurtsNobody) {
  start(test_policy(), Transport::kPlain, {.limits = short_limits()});
  std::atomic<bool> stop = false;
  std::atomic<int> offered = 0;
  std::thread flood([&] {
    std::mt19937 random(1);
    while (!stop) {
      RawClient one(server_->port());
      std::string garbage(1 + random() % 300, '\0');
      for (char& c : garbage) c = static_cast<char>(random());
      if (random() % 2 == 0) garbage = "POST /v1/admissions HTTP/1.1\r\nContent-Length: 5\r\n\r\n" + garbage;
      one.send(garbage);
      ++offered;
    }
  });
  for (int i = 0; i < 10; ++i) {
    expect_service();
    std::this_thread::sleep_for(50ms);
  }
  stop = true;
  flood.join();
  EXPECT_GT(offered, 100);
  expect_service();
}

TEST_F(FloodTest, WhatAnybodyMayAskHasARate) {
  start(test_policy(), Transport::kPlain, {.limits = {.open_from_address = {.per_second = 0.001, .burst = 2}}});
  const auto one = client();
  for (const int status : {200, 200, 429}) EXPECT_EQ(one->Get("/v1/health")->status, status);
  EXPECT_EQ(client("127.0.0.7")->Get("/v1/openapi.json")->status, 200);
}

TEST_F(FloodTest, RequestsThatTheParserMustNotTake) {
  HttpLimits limits = short_limits();
  limits.refused_from_address = {.per_second = 1000, .burst = 1000};
  start(test_policy(), Transport::kPlain, {.limits = limits});
  const std::string auth = "Authorization: Bearer " + gate_token_ + "\r\n";
  const std::string post = "POST /v1/admissions HTTP/1.1\r\nContent-Type: application/json\r\n" + auth;
  const std::string big(20'000, 'a');
  std::string ranges;
  for (int i = 0; i < 1700; ++i) ranges += ",5-1";
  const std::pair<std::string, std::string> requests[] = {
      {"\r\n\r\n", "400"},
      {"GET\r\n\r\n", "400"},
      {"GET /v1/health HTTP/9.9\r\n\r\n", "400"},
      {"GET /" + big + " HTTP/1.1\r\n\r\n", ""},
      {"GET /v1/health HTTP/1.1\r\nX: " + big + "\r\n\r\n", ""},
      {"GET /v1/health HTTP/1.1\r\n" + std::string(3000, 'x') + ": y\r\n" + std::string(6000, 'z') + "\r\n\r\n", ""},
      {"GET /etc/passwd HTTP/1.1\r\n\r\n", "404"},
      {"GET /../../etc/passwd HTTP/1.1\r\n\r\n", "404"},
      {"DELETE /v1/health HTTP/1.1\r\n\r\n", "404"},
      // A parser by regular expressions: deep, but bounded by the header's size.
      {"GET /v1/health HTTP/1.1\r\nRange: bytes=" + std::string(7000, '0') + "-\r\n\r\n", "200"},
      {"GET /v1/health HTTP/1.1\r\nRange: bytes=0-0" + ranges + "\r\n\r\n", ""},
      {"GET /v1/health HTTP/1.1\r\nContent-Length: 10\r\n\r\n0123456789", "413"},
      {post + "\r\n", "411"},
      {post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcde", "411"},
      {post + "Content-Length: -1\r\n\r\n", "411"},
      {post + "Content-Length: 5x\r\n\r\nabcde", "411"},
      {post + "Content-Length: 99999999999999999999\r\n\r\n", "411"},
      {post + "Content-Length: 999999999999\r\n\r\n", "413"},
      {post + "Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n", "411"},
      {post + "Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc", "411"},
      {"POST /v1/admissions HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x\r\n" + auth +
           "Content-Length: 10\r\n\r\n--x\r\nabcde",
       "415"},
  };
  for (const auto& [request, status] : requests) {
    RawClient one(server_->port());
    one.send(request);
    const std::string answer = one.receive(2s);
    EXPECT_TRUE(one.is_closed()) << request.substr(0, 100);
    if (status.empty()) {
      EXPECT_FALSE(answer.starts_with("HTTP/1.1 200")) << request.substr(0, 100) << " : " << answer;
    } else {
      EXPECT_TRUE(answer.starts_with("HTTP/1.1 " + status)) << request.substr(0, 100) << " : " << answer;
    }
    // Nothing of the request, of the token or of an exception comes back.
    EXPECT_EQ(answer.find("EXCEPTION"), std::string::npos);
    EXPECT_EQ(answer.find(gate_token_), std::string::npos);
    EXPECT_EQ(answer.find("passwd"), std::string::npos);
    EXPECT_EQ(answer.find("127.0.0"), std::string::npos);
  }
  expect_service();
}

TEST_F(FloodTest, RefusedClientsMustWait) {
  start(test_policy(), Transport::kPlain, {.limits = {.refused_from_address = {.per_second = 0.001, .burst = 3}}});
  const auto bad = client(kBadAddress);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(bad->Get("/v1/counts")->status, 401);
  const auto got = bad->Get("/v1/counts");
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 429);
  EXPECT_EQ(got->get_header_value("Retry-After"), "2");
  expect_service();
}

TEST_F(FloodTest, TokensAndCheckInsHaveARate) {
  start(test_policy(), Transport::kPlain,
        {.limits = {.check_ins_from_address = {.per_second = 0.001, .burst = 2},
                    .requests_of_token = {.per_second = 0.001, .burst = 2}}});
  const auto one = client();
  for (const int status : {200, 200, 429}) EXPECT_EQ(one->Get("/v1/counts", bearer(gate_token_))->status, status);
  for (const int status : {422, 422, 429}) {
    EXPECT_EQ(one->Post("/v1/checkins", "x", "application/octet-stream")->status, status);
  }
}

TEST_F(FloodTest, StoppingLetsRunningRequestsEnd) {
  start(test_policy(), Transport::kPlain);
  enrol(kAnna);
  const auto idle = client();
  idle->set_keep_alive(true);
  ASSERT_TRUE(idle->Get("/v1/health"));
  // Another program holds the ledger, so that the admission takes a while.
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(ledger_path().c_str(), &other), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
  int status = 0;
  std::thread request([&] {
    const auto got = client()->Post("/v1/admissions", bearer(gate_token_), admission(token(kAnna)), "application/json");
    if (got) status = got->status;
  });
  std::this_thread::sleep_for(200ms);
  server_->stop();
  std::this_thread::sleep_for(100ms);
  ASSERT_EQ(sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(other);
  const auto begin = SteadyClock::now();
  thread_.join();
  request.join();
  EXPECT_EQ(status, 200);
  EXPECT_LT(SteadyClock::now() - begin, 3s);
  EXPECT_FALSE(client()->Get("/v1/health") && client()->Get("/v1/health")->status == 200);
}

TEST_F(FloodTest, PlainHttpStaysOnThisMachine) {
  Router router;
  EXPECT_ERROR(HttpServer::create({.host = "0.0.0.0"}, std::nullopt, router), errors::kListenNotLoopback);
  EXPECT_ERROR(HttpServer::create({.host = "no such host"}, std::nullopt, router), errors::kListenFailed);
  EXPECT_OK(HttpServer::create({.host = "::1"}, std::nullopt, router));
  start(test_policy(), Transport::kPlain);
  EXPECT_ERROR(HttpServer::create({.host = "127.0.0.1", .port = server_->port()}, std::nullopt, router),
               errors::kListenFailed);
}

}  // namespace
}  // namespace symbolon::gate::http
