// Any bytes as what a client sends to the gate's server, through its parser, router and handlers, without a network: a
// stream that ends. Marks in the input stand for what no fuzzer finds: a known token, and a pass that is valid now. The
// answer, if there is one, begins like HTTP, and nobody gets in but with that pass.
#include <httplib.h>

#include <algorithm>
#include <string>

#include "credentials/gate/check_in.h"
#include "credentials/gate/http/api.h"
#include "tests/fuzz/gate_world.h"

using namespace symbolon;

namespace {

constexpr std::string_view kTokenMark = "TOKEN";
constexpr std::string_view kPassMark = "PASS";

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

// Replaces the first mark; true where there is one.
bool replace(std::string& input, std::string_view mark, const std::string& by) {
  const std::size_t at = input.find(mark);
  if (at == std::string::npos) return false;
  input.replace(at, mark.size(), by);
  return true;
}

// One gate for all inputs, with check-ins and one holder who has checked in.
struct World : fuzz::GateWorld {
  const crypto::Ed25519KeyPair holder = fuzz::key_pair(1);
  const crypto::Ed25519KeyPair day_key = fuzz::key_pair(2);
  const Hash256 nullifier = {9};
  gate::CheckInDesk desk;
  std::string token;
  gate::http::Router router;
  std::unique_ptr<gate::http::Api> api;

  World()
      : GateWorld({.event_id = fuzz::kEvent,
                   .accepts = {},
                   .day_keys = {{.key = fuzz::key_pair(2).public_key(), .period = {}}},
                   .allows_reentry = true}),
        desk(*gate, day_key) {
    CHECK(gate->enrol({.nullifier = nullifier, .holder_key = holder.public_key()}, 1).has_value(), "checked in");
    gate::http::Api::Options options;
    token = options.tokens.add("door", gate::http::Role::kGate, 1).value();
    options.request_document = "{}";
    options.limits.refused_from_address = {.per_second = 1e9, .burst = 1e9};
    options.limits.open_from_address = {.per_second = 1e9, .burst = 1e9};
    options.limits.check_ins_from_address = {.per_second = 1e9, .burst = 1e9};
    options.limits.requests_of_token = {.per_second = 1e9, .burst = 1e9};
    api = std::make_unique<gate::http::Api>(*gate, &desk, std::move(options));
    api->route(router);
  }

  // Good for the next entry: in a slot of its own, after an exit.
  std::string next_pass() {
    clock.advance(std::chrono::seconds(2 * pass::kSlotSeconds));
    show(pass::kFlagExit);
    clock.advance(std::chrono::seconds(2 * pass::kSlotSeconds));
    return pass_now(0);
  }

 private:
  std::string pass_now(std::uint8_t flags) {
    return pass::sign_token({.event_id = fuzz::kEvent,
                             .group = 1,
                             .pass_id = pass::pass_id_of(fuzz::kEvent, nullifier),
                             .slot = pass::slot_of(gate->unix_seconds().value()),
                             .flags = flags},
                            holder);
  }
  void show(std::uint8_t flags) { CHECK(gate->admit({.text = pass_now(flags)}).has_value(), "the gate is in order"); }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static World world;
  // The server bounds the header before it comes here.
  if (size > 16'384) return 0;
  std::string input(reinterpret_cast<const char*>(data), size);
  replace(input, kTokenMark, world.token);
  const bool has_pass = input.find(kPassMark) != std::string::npos && replace(input, kPassMark, world.next_pass());
  MemoryStream stream(std::move(input));
  bool is_closed = false;
  (void)world.router.process_request(stream, true, is_closed, nullptr);
  CHECK(stream.output.empty() || stream.output.starts_with("HTTP/1.1 "), "an answer is HTTP");
  CHECK(has_pass || stream.output.find("\"admit\": true") == std::string::npos, "nobody gets in without a pass");
  CHECK(stream.output.find(world.token) == std::string::npos, "a token is not answered");
  CHECK(stream.output.find("SY1") == std::string::npos, "nor is a pass");
  return 0;
}
