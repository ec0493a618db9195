// Bytes as a story at a gate: guests check in, change devices, show passes of any slot, direction and key, while time
// goes on. A model of a few lines says before each showing who may enter.

#ifndef SYMBOLON_TESTS_FUZZ_PASS_AT_GATE_H_
#define SYMBOLON_TESTS_FUZZ_PASS_AT_GATE_H_

#include "core/base/bytes.h"

namespace symbolon::fuzz {

void fuzz_pass_at_gate(ByteView steps);

}  // namespace symbolon::fuzz

#endif  // SYMBOLON_TESTS_FUZZ_PASS_AT_GATE_H_
