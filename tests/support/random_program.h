// Random programs that never trap: straight-line stretches of all operations, short branches, loops, subroutines and
// system calls. The same seed always gives the same program.

#ifndef SYMBOLON_TESTS_SUPPORT_RANDOM_PROGRAM_H_
#define SYMBOLON_TESTS_SUPPORT_RANDOM_PROGRAM_H_

#include <cstdint>

#include "core/base/bytes.h"
#include "core/mips/program.h"

namespace symbolon::mips {

struct RandomProgram {
  Program program;
  Bytes input;
};

// About `length` instructions long; runs a small multiple of that, commits its registers and exits with 0.
RandomProgram make_random_program(std::uint32_t seed, std::uint32_t length);

}  // namespace symbolon::mips

#endif  // SYMBOLON_TESTS_SUPPORT_RANDOM_PROGRAM_H_
