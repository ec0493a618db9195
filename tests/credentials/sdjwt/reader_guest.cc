#include "tests/credentials/sdjwt/reader_guest.h"

#include <cstring>

#include "core/guest/host_io.h"
#include "core/guest/native.h"
#include "tests/core/guest/run_guest.h"

extern int guest_main_sdjwt_reader();

namespace symbolon::testing {
namespace {

std::vector<sdjwt_reader::Answer> answers_of(const Bytes& public_values) {
  std::vector<sdjwt_reader::Answer> answers(public_values.size() / sizeof(sdjwt_reader::Answer));
  std::memcpy(answers.data(), public_values.data(), answers.size() * sizeof(sdjwt_reader::Answer));
  return answers;
}

}  // namespace

std::vector<sdjwt_reader::Answer> ask_reader_natively(const Bytes& cases) {
  const guest::NativeRun run = guest::run_natively(guest_main_sdjwt_reader, guest::frame_input(cases));
  CHECK(run.exit_code == 0, "the guest ended with a failure");
  return answers_of(run.public_values);
}

Result<std::vector<sdjwt_reader::Answer>> ask_reader_in_machine(const std::string& elf_path, const Bytes& cases) {
  TRY_ASSIGN(const mips::RunResult run, run_guest(elf_path, cases));
  if (run.exit_code != 0) return Error{.code = ErrorCode::kGuestFailed, .where = "sdjwt_reader"};
  return answers_of(run.public_values);
}

}  // namespace symbolon::testing
