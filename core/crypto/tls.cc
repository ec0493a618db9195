#include "core/crypto/tls.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <poll.h>

#include <algorithm>
#include <limits>

namespace symbolon::crypto {
namespace {

template <class T, void (*Free)(T*)>
struct Freeing {
  void operator()(T* object) const { Free(object); }
};
struct FreeBio {
  void operator()(BIO* bio) const { BIO_free_all(bio); }
};
using BioHandle = std::unique_ptr<BIO, FreeBio>;
using KeyHandle = std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY, EVP_PKEY_free>>;
using CertificateHandle = std::unique_ptr<X509, Freeing<X509, X509_free>>;

BioHandle reader_of(ByteView bytes) {
  return BioHandle(BIO_new_mem_buf(bytes.data(), static_cast<int>(std::min<std::size_t>(bytes.size(), 1 << 20))));
}

// The first certificate is the server's, the others lead to a root.
bool use_chain(SSL_CTX* context, ByteView pem) {
  const BioHandle bio = reader_of(pem);
  const CertificateHandle leaf(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
  if (leaf == nullptr || SSL_CTX_use_certificate(context, leaf.get()) != 1) return false;
  while (X509* next = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)) {
    if (SSL_CTX_add0_chain_cert(context, next) != 1) {
      X509_free(next);
      return false;
    }
  }
  return true;
}

bool use_key(SSL_CTX* context, const SecretBytes& pem) {
  const BioHandle bio = reader_of(pem.view());
  // No callback and an empty passphrase: an encrypted key is refused, nobody is asked.
  char no_passphrase[] = "";
  const KeyHandle key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, no_passphrase));
  return key != nullptr && SSL_CTX_use_PrivateKey(context, key.get()) == 1 && SSL_CTX_check_private_key(context) == 1;
}

Bytes content_of(BIO* bio) {
  char* data = nullptr;
  const long size = BIO_get_mem_data(bio, &data);
  return Bytes(data, data + size);
}

}  // namespace

void TlsServer::Free::operator()(ssl_ctx_st* context) const { SSL_CTX_free(context); }
void TlsStream::Free::operator()(ssl_st* connection) const { SSL_free(connection); }

Result<TlsServer> TlsServer::create(ByteView certificate_chain, const SecretBytes& key) {
  TlsServer server(SSL_CTX_new(TLS_server_method()));
  SSL_CTX* context = server.context_.get();
  CHECK(context != nullptr, "OpenSSL has TLS");
  SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
  SSL_CTX_set_options(context, SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION |
                                   SSL_OP_CLEANSE_PLAINTEXT);  // what a client sent does not stay in buffers
  SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_num_tickets(context, 0);
  const bool has_chain = use_chain(context, certificate_chain);
  const bool has_key = has_chain && use_key(context, key);
  ERR_clear_error();
  if (!has_chain) return Error{.code = errors::kTlsCertificateInvalid, .where = "tls"};
  if (!has_key) return Error{.code = errors::kTlsKeyInvalid, .where = "tls"};
  return server;
}

bool wait_for_socket(int socket, short events, Deadline deadline) {
  for (;;) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    if (left <= 0) return false;
    pollfd entry = {.fd = socket, .events = events, .revents = 0};
    const int ready = poll(&entry, 1, static_cast<int>(std::min<std::int64_t>(left, 60'000)));
    if (ready > 0) return true;
    if (ready < 0 && errno != EINTR) return false;
  }
}

std::unique_ptr<TlsStream> TlsStream::accept(const TlsServer& server, int socket, Deadline deadline) {
  std::unique_ptr<TlsStream> stream(new TlsStream(SSL_new(server.context_.get()), socket));
  if (stream->connection_ == nullptr || SSL_set_fd(stream->connection_.get(), socket) != 1) return nullptr;
  for (;;) {
    ERR_clear_error();
    const int returned = SSL_accept(stream->connection_.get());
    if (returned == 1) return stream;
    if (!stream->wait_after(returned, deadline)) return nullptr;
  }
}

// True where the call is to be made again.
bool TlsStream::wait_after(int returned, Deadline deadline) {
  switch (SSL_get_error(connection_.get(), returned)) {
    case SSL_ERROR_WANT_READ:
      return wait_for_socket(socket_, POLLIN, deadline);
    case SSL_ERROR_WANT_WRITE:
      return wait_for_socket(socket_, POLLOUT, deadline);
    default:
      return false;
  }
}

std::ptrdiff_t TlsStream::read(std::span<std::uint8_t> to, Deadline deadline) {
  const int size = static_cast<int>(std::min<std::size_t>(to.size(), std::numeric_limits<int>::max()));
  for (;;) {
    ERR_clear_error();
    const int returned = SSL_read(connection_.get(), to.data(), size);
    if (returned > 0) return returned;
    if (SSL_get_error(connection_.get(), returned) == SSL_ERROR_ZERO_RETURN) return 0;
    if (!wait_after(returned, deadline)) return -1;
  }
}

bool TlsStream::write(ByteView bytes, Deadline deadline) {
  while (!bytes.empty()) {
    ERR_clear_error();
    const int size = static_cast<int>(std::min<std::size_t>(bytes.size(), 16384));
    const int returned = SSL_write(connection_.get(), bytes.data(), size);
    if (returned > 0) {
      bytes = bytes.subspan(static_cast<std::size_t>(returned));
    } else if (!wait_after(returned, deadline)) {
      return false;
    }
  }
  return true;
}

bool TlsStream::has_pending() const { return SSL_has_pending(connection_.get()) == 1; }

void TlsStream::close() {
  ERR_clear_error();
  (void)SSL_shutdown(connection_.get());
}

SelfSigned make_self_signed(const std::string& host, int days) {
  const KeyHandle key(EVP_EC_gen("P-256"));
  const CertificateHandle certificate(X509_new());
  CHECK(key != nullptr, "OpenSSL has P-256");
  CHECK(certificate != nullptr, "there is memory");
  X509_set_version(certificate.get(), X509_VERSION_3);
  std::uint64_t serial = 0;
  CHECK(RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) == 1, "there is randomness");
  ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), serial >> 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 86400L * days);
  X509_set_pubkey(certificate.get(), key.get());
  X509_NAME* name = X509_get_subject_name(certificate.get());
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(host.c_str()), -1, -1,
                             0);
  X509_set_issuer_name(certificate.get(), name);
  const bool is_address = host.find_first_not_of("0123456789.:") == std::string::npos;
  const std::string alternative = (is_address ? "IP:" : "DNS:") + host;
  const std::unique_ptr<X509_EXTENSION, Freeing<X509_EXTENSION, X509_EXTENSION_free>> extension(
      X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, alternative.c_str()));
  if (extension != nullptr) X509_add_ext(certificate.get(), extension.get(), -1);
  CHECK(X509_sign(certificate.get(), key.get(), EVP_sha256()) != 0, "a key of ours signs");
  const BioHandle certificate_text(BIO_new(BIO_s_mem()));
  const BioHandle key_text(BIO_new(BIO_s_secmem()));
  CHECK(PEM_write_bio_X509(certificate_text.get(), certificate.get()) == 1, "a certificate of ours can be written");
  CHECK(PEM_write_bio_PKCS8PrivateKey(key_text.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1,
        "a key of ours can be written");
  Bytes key_pem = content_of(key_text.get());
  SelfSigned made{.certificate = content_of(certificate_text.get()), .key = SecretBytes::copy_of(key_pem)};
  wipe(key_pem);
  return made;
}

}  // namespace symbolon::crypto
