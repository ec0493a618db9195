// Any bytes as what a client sends to the gate's server, through its parser, router and handlers, without a network: a
// stream that ends. The answer, if there is one, begins like HTTP, and no known token is in the input, so nobody gets
// in.
#include <httplib.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "core/base/check.h"
#include "core/crypto/random.h"
#include "credentials/gate/http/api.h"
#include "credentials/gate/store.h"

using namespace symbolon;

namespace {

constexpr char kTokenMark[] = "TOKEN";  // stands for the known token, so that handlers are reached, too

class MemoryStream final : public httplib::Stream {
 public:
  explicit MemoryStream(std::string input) : input_(std::move(input)) {}

  bool is_readable() const override { return true; }
  bool is_writable() const override { return true; }
  ssize_t read(char* to, std::size_t size) override {
    const std::size_t taken = std::min(size, input_.size() - at_);
    std::copy_n(input_.data() + at_, taken, to);
    at_ += taken;
    return taken == 0 ? -1 : static_cast<ssize_t>(taken);
  }
  ssize_t write(const char* from, std::size_t size) override {
    output.append(from, size);
    return static_cast<ssize_t>(size);
  }
  void get_remote_ip_and_port(std::string& ip, int& port) const override {
    ip.clear();
    port = 0;
  }
  void get_local_ip_and_port(std::string& ip, int& port) const override { get_remote_ip_and_port(ip, port); }
  socket_t socket() const override { return 0; }

  std::string output;

 private:
  std::string input_;
  std::size_t at_ = 0;
};

// One gate for all inputs, in a directory that goes with the process.
struct World {
  std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("symbolon-fuzz-" + to_hex(crypto::random_array<8>()));
  std::unique_ptr<gate::Gate> gate;
  std::string token;
  gate::http::Router router;
  std::unique_ptr<gate::http::Api> api;

  World() {
    std::filesystem::create_directory(folder);
    gate::Store store = gate::open_store(folder / "gate.ledger", {}).value();
    gate = gate::Gate::create({}, std::move(store.key), std::move(store.ledger), system_clock()).value();
    gate::http::Api::Options options;
    token = options.tokens.add("door", gate::http::Role::kGate, 1).value();
    options.limits.refused_from_address = {.per_second = 1e9, .burst = 1e9};
    options.limits.requests_of_token = {.per_second = 1e9, .burst = 1e9};
    api = std::make_unique<gate::http::Api>(*gate, nullptr, std::move(options));
    api->route(router);
  }
  ~World() {
    gate.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static World world;
  // The server bounds the header before it comes here.
  if (size > 16'384) return 0;
  std::string input(reinterpret_cast<const char*>(data), size);
  const std::size_t mark = input.find(kTokenMark);
  if (mark != std::string::npos) input.replace(mark, sizeof kTokenMark - 1, world.token);
  MemoryStream stream(std::move(input));
  bool is_closed = false;
  (void)world.router.process_request(stream, true, is_closed, nullptr);
  CHECK(stream.output.empty() || stream.output.starts_with("HTTP/1.1 "), "an answer is HTTP");
  CHECK(stream.output.find("\"admit\": true") == std::string::npos, "there is no pass that could be valid");
  return 0;
}
