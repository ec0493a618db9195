#include "core/base/undumpable.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <mutex>

#include "core/base/check.h"

namespace symbolon {
namespace {

// Guarded by the mutex; the state before the first scope.
std::mutex mutex;
unsigned scopes = 0;
int dumpable_before = 0;
rlim_t core_size_before = 0;

}  // namespace

UndumpableScope::UndumpableScope() {
  const std::lock_guard guard(mutex);
  if (scopes++ > 0) return;
  dumpable_before = prctl(PR_GET_DUMPABLE);
  CHECK(prctl(PR_SET_DUMPABLE, 0) == 0, "the process cannot be made undumpable");
  rlimit limit{};
  CHECK(getrlimit(RLIMIT_CORE, &limit) == 0, "the size of core dumps cannot be asked");
  // Only the soft limit, which may be raised again.
  core_size_before = std::exchange(limit.rlim_cur, 0);
  CHECK(setrlimit(RLIMIT_CORE, &limit) == 0, "core dumps cannot be turned off");
}

UndumpableScope::~UndumpableScope() {
  if (!active_) return;
  const std::lock_guard guard(mutex);
  if (--scopes > 0) return;
  rlimit limit{};
  CHECK(getrlimit(RLIMIT_CORE, &limit) == 0, "the size of core dumps cannot be asked");
  limit.rlim_cur = core_size_before;
  CHECK(setrlimit(RLIMIT_CORE, &limit) == 0, "core dumps cannot be allowed again");
  // 2 (readable by root only) can be read, not set; staying at 0 is the safe side.
  if (dumpable_before == 1) CHECK(prctl(PR_SET_DUMPABLE, 1) == 0, "the process cannot be made dumpable again");
}

}  // namespace symbolon
