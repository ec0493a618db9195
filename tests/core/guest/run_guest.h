// Runs a built guest in the machine, on a framed body.

#ifndef SYMBOLON_TESTS_CORE_GUEST_RUN_GUEST_H_
#define SYMBOLON_TESTS_CORE_GUEST_RUN_GUEST_H_

#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/mips/execute.h"

namespace symbolon::testing {

// Errors: those of reading and loading the file, and of the run.
Result<mips::RunResult> run_guest(const std::string& elf_path, ByteView body);

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_CORE_GUEST_RUN_GUEST_H_
