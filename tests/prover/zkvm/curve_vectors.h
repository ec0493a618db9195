// Published ECDSA vectors, proven: the vectors guest checks a batch of signatures in one run.

#ifndef SYMBOLON_TESTS_PROVER_ZKVM_CURVE_VECTORS_H_
#define SYMBOLON_TESTS_PROVER_ZKVM_CURVE_VECTORS_H_

#include <cstddef>
#include <vector>

#include "core/base/bytes.h"
#include "tests/guests/vectors_io.h"

namespace symbolon::testing {

struct SignatureCase {
  guest::CaseKind kind;
  Bytes data;
  bool is_valid;
};

// Of a Wycheproof file in P1363 or DER form, or of the P256VERIFY calls of EIP-7951; empty where it is absent.
std::vector<SignatureCase> signature_cases(guest::CaseKind kind);

// Proves one run of the vectors guest over cases [first, first + count), verifies, compares the answers. False where
// there is no guest.
bool expect_proven(const std::vector<SignatureCase>& cases, std::size_t first, std::size_t count);

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_PROVER_ZKVM_CURVE_VECTORS_H_
