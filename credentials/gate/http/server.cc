#include "credentials/gate/http/server.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

#include "core/base/wipe_stack.h"
#include "core/crypto/hash.h"
#include "core/crypto/random.h"
#include "credentials/gate/http/connection.h"
#include "credentials/gate/http/errors.h"

namespace symbolon::gate::http {
namespace {

constexpr int kBacklog = 128;

thread_local std::string client_of_this_thread;
thread_local bool closes_after_answer = false;

bool is_loopback(const sockaddr* address) {
  if (address->sa_family == AF_INET) {
    const auto* v4 = reinterpret_cast<const sockaddr_in*>(address);
    return ntohl(v4->sin_addr.s_addr) >> 24 == 127;
  }
  const auto* v6 = reinterpret_cast<const sockaddr_in6*>(address);
  return address->sa_family == AF_INET6 && IN6_IS_ADDR_LOOPBACK(&v6->sin6_addr);
}

// The part of an address that one client can be told by: all of IPv4, the first half of IPv6.
ByteView client_part(const sockaddr_storage& address) {
  if (address.ss_family == AF_INET) {
    const auto* v4 = reinterpret_cast<const sockaddr_in*>(&address);
    return {reinterpret_cast<const std::uint8_t*>(&v4->sin_addr), 4};
  }
  const auto* v6 = reinterpret_cast<const sockaddr_in6*>(&address);
  return {reinterpret_cast<const std::uint8_t*>(&v6->sin6_addr), 8};
}

int listen_on(const addrinfo& entry) {
  const int listener = socket(entry.ai_family, entry.ai_socktype | SOCK_CLOEXEC | SOCK_NONBLOCK, entry.ai_protocol);
  if (listener < 0) return -1;
  const int on = 1;
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (bind(listener, entry.ai_addr, entry.ai_addrlen) == 0 && listen(listener, kBacklog) == 0) return listener;
  close(listener);
  return -1;
}

// Ends a connection at once, without a word: cheaper for us than for whoever floods.
void reset(int socket) {
  const linger now = {.l_onoff = 1, .l_linger = 0};
  setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
  close(socket);
}

}  // namespace

const std::string& current_client() { return client_of_this_thread; }

Result<std::unique_ptr<HttpServer>> HttpServer::create(const Options& options, std::optional<crypto::TlsServer> tls,
                                                       Router& router) {
  const Error failed{.code = errors::kListenFailed,
                     .where = "gate.http",
                     .detail = options.host + " port " + std::to_string(options.port)};
  addrinfo hints = {};
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
  addrinfo* found = nullptr;
  if (getaddrinfo(options.host.c_str(), std::to_string(options.port).c_str(), &hints, &found) != 0) return failed;
  const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> list(found, &freeaddrinfo);
  if (!tls && !is_loopback(list->ai_addr)) return Error{.code = errors::kListenNotLoopback, .where = "gate.http"};
  const int listener = listen_on(*list);
  if (listener < 0) return failed;
  const int wake_up = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  CHECK(wake_up >= 0, "there are descriptors");
  return std::unique_ptr<HttpServer>(new HttpServer(options, std::move(tls), router, listener, wake_up));
}

HttpServer::HttpServer(const Options& options, std::optional<crypto::TlsServer> tls, Router& router, int listener,
                       int wake_up)
    : limits_(options.limits),
      tls_(std::move(tls)),
      router_(router),
      listener_(listener),
      wake_up_(wake_up),
      connection_rate_(options.limits.connections_from_address) {
  sockaddr_storage address = {};
  socklen_t size = sizeof address;
  getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
  port_ = ntohs(address.ss_family == AF_INET ? reinterpret_cast<sockaddr_in*>(&address)->sin_port
                                             : reinterpret_cast<sockaddr_in6*>(&address)->sin6_port);
  const auto key = crypto::random_array<32>();
  address_key_.assign(key.begin(), key.end());
  // Whether the connection can go on: what a refused request left unread would be taken for the next one.
  router_.set_logger([](const httplib::Request&, const httplib::Response& response) {
    closes_after_answer = response.get_header_value("Connection") == "close";
  });
  router_.set_keep_alive_timeout(std::chrono::duration_cast<std::chrono::seconds>(limits_.idle).count());
  router_.set_keep_alive_max_count(limits_.requests_per_connection);
  router_.set_payload_max_length(limits_.proof_bytes);
}

HttpServer::~HttpServer() {
  if (listener_ >= 0) close(listener_);
  close(wake_up_);
}

void HttpServer::stop() {
  stopping_ = true;
  const std::uint64_t one = 1;
  (void)!::write(wake_up_, &one, sizeof one);
}

void HttpServer::run() {
  for (std::size_t i = 0; i < limits_.connections; ++i) workers_.emplace_back([this] { work(); });
  while (!stopping_) {
    std::array<pollfd, 2> entries = {
        {{.fd = listener_, .events = POLLIN, .revents = 0}, {.fd = wake_up_, .events = POLLIN, .revents = 0}}};
    if (poll(entries.data(), entries.size(), -1) > 0 && entries[0].revents != 0) accept_one();
  }
  // Whoever comes now is told so at once.
  close(std::exchange(listener_, -1));
  changed_.notify_all();
  for (std::thread& worker : workers_) worker.join();
  workers_.clear();
  for (const Accepted& accepted : waiting_) close(accepted.socket);
  waiting_.clear();
}

void HttpServer::accept_one() {
  sockaddr_storage address = {};
  socklen_t size = sizeof address;
  const int socket = accept4(listener_, reinterpret_cast<sockaddr*>(&address), &size, SOCK_CLOEXEC | SOCK_NONBLOCK);
  if (socket < 0) {
    // Out of descriptors or memory: the connection stays in the queue, and asking again at once would only burn time.
    const bool is_short = errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM;
    if (is_short) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    return;
  }
  const Hash256 hash = crypto::hmac_sha256(as_bytes(address_key_), client_part(address));
  const std::string client(hash.begin(), hash.begin() + 16);
  if (!connection_rate_.take(client) || !may_enter(client)) {
    reset(socket);
    return;
  }
  const int on = 1;
  setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back({.socket = socket, .client = client});
  }
  changed_.notify_one();
}

