// Where everything lies in a proof file: a second description of its layout (FORMATS.md), written apart from the
// encoders, so that a test can change any part by name.

#ifndef SYMBOLON_TESTS_PROVER_ZKVM_PROOF_REGIONS_H_
#define SYMBOLON_TESTS_PROVER_ZKVM_PROOF_REGIONS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "prover/zkvm/verifying_key.h"

namespace symbolon::testing {

enum class RegionKind {
  kBytes,     // integers and hashes
  kElements,  // field elements, four bytes each
  kWitness,   // one proof-of-work witness, four bytes
};

struct Region {
  std::string name;
  RegionKind kind;
  std::size_t offset;
  std::size_t size;

  std::size_t end() const { return offset + size; }
};

// In the order of the file, without gaps.
std::vector<Region> proof_regions(const prover::VerifyingKey& key, std::size_t public_bytes);

// The region of that name, which exists.
const Region& region_named(const std::vector<Region>& regions, const std::string& name);

// Four bytes of a file as they stand there.
std::uint32_t word_at(ByteView file, std::size_t offset);
void set_word(Bytes& file, std::size_t offset, std::uint32_t value);

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_PROVER_ZKVM_PROOF_REGIONS_H_
