// Receipt: what a lender or a shop keeps of an accepted proof: the request as it was signed, what the proof showed,
// when and by which program it was checked, and the hash of the proof file, signed by whoever checked it (FORMATS.md).
//
// Everything in it follows from the request and the proof file, so anyone who has both can check the receipt again,
// offline and without trusting its signer: recheck_receipt() makes all of it anew and compares. The signature says who
// vouches for the time. It holds nothing personal beyond what the request asked to be shown.

#ifndef SYMBOLON_CREDENTIALS_RECEIPT_RECEIPT_H_
#define SYMBOLON_CREDENTIALS_RECEIPT_RECEIPT_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/ed25519.h"
#include "credentials/json/document.h"

namespace symbolon::receipt {

constexpr std::size_t kReceiptBytesMax = std::size_t{256} << 10;

struct Checking {
  std::string_view request;  // the signed request, as text
  ByteView proof_file;       // at most kProofBytesMax
  std::uint64_t checked_at;  // Unix seconds
  std::string verifier;      // name and version of the program
};

// Verifies the proof against the request and, where it is accepted, writes the receipt: readable JSON, ends with a line
// break. Errors: those of request::parse_request(), Request::check_time() and presentation::verify_presentation().
Result<std::string> issue_receipt(const Checking& checking, const crypto::Ed25519KeyPair& signer);

// A receipt whose signature is good. What it says counts as the signer's word.
struct Receipt {
  json::Json facts;  // without the signature
  crypto::Ed25519PublicKey signer;
};
// Errors: kReceiptForm, kReceiptVersion, kReceiptSignature, those of json::parse_document().
Result<Receipt> read_receipt(std::string_view text);

// Verifies the proof again under the receipt's request and compares every fact. Errors: those of read_receipt(),
// kReceiptOtherProof, kReceiptFalse, kReceiptTime, those of request::parse_request() and verify_presentation().
Result<Receipt> recheck_receipt(std::string_view text, ByteView proof_file);

}  // namespace symbolon::receipt

#endif  // SYMBOLON_CREDENTIALS_RECEIPT_RECEIPT_H_
