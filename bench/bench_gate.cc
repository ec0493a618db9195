// The gate under load: durable admissions through the library and over HTTPS, their latency at a hundred a second, and
// check-ins of real proofs. Everything runs on the machine's own disk, in the directory for temporary files, with
// the settings of a gate; TMPDIR chooses another disk.

#include <httplib.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <thread>
#include <vector>

#include "core/base/clock.h"
#include "core/base/file.h"
#include "core/crypto/random.h"
#include "core/crypto/tls.h"
#include "core/guest/host_io.h"
#include "core/mips/elf.h"
#include "credentials/gate/check_in.h"
#include "credentials/gate/http/api.h"
#include "credentials/gate/store.h"
#include "credentials/statement/manifest.h"
#include "prover/zkvm.h"

namespace symbolon::gate {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::uint32_t kThreads = 32;

double seconds_since(SteadyClock::time_point start) {
  return std::chrono::duration<double>(SteadyClock::now() - start).count();
}

void in_threads(std::uint32_t count, const std::function<void(std::uint32_t)>& body) {
  std::vector<std::thread> threads;
  for (std::uint32_t t = 0; t < count; ++t) threads.emplace_back(body, t);
  for (std::thread& thread : threads) thread.join();
}

crypto::Ed25519KeyPair key_of(std::uint32_t i) {
  crypto::Ed25519Seed seed;
  for (std::size_t b = 0; b < 4; ++b) seed.span()[b] = static_cast<std::uint8_t>(i >> (8 * b));
  return crypto::Ed25519KeyPair(seed);
}

Hash256 nullifier_of(std::uint32_t i) {
  Hash256 nullifier = {1};
  for (std::size_t b = 0; b < 4; ++b) nullifier[8 + b] = static_cast<std::uint8_t>(i >> (8 * b));
  return nullifier;
}

class Bench {
 public:
  Bench()
      : folder_(std::filesystem::temp_directory_path() / ("symbolon-bench-" + to_hex(crypto::random_array<8>()))),
        day_key_(crypto::random_secret<32>()) {
    std::filesystem::create_directory(folder_);
    policy_ = {.event_id = {7}, .accepts = {}, .day_keys = {{.key = day_key_.public_key()}}};
    policy_.slot_tolerance = 100;  // passes are signed beforehand
  }
  ~Bench() {
    gate_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  void open(const char* name) {
    gate_.reset();
    Store store = open_store(folder_ / name, policy_.event_id).value();
    gate_ = Gate::create(policy_, std::move(store.key), std::move(store.ledger), system_clock()).value();
  }

  // Checked in, with a pass each.
  std::vector<std::string> make_passes(std::uint32_t from, std::uint32_t count) {
    std::vector<std::string> passes(count);
    const std::uint64_t now = gate_->unix_seconds().value();
    in_threads(kThreads, [&](std::uint32_t t) {
      for (std::uint32_t i = t; i < count; i += kThreads) {
        const crypto::Ed25519KeyPair key = key_of(from + i);
        const pass::PassId id =
            gate_->enrol({.nullifier = nullifier_of(from + i), .holder_key = key.public_key()}, 1).value();
        passes[i] = pass::sign_token(
            {.event_id = policy_.event_id, .group = policy_.group, .pass_id = id, .slot = pass::slot_of(now)}, key);
      }
    });
    return passes;
  }

  void admissions_by_the_library() {
    open("library.ledger");
    const std::vector<std::string> passes = make_passes(0, 20'000);
    const auto start = SteadyClock::now();
    in_threads(kThreads, [&](std::uint32_t t) {
      for (std::size_t i = t; i < passes.size(); i += kThreads) {
        CHECK(gate_->admit({.text = passes[i]})->verdict == Verdict::kValid, "each pass is new");
      }
    });
    std::cout << "durable admissions, library, " << kThreads
              << " threads: " << static_cast<double>(passes.size()) / seconds_since(start) << " / s\n";
  }

  void serve(const std::function<void(std::uint16_t)>& clients) {
    http::Api::Options options;
    options.limits.connections_per_address = options.limits.connections;
    options.limits.requests_of_token = {.per_second = 1e6, .burst = 1e6};
    options.limits.check_ins_from_address = {.per_second = 1e6, .burst = 1e6};
    token_ = options.tokens.add("bench", http::Role::kGate, 1).value();
    const http::HttpServer::Options listen{.limits = options.limits};
    CheckInDesk desk(*gate_, day_key_);
    http::Router router;
    http::Api api(*gate_, &desk, std::move(options));
    api.route(router);
    const crypto::SelfSigned made = crypto::make_self_signed("127.0.0.1", 1);
    const auto server =
        http::HttpServer::create(listen, crypto::TlsServer::create(made.certificate, made.key).value(), router).value();
    std::thread thread([&] { server->run(); });
    clients(server->port());
    server->stop();
    thread.join();
  }

  std::unique_ptr<httplib::SSLClient> connect(std::uint16_t port) const {
    auto client = std::make_unique<httplib::SSLClient>("127.0.0.1", port);
    client->enable_server_certificate_verification(false);
    client->set_keep_alive(true);
    client->set_tcp_nodelay(true);
    return client;
  }

  void admit(httplib::SSLClient& client, const std::string& pass) const {
    const auto got = client.Post("/v1/admissions", {{"Authorization", "Bearer " + token_}},
                                 "{\"pass\": \"" + pass + "\"}", "application/json");
    CHECK(got && got->body.find("\"admit\": true") != std::string::npos, "each pass is new");
  }

  void admissions_over_https() {
    open("https.ledger");
    const std::vector<std::string> passes = make_passes(100'000, 6'000);
    serve([&](std::uint16_t port) {
      const auto start = SteadyClock::now();
      in_threads(kThreads, [&](std::uint32_t t) {
        const auto client = connect(port);
        for (std::size_t i = t; i < passes.size(); i += kThreads) admit(*client, passes[i]);
      });
      std::cout << "durable admissions, HTTPS, " << kThreads
                << " connections: " << static_cast<double>(passes.size()) / seconds_since(start) << " / s\n";
    });
    const std::vector<std::string> paced = make_passes(200'000, 1'000);
    serve([&](std::uint16_t port) {
      constexpr std::uint32_t kLanes = 8;
      constexpr double kPerSecond = 100;
      std::vector<double> ms(paced.size());
      const auto start = SteadyClock::now();
      in_threads(kLanes, [&](std::uint32_t t) {
        const auto client = connect(port);
        for (std::size_t i = t; i < paced.size(); i += kLanes) {
          // Each at its time, so that a slow answer does not slow the arrivals down.
          const auto due = start + std::chrono::duration<double>(static_cast<double>(i) / kPerSecond);
          std::this_thread::sleep_until(std::chrono::time_point_cast<SteadyClock::duration>(due));
          admit(*client, paced[i]);
          ms[i] = 1e3 * std::chrono::duration<double>(SteadyClock::now() - due).count();
        }
      });
      std::sort(ms.begin(), ms.end());
      std::cout << "HTTPS at " << kPerSecond << " / s: p50 " << ms[ms.size() / 2] << " ms, p95 "
                << ms[ms.size() * 95 / 100] << " ms\n";
    });
  }

  // Of a program as long as it is given, with the public values of a ticket.
  void check_ins() {
    const Bytes elf = read_file(SYMBOLON_SOURCE_DIR "/tests/guests/committed/echo.elf", mips::kElfBytesMax).value();
    const statement::Manifest manifest = *statement::parse_manifest(
        as_bytes(R"({"id":"door","title":"Door","sentence":"I may enter.","inputs":[],"parameters":[],
                 "public_values":[],"reveals":[],"shapes":[]})"));
    presentation::Expectation expected{
        .parameters = *statement::ParameterValues::from_json(manifest, nlohmann::json::object()),
        .audience = policy_.event_id,
        .verifying_keys = {}};
    const statement::PublicHeader header{.statement_id = statement::make_statement_id("door"),
                                         .audience = policy_.event_id,
                                         .parameters = expected.parameters.hash(),
                                         .holder_key = key_of(1).public_key(),
                                         .nullifier = nullifier_of(1)};
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(&header);
    Bytes body = {static_cast<std::uint8_t>(sizeof header)};
    body.insert(body.end(), bytes, bytes + sizeof header);
    const prover::ProvenRun proven =
        prover::prove(mips::load_elf(elf).value(), guest::frame_input(body), {.preset = prover::kPresetStandardV1})
            .value();
    expected.verifying_keys = {proven.verifying_key};
    policy_.accepts = {expected};
    open("check-in.ledger");
    const std::string proof(proven.proof_file.begin(), proven.proof_file.end());
    serve([&](std::uint16_t port) {
      constexpr std::uint32_t kClients = 4;
      constexpr int kEach = 25;
      const auto start = SteadyClock::now();
      in_threads(kClients, [&](std::uint32_t) {
        const auto client = connect(port);
        for (int i = 0; i < kEach; ++i) {
          const auto got = client->Post("/v1/checkins", proof, "application/octet-stream");
          CHECK(got && got->status == 201, "the proof is good");
        }
      });
      std::cout << "check-ins of a proof of " << proof.size() / 1024
                << " KiB over HTTPS: " << kClients * kEach / seconds_since(start) << " / s\n";
    });
  }

 private:
  std::filesystem::path folder_;
  crypto::Ed25519KeyPair day_key_;
  GatePolicy policy_;
  std::string token_;
  std::unique_ptr<Gate> gate_;
};

}  // namespace
}  // namespace symbolon::gate

int main() {
  symbolon::gate::Bench bench;
  bench.admissions_by_the_library();
  bench.admissions_over_https();
  bench.check_ins();
  return 0;
}
