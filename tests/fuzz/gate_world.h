// A gate for fuzz targets: its ledger in memory, its clock moved by the target, its keys the same in every run.

#ifndef SYMBOLON_TESTS_FUZZ_GATE_WORLD_H_
#define SYMBOLON_TESTS_FUZZ_GATE_WORLD_H_

#include <filesystem>
#include <memory>
#include <string>

#include "core/base/check.h"
#include "core/crypto/random.h"
#include "credentials/gate/gate.h"
#include "tests/credentials/gate/memory_ledger.h"
#include "tests/support/manual_clock.h"

namespace symbolon::fuzz {

constexpr std::uint64_t kNow = 1'800'000'000;
constexpr Hash256 kEvent = {1, 2, 3, 4, 5, 6, 7, 8};

inline crypto::Ed25519KeyPair key_pair(std::uint8_t number) {
  SecretArray<32> seed;
  seed.span()[0] = number;
  return crypto::Ed25519KeyPair(seed);
}

// Only a file gives an event key.
inline gate::EventKey fresh_event_key() {
  const std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("symbolon-fuzz-" + to_hex(crypto::random_array<8>()));
  Result<gate::EventKey> key = gate::EventKey::create(path, kEvent);
  CHECK(key.has_value(), "there is a folder for temporary files");
  std::filesystem::remove(path);
  return *std::move(key);
}

class GateWorld {
 public:
  explicit GateWorld(gate::GatePolicy policy) {
    Result<std::unique_ptr<gate::Gate>> made =
        gate::Gate::create(std::move(policy), fresh_event_key(), std::make_unique<gate::MemoryLedger>(), clock);
    CHECK(made.has_value(), "a new gate opens");
    gate = *std::move(made);
  }

  testing::ManualClock clock{Clock::WallTime(std::chrono::seconds(kNow))};
  std::unique_ptr<gate::Gate> gate;
};

}  // namespace symbolon::fuzz

#endif  // SYMBOLON_TESTS_FUZZ_GATE_WORLD_H_
