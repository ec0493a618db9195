// Receipts of a real proof: written once, read and checked again; every changed fact, byte and proof is refused.

#include "credentials/receipt/receipt.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/crypto/p256.h"
#include "credentials/presentation/errors.h"
#include "credentials/receipt/errors.h"
#include "credentials/request/errors.h"
#include "credentials/request/request_jws.h"
#include "credentials/statement/prove_statement.h"
#include "credentials/statements/registry.h"
#include "credentials/statements/sensor/log.h"
#include "credentials/statements/sensor/statement.h"
#include "tests/support/result_matchers.h"

namespace symbolon::receipt {
namespace {

using json::Json;

constexpr std::uint64_t kNow = 1'800'000'000;

crypto::Ed25519KeyPair key(std::uint8_t seed) {
  SecretArray<32> bytes;
  bytes.span()[0] = seed;
  return crypto::Ed25519KeyPair(bytes);
}

// One shipment, its request and its proof; made once for all tests of this file.
struct Case {
  std::string request;
  Bytes proof;
};

Case make_case() {
  const statement::Pack& pack = **statement::find_pack("sensor");
  SecretArray<32> device_secret;
  device_secret.span()[31] = 7;
  const crypto::P256SecretKey device = *crypto::P256SecretKey::create(std::move(device_secret));
  statement::sensor::Log log{.shipment = {5}, .readings = {{.time = kNow, .value = 276'000}}, .signature = {}};
  const auto signature = device.sign(statement::sensor::log_digest(log.shipment, log.readings));
  std::ranges::copy(signature, log.signature.begin());
  const Json parameters = {{"devices", {to_hex(ByteView(device.public_key().uncompressed()).subspan(1))}},
                           {"shipment", to_hex(log.shipment)},
                           {"low", 275'000},
                           {"high", 277'000},
                           {"from", kNow},
                           {"until", kNow},
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
                           .verifying_keys = pack.verifying_keys()};
  Case made{.request = *request::sign_request(request, key(1)), .proof = {}};
  request = *request::parse_request(made.request);
  statement::Witness witness;
  witness.emplace("log", SecretBytes::copy_of(statement::sensor::encode_log(log)));
  witness.emplace("secret", SecretBytes::copy_of(ByteArray<32>{3}));
  auto proven = statement::prove_statement(pack, {.audience = request.audience(), .holder_key = {4}},
                                           request.parameters, witness);
  EXPECT_OK(proven);
  if (proven) made.proof = std::move(proven->proof_file);
  return made;
}

const Case& the_case() {
  static const Case kCase = make_case();
  return kCase;
}

Checking checking() {
  return {.request = the_case().request, .proof_file = the_case().proof, .checked_at = kNow + 60, .verifier = "test 1"};
}

Result<std::string> issue() { return issue_receipt(checking(), key(2)); }

// A receipt that says something else, signed by whoever says it.
std::string signed_anew(Json facts) {
  facts.erase("signature");
  const std::string text = "symbolon/receipt/signature/v1" + json::canonical_text(facts);
  facts["signature"] = to_hex(key(2).sign(as_bytes(text)));
  return json::readable_text(facts);
}

TEST(Receipt, SaysWhatWasChecked) {
  const Result<std::string> text = issue();
  ASSERT_OK(text);
  const Result<Receipt> receipt = recheck_receipt(*text, the_case().proof);
  ASSERT_OK(receipt);
  EXPECT_EQ(receipt->signer, key(2).public_key());
  EXPECT_EQ(receipt->facts.at("application"), "A-17");
  EXPECT_EQ(receipt->facts.at("statement"), "sensor");
  EXPECT_EQ(receipt->facts.at("verdict"), "accepted");
  EXPECT_EQ(receipt->facts.at("checked_at"), kNow + 60);
}

// Requests come from files, which end with a line break.
TEST(Receipt, HoldsTheRequestWithoutTheFileAroundIt) {
  const std::string file = the_case().request + "\r\n";
  Checking from_file = checking();
  from_file.request = file;
  const Result<std::string> text = issue_receipt(from_file, key(2));
  ASSERT_OK(text);
  const Result<Receipt> receipt = recheck_receipt(*text, the_case().proof);
  ASSERT_OK(receipt);
  EXPECT_EQ(receipt->facts.at("request"), the_case().request);
}

TEST(Receipt, IsIssuedForAcceptedProofsOnly) {
  Bytes other = the_case().proof;
  other[other.size() / 2] ^= 1;
  Checking bad = checking();
  bad.proof_file = other;
  EXPECT_FALSE(issue_receipt(bad, key(2)).has_value());
  Checking late = checking();
  late.checked_at = kNow + 3601;
  EXPECT_ERROR(issue_receipt(late, key(2)), errors::kRequestExpired);
}

TEST(Receipt, ChangedTextIsRefused) {
  const std::string text = *issue();
  Json facts = *json::parse_document(as_bytes(text), kReceiptBytesMax);
  for (const auto& [name, value] : facts.items()) {
    if (name == "format" || name == "version") continue;
    Json changed = facts;
    changed[name] = value.is_number() ? Json(value.get<std::uint64_t>() + 1) : Json("00");
    const Result<Receipt> read = read_receipt(json::readable_text(changed));
    ASSERT_FALSE(read.has_value()) << name;
    const bool is_form = name == "signer" || name == "signature";
    EXPECT_EQ(error_name(read.error().code), error_name(is_form ? errors::kReceiptForm : errors::kReceiptSignature))
        << name;
  }
  facts["format"] = "symbolon-event";
  EXPECT_ERROR(read_receipt(json::readable_text(facts)), errors::kReceiptForm);
  facts["format"] = "symbolon-receipt";
  facts["version"] = 2;
  EXPECT_ERROR(read_receipt(json::readable_text(facts)), errors::kReceiptVersion);
}

// The signer itself lies: the facts do not follow from request and proof.
TEST(Receipt, AFalseReceiptIsFoundOut) {
  const Json facts = *json::parse_document(as_bytes(*issue()), kReceiptBytesMax);
  for (const char* name :
       {"application", "statement", "proves", "program_id", "verifying_key", "holder_key", "nullifier", "verdict"}) {
    Json changed = facts;
    changed[name] = "00";
    EXPECT_ERROR(recheck_receipt(signed_anew(changed), the_case().proof), errors::kReceiptFalse) << name;
  }
  Json changed = facts;
  changed["parameters"]["high"] = 276'500;
  EXPECT_ERROR(recheck_receipt(signed_anew(changed), the_case().proof), errors::kReceiptFalse);
  changed = facts;
  changed["extra"] = true;
  EXPECT_ERROR(recheck_receipt(signed_anew(changed), the_case().proof), errors::kReceiptFalse);
  changed = facts;
  changed["checked_at"] = kNow + 4000;
  EXPECT_ERROR(recheck_receipt(signed_anew(changed), the_case().proof), errors::kReceiptTime);
}

TEST(Receipt, AnotherProofIsRefused) {
  const std::string text = *issue();
  Bytes other = the_case().proof;
  other.back() ^= 1;
  EXPECT_ERROR(recheck_receipt(text, other), errors::kReceiptOtherProof);
  Json facts = *json::parse_document(as_bytes(text), kReceiptBytesMax);
  // Not even where the receipt names that file: it does not verify.
  facts["proof_sha256"] = std::string(64, '0');
  EXPECT_ERROR(recheck_receipt(signed_anew(facts), the_case().proof), errors::kReceiptOtherProof);
}

}  // namespace
}  // namespace symbolon::receipt
