// Asks the guest sdjwt_reader (tests/guests), compiled for the host and in the machine.

#ifndef SYMBOLON_TESTS_CREDENTIALS_SDJWT_READER_GUEST_H_
#define SYMBOLON_TESTS_CREDENTIALS_SDJWT_READER_GUEST_H_

#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "tests/guests/sdjwt_reader_io.h"

namespace symbolon::testing {

std::vector<sdjwt_reader::Answer> ask_reader_natively(const Bytes& cases);
Result<std::vector<sdjwt_reader::Answer>> ask_reader_in_machine(const std::string& elf_path, const Bytes& cases);

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_CREDENTIALS_SDJWT_READER_GUEST_H_
