// That a run leaves nothing of its private input behind: a guest reads a marked secret into its memory, and afterwards
// no writable memory of the process holds half of it.

#include <cstring>

#include "core/base/secret.h"
#include "tests/core/mips/run_helper.h"
#include "tests/support/memory_search.h"

namespace symbolon::mips {
namespace {

using namespace assembly;

testing::MaskedMark random_mark() {
  testing::MaskedMark mark;
  std::ifstream random("/dev/urandom", std::ios::binary);
  random.read(reinterpret_cast<char*>(mark.data()), mark.size());
  return mark;
}

TEST(Wipe, NothingOfThePrivateInputIsLeft) {
  Assembler a;
  a.read(Assembler::kDataBase, 32);
  a.exit(0);
  const Program program = a.program();
  const testing::MaskedMark mark = random_mark();
  {
    SecretBytes input(32);
    testing::unmask(mark, input.span());
    // The search would find what is there.
    EXPECT_NE(testing::mapping_with(mark), "");
    Record record;
    const Result<RunResult> result =
        run(program, {.input = input.view(), .cycles_max = kTestCyclesMax, .record = &record});
    ASSERT_OK(result);
    ASSERT_EQ(result->exit_code, 0u);
  }
  EXPECT_EQ(testing::mapping_with(mark), "");
}

}  // namespace
}  // namespace symbolon::mips
