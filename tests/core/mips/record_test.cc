// The execution record of random programs, judged by the oracle; and the oracle itself: it notices every changed field.
#include "core/mips/record.h"

#include <gtest/gtest.h>

#include <bit>
#include <functional>

#include "tests/core/mips/run_helper.h"
#include "tests/support/random_program.h"

namespace symbolon::mips {
namespace {

using namespace assembly;

constexpr std::uint32_t kData = Assembler::kDataBase;

TEST(Record, RandomPrograms) {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    const RandomProgram random = make_random_program(seed, 400);
    const Result<RunResult> result = run_both_ways(random.program, random.input);
    ASSERT_OK(result) << "seed " << seed;
    EXPECT_EQ(result->exit_code, 0u) << "seed " << seed;
  }
}

TEST(Record, RandomProgramsUseEveryOperation) {
  std::array<bool, static_cast<std::size_t>(Op::kCount)> seen{};
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    const RandomProgram random = make_random_program(seed, 400);
    Record record;
    ASSERT_OK(run(random.program, {.input = random.input, .cycles_max = kTestCyclesMax, .record = &record}));
    for (const Step& step : record.steps) {
      seen[static_cast<std::size_t>(random.program.code[step.pc - random.program.code_start].op)] = true;
    }
  }
  for (std::size_t op = 0; op < seen.size(); ++op) {
    if (op_info(static_cast<Op>(op)).family == Family::kNever) continue;
    EXPECT_TRUE(seen[op]) << op_info(static_cast<Op>(op)).mnemonic;
  }
}

TEST(Record, SlotsOfOneInstruction) {
  Assembler a;
  a.put(addu(t0, t0, t0));  // one register in all three slots
  a.exit(0);
  Record record;
  ASSERT_OK(run(a.program(), {.cycles_max = kTestCyclesMax, .record = &record}));
  const Step& step = record.steps.front();
  EXPECT_EQ(step.read1_time, 0u);
  EXPECT_EQ(step.read2_time, kClockStep);
  EXPECT_EQ(step.write_time, kClockStep + 1);
  EXPECT_EQ(record.final_registers[8].time, kClockStep + 2);
}

TEST(Record, ExitMakesTheAccessesOfACall) {
  Assembler a;
  a.exit(9);  // ori, ori, syscall
  Record record;
  ASSERT_OK(run(a.program(), {.cycles_max = kTestCyclesMax, .record = &record}));
  ASSERT_EQ(record.calls.size(), 1u);
  const SystemCall& call = record.calls.front();
  EXPECT_EQ(call.step_index, 2u);
  EXPECT_EQ(call.number, kCallExit);
  EXPECT_EQ(call.argument[0], 9u);
  EXPECT_EQ(call.result, 0u);
  EXPECT_EQ(record.final_registers[kV0].value, 0u);
  EXPECT_EQ(record.final_registers[kV0].time, 3 * kClockStep + 2);
  EXPECT_EQ(record.final_registers[kA0].time, 3 * kClockStep);
}

TEST(Record, PrintsTouchNoMemory) {
  Assembler a;
  a.data(kData, {0x6c6c'6568});
  a.call(kCallWrite, {1, kData, 4});
  a.exit(0);
  Record record;
  ASSERT_OK(run(a.program(), {.cycles_max = kTestCyclesMax, .record = &record}));
  EXPECT_TRUE(record.words.empty());
  EXPECT_EQ(record.final_image.back().time, 0u);
  EXPECT_TRUE(record.final_zero.empty());
}

TEST(Record, IsFilledAnewByEveryRun) {
  Assembler a;
  a.data(kData, {1, 2, 3});
  a.commit(kData, 12);
  a.exit(0);
  Record record;
  ASSERT_OK(run(a.program(), {.cycles_max = kTestCyclesMax, .record = &record}));
  ASSERT_OK(run(a.program(), {.cycles_max = kTestCyclesMax, .record = &record}));
  EXPECT_EQ(check_record(a.program(), {}, record).fault, "");
}

// A program with all kinds of accesses, whose record is then damaged.
class RecordCheckTest : public ::testing::Test {
 protected:
  void SetUp() override {
    Assembler a;
    a.data(kData, {5, 6, 7});
    a.li(t0, kData);
    a.put(lw(t1, 0, t0), sw(t1, 64, t0), mult(t1, t0), add(t2, t1, t0));
    a.read(kData + 4, 4);
    a.call(kCallKeccak, {kData + 256});
    a.commit(kData, 8);
    a.exit(0);
    program_ = a.program();
    ASSERT_OK(run(program_, {.input = input_, .cycles_max = kTestCyclesMax, .record = &record_}));
    ASSERT_EQ(check_record(program_, input_, record_).fault, "");
  }

  void expect_fault(const Record& record, const std::string& what) {
    EXPECT_NE(check_record(program_, input_, record).fault, "") << what;
  }

  Program program_;
  Bytes input_ = {1, 2, 3, 4};
  Record record_;
};

// Every 32-bit field of every element of one list, up by one.
template <class T>
void for_each_field(WipedVector<T>& list, const std::function<void(std::string)>& check) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    for (std::size_t field = 0; field < sizeof(T) / 4; ++field) {
      auto words = std::bit_cast<std::array<std::uint32_t, sizeof(T) / 4>>(list[i]);
      ++words[field];
      const T original = std::exchange(list[i], std::bit_cast<T>(words));
      check(" element " + std::to_string(i) + " field " + std::to_string(field));
      list[i] = original;
    }
  }
}

TEST_F(RecordCheckTest, NoticesEveryField) {
  Record record = record_;
  for_each_field(record.steps, [&](const std::string& at) { expect_fault(record, "step" + at); });
  for_each_field(record.words, [&](const std::string& at) { expect_fault(record, "word" + at); });
  for_each_field(record.final_image, [&](const std::string& at) { expect_fault(record, "image" + at); });
  for_each_field(record.final_zero, [&](const std::string& at) { expect_fault(record, "zero" + at); });
  for_each_field(record.final_registers, [&](const std::string& at) { expect_fault(record, "register" + at); });
  for_each_field(record.calls, [&](const std::string& at) { expect_fault(record, "call" + at); });
  EXPECT_EQ(check_record(program_, input_, record).fault, "");
}

TEST_F(RecordCheckTest, NoticesMissingAndAdditionalElements) {
  const auto check = [&](auto member) {
    Record shorter = record_;
    (shorter.*member).pop_back();
    expect_fault(shorter, "one less");
    Record longer = record_;
    (longer.*member).push_back((longer.*member).back());
    expect_fault(longer, "one more");
  };
  check(&Record::steps);
  check(&Record::calls);
  check(&Record::words);
  check(&Record::final_image);
  check(&Record::final_zero);
  check(&Record::final_registers);
}

}  // namespace
}  // namespace symbolon::mips
