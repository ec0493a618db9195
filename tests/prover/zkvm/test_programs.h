// Programs and shared proofs of the tests of prover/zkvm. A proof takes about a second, so each is made once.

#ifndef SYMBOLON_TESTS_PROVER_ZKVM_TEST_PROGRAMS_H_
#define SYMBOLON_TESTS_PROVER_ZKVM_TEST_PROGRAMS_H_

#include <cstdint>

#include "core/base/bytes.h"
#include "core/mips/program.h"
#include "prover/zkvm.h"

namespace symbolon::testing {

// Exits at once: the fewest tables that a proof can have.
mips::Program exit_program(std::uint32_t exit_code = 0);

// Reads two words, adds `constant` to the first, commits both. Programs of two constants have the same tables.
mips::Program adding_program(std::uint32_t constant);

// Runs through every chip; commits 64 bytes.
mips::Program every_chip_program();

// Makes every precompile call: 2 G, 2 G and 3 G = 2 G + G on secp256k1 and then on P-256, Keccak-f of zeros, SHA-256 of
// "abc". Commits the results: 2 G and 3 G of either curve, 50 and 8 words.
mips::Program every_call_program();
inline constexpr std::uint32_t kCallResults = 0x1000'1000;

// Never ends.
mips::Program endless_program();

// A run of adding_program(kConstant) on kInput in the standard preset, proven once; the tests change copies.
inline constexpr std::uint32_t kConstant = 7;
inline constexpr ByteArray<8> kInput = {1, 2, 3, 4, 5, 6, 7, 8};
const prover::ProvenRun& shared_proof();
// A proof of the same program on another input, in the same shape.
const prover::ProvenRun& shared_proof_of_other_input();

prover::VerifyPolicy policy_for(const prover::ProvenRun& proven);

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_PROVER_ZKVM_TEST_PROGRAMS_H_
