#include "credentials/ethereum/json_rpc.h"

#include <httplib.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

#include "credentials/ethereum/errors.h"

namespace symbolon::ethereum {
namespace {

using Json = nlohmann::json;
using Clock = std::chrono::steady_clock;

constexpr char kWhere[] = "ethereum.rpc";
constexpr std::size_t kUrlBytesMax = 2048;
constexpr std::size_t kMessageCharactersMax = 200;

Error refused(ErrorCode code, std::string detail = {}) {
  return {.code = code, .where = kWhere, .detail = std::move(detail)};
}

bool is_printable(char c) { return c > ' ' && c <= '~'; }

std::string printable(const std::string& text) {
  std::string out;
  for (const char c : text.substr(0, kMessageCharactersMax)) out += is_printable(c) || c == ' ' ? c : '?';
  return out;
}

// What another attempt may change.
bool is_passing(const Error& error) {
  if (error.code == errors::kRpcHttpStatus) return error.detail == "429" || error.detail.starts_with("5");
  return error.code == errors::kRpcConnect || error.code == errors::kRpcTimeout || error.code == errors::kRpcBroken;
}

ErrorCode error_of(httplib::Error error, bool is_late) {
  switch (error) {
    case httplib::Error::Connection:
    case httplib::Error::BindIPAddress:
      return errors::kRpcConnect;
    case httplib::Error::ConnectionTimeout:
      return errors::kRpcTimeout;
    case httplib::Error::SSLConnection:
    case httplib::Error::SSLLoadingCerts:
    case httplib::Error::SSLServerVerification:
      return errors::kRpcTls;
    default:
      return is_late ? errors::kRpcTimeout : errors::kRpcBroken;
  }
}

// Ends what a client does once a deadline is over or the caller wants no answer any more: its own limits are for each
// read, and a server that sends a byte now and then would never reach them.
class Watchdog {
 public:
  Watchdog(httplib::Client& client, Clock::time_point deadline, const std::stop_token& cancelled)
      : thread_([&client, deadline, cancelled](const std::stop_token& done) {
          std::mutex mutex;
          std::condition_variable_any changed;
          const std::stop_callback wake(cancelled, [&] {
            const std::scoped_lock lock(mutex);
            changed.notify_all();
          });
          std::unique_lock lock(mutex);
          changed.wait_until(lock, done, deadline, [&cancelled] { return cancelled.stop_requested(); });
          // Again and again: there may be no connection yet that could be stopped.
          while (!done.stop_requested()) {
            client.stop();
            changed.wait_until(lock, done, Clock::now() + std::chrono::milliseconds(100), [] { return false; });
          }
        }) {}

 private:
  std::jthread thread_;
};

}  // namespace

Result<JsonRpcClient> JsonRpcClient::create(const std::string& url, const RpcOptions& options) {
  const bool has_form = url.size() <= kUrlBytesMax && std::ranges::all_of(url, is_printable);
  const std::size_t scheme_size = url.starts_with("https://") ? 8 : url.starts_with("http://") ? 7 : 0;
  if (!has_form || scheme_size == 0) return refused(errors::kRpcUrl);
  const std::size_t host_end = std::min(url.find_first_of("/?#", scheme_size), url.size());
  const std::string host = url.substr(scheme_size, host_end - scheme_size);
  // A name or number in brackets or not, and a port; no user name, which would be sent as a header by nobody's wish.
  const bool is_host = !host.empty() && host[0] != ':' && std::ranges::all_of(host, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' ||
           c == ':' || c == '[' || c == ']' || c == '_';
  });
  if (!is_host || url.find('#') != std::string::npos) return refused(errors::kRpcUrl);
  JsonRpcClient client;
  client.origin_ = url.substr(0, host_end);
  client.path_ = url.substr(host_end);
  if (!client.path_.starts_with('/')) client.path_.insert(0, "/");
  client.options_ = options;
  return client;
}

Result<Bytes> JsonRpcClient::post(const std::string& body) const {
  httplib::Client client(origin_);
  if (!client.is_valid()) return refused(errors::kRpcUrl);
  client.set_connection_timeout(options_.connect_timeout);
  client.set_read_timeout(options_.answer_timeout);
  client.set_write_timeout(options_.answer_timeout);
  client.set_follow_location(false);

  Bytes answer;
  bool is_large = false;
  httplib::Request request;
  request.method = "POST";
  request.path = path_;
  request.set_header("Content-Type", "application/json");
  request.body = body;
  request.content_receiver = [&](const char* data, std::size_t size, std::uint64_t, std::uint64_t) {
    is_large = size > options_.answer_bytes_max - answer.size();
    if (is_large) return false;
    answer.insert(answer.end(), data, data + size);
    return true;
  };
  const Clock::time_point start = Clock::now();
  const httplib::Result response = [&] {
    const Watchdog watchdog(client, start + options_.connect_timeout + options_.answer_timeout, options_.stop);
    return client.send(request);
  }();
  if (is_large) return refused(errors::kRpcTooLarge);
  if (!response) {
    if (options_.stop.stop_requested()) return refused(ErrorCode::kCancelled);
    const bool is_late = Clock::now() - start >= options_.answer_timeout;
    return refused(error_of(response.error(), is_late));
  }
  if (response->status != 200) return refused(errors::kRpcHttpStatus, std::to_string(response->status));
  return answer;
}

Result<RpcReply> JsonRpcClient::call(const std::string& method, const Json& params) {
  const std::uint64_t id = next_id_++;
  const Json request = {{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}};
  Result<Bytes> answer = post(request.dump());
  std::chrono::milliseconds delay = options_.retry_delay;
  for (unsigned attempt = 1; attempt < options_.attempts && !answer && is_passing(answer.error()); ++attempt) {
    std::this_thread::sleep_for(delay);
    delay *= 2;
    answer = post(request.dump());
  }
  if (!answer) return std::move(answer).error();

  Json reply = Json::parse(answer->begin(), answer->end(), nullptr, false);
  if (reply.is_discarded()) return refused(errors::kRpcNotJson);
  const bool is_reply = reply.is_object() && reply.contains("id") && reply["id"] == id;
  if (!is_reply || reply.contains("result") == reply.contains("error")) return refused(errors::kRpcEnvelope);
  if (reply.contains("result")) return RpcReply{.result = std::move(reply["result"]), .failure = {}};
  const Json& error = reply["error"];
  const bool has_form = error.is_object() && error.contains("code") && error["code"].is_number_integer() &&
                        error.contains("message") && error["message"].is_string();
  if (!has_form) return refused(errors::kRpcEnvelope);
  return RpcReply{.result = {},
                  .failure = RpcFailure{.code = error["code"].get<std::int64_t>(),
                                        .message = printable(error["message"].get<std::string>())}};
}

}  // namespace symbolon::ethereum
