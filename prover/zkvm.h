// The zkVM: prove a run of a program, verify a proof. Include this; the parts are in prover/zkvm/.
//
//   prove(program, input, {.preset = kPresetStandardV1})  ->  proof file, public values
//   verify({.accepted_keys = {...}}, proof_file)          ->  public values, or the reason why not

#ifndef SYMBOLON_PROVER_ZKVM_H_
#define SYMBOLON_PROVER_ZKVM_H_

#include "prover/zkvm/prove.h"
#include "prover/zkvm/verify.h"

#endif  // SYMBOLON_PROVER_ZKVM_H_
