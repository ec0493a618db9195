// The record's oracle: walks through an execution record with maps for registers and memory and a second model of every
// instruction, and compares each field with what record.h promises. Slow and plain on purpose.

#ifndef SYMBOLON_TESTS_SUPPORT_RECORD_CHECK_H_
#define SYMBOLON_TESTS_SUPPORT_RECORD_CHECK_H_

#include <string>

#include "core/base/bytes.h"
#include "core/mips/program.h"
#include "core/mips/record.h"

namespace symbolon::mips {

struct RecordCheck {
  std::string fault;    // the first thing that is wrong, with its step; empty when all is right
  Bytes public_values;  // as the record's own commits say
  std::uint32_t exit_code = 0;
};

RecordCheck check_record(const Program& program, ByteView input, const Record& record);

}  // namespace symbolon::mips

#endif  // SYMBOLON_TESTS_SUPPORT_RECORD_CHECK_H_
