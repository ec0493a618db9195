// A claim as a file, from the holder to the registrar (FORMATS.md, "Claim"):
//
//   {"format": "symbolon-claim", "version": 1, "registration": "<64 hex digits>", "token": "<64 hex digits>",
//    "commitment": "<64 hex digits>", "signature": "<hex digits>"}
//
// The signature is empty until the wallet that owns the ticket has signed. What it signs is made anew from the event by
// whoever checks; the file only says which event, ticket and commitment.

#ifndef SYMBOLON_CREDENTIALS_EVENT_CLAIM_FILE_H_
#define SYMBOLON_CREDENTIALS_EVENT_CLAIM_FILE_H_

#include <string>

#include "credentials/event/registrar.h"

namespace symbolon::event {

// A wallet contract may take signatures of many owners.
constexpr std::size_t kClaimSignatureBytesMax = 4096;
constexpr std::size_t kClaimFileBytesMax = std::size_t{16} << 10;

struct ClaimFile {
  Hash256 registration_id = {};
  Claim claim;
};

// Errors: those of credentials/json, kClaimFormat, kClaimVersion.
Result<ClaimFile> parse_claim_file(ByteView text);

// For people to read too; ends with a line break.
std::string write_claim_file(const ClaimFile& file);

}  // namespace symbolon::event

#endif  // SYMBOLON_CREDENTIALS_EVENT_CLAIM_FILE_H_
