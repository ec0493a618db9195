// What one client, and all of them together, may ask of the gate's server.

#ifndef SYMBOLON_CREDENTIALS_GATE_HTTP_LIMITS_H_
#define SYMBOLON_CREDENTIALS_GATE_HTTP_LIMITS_H_

#include <chrono>
#include <cstddef>
#include <cstdint>

#include "core/base/limits.h"

namespace symbolon::gate::http {

struct Rate {
  double per_second = 0;
  double burst = 0;
};

struct HttpLimits {
  std::size_t connections = 128;             // at the same time; each has a thread
  std::size_t connections_per_address = 32;  // an IPv6 address counts by its first half
  std::size_t requests_per_connection = 10'000;
  std::size_t header_bytes = 8192;
  std::size_t body_bytes = 4096;             // of everything but
  std::size_t proof_bytes = kProofBytesMax;  // a check-in
  std::chrono::milliseconds handshake{5000};
  std::chrono::milliseconds idle{15'000};      // between two requests
  std::chrono::milliseconds header{5000};      // from its first byte to the end of the header
  std::chrono::milliseconds request{20'000};   // to the end of the answer
  std::chrono::milliseconds proof_wait{2000};  // for a free core

  Rate connections_from_address{.per_second = 50, .burst = 200};
  Rate refused_from_address{.per_second = 5, .burst = 50};  // requests without a role, bad ones, unknown paths
  Rate open_from_address{.per_second = 50, .burst = 500};     // what anybody may ask: event file, health, document
  Rate check_ins_from_address{.per_second = 10, .burst = 50};
  Rate requests_of_token{.per_second = 2000, .burst = 4000};
};

}  // namespace symbolon::gate::http

#endif  // SYMBOLON_CREDENTIALS_GATE_HTTP_LIMITS_H_
