// Uniform field elements from the operating system's randomness, for salts and masks. There is no seed to set and no
// other source: where the system has none, the process ends.

#ifndef SYMBOLON_PROVER_COMMIT_RANDOM_FIELD_H_
#define SYMBOLON_PROVER_COMMIT_RANDOM_FIELD_H_

#include <span>

#include "prover/field/koala_bear.h"

namespace symbolon::prover {

// Every element independent and exactly uniform in [0, p), by rejection of 31-bit words of p or more. Starts threads.
void fill_random_field(std::span<KoalaBear> elements);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_COMMIT_RANDOM_FIELD_H_
