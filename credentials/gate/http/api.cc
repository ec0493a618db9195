#include "credentials/gate/http/api.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>
#include <thread>

#include "credentials/gate/errors.h"
#include "credentials/gate/http/errors.h"
#include "credentials/gate/live.h"

extern const unsigned char gate_openapi_json[];
extern const unsigned long gate_openapi_json_size;

namespace symbolon::gate::http {
namespace {

using Json = nlohmann::ordered_json;
using httplib::Request;
using httplib::Response;

constexpr char kJson[] = "application/json";
constexpr char kBinary[] = "application/octet-stream";

constexpr std::string_view kHealth = "/v1/health";
constexpr std::string_view kOpenApi = "/v1/openapi.json";
constexpr std::string_view kRequests = "/v1/requests";
constexpr std::string_view kCheckIns = "/v1/checkins";
constexpr std::string_view kAdmissions = "/v1/admissions";
constexpr std::string_view kCounts = "/v1/counts";

// What a client can do about it decides; 503 is for what only the gate's staff can.
int status_of(const Error& error) {
  const std::pair<ErrorCode, int> special[] = {
      {errors::kHttpNotFound, 404},     {errors::kHttpNoCheckIns, 404}, {errors::kHttpUnauthorized, 401},
      {errors::kHttpForbidden, 403},    {errors::kCheckInClosed, 403},  {errors::kHttpLengthRequired, 411},
      {errors::kHttpBodyTooLarge, 413}, {errors::kHttpMediaType, 415},  {errors::kHttpBodyInvalid, 400},
      {errors::kHttpTooMany, 429},      {errors::kHttpBusy, 503},       {errors::kHttpFailed, 500},
      {errors::kHolderKeyFixed, 409},   {errors::kLedgerClosed, 503},   {errors::kDayKeyUnknown, 503},
  };
  for (const auto& [code, status] : special) {
    if (error.code == code) return status;
  }
  switch (error_kind(error.code)) {
    case ErrorKind::kRejected:
    case ErrorKind::kUnreadable:
      return 422;
    case ErrorKind::kUsage:
      return 400;
    case ErrorKind::kInternal:
      break;
  }
  return 503;
}

void answer(Response& response, int status, const Json& body) {
  response.status = status;
  response.set_content(body.dump(2) + "\n", kJson);
}

// The rest of the request is not read, so nothing can follow it.
void close_after(Response& response) { response.set_header("Connection", "close"); }

// Without the detail, which may name files of this machine.
void refuse(Response& response, const Error& error) {
  const int status = status_of(error);
  if (status == 401) response.set_header("WWW-Authenticate", "Bearer");
  if (status == 429 || error.code == errors::kHttpBusy) response.set_header("Retry-After", "2");
  answer(
      response, status,
      {{"error", error_name(error.code)}, {"message", error_sentence(error.code)}, {"hint", error_hint(error.code)}});
}

// Fields of a request's JSON object, each taken once; what is left over is an error.
class Fields {
 public:
  static Result<Fields> parse(const std::string& body) {
    // A name twice would mean one thing to us and another to whoever looked at the request before us.
    std::vector<std::string> names;
    bool is_flat = true;
    const auto watch = [&](int depth, Json::parse_event_t event, Json& parsed) {
      if (depth > 1) is_flat = false;
      if (event == Json::parse_event_t::key) names.push_back(parsed.get<std::string>());
      return is_flat;
    };
    Json json = Json::parse(body, watch, /*allow_exceptions=*/false);
    std::sort(names.begin(), names.end());
    const bool is_twice = std::adjacent_find(names.begin(), names.end()) != names.end();
    if (!json.is_object() || !is_flat || is_twice) return invalid();
    return Fields(std::move(json));
  }

