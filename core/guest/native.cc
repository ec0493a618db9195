#include "core/guest/native.h"

#include <cstring>

#include "core/base/check.h"
#include "core/guest/guest_io.h"
#include "core/guest/system.h"
#include "core/guest/zkvm.h"

namespace symbolon::guest {
namespace {

// Thrown by system_exit to leave the guest's frames; never leaves run_natively.
struct GuestExit {
  int code;
};

struct Host {
  Bytes input;
  std::size_t position = 0;
  NativeRun run;
};

Host host;

}  // namespace

void system_read(void* out, std::size_t size) {
  CHECK(size % 4 == 0, "reads are whole words");
  if (size > host.input.size() - host.position) system_exit(kExitInputTooShort);
  std::memcpy(out, host.input.data() + host.position, size);
  host.position += size;
}

void system_write(int file, const void* data, std::size_t size) {
  const auto* bytes = static_cast<const std::uint8_t*>(data);
  if (file == kPublicFile) {
    CHECK(size % 4 == 0, "public values are whole words");
    host.run.public_values.insert(host.run.public_values.end(), bytes, bytes + size);
  } else {
    host.run.printed.append(reinterpret_cast<const char*>(bytes), size);
  }
}

void system_exit(int code) { throw GuestExit{code}; }

NativeRun run_natively(int (*guest_main)(), ByteView input) {
  host = {};
  host.input.assign(input.begin(), input.end());
  host.input.resize(padded_size(input.size()));
  reset_io();
  try {
    zkvm_halt(guest_main());
  } catch (const GuestExit& end) {
    host.run.exit_code = end.code;
  }
  return std::move(host.run);
}

}  // namespace symbolon::guest
