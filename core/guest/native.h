// Runs a guest that was compiled for the host, in this process: for tests and for stepping through with a debugger.
// Says nothing about cycles, and plain C++ undefined behaviour is the host's. Not thread-safe, and global objects of
// the guest keep their values between runs.

#ifndef SYMBOLON_CORE_GUEST_NATIVE_H_
#define SYMBOLON_CORE_GUEST_NATIVE_H_

#include <string>

#include "core/base/bytes.h"

namespace symbolon::guest {

struct NativeRun {
  int exit_code = 0;
  Bytes public_values;
  std::string printed;
};

// `input` is the private input as the machine gets it (host_io.h frames a body).
NativeRun run_natively(int (*guest_main)(), ByteView input);

}  // namespace symbolon::guest

#endif  // SYMBOLON_CORE_GUEST_NATIVE_H_
