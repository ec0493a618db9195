// That no core dump is left while a scope exists, and that the state before comes back.

#include "core/base/undumpable.h"

#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <optional>
#include <string>
#include <utility>

#include "tests/support/temporary_directory.h"

namespace symbolon {
namespace {

rlim_t core_size() {
  rlimit limit{};
  getrlimit(RLIMIT_CORE, &limit);
  return limit.rlim_cur;
}

TEST(UndumpableScope, CountsAndRestores) {
  const int dumpable = prctl(PR_GET_DUMPABLE);
  const rlim_t size = core_size();
  std::optional<UndumpableScope> first(std::in_place);
  EXPECT_EQ(prctl(PR_GET_DUMPABLE), 0);
  EXPECT_EQ(core_size(), 0u);
  std::optional<UndumpableScope> second(std::in_place);
  first.reset();
  EXPECT_EQ(prctl(PR_GET_DUMPABLE), 0);
  UndumpableScope moved = std::move(*second);
  second.reset();
  EXPECT_EQ(prctl(PR_GET_DUMPABLE), 0);
  { UndumpableScope last = std::move(moved); }
  EXPECT_EQ(prctl(PR_GET_DUMPABLE), dumpable);
  EXPECT_EQ(core_size(), size);
}

// Whether a child that ends by a signal in this directory left a core dump.
bool dumps_core(const std::string& directory, bool protect) {
  const pid_t child = fork();
  if (child == 0) {
    rlimit limit{};
    getrlimit(RLIMIT_CORE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_CORE, &limit);
    if (chdir(directory.c_str()) != 0) _exit(1);
    std::optional<UndumpableScope> scope;
    if (protect) scope.emplace();
    std::signal(SIGABRT, SIG_DFL);
    raise(SIGABRT);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status));
  return WCOREDUMP(status);
}

TEST(UndumpableScope, NoCoreDump) {
  const testing::TemporaryDirectory directory;
  EXPECT_FALSE(dumps_core(directory.file("."), true));
  EXPECT_TRUE(directory.names().empty());
  if (!dumps_core(directory.file("."), false)) GTEST_SKIP() << "this system writes no core dumps anyway";
}

}  // namespace
}  // namespace symbolon
