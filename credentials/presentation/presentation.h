// verify_presentation(): the one way to accept a proof as an answer to an event or a request. Gate, lender's desk and
// command line all call it.
//
// It verifies the proof under the pinned keys (prover/zkvm/verify.h), then compares every byte of the public header
// with what the asking side knows. What it does not know: whether the nullifier was seen before (the ledger does), and
// whether the one who shows the proof has the holder key (passes and answers are signed with it).

#ifndef SYMBOLON_CREDENTIALS_PRESENTATION_PRESENTATION_H_
#define SYMBOLON_CREDENTIALS_PRESENTATION_PRESENTATION_H_

#include <span>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "credentials/statement/disclosures.h"
#include "credentials/statement/parameter_values.h"

namespace symbolon::presentation {

// One statement that would be accepted. Made from an event (event/expectation.h) or a request (request/request.h).
struct Expectation {
  statement::ParameterValues parameters;  // they know their manifest
  Hash256 audience;
  std::vector<Hash256> verifying_keys;
};

struct Accepted {
  std::size_t expectation;  // its place in the list
  Hash256 holder_key;
  Hash256 nullifier;
  Bytes disclosed;  // behind the header, as the manifest says
  std::vector<statement::Disclosure> disclosures;
  Hash256 program_id;
  Hash256 verifying_key;
};

// Errors: those of prover::verify (kVerifyingKeyNotAccepted where no expectation pins the proof's key),
// kPresentation..., kDisclosureSize, kParameterValue.
Result<Accepted> verify_presentation(std::span<const Expectation> expectations, ByteView proof_file);

// The second half, for public values that were verified: compares them with one expectation. Errors: as above.
Result<Accepted> match_public_values(const Expectation& expectation, ByteView public_values);

}  // namespace symbolon::presentation

#endif  // SYMBOLON_CREDENTIALS_PRESENTATION_PRESENTATION_H_
