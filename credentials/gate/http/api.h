// The gate's HTTP API, version 1: what openapi.json describes. Bodies and answers are JSON but for proofs; verdicts are
// answers (200), errors have a status and {"error", "message", "hint"}. Answers hold nothing of a pass but to its
// owner.

#ifndef SYMBOLON_CREDENTIALS_GATE_HTTP_API_H_
#define SYMBOLON_CREDENTIALS_GATE_HTTP_API_H_

#include <cstdint>
#include <memory>
#include <semaphore>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "credentials/gate/check_in.h"
#include "credentials/gate/gate.h"
#include "credentials/gate/http/bearer.h"
#include "credentials/gate/http/rate_limit.h"
#include "credentials/gate/http/server.h"

namespace symbolon::gate::http {

// The OpenAPI 3.1 document, as it is served.
std::string_view openapi_document();

class Api {
 public:
  struct Options {
    BearerTokens tokens = {};
    // Wallets check in without a token, as nobody knows them; otherwise a role is needed.
    bool open_check_in = true;
    std::string request_document = {};  // the signed event file that wallets prove for; empty: none is served
    unsigned proof_checks_max = 0;      // at the same time; 0: as many as there are cores
    HttpLimits limits = {};
  };
  // `desk` may be null: then there are no check-ins here. Gate and desk must outlive the API, the API the router.
  Api(Gate& gate, CheckInDesk* desk, Options options);

  // Adds all paths to the router.
  void route(Router& router);

  struct Route {
    std::string_view method;
    std::string_view path;
  };
  static const std::vector<Route>& routes();

 private:
  using Request = httplib::Request;
  using Response = httplib::Response;

  Result<Bearer> authorise(const Request& request) const;
  Result<void> admit_request(const Request& request);
  Result<void> check_headers(const Request& request);

  void get_health(Response& response);
  void get_document(Response& response);
  void get_counts(Response& response);
  void post_challenge(Response& response);
  void post_check_in(const Request& request, Response& response);
  void post_admission(const Request& request, Response& response);

  Gate& gate_;
  CheckInDesk* const desk_;
  const Options options_;
  std::counting_semaphore<> proof_checks_;
  RateLimit refused_rate_;
  RateLimit open_rate_;
  RateLimit check_in_rate_;
  RateLimit token_rate_;
};

}  // namespace symbolon::gate::http

#endif  // SYMBOLON_CREDENTIALS_GATE_HTTP_API_H_