  Result<std::optional<std::string>> text(const char* name) {
    const auto found = json_.find(name);
    if (found == json_.end()) return std::optional<std::string>{};
    if (!found->is_string()) return invalid();
    std::optional<std::string> value = found->get<std::string>();
    json_.erase(found);
    return value;
  }
  Result<void> finish() const {
    if (!json_.empty()) return invalid();
    return {};
  }
  static Error invalid() { return Error{.code = errors::kHttpBodyInvalid, .where = "gate.http"}; }

 private:
  explicit Fields(Json json) : json_(std::move(json)) {}
  Json json_;
};

struct AdmissionBody {
  std::string pass;
  std::optional<Direction> direction;
  std::optional<pass::Challenge> challenge;
};

Result<AdmissionBody> parse_admission(const std::string& body) {
  TRY_ASSIGN(Fields fields, Fields::parse(body));
  TRY_ASSIGN(const std::optional<std::string> pass, fields.text("pass"));
  TRY_ASSIGN(const std::optional<std::string> direction, fields.text("direction"));
  TRY_ASSIGN(const std::optional<std::string> challenge, fields.text("challenge"));
  TRY(fields.finish());
  if (!pass) return Fields::invalid();
  AdmissionBody parsed{.pass = *pass, .direction = {}, .challenge = {}};
  if (direction) {
    if (*direction != "entry" && *direction != "exit") return Fields::invalid();
    parsed.direction = *direction == "exit" ? Direction::kExit : Direction::kEntry;
  }
  if (challenge) {
    const Result<Bytes> bytes = from_hex_vartime(*challenge);
    parsed.challenge.emplace();
    if (!bytes || bytes->size() != parsed.challenge->size()) return Fields::invalid();
    std::copy(bytes->begin(), bytes->end(), parsed.challenge->begin());
  }
  return parsed;
}

bool is_known_path(std::string_view path) {
  return std::any_of(Api::routes().begin(), Api::routes().end(), [&](const auto& route) { return route.path == path; });
}

}  // namespace

std::string_view openapi_document() {
  return {reinterpret_cast<const char*>(gate_openapi_json), gate_openapi_json_size};
}

const std::vector<Api::Route>& Api::routes() {
  static const std::vector<Route> all = {{"GET", kHealth},    {"GET", kOpenApi},   {"GET", kRequests},
                                         {"POST", kRequests}, {"POST", kCheckIns}, {"POST", kAdmissions},
                                         {"GET", kCounts}};
  return all;
}

Api::Api(Gate& gate, CheckInDesk* desk, Options options)
    : gate_(gate),
      desk_(desk),
      options_(std::move(options)),
      proof_checks_(static_cast<std::ptrdiff_t>(options_.proof_checks_max != 0
                                                    ? options_.proof_checks_max
                                                    : std::max(1u, std::thread::hardware_concurrency()))),
      refused_rate_(options_.limits.refused_from_address),
      open_rate_(options_.limits.open_from_address),
      check_in_rate_(options_.limits.check_ins_from_address),
      token_rate_(options_.limits.requests_of_token) {}

Result<Bearer> Api::authorise(const Request& request) const {
  constexpr std::string_view kScheme = "Bearer ";
  const std::string header = request.get_header_value("Authorization");
  if (header.starts_with(kScheme)) {
    if (std::optional<Bearer> bearer = options_.tokens.find(std::string_view(header).substr(kScheme.size()))) {
      return *std::move(bearer);
    }
  }
  return Error{.code = errors::kHttpUnauthorized, .where = "gate.http"};
}

// Who may ask what, before the body is read.
Result<void> Api::admit_request(const Request& request) {
  const bool is_routed = std::any_of(routes().begin(), routes().end(), [&](const Route& route) {
    return route.method == request.method && route.path == request.path;
  });
  if (!is_routed) return Error{.code = errors::kHttpNotFound, .where = "gate.http"};
  const auto needs = [&](std::initializer_list<Role> roles) -> Result<void> {
    TRY_ASSIGN(const Bearer bearer, authorise(request));
    if (std::find(roles.begin(), roles.end(), bearer.role) == roles.end()) {
      return Error{.code = errors::kHttpForbidden, .where = "gate.http"};
    }
    if (!token_rate_.take(bearer.name)) return Error{.code = errors::kHttpTooMany, .where = "gate.http"};
    return {};
  };
  const bool is_open = request.method == "GET" && request.path != kCounts;
  if (is_open && !open_rate_.take(current_client())) return Error{.code = errors::kHttpTooMany, .where = "gate.http"};
  if (request.path == kAdmissions) TRY(needs({Role::kGate}));
  if (request.path == kCounts) TRY(needs({Role::kGate, Role::kOrganizer}));
  if (request.path == kRequests && request.method == "POST") TRY(needs({Role::kGate}));
  if (request.path == kCheckIns) {
    if (!options_.open_check_in) TRY(needs({Role::kCheckIn}));
    if (!check_in_rate_.take(current_client())) return Error{.code = errors::kHttpTooMany, .where = "gate.http"};
  }
  return {};
}

// What the body is, before it is read: the library would take a body of any length in pieces, and unpack it.
Result<void> Api::check_headers(const Request& request) {
  const std::size_t lengths = request.get_header_value_count("Content-Length");
  const bool has_other_framing = request.has_header("Transfer-Encoding") || request.has_header("Content-Encoding");
  if (has_other_framing || lengths > 1 || (request.method == "POST" && lengths != 1)) {
    return Error{.code = errors::kHttpLengthRequired, .where = "gate.http"};
  }
  if (lengths == 0) return {};
  const std::string text = request.get_header_value("Content-Length");
  std::uint64_t length = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
  if (error != std::errc{} || end != text.data() + text.size()) {
    return Error{.code = errors::kHttpLengthRequired, .where = "gate.http"};
  }
  const bool is_proof = request.path == kCheckIns;
  const std::size_t most = request.method != "POST" ? 0
                           : is_proof               ? options_.limits.proof_bytes
                                                    : options_.limits.body_bytes;
  if (length > most) return Error{.code = errors::kHttpBodyTooLarge, .where = "gate.http"};
  if (length == 0) return {};
  const std::string type = request.get_header_value("Content-Type");
  const std::string_view wanted = is_proof ? kBinary : kJson;
  if (std::string_view(type).substr(0, type.find(';')) != wanted) {
    return Error{.code = errors::kHttpMediaType, .where = "gate.http"};
  }
  return {};
}

void Api::route(Router& router) {
  router.set_pre_routing_handler([this](const Request& request, Response& response) {
    response.set_header("Cache-Control", "no-store");
    Result<void> allowed = refused_rate_.has(current_client())
                               ? admit_request(request)
                               : Error{.code = errors::kHttpTooMany, .where = "gate.http"};
    if (allowed) allowed = check_headers(request);
    if (allowed) return httplib::Server::HandlerResponse::Unhandled;
    (void)refused_rate_.take(current_client());
    close_after(response);
    refuse(response, allowed.error());
    return httplib::Server::HandlerResponse::Handled;
  });
  // Nothing of a request or an exception goes into an answer.
  router.set_error_handler([](const Request& request, Response& response) {
    if (!response.body.empty()) return;
    close_after(response);
    const bool is_known = is_known_path(request.path);
    const ErrorCode code = response.status == 413   ? errors::kHttpBodyTooLarge
                           : response.status >= 500 ? errors::kHttpFailed
                           : is_known               ? errors::kHttpBodyInvalid
                                                    : errors::kHttpNotFound;
    const int status = response.status;
    refuse(response, Error{.code = code, .where = "gate.http"});
    response.status = status;
  });
  router.set_exception_handler([](const Request&, Response& response, std::exception_ptr) {
    refuse(response, Error{.code = errors::kHttpFailed, .where = "gate.http"});
  });
  const auto path = [](std::string_view text) { return std::string(text); };
  router.Get(path(kHealth), [this](const Request&, Response& response) { get_health(response); });
  router.Get("/v1/openapi\\.json",
             [](const Request&, Response& response) { response.set_content(std::string(openapi_document()), kJson); });
  router.Get(path(kRequests), [this](const Request&, Response& response) { get_document(response); });
  router.Post(path(kRequests), [this](const Request&, Response& response) { post_challenge(response); });
  router.Post(path(kCheckIns),
              [this](const Request& request, Response& response) { post_check_in(request, response); });
  router.Post(path(kAdmissions),
              [this](const Request& request, Response& response) { post_admission(request, response); });
  router.Get(path(kCounts), [this](const Request&, Response& response) { get_counts(response); });
}

void Api::get_health(Response& response) {
  const Result<void> health = gate_.health();
  if (health) {
    answer(response, 200, {{"status", "ready"}});
  } else {
    answer(response, 503, {{"status", "out of order"}, {"error", error_name(health.error().code)}});
  }
}

void Api::get_document(Response& response) {
  if (options_.request_document.empty()) {
    refuse(response, Error{.code = errors::kHttpNotFound, .where = "gate.http"});
    return;
  }
  response.set_content(options_.request_document, kJson);
}

void Api::post_challenge(Response& response) {
  const Result<pass::Challenge> challenge = gate_.new_challenge();
  if (!challenge) return refuse(response, challenge.error());
  answer(response, 201, {{"challenge", to_hex(*challenge)}, {"valid_seconds", kChallengeSeconds}});
}

void Api::post_check_in(const Request& request, Response& response) {
  if (desk_ == nullptr) return refuse(response, Error{.code = errors::kHttpNoCheckIns, .where = "gate.http"});
  if (!proof_checks_.try_acquire_for(options_.limits.proof_wait)) {
    return refuse(response, Error{.code = errors::kHttpBusy, .where = "gate.http"});
  }
  const Result<Bearer> bearer = authorise(request);
  const Result<CheckedIn> checked_in = desk_->check_in(as_bytes(request.body), bearer ? bearer->gate : 0);
  proof_checks_.release();
  if (!checked_in) return refuse(response, checked_in.error());
  answer(response, 201,
         {{"grant", to_hex(pass::encode_grant(checked_in->grant))},
          {"time", checked_in->time},
          {"time_signature", to_hex(checked_in->time_signature)}});
}

void Api::post_admission(const Request& request, Response& response) {
  const Result<AdmissionBody> body = parse_admission(request.body);
  if (!body) return refuse(response, body.error());
  const Result<Bearer> bearer = authorise(request);
  if (!bearer) return refuse(response, bearer.error());
  const Result<Answer> judged = gate_.admit(
      {.text = body->pass, .gate = bearer->gate, .direction = body->direction, .challenge = body->challenge});
  if (!judged) return refuse(response, judged.error());
  Json json = {{"verdict", words(judged->verdict)}, {"admit", admits(judged->verdict)}};
  if (judged->detail[0] != '\0') json["detail"] = judged->detail;
  if (judged->first_used) json["first_used"] = *judged->first_used;
  if (admits(judged->verdict) || judged->verdict == Verdict::kExitRecorded) json["tier"] = judged->tier;
  answer(response, 200, json);
}

void Api::get_counts(Response& response) {
  const Result<void> flushed = gate_.ledger().flush();
  if (!flushed && !(flushed.error().code == errors::kLedgerClosed)) return refuse(response, flushed.error());
  const Result<std::vector<LogLine>> log = gate_.ledger().log();
  if (!log) return refuse(response, log.error());
  LiveNumbers live = live_numbers(*log);
  live.latency = gate_.latency();
  response.status = 200;
  response.set_content(to_json(live) + "\n", kJson);
}

}  // namespace symbolon::gate::http
