// The gate's server on loopback, in a thread of the test, with TLS or without.

#ifndef SYMBOLON_TESTS_CREDENTIALS_GATE_HTTP_SERVER_FIXTURE_H_
#define SYMBOLON_TESTS_CREDENTIALS_GATE_HTTP_SERVER_FIXTURE_H_

#include <httplib.h>

#include <memory>
#include <string>
#include <thread>

#include "credentials/gate/http/api.h"
#include "tests/credentials/gate/gate_fixture.h"

namespace symbolon::gate::http {

enum class Transport { kPlain, kTls };

class ServerTest : public GateTest {
 protected:
  ~ServerTest() override { stop(); }

  void start(const GatePolicy& policy, Transport transport, Api::Options options = {}) {
    open(policy);
    serve(transport, std::move(options));
  }

  // The gate is open already.
  void serve(Transport transport, Api::Options options = {}) {
    gate_token_ = options.tokens.add("door", Role::kGate, 3).value();
    organizer_token_ = options.tokens.add("office", Role::kOrganizer, 0).value();
    check_in_token_ = options.tokens.add("desk", Role::kCheckIn, 9).value();
    const HttpServer::Options listen{.host = "127.0.0.1", .port = 0, .limits = options.limits};
    desk_ = std::make_unique<CheckInDesk>(*gate_, day_key_);
    router_ = std::make_unique<Router>();
    api_ = std::make_unique<Api>(*gate_, desk_.get(), std::move(options));
    api_->route(*router_);
    std::optional<crypto::TlsServer> tls;
    if (transport == Transport::kTls) {
      const crypto::SelfSigned made = crypto::make_self_signed("127.0.0.1", 1);
      certificate_ = made.certificate;
      tls = crypto::TlsServer::create(made.certificate, made.key).value();
    }
    Result<std::unique_ptr<HttpServer>> server = HttpServer::create(listen, std::move(tls), *router_);
    ASSERT_OK(server);
    server_ = std::move(*server);
    thread_ = std::thread([this] { server_->run(); });
  }

  void stop() {
    if (!thread_.joinable()) return;
    server_->stop();
    thread_.join();
  }

  std::unique_ptr<httplib::SSLClient> tls_client() const {
    auto client = std::make_unique<httplib::SSLClient>("127.0.0.1", server_->port());
    client->enable_server_certificate_verification(false);
    client->set_keep_alive(true);
    return client;
  }
  std::unique_ptr<httplib::Client> client(const std::string& from = "") const {
    auto made = std::make_unique<httplib::Client>("127.0.0.1", server_->port());
    if (!from.empty()) made->set_interface(from);
    return made;
  }
  static httplib::Headers bearer(const std::string& token) { return {{"Authorization", "Bearer " + token}}; }
  static std::string admission(const std::string& pass) { return "{\"pass\": \"" + pass + "\"}"; }

  const crypto::Ed25519KeyPair day_key_ = key_pair(kDayKeyNumber);
  Bytes certificate_;  // PEM, with TLS
  std::string gate_token_;
  std::string organizer_token_;
  std::string check_in_token_;
  std::unique_ptr<CheckInDesk> desk_;
  std::unique_ptr<Router> router_;
  std::unique_ptr<Api> api_;
  std::unique_ptr<HttpServer> server_;
  std::thread thread_;
};

}  // namespace symbolon::gate::http

#endif  // SYMBOLON_TESTS_CREDENTIALS_GATE_HTTP_SERVER_FIXTURE_H_
