// Any bytes as a request or as a receipt. The first byte says what follows it: a whole request; a request's payload;
// its header; or the facts of a receipt. No fuzzer finds a signature, so the last three are signed here, which puts the
// readers behind the signatures under test, too.
#include <string>

#include "core/base/check.h"
#include "credentials/receipt/receipt.h"
#include "credentials/request/difference.h"
#include "credentials/request/request_jws.h"
#include "credentials/sdjwt/json.h"
#include "credentials/statement/sentence.h"
#include "credentials/statements/registry.h"

using namespace symbolon;

namespace {

constexpr std::string_view kClientMark = "CLIENT";  // in a payload, stands for the id of the key that signs
constexpr std::uint64_t kNow = 1'800'000'000;

SecretArray<32> secret() {
  SecretArray<32> bytes;
  bytes.span()[31] = 7;
  return bytes;
}

const request::RequesterKey& key() {
  static const request::RequesterKey kKey(std::in_place_type<crypto::Ed25519KeyPair>, secret());
  return kKey;
}
const crypto::Ed25519KeyPair& key_pair() { return std::get<crypto::Ed25519KeyPair>(key()); }

// What a shop signs: the parts of a request as this program writes them.
struct Sample {
  request::Request request;
  std::string text;
  std::string header;   // base64url
  std::string payload;  // base64url
};

Sample make_sample() {
  const statement::Pack& pack = **statement::find_pack("sensor");
  const json::Json parameters = {{"devices", {std::string(128, '1')}}, {"shipment", std::string(64, '2')},
                                 {"low", 275'000},                    {"high", 277'000},
                                 {"from", kNow},                      {"until", kNow},
                                 {"max_gap", 60}};
  request::Request request{.client_id = {},
                           .client_name = "A pharmacy",
                           .purpose = "delivery",
                           .application = "A-17",
                           .nonce = Bytes(16, 9),
                           .issued_at = kNow,
                           .expires_at = kNow + 3600,
                           .parameters = *statement::ParameterValues::from_json(pack.manifest, parameters),
                           .program_id = pack.program_id,
                           .verifying_keys = {Hash256{1}}};
  const std::string text = *request::sign_request(request, key());
  const std::size_t first = text.find('.');
  const std::size_t second = text.find('.', first + 1);
  return {.request = *request::parse_request(text),
          .text = text,
          .header = text.substr(0, first),
          .payload = text.substr(first + 1, second - first - 1)};
}

const Sample& sample() {
  static const Sample kSample = make_sample();
  return kSample;
}

std::string sign(const std::string& header, const std::string& payload) {
  const std::string input = header + "." + payload;
  return input + "." + sdjwt::encode_base64url(key_pair().sign(as_bytes(input)));
}

// What everybody does with a request that was read.
void use(const request::Request& request) {
  const Result<std::string> text = request::sign_request(request, key());
  CHECK(text.has_value(), "what was read can be signed");
  const Result<request::Request> again = request::parse_request(*text);
  CHECK(again.has_value(), "and read again");
  CHECK(again->parameters.hash() == request.parameters.hash(), "with the same conditions");
  if (again->client_id == request.client_id) {
    CHECK(again->audience() == request.audience(), "of the same identity");
    CHECK(request::compare_requests(request, *again).has_value(), "an answer to one answers the other");
  }
  (void)request.check_time(kNow);
  (void)request.expectation();
  (void)statement::make_sentence(request.parameters);
  (void)request::compare_requests(sample().request, request);
}

void fuzz_text(std::string_view text) {
  if (const Result<request::Request> request = request::parse_request(text)) use(*request);
}

void fuzz_payload(std::string payload) {
  const std::size_t mark = payload.find(kClientMark);
  if (mark != std::string::npos) payload.replace(mark, kClientMark.size(), sample().request.client_id);
  fuzz_text(sign(sample().header, sdjwt::encode_base64url(as_bytes(payload))));
}

void fuzz_header(ByteView header) { fuzz_text(sign(sdjwt::encode_base64url(header), sample().payload)); }

// Facts of a receipt that anybody may sign, with a proof file that is none: it never holds.
void fuzz_receipt(ByteView text) {
  Result<json::Json> facts = json::parse_document(text, receipt::kReceiptBytesMax);
  if (!facts) return;
  (*facts)["signer"] = to_hex(key_pair().public_key());
  facts->erase("signature");
  if (!facts->contains("request")) (*facts)["request"] = sample().text;
  const std::string tagged = "symbolon/receipt/signature/v1" + json::canonical_text(*facts);
  (*facts)["signature"] = to_hex(key_pair().sign(as_bytes(tagged)));
  const std::string signed_text = json::readable_text(*facts);
  (void)receipt::read_receipt(signed_text);
  CHECK(!receipt::recheck_receipt(signed_text, as_bytes("no proof")).has_value(), "no receipt holds without a proof");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const ByteView rest(data + 1, size - 1);
  const std::string_view text(reinterpret_cast<const char*>(rest.data()), rest.size());
  switch (data[0] % 4) {
    case 0:
      fuzz_text(text);
      break;
    case 1:
      fuzz_payload(std::string(text));
      break;
    case 2:
      fuzz_header(rest);
      break;
    case 3:
      fuzz_receipt(rest);
      break;
  }
  return 0;
}
