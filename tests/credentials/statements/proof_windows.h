// What several proofs have in common, as somebody sees it who collects proof files: the measure of unlinkability.
//
// Listed as public, and equal for everybody who answers the same question:
//   - magic, version, verifying key (program id, preset, shape, fixed cap), and the size of the public values;
//   - of the public values: version, statement id, parameters, and what the statement discloses;
//   - openings of the fixed columns: the verifying key commits to them, and the transcript draws the positions;
//   - proof-of-work numbers that ask for no work, which are zero.
// All other bytes are private: audience, holder key, nullifier, every commitment, value, opening, salt and path.
//
// Chance. A proof of 1.4 MB has n = 350,000 field elements below p = 2^31 - 2^24 + 1, so the proofs of two strangers
// share about n^2 / p = 58 of them. Of its n' = 1.4 million windows of four bytes at any byte offset they share about
// 570: one of the 32 bits is always zero, so n'^2 (1/4 2^-31 + 3/4 2^-32), for equal and different offsets in words.
// "No common window of four bytes" is therefore false for any two proofs, whoever made them. What can be asked for
// without luck:
//   - kFiles = 5 proofs have no window of four bytes in common: n'^5 / 2^124 < 10^-6 by chance. Whatever a holder shows
//     again, even four bytes of it, at whatever place, is in all five.
//   - Two proofs have no window of eight bytes in common: n'^2 / 2^62 < 10^-6 by chance. That is any digest, salt,
//     extension element, key or name.
//   - Two proofs have as many elements in common as two independent ones: within seven standard deviations of n^2 / p.

#ifndef SYMBOLON_TESTS_CREDENTIALS_STATEMENTS_PROOF_WINDOWS_H_
#define SYMBOLON_TESTS_CREDENTIALS_STATEMENTS_PROOF_WINDOWS_H_

#include <cstdint>
#include <vector>

#include "core/base/bytes.h"
#include "tests/prover/zkvm/proof_regions.h"

namespace symbolon::testing {

inline constexpr std::size_t kFiles = 5;

// A proof file and its private parts, in the order of the file, neighbours joined. The file must outlive it.
struct PrivateParts {
  ByteView file;
  std::vector<Region> parts;
  std::vector<Region> elements;  // those of them that are field elements, as they lie in the file
};
// The file decodes.
PrivateParts private_parts(ByteView proof_file);

// Windows of `size` bytes, 4 or 8, at any byte offset inside the private parts, that occur in every one of the proofs.
std::vector<std::uint64_t> common_windows(const std::vector<PrivateParts>& proofs, std::size_t size);

// Different field elements in the private parts, and how many of them both have.
struct ElementOverlap {
  std::size_t first;
  std::size_t second;
  std::size_t common;
  double expected() const;  // of two independent proofs
};
ElementOverlap element_overlap(const PrivateParts& first, const PrivateParts& second);

// The listed parts of a file but for the fixed columns' openings: what two proofs of one kind have to have in common.
Bytes listed_bytes(ByteView proof_file);

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_CREDENTIALS_STATEMENTS_PROOF_WINDOWS_H_
