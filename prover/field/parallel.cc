#include "prover/field/parallel.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>
#include <oneapi/tbb/task_scheduler_observer.h>

#include <memory>

#include "core/base/check.h"
#include "core/base/wipe_stack.h"

namespace symbolon::prover {
namespace {

// What a worker leaves on its stack is of a witness. The calling thread wipes its own (core/base/wiped.h).
class WorkerStackWipe final : public tbb::task_scheduler_observer {
 public:
  explicit WorkerStackWipe(tbb::task_arena& arena) : task_scheduler_observer(arena) { observe(true); }
  ~WorkerStackWipe() override { observe(false); }
  void on_scheduler_exit(bool is_worker) override {
    if (is_worker) wipe_stack();
  }
};

struct Pool {
  explicit Pool(std::size_t threads) : count(threads), arena(static_cast<int>(threads)) {}
  const std::size_t count;
  tbb::task_arena arena;
  WorkerStackWipe wipe{arena};
};

std::unique_ptr<Pool>& pool() {
  static auto instance = std::make_unique<Pool>(static_cast<std::size_t>(tbb::info::default_concurrency()));
  return instance;
}

}  // namespace

void set_thread_count(std::size_t count) {
  CHECK(count >= 1, "no threads");
  pool() = std::make_unique<Pool>(count);
}

std::size_t thread_count() { return pool()->count; }

void parallel_for(std::size_t begin, std::size_t end, std::size_t grain,
                  const std::function<void(std::size_t, std::size_t)>& fn) {
  CHECK(grain >= 1, "grain of a loop");
  if (begin >= end) return;
  if (pool()->count == 1 || end - begin <= grain) return fn(begin, end);
  pool()->arena.execute([&] {
    tbb::parallel_for(tbb::blocked_range<std::size_t>(begin, end, grain),
                      [&](const tbb::blocked_range<std::size_t>& part) { fn(part.begin(), part.end()); });
  });
}

void in_parallel(const std::function<void()>& first, const std::function<void()>& second) {
  parallel_for(0, 2, 1, [&](std::size_t begin, std::size_t end) {
    if (begin == 0) first();
    if (end == 2) second();
  });
}

}  // namespace symbolon::prover
