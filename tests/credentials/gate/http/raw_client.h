// A client that speaks no HTTP of its own: it sends what it is told, from an address of loopback that it is told, so
// that tests can be as rude as they like. And the limits that such tests are quick with.

#ifndef SYMBOLON_TESTS_CREDENTIALS_GATE_HTTP_RAW_CLIENT_H_
#define SYMBOLON_TESTS_CREDENTIALS_GATE_HTTP_RAW_CLIENT_H_

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <string_view>

#include "core/crypto/tls.h"
#include "credentials/gate/http/limits.h"

namespace symbolon::gate::http {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

inline constexpr char kBadAddress[] = "127.0.0.66";

// A plain connection.
class RawClient {
 public:
  explicit RawClient(std::uint16_t port, const char* from = kBadAddress) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in here = {};
    here.sin_family = AF_INET;
    inet_pton(AF_INET, from, &here.sin_addr);
    sockaddr_in there = here;
    inet_pton(AF_INET, "127.0.0.1", &there.sin_addr);
    there.sin_port = htons(port);
    is_connected_ = bind(socket_, reinterpret_cast<sockaddr*>(&here), sizeof here) == 0 &&
                    connect(socket_, reinterpret_cast<sockaddr*>(&there), sizeof there) == 0;
  }
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;
  ~RawClient() { close(socket_); }

  bool send(std::string_view text) {
    return is_connected_ &&
           ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(text.size());
  }
  // What comes until the other side closes, or nothing does.
  std::string receive(std::chrono::milliseconds wait) {
    std::string text;
    char buffer[4096];
    const auto deadline = SteadyClock::now() + wait;
    while (crypto::wait_for_socket(socket_, POLLIN, deadline)) {
      const ssize_t got = recv(socket_, buffer, sizeof buffer, 0);
      if (got <= 0) {
        is_closed_ = true;
        break;
      }
      text.append(buffer, static_cast<std::size_t>(got));
    }
    return text;
  }
  // What comes until there are so many answers, or nothing comes any more.
  std::string receive_answers(std::size_t count, std::chrono::milliseconds wait) {
    std::string text;
    std::array<char, 65536> buffer;
    const auto deadline = SteadyClock::now() + wait;
    std::size_t seen = 0;
    while (seen < count && crypto::wait_for_socket(socket_, POLLIN, deadline)) {
      const ssize_t got = recv(socket_, buffer.data(), buffer.size(), 0);
      if (got <= 0) break;
      const std::size_t before = text.size();
      text.append(buffer.data(), static_cast<std::size_t>(got));
      // Each answer ends with its object.
      seen += static_cast<std::size_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(before), text.end(), '}'));
    }
    return text;
  }
  bool is_closed() const { return is_closed_; }

 private:
  int socket_;
  bool is_connected_ = false;
  bool is_closed_ = false;
};

inline HttpLimits short_limits() {
  HttpLimits limits;
  limits.connections = 24;
  limits.connections_per_address = 16;
  limits.header = 400ms;
  limits.request = 1200ms;
  limits.idle = 800ms;
  limits.handshake = 400ms;
  return limits;
}

}  // namespace symbolon::gate::http

#endif  // SYMBOLON_TESTS_CREDENTIALS_GATE_HTTP_RAW_CLIENT_H_
