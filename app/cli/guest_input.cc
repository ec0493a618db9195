#include "app/cli/guest_input.h"

#include "app/cli/streams.h"
#include "core/base/limits.h"
#include "core/guest/host_io.h"

namespace symbolon::cli {

void add_input_options(CLI::App& command, GuestInput& input) {
  CLI::Option* const framed =
      command.add_option("--input", input.framed, "private input of the guest")->type_name("FILE");
  command.add_option("--raw-input", input.raw, "the same, without the frame that the guest SDK expects")
      ->type_name("FILE")
      ->excludes(framed);
}

Result<Bytes> read_guest_input(const GuestInput& input) {
  if (!input.raw.empty()) return read_input(input.raw, kPrivateInputBytesMax);
  Bytes body;
  if (!input.framed.empty()) {
    TRY_ASSIGN(body, read_input(input.framed, kPrivateInputBytesMax));
  }
  return guest::frame_input(body);
}

}  // namespace symbolon::cli