bool HttpServer::may_enter(const std::string& client) {
  const std::lock_guard lock(mutex_);
  if (open_count_ >= limits_.connections) return false;
  std::size_t& count = open_[client];
  if (count >= limits_.connections_per_address) return false;
  ++count;
  ++open_count_;
  return true;
}

void HttpServer::leave(const std::string& client) {
  const std::lock_guard lock(mutex_);
  --open_count_;
  if (--open_[client] == 0) open_.erase(client);
}

void HttpServer::work() {
  for (;;) {
    Accepted accepted;
    {
      std::unique_lock lock(mutex_);
      // The time bound is for a stop() from a signal handler, which cannot notify.
      changed_.wait_for(lock, std::chrono::milliseconds(500), [&] { return stopping_ || !waiting_.empty(); });
      if (stopping_) return;
      if (waiting_.empty()) continue;
      accepted = std::move(waiting_.front());
      waiting_.pop_front();
    }
    serve(accepted);
    wipe_stack();
    leave(accepted.client);
  }
}

void HttpServer::serve(const Accepted& accepted) {
  client_of_this_thread = accepted.client;
  std::unique_ptr<crypto::TlsStream> stream;
  if (tls_) {
    const crypto::Deadline deadline = std::chrono::steady_clock::now() + limits_.handshake;
    stream = crypto::TlsStream::accept(*tls_, accepted.socket, deadline);
    if (stream == nullptr) {
      close(accepted.socket);
      return;
    }
  }
  Connection connection(accepted.socket, std::move(stream), limits_);
  for (std::size_t i = 1; i <= limits_.requests_per_connection; ++i) {
    if (!connection.wait_for_request(stopping_)) break;
    connection.begin_request();
    closes_after_answer = true;  // unless an answer says otherwise
    const bool is_last = i == limits_.requests_per_connection;
    bool is_closed = false;
    const bool is_answered = router_.process_request(connection, is_last, is_closed, nullptr);
    wipe_stack();
    if (!is_answered || is_closed || closes_after_answer || is_last) break;
  }
  client_of_this_thread.clear();
}

}  // namespace symbolon::gate::http
