// CheckInPost against the gate's own server: a proof goes to it, its answer comes back, and addresses that would send
// the proof in the clear are refused.

#include "ui/jobs/check_in_post.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>
#include <thread>

#include "credentials/gate/http/server.h"
#include "tests/support/result_matchers.h"

namespace symbolon::ui {
namespace {

// Answers like a gate, and remembers what it got.
class Server {
 public:
  Server() {
    router_.Post("/v1/checkins", [this](const httplib::Request& request, httplib::Response& response) {
      body_ = request.body;
      response.status = status_;
      response.set_content(answer_, "application/json");
    });
    auto made = gate::http::HttpServer::create({}, std::nullopt, router_);
    CHECK(made.has_value(), "a port is free");
    server_ = std::move(*made);
    thread_ = std::thread([this] { server_->run(); });
  }
  ~Server() {
    server_->stop();
    thread_.join();
  }
  QString address() const { return QString("http://127.0.0.1:%1").arg(server_->port()); }

  int status_ = 201;
  std::string answer_ = "{\"grant\": \"00\"}";
  std::string body_;

 private:
  gate::http::Router router_;
  std::unique_ptr<gate::http::HttpServer> server_;
  std::thread thread_;
};

TEST(CheckInPost, TheProofGoesOutAndTheAnswerComesBack) {
  Server server;
  CheckInPost post;
  QSignalSpy answers(&post, &CheckInPost::answered);
  post.send(server.address(), Bytes{1, 2, 3});
  ASSERT_TRUE(answers.wait(10'000));
  EXPECT_EQ(answers[0][0].toByteArray().toStdString(), server.answer_);
  EXPECT_EQ(server.body_, std::string("\x01\x02\x03"));
}

TEST(CheckInPost, ARefusalIsSaidInTheGatesWords) {
  Server server;
  server.status_ = 422;
  server.answer_ = R"({"error": "proof_invalid", "message": "the proof is for another event", "hint": ""})";
  CheckInPost post;
  QSignalSpy failures(&post, &CheckInPost::failed);
  post.send(server.address(), Bytes{1});
  ASSERT_TRUE(failures.wait(10'000));
  EXPECT_TRUE(failures[0][0].toString().contains("another event")) << failures[0][0].toString().toStdString();
}

TEST(CheckInPost, ARedirectIsNotFollowed) {
  Server server;
  server.status_ = 307;
  CheckInPost post;
  QSignalSpy failures(&post, &CheckInPost::failed);
  post.send(server.address(), Bytes{1});
  EXPECT_TRUE(failures.wait(10'000));
}

TEST(CheckInPost, AddressesThatAreNoneAreRefusedAtOnce) {
  CheckInPost post;
  const QSignalSpy failures(&post, &CheckInPost::failed);
  int expected = 0;
  for (const char* address : {"", "   ", "http://gate.example", "ftp://gate.example",
                              "https://user:secret@gate.example", "https://", "file:///etc/passwd"}) {
    post.send(address, Bytes{1});
    EXPECT_EQ(failures.size(), ++expected) << address;
  }
}

TEST(CheckInPost, NobodyThereIsAnError) {
  QString address;
  {
    const Server server;
    address = server.address();
  }
  CheckInPost post;
  QSignalSpy failures(&post, &CheckInPost::failed);
  post.send(address, Bytes{1});
  EXPECT_TRUE(failures.wait(10'000));
}

}  // namespace
}  // namespace symbolon::ui
