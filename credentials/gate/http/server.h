// HttpServer: accepts connections within bounds and hands their requests to cpp-httplib's parser and router.
//
//   accept ─► per address: how many, how often ─► a thread of a fixed pool ─► TLS ─► requests, one after the other
//
// The library's own accept loop is not used: it bounds neither the time of a request nor the number of connections.

#ifndef SYMBOLON_CREDENTIALS_GATE_HTTP_SERVER_H_
#define SYMBOLON_CREDENTIALS_GATE_HTTP_SERVER_H_

#include <httplib.h>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include "core/base/result.h"
#include "core/crypto/tls.h"
#include "credentials/gate/http/limits.h"
#include "credentials/gate/http/rate_limit.h"

namespace symbolon::gate::http {

// cpp-httplib's parser and router, driven from outside.
class Router final : public httplib::Server {
 public:
  using httplib::Server::process_request;
};

// A client as the limits know it: a hash of its address under a key of this process, for the time of a request.
const std::string& current_client();

class HttpServer {
 public:
  struct Options {
    std::string host = "127.0.0.1";
    std::uint16_t port = 0;  // 0: any that is free
    HttpLimits limits = {};
  };
  // Listens, but answers nothing before run(). Without `tls` only on loopback. The router must outlive the server.
  // Errors: kListenFailed, kListenNotLoopback.
  static Result<std::unique_ptr<HttpServer>> create(const Options& options, std::optional<crypto::TlsServer> tls,
                                                    Router& router);
  ~HttpServer();

  std::uint16_t port() const { return port_; }
  // Serves until stop(); then lets running requests end.
  void run();
  // From any thread, and from a signal handler.
  void stop();

 private:
  struct Accepted {
    int socket = -1;
    std::string client;
  };

  HttpServer(const Options& options, std::optional<crypto::TlsServer> tls, Router& router, int listener, int wake_up);
  void accept_one();
  bool may_enter(const std::string& client);
  void leave(const std::string& client);
  void work();
  void serve(const Accepted& accepted);

  const HttpLimits limits_;
  const std::optional<crypto::TlsServer> tls_;
  Router& router_;
  int listener_;
  const int wake_up_;  // an eventfd
  std::uint16_t port_ = 0;
  std::string address_key_;

  std::atomic<bool> stopping_ = false;
  RateLimit connection_rate_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Accepted> waiting_;
  std::unordered_map<std::string, std::size_t> open_;  // connections by client
  std::size_t open_count_ = 0;
  std::vector<std::thread> workers_;
};

}  // namespace symbolon::gate::http

#endif  // SYMBOLON_CREDENTIALS_GATE_HTTP_SERVER_H_
