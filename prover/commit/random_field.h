// Uniform field elements for salts and masks: the operating system's randomness, or where there are many, ChaCha20
// streams under keys from it (core/crypto/random.h). There is no seed to set and no other source: where the system has
// none, the process ends.

#ifndef SYMBOLON_PROVER_COMMIT_RANDOM_FIELD_H_
#define SYMBOLON_PROVER_COMMIT_RANDOM_FIELD_H_

#include <span>

#include "prover/field/koala_bear.h"

namespace symbolon::prover {

// Every element uniform in [0, p), by rejection of 31-bit words of p or more; as independent as the stream's bytes.
// Starts threads.
// Many small parts, such as the noise rows of columns, belong into one call: each call draws keys from the system.
void fill_random_field(std::span<const std::span<KoalaBear>> parts);
void fill_random_field(std::span<KoalaBear> elements);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_COMMIT_RANDOM_FIELD_H_
