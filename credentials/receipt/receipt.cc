#include "credentials/receipt/receipt.h"

#include "core/crypto/hash.h"
#include "credentials/json/object_reader.h"
#include "credentials/presentation/presentation.h"
#include "credentials/receipt/errors.h"
#include "credentials/request/request_jws.h"
#include "credentials/statement/sentence.h"

namespace symbolon::receipt {
namespace {

using json::Json;

constexpr char kWhere[] = "receipt";
constexpr char kFormat[] = "symbolon-receipt";
constexpr std::uint32_t kVersion = 1;
constexpr char kSignatureTag[] = "symbolon/receipt/signature/v1";

Error refusal(ErrorCode code) { return Error{.code = code, .where = kWhere}; }

// A request as it stands in a receipt: files of requests end with a line break.
std::string_view token_of(std::string_view request) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t start = request.find_first_not_of(kSpace);
  if (start == std::string_view::npos) return {};
  return request.substr(start, request.find_last_not_of(kSpace) - start + 1);
}

Bytes signed_bytes(const Json& facts) {
  const std::string text = kSignatureTag + json::canonical_text(facts);
  return Bytes(text.begin(), text.end());
}

// Everything in a receipt but its signature. The one place that says what a receipt holds.
Json make_facts(const Checking& checking, const request::Request& request, const presentation::Accepted& accepted,
                const crypto::Ed25519PublicKey& signer) {
  Json shown = Json::object();
  for (const statement::Disclosure& disclosure : accepted.disclosures) shown[disclosure.name] = disclosure.value;
  return {{"format", kFormat},
          {"version", kVersion},
          {"request", checking.request},
          {"application", request.application},
          {"statement", request.parameters.manifest().id},
          {"proves", statement::make_sentence(request.parameters)},
          {"parameters", request.parameters.to_json()},
          {"shown", shown},
          {"program_id", to_hex(accepted.program_id)},
          {"verifying_key", to_hex(accepted.verifying_key)},
          {"holder_key", to_hex(accepted.holder_key)},
          {"nullifier", to_hex(accepted.nullifier)},
          {"proof_sha256", to_hex(crypto::sha256(checking.proof_file))},
          {"verdict", "accepted"},
          {"checked_at", checking.checked_at},
          {"verifier", checking.verifier},
          {"signer", to_hex(signer)}};
}

Result<Json> check(const Checking& checking, const crypto::Ed25519PublicKey& signer) {
  TRY_ASSIGN(const request::Request request, request::parse_request(checking.request));
  TRY(request.check_time(checking.checked_at));
  const presentation::Expectation expectation = request.expectation();
  TRY_ASSIGN(const presentation::Accepted accepted,
             presentation::verify_presentation({&expectation, 1}, checking.proof_file));
  return make_facts(checking, request, accepted, signer);
}

}  // namespace

Result<std::string> issue_receipt(const Checking& checking, const crypto::Ed25519KeyPair& signer) {
  Checking plain = checking;
  plain.request = token_of(checking.request);
  TRY_ASSIGN(Json facts, check(plain, signer.public_key()));
  facts["signature"] = to_hex(signer.sign(signed_bytes(facts)));
  return json::readable_text(facts);
}

Result<Receipt> read_receipt(std::string_view text) {
  TRY_ASSIGN(Json facts, json::parse_document(as_bytes(text), kReceiptBytesMax));
  TRY_ASSIGN(json::ObjectReader object, json::ObjectReader::of(facts));
  const Result<std::string> format = object.text("format", 64);
  if (!format || *format != kFormat) return refusal(errors::kReceiptForm);
  const Result<std::uint32_t> version = object.u32("version");
  if (!version || *version != kVersion) return refusal(errors::kReceiptVersion);
  const auto signer = object.array_of_bytes<32>("signer");
  const auto signature = object.array_of_bytes<64>("signature");
  if (!signer || !signature) return refusal(errors::kReceiptForm);
  facts.erase("signature");
  if (!crypto::ed25519_verify(*signer, signed_bytes(facts), *signature)) return refusal(errors::kReceiptSignature);
  return Receipt{.facts = std::move(facts), .signer = *signer};
}

Result<Receipt> recheck_receipt(std::string_view text, ByteView proof_file) {
  TRY_ASSIGN(Receipt receipt, read_receipt(text));
  TRY_ASSIGN(json::ObjectReader object, json::ObjectReader::of(receipt.facts));
  const auto request = object.text("request", request::kRequestBytesMax);
  const auto verifier = object.text("verifier", 128);
  const auto checked_at = object.u64("checked_at");
  const auto proof_hash = object.array_of_bytes<32>("proof_sha256");
  if (!request || !verifier || !checked_at || !proof_hash) return refusal(errors::kReceiptForm);
  if (*proof_hash != crypto::sha256(proof_file)) return refusal(errors::kReceiptOtherProof);
  TRY_ASSIGN(const request::Request asked, request::parse_request(*request));
  if (!asked.check_time(*checked_at)) return refusal(errors::kReceiptTime);
  TRY_ASSIGN(const Json facts,
             check({.request = *request, .proof_file = proof_file, .checked_at = *checked_at, .verifier = *verifier},
                   receipt.signer));
  if (facts != receipt.facts) return refusal(errors::kReceiptFalse);
  return receipt;
}

}  // namespace symbolon::receipt
