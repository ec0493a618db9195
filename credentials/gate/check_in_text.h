// The answer to a check-in as a document that a wallet takes home (FORMATS.md, "Check-in answer"): what the HTTP API
// answers and what a kiosk writes into a file. Nothing in it is true yet when it was read: the wallet's
// accept_check_in() checks the signatures.

#ifndef SYMBOLON_CREDENTIALS_GATE_CHECK_IN_TEXT_H_
#define SYMBOLON_CREDENTIALS_GATE_CHECK_IN_TEXT_H_

#include <string>

#include "credentials/gate/check_in.h"

namespace symbolon::gate {

inline constexpr std::size_t kCheckInTextBytesMax = 4096;

// What a wallet reads before it knows of which event it is.
struct CheckInAnswer {
  ByteArray<pass::kGrantBytes> grant = {};
  std::uint64_t time = 0;
  crypto::Ed25519Signature time_signature = {};
};

std::string write_check_in(const CheckedIn& answer);

// Errors: those of json::parse_document() and json::ObjectReader.
Result<CheckInAnswer> read_check_in(ByteView text);

}  // namespace symbolon::gate

#endif  // SYMBOLON_CREDENTIALS_GATE_CHECK_IN_TEXT_H_
