// CountsClient: asks a gate's server for its numbers (GET /v1/counts), as the organizer's desk does. The token goes to
// the server that was named and nowhere else: no redirects, and over plain HTTP to this machine only.

#ifndef SYMBOLON_CREDENTIALS_GATE_HTTP_COUNTS_CLIENT_H_
#define SYMBOLON_CREDENTIALS_GATE_HTTP_COUNTS_CLIENT_H_

#include <chrono>
#include <string>

#include "core/base/result.h"
#include "core/base/secret.h"
#include "credentials/gate/live.h"

namespace symbolon::gate::http {

struct CountsSource {
  std::string url;          // http(s)://host[:port]
  SecretBytes token;        // of role `gate` or `organizer`
  std::string certificate;  // a PEM file to trust instead of the system's authorities; may be empty
  std::chrono::milliseconds timeout{5000};
};

// Blocks until the answer or the time is over.
// Errors: kGateUrl, kGateNotReached, kGateRefused (the detail is the status), those of parse_live_numbers().
Result<LiveNumbers> fetch_counts(const CountsSource& source);

}  // namespace symbolon::gate::http

#endif  // SYMBOLON_CREDENTIALS_GATE_HTTP_COUNTS_CLIENT_H_
