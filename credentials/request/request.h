// Request: who asks whom to prove what, for what, until when (FORMATS.md, "Request").
//
// Its identity (everything but the conditions and the programs) makes the audience of a proof, so that a proof answers
// one request and fits one application; the conditions are the proof's parameters. Names and purposes are claims of
// whoever asks and never part of the human sentence, which comes from the manifest (statement/sentence.h).

#ifndef SYMBOLON_CREDENTIALS_REQUEST_REQUEST_H_
#define SYMBOLON_CREDENTIALS_REQUEST_REQUEST_H_

#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "credentials/presentation/presentation.h"
#include "credentials/statement/parameter_values.h"

namespace symbolon::request {

struct Request {
  std::string client_id;    // the JWK thumbprint URI of the key that signs (RFC 9278); set by signing
  std::string client_name;  // a claim; may be empty
  std::string purpose;      // a claim; may be empty
  std::string application;  // what the proof is for: a case number; may be empty
  Bytes nonce;              // 16 to 32 bytes
  std::uint64_t issued_at = 0;
  std::uint64_t expires_at = 0;
  statement::ParameterValues parameters;  // they know their statement
  Hash256 program_id = {};
  std::vector<Hash256> verifying_keys;  // at least one; preset standard

  // Tagged hash of the canonical JSON of the identity.
  Hash256 audience() const;
  presentation::Expectation expectation() const;
  // kRequestExpired, kRequestNotYetValid: more than five minutes ahead of `now`, for clocks that differ.
  Result<void> check_time(std::uint64_t now) const;
};

}  // namespace symbolon::request

#endif  // SYMBOLON_CREDENTIALS_REQUEST_REQUEST_H_
