// symbolon gate serve: the HTTP API, until SIGINT or SIGTERM.
//
// It holds the event key, a day key and for moments what clients send: so nobody may look into it (UndumpableScope),
// and once the event is closed, by whomever, it forgets the event key within a second.

#include <condition_variable>
#include <csignal>
#include <iostream>
#include <memory>
#include <mutex>
#include <thread>

#include "app/cli/gate_options.h"
#include "app/cli/streams.h"
#include "core/base/undumpable.h"
#include "core/crypto/tls.h"
#include "credentials/gate/check_in.h"
#include "credentials/gate/http/api.h"

namespace symbolon::cli {
namespace {

constexpr std::size_t kTokenFileBytesMax = std::size_t{1} << 20;
constexpr std::size_t kPemBytesMax = std::size_t{1} << 20;

struct Options {
  GateOptions gate;
  std::optional<int> day_key_fd;
  std::string tokens;
  std::string certificate;
  std::string key;
  std::string host = "127.0.0.1";
  std::uint16_t port = 8443;
  bool closed_check_in = false;
  bool no_check_in = false;
};

// stop() only stores and writes to a descriptor, which a signal handler may do.
gate::http::HttpServer* running = nullptr;
void stop_running(int) { running->stop(); }

Result<std::optional<crypto::TlsServer>> load_tls(const Options& options) {
  if (options.certificate.empty()) return std::optional<crypto::TlsServer>{};
  TRY_ASSIGN(const Bytes certificate, read_file(options.certificate, kPemBytesMax));
  TRY_ASSIGN(Bytes key_text, read_file(options.key, kPemBytesMax));
  const SecretBytes key = SecretBytes::copy_of(key_text);
  wipe(key_text);
  TRY_ASSIGN(crypto::TlsServer tls, crypto::TlsServer::create(certificate, key));
  return std::optional<crypto::TlsServer>(std::move(tls));
}

// Asks the gate every second how it is: the one way in which it learns, while nobody is at the door, that its event was
// closed from elsewhere.
std::jthread watch(gate::Gate& gate) {
  return std::jthread([&gate](const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any changed;
    std::unique_lock lock(mutex);
    while (!changed.wait_for(lock, stop, std::chrono::seconds(1), [&] { return stop.stop_requested(); })) {
      (void)gate.health();  // /v1/health says it to whoever asks
    }
  });
}

Result<void> gate_serve(const Options& options) {
  const UndumpableScope undumpable;
  TRY_ASSIGN(const Bytes token_file, read_file(options.tokens, kTokenFileBytesMax));
  TRY_ASSIGN(gate::http::BearerTokens tokens, gate::http::BearerTokens::parse(token_file));
  TRY_ASSIGN(std::optional<crypto::TlsServer> tls, load_tls(options));
  TRY_ASSIGN(const OpenGate opened, open_gate(options.gate));
  std::optional<crypto::Ed25519KeyPair> day_key;
  std::optional<gate::CheckInDesk> desk;
  if (!options.no_check_in) {
    TRY_ASSIGN(day_key, read_day_key(options.day_key_fd));
    desk.emplace(*opened.gate, *day_key);
  }
  gate::http::Router router;
  gate::http::Api api(
      *opened.gate, desk ? &*desk : nullptr,
      {.tokens = std::move(tokens), .open_check_in = !options.closed_check_in, .request_document = opened.event_file});
  api.route(router);
  const bool has_tls = tls.has_value();
  TRY_ASSIGN(const std::unique_ptr<gate::http::HttpServer> server,
             gate::http::HttpServer::create({.host = options.host, .port = options.port}, std::move(tls), router));
  running = server.get();
  std::signal(SIGINT, stop_running);
  std::signal(SIGTERM, stop_running);
  std::cerr << "symbolon: listening on " << (has_tls ? "https://" : "http://") << options.host << ":" << server->port()
            << std::endl;
  {
    const std::jthread watching = watch(*opened.gate);
    server->run();
  }
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
  running = nullptr;
  std::cerr << "symbolon: stopped" << std::endl;
  return {};
}

}  // namespace

void add_gate_serve(CLI::App& gate, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *gate.add_subcommand("serve", "serve check-ins and admissions over HTTPS");
  add_gate_options(command, options->gate);
  add_day_key_option(command, options->day_key_fd);
  command.add_option("--tokens", options->tokens, "file of bearer tokens, see gate token")
      ->type_name("FILE")
      ->required();
  CLI::Option* certificate =
      command.add_option("--tls-cert", options->certificate, "certificate chain, PEM")->type_name("FILE");
  CLI::Option* key = command.add_option("--tls-key", options->key, "its private key, PEM")->type_name("FILE");
  certificate->needs(key);
  key->needs(certificate);
  command.add_option("--host", options->host, "address to listen on; plain HTTP on loopback only")
      ->capture_default_str();
  command.add_option("--port", options->port, "port; 0 takes a free one")->capture_default_str();
  command.add_flag("--closed-check-in", options->closed_check_in, "check-ins need a token of the role check-in");
  command.add_flag("--no-check-in", options->no_check_in, "admissions only; needs no day key");
  set_examples(command, {"gate serve --event gala.event.json --ledger gate.ledger --tokens tokens.json --no-check-in",
                         "gate serve --event gala.event.json --ledger gate.ledger --tokens tokens.json --tls-cert "
                         "cert.pem --tls-key key.pem --host 0.0.0.0 --day-key-fd 3 3<day.key"});
  command.callback([options, &chosen] { chosen = {.run = [options] { return gate_serve(*options); }}; });
}

}  // namespace symbolon::cli
