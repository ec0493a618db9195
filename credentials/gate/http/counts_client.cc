#include "credentials/gate/http/counts_client.h"

#include <httplib.h>

#include <algorithm>

#include "credentials/gate/http/errors.h"

namespace symbolon::gate::http {
namespace {

constexpr char kWhere[] = "gate.counts";
constexpr std::size_t kUrlBytesMax = 300;

Error refused(ErrorCode code, std::string detail = {}) {
  return Error{.code = code, .where = kWhere, .detail = std::move(detail)};
}

bool is_host_character(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' ||
         c == ':' || c == '[' || c == ']';
}

bool is_loopback(std::string_view host) {
  for (const std::string_view name : {"127.0.0.1", "localhost", "[::1]"}) {
    if (host == name || (host.starts_with(name) && host[name.size()] == ':')) return true;
  }
  return false;
}

Result<void> check_url(std::string_view url) {
  const bool is_tls = url.starts_with("https://");
  if (url.size() > kUrlBytesMax || (!is_tls && !url.starts_with("http://"))) return refused(errors::kGateUrl);
  const std::string_view host = url.substr(is_tls ? 8 : 7);
  const bool has_form = !host.empty() && host[0] != ':' && std::ranges::all_of(host, is_host_character);
  if (!has_form || (!is_tls && !is_loopback(host))) return refused(errors::kGateUrl);
  return {};
}

}  // namespace

Result<LiveNumbers> fetch_counts(const CountsSource& source) {
  std::string url = source.url;
  while (url.ends_with('/')) url.pop_back();
  TRY(check_url(url));
  httplib::Client client(url);
  if (!client.is_valid()) return refused(errors::kGateUrl);
  client.set_connection_timeout(source.timeout);
  client.set_read_timeout(source.timeout);
  client.set_follow_location(false);
  if (!source.certificate.empty()) client.set_ca_cert_path(source.certificate);

  Bytes answer;
  std::string header = "Bearer ";
  header.append(source.token.view().begin(), source.token.view().end());
  const httplib::Headers headers = {{"Authorization", header}};
  const httplib::Result response =
      client.Get("/v1/counts", headers, [&](const char* data, std::size_t size) {
        if (size > kLiveNumbersBytesMax - answer.size()) return false;
        answer.insert(answer.end(), data, data + size);
        return true;
      });
  if (!response) return refused(errors::kGateNotReached);
  if (response->status != 200) return refused(errors::kGateRefused, std::to_string(response->status));
  return parse_live_numbers(answer);
}

}  // namespace symbolon::gate::http
