// Runs an assembled program the way most tests want it: recorded, and with the record checked.

#ifndef SYMBOLON_TESTS_CORE_MIPS_RUN_HELPER_H_
#define SYMBOLON_TESTS_CORE_MIPS_RUN_HELPER_H_

#include <gtest/gtest.h>

#include "core/mips/execute.h"
#include "tests/support/assembler.h"
#include "tests/support/record_check.h"
#include "tests/support/result_matchers.h"

namespace symbolon::mips {

constexpr std::uint64_t kTestCyclesMax = 100'000;

// The outcome without a record. With a record it must be the same, and the record must be right.
inline Result<RunResult> run_both_ways(const Program& program, ByteView input = {}) {
  Result<RunResult> plain = run(program, {.input = input, .cycles_max = kTestCyclesMax});
  Record record;
  const Result<RunResult> recorded = run(program, {.input = input, .cycles_max = kTestCyclesMax, .record = &record});
  EXPECT_EQ(plain.has_value(), recorded.has_value());
  if (!plain || !recorded) {
    if (!plain && !recorded) {
      EXPECT_EQ(plain.error().code, recorded.error().code);
      EXPECT_EQ(plain.error().detail, recorded.error().detail);
    }
    return plain;
  }
  EXPECT_EQ(plain->exit_code, recorded->exit_code);
  EXPECT_EQ(plain->public_values, recorded->public_values);
  EXPECT_EQ(plain->cycles, recorded->cycles);
  EXPECT_EQ(plain->family_counts, recorded->family_counts);
  EXPECT_EQ(plain->precompile_counts, recorded->precompile_counts);
  EXPECT_EQ(plain->memory_bytes, recorded->memory_bytes);
  EXPECT_EQ(record.steps.size(), plain->cycles);
  const RecordCheck check = check_record(program, input, record);
  EXPECT_EQ(check.fault, "");
  EXPECT_EQ(check.exit_code, plain->exit_code);
  EXPECT_EQ(check.public_values, plain->public_values);
  return plain;
}

}  // namespace symbolon::mips

#endif  // SYMBOLON_TESTS_CORE_MIPS_RUN_HELPER_H_
