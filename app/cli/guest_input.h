// The private input of a guest, as the commands that run one take it: --input for programs built with the SDK, whose
// reading functions expect the frame of core/guest/guest_io.h, --raw-input for programs that make the system calls
// themselves.

#ifndef SYMBOLON_APP_CLI_GUEST_INPUT_H_
#define SYMBOLON_APP_CLI_GUEST_INPUT_H_

#include <CLI/CLI.hpp>
#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace symbolon::cli {

struct GuestInput {
  std::string framed;
  std::string raw;

  bool from_standard_input() const { return framed == "-" || raw == "-"; }
};

void add_input_options(CLI::App& command, GuestInput& input);

// What the machine gets. Without either option the input is an empty frame, which is what a program of the SDK expects.
// Errors: as read_file().
Result<Bytes> read_guest_input(const GuestInput& input);

}  // namespace symbolon::cli

#endif  // SYMBOLON_APP_CLI_GUEST_INPUT_H_
