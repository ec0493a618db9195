// One client's connection as cpp-httplib reads it, with what the library does not have: a deadline for the header and
// for the whole request, however slowly the bytes come, and a bound on the header as a whole. The client's address
// never reaches a request.

#ifndef SYMBOLON_CREDENTIALS_GATE_HTTP_CONNECTION_H_
#define SYMBOLON_CREDENTIALS_GATE_HTTP_CONNECTION_H_

#include <httplib.h>

#include <array>
#include <atomic>
#include <memory>
#include <string>

#include "core/crypto/tls.h"
#include "credentials/gate/http/limits.h"

namespace symbolon::gate::http {

class Connection final : public httplib::Stream {
 public:
  // Takes the non-blocking socket; `tls` is null for plain HTTP.
  Connection(int socket, std::unique_ptr<crypto::TlsStream> tls, const HttpLimits& limits);
  ~Connection() override;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Waits for the first byte of a request; false when idle too long, at the end, or once `stopping` is set.
  bool wait_for_request(const std::atomic<bool>& stopping);
  // Starts the clocks and counters of a request.
  void begin_request();

  // httplib::Stream
  bool is_readable() const override { return true; }
  bool is_writable() const override { return true; }
  ssize_t read(char* to, std::size_t size) override;
  ssize_t write(const char* from, std::size_t size) override;
  void get_remote_ip_and_port(std::string& ip, int& port) const override;
  void get_local_ip_and_port(std::string& ip, int& port) const override;
  socket_t socket() const override { return 0; }  // for a select() that is not called

 private:
  bool fill(crypto::Deadline deadline);

  const HttpLimits& limits_;
  int socket_;
  std::unique_ptr<crypto::TlsStream> tls_;
  std::array<std::uint8_t, 4096> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  crypto::Deadline header_deadline_ = {};
  crypto::Deadline request_deadline_ = {};
  std::size_t header_bytes_ = 0;
  int line_ends_ = 0;  // of "\r\n\r\n", how much was seen; 4: the header is complete
};

}  // namespace symbolon::gate::http

#endif  // SYMBOLON_CREDENTIALS_GATE_HTTP_CONNECTION_H_
