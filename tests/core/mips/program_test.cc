// The program id: fixed for ever for one program, different for any other.
#include "core/mips/program.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "tests/support/assembler.h"

namespace symbolon::mips {
namespace {

using namespace assembly;

Program sample() {
  Assembler a;
  a.data(Assembler::kDataBase, {1, 2});
  a.put(addiu(t0, t1, 5), mult(t0, t1));
  a.exit(0);
  return a.program();
}

// A change here makes every statement's id another one: then kMachineVersion must have changed too.
TEST(ProgramId, IsFrozen) {
  EXPECT_EQ(to_hex(program_id(sample())),
            "7e551e70480c001b29e3218696156cec"
            "52973235586e4df4e030b79ee4b086cf");
}

TEST(ProgramId, DependsOnEverything) {
  const std::function<void(Program&)> changes[] = {
      [](Program&) {},
      [](Program& p) { p.entry += 1; },
      [](Program& p) { p.code_start -= 1; },
      [](Program& p) { p.code[0].op = Op::kAddi; },
      [](Program& p) { p.code[0].read1 = 1; },
      [](Program& p) { p.code[0].read2 = 1; },
      [](Program& p) { p.code[0].write = 1; },
      [](Program& p) { p.code[0].imm += 1; },
      [](Program& p) { std::swap(p.code[0], p.code[1]); },
      [](Program& p) { p.code.pop_back(); },
      [](Program& p) { p.code.push_back({}); },
      [](Program& p) { p.image[0].value += 1; },
      [](Program& p) { p.image[0].address += 4; },
      [](Program& p) { p.image[0].read_only = !p.image[0].read_only; },
      [](Program& p) { p.image.pop_back(); },
      [](Program& p) { p.image.push_back({.address = 0xffff'f000, .value = 0, .read_only = false}); },
  };
  std::set<Hash256> ids;
  for (const auto& change : changes) {
    Program program = sample();
    change(program);
    ids.insert(program_id(program));
  }
  EXPECT_EQ(ids.size(), std::size(changes));
}

}  // namespace
}  // namespace symbolon::mips
