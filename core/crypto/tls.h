// The server's side of TLS (1.2 and 1.3) over a connected socket, with a deadline on every call. No resumption: a
// ticket would let a server recognise a client who comes back.

#ifndef SYMBOLON_CORE_CRYPTO_TLS_H_
#define SYMBOLON_CORE_CRYPTO_TLS_H_

#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/secret.h"

struct ssl_ctx_st;
struct ssl_st;

namespace symbolon::errors {
SYMBOLON_DEFINE_ERROR(kTlsCertificateInvalid, kUsage, "the TLS certificate cannot be used",
                      "pass a PEM file with the chain")
SYMBOLON_DEFINE_ERROR(kTlsKeyInvalid, kUsage, "the TLS key cannot be used or is not the certificate's",
                      "pass its private key as an unencrypted PEM file")
}  // namespace symbolon::errors

namespace symbolon::crypto {

using Deadline = std::chrono::steady_clock::time_point;

// A certificate and its key. Safe to share between threads.
class TlsServer {
 public:
  // Both as PEM. Errors: kTlsCertificateInvalid, kTlsKeyInvalid.
  static Result<TlsServer> create(ByteView certificate_chain, const SecretBytes& key);

 private:
  friend class TlsStream;
  struct Free {
    void operator()(ssl_ctx_st* context) const;
  };
  explicit TlsServer(ssl_ctx_st* context) : context_(context) {}

  std::unique_ptr<ssl_ctx_st, Free> context_;
};

// One connection. The socket is non-blocking, stays the caller's and must outlive the stream.
class TlsStream {
 public:
  // Shakes hands; null where the client does not, or not in time.
  static std::unique_ptr<TlsStream> accept(const TlsServer& server, int socket, Deadline deadline);

  // How many bytes, at least one; 0 at the end of the stream; -1 on errors and at the deadline.
  std::ptrdiff_t read(std::span<std::uint8_t> to, Deadline deadline);
  // All of them, or false.
  bool write(ByteView bytes, Deadline deadline);
  // Whether read() would have something without waiting for the socket.
  bool has_pending() const;
  // Says goodbye without waiting for an answer.
  void close();

 private:
  struct Free {
    void operator()(ssl_st* connection) const;
  };
  TlsStream(ssl_st* connection, int socket) : connection_(connection), socket_(socket) {}
  bool wait_after(int returned, Deadline deadline);

  std::unique_ptr<ssl_st, Free> connection_;
  int socket_;
};

// Waits until a socket is readable or writable (POLLIN, POLLOUT); false at the deadline.
bool wait_for_socket(int socket, short events, Deadline deadline);

// A certificate that its own key signs, P-256, for `days`: for tests, and for gates and doors that are set up together
// and pin it. As PEM.
struct SelfSigned {
  Bytes certificate;
  SecretBytes key;
};
SelfSigned make_self_signed(const std::string& host, int days);

}  // namespace symbolon::crypto

#endif  // SYMBOLON_CORE_CRYPTO_TLS_H_
