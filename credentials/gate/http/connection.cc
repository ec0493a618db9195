#include "credentials/gate/http/connection.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "core/base/secret.h"

namespace symbolon::gate::http {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kStopGranularity{100};
constexpr std::string_view kHeaderEnd = "\r\n\r\n";

std::ptrdiff_t receive(int socket, std::span<std::uint8_t> to, crypto::Deadline deadline) {
  for (;;) {
    const ssize_t got = recv(socket, to.data(), to.size(), 0);
    if (got >= 0) return got;
    if (errno == EINTR) continue;
    const bool would_block = errno == EAGAIN || errno == EWOULDBLOCK;
    if (!would_block || !crypto::wait_for_socket(socket, POLLIN, deadline)) return -1;
  }
}

bool send_all(int socket, ByteView bytes, crypto::Deadline deadline) {
  while (!bytes.empty()) {
    const ssize_t sent = send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent >= 0) {
      bytes = bytes.subspan(static_cast<std::size_t>(sent));
      continue;
    }
    if (errno == EINTR) continue;
    const bool would_block = errno == EAGAIN || errno == EWOULDBLOCK;
    if (!would_block || !crypto::wait_for_socket(socket, POLLOUT, deadline)) return false;
  }
  return true;
}

}  // namespace

Connection::Connection(int socket, std::unique_ptr<crypto::TlsStream> tls, const HttpLimits& limits)
    : limits_(limits), socket_(socket), tls_(std::move(tls)) {}

Connection::~Connection() {
  if (tls_ != nullptr) tls_->close();
  // The answer may still be on its way while the client sends what nobody reads any more; a plain close would reset the
  // connection and take the answer with it.
  ::shutdown(socket_, SHUT_WR);
  std::array<std::uint8_t, 4096> ignored;
  for (int i = 0; i < 16 && recv(socket_, ignored.data(), ignored.size(), MSG_DONTWAIT) > 0; ++i) {
  }
  ::close(socket_);
  wipe(buffer_);
}

bool Connection::wait_for_request(const std::atomic<bool>& stopping) {
  if (begin_ < end_ || (tls_ != nullptr && tls_->has_pending())) return !stopping;
  wipe(buffer_);  // of the last one's end, which may have held a pass
  const crypto::Deadline deadline = SteadyClock::now() + limits_.idle;
  while (!stopping && SteadyClock::now() < deadline) {
    if (crypto::wait_for_socket(socket_, POLLIN, std::min(deadline, SteadyClock::now() + kStopGranularity)))
      return true;
  }
  return false;
}

void Connection::begin_request() {
  const SteadyClock::time_point now = SteadyClock::now();
  header_deadline_ = now + limits_.header;
  request_deadline_ = now + limits_.request;
  header_bytes_ = 0;
  line_ends_ = 0;
}

bool Connection::fill(crypto::Deadline deadline) {
  if (SteadyClock::now() >= deadline) return false;
  const std::ptrdiff_t got = tls_ != nullptr ? tls_->read(buffer_, deadline) : receive(socket_, buffer_, deadline);
  if (got <= 0) return false;
  begin_ = 0;
  end_ = static_cast<std::size_t>(got);
  return true;
}

ssize_t Connection::read(char* to, std::size_t size) {
  const bool is_header = line_ends_ < 4;
  if (begin_ == end_ && !fill(is_header ? header_deadline_ : request_deadline_)) return -1;
  std::size_t taken = 0;
  while (taken < size && begin_ < end_) {
    const char c = static_cast<char>(buffer_[begin_++]);
    to[taken++] = c;
    if (!is_header) continue;
    if (++header_bytes_ > limits_.header_bytes) return -1;
    if (c == kHeaderEnd[static_cast<std::size_t>(line_ends_)]) {
      ++line_ends_;
    } else {
      line_ends_ = c == '\r' ? 1 : 0;
    }
    if (line_ends_ == 4) break;
  }
  return static_cast<ssize_t>(taken);
}

ssize_t Connection::write(const char* from, std::size_t size) {
  const ByteView bytes(reinterpret_cast<const std::uint8_t*>(from), size);
  const bool sent =
      tls_ != nullptr ? tls_->write(bytes, request_deadline_) : send_all(socket_, bytes, request_deadline_);
  return sent ? static_cast<ssize_t>(size) : -1;
}

void Connection::get_remote_ip_and_port(std::string& ip, int& port) const {
  ip.clear();
  port = 0;
}

void Connection::get_local_ip_and_port(std::string& ip, int& port) const { get_remote_ip_and_port(ip, port); }

}  // namespace symbolon::gate::http
