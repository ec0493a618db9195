// Loops: every index once, whatever the number of threads and the grain; loops within loops.

#include "prover/field/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <vector>

namespace symbolon::prover {
namespace {

TEST(ParallelFor, VisitsEveryIndexOnce) {
  const std::size_t before = thread_count();
  EXPECT_GE(before, 1u);
  for (std::size_t threads : {1u, 2u, 5u}) {
    set_thread_count(threads);
    EXPECT_EQ(thread_count(), threads);
    for (std::size_t grain : {1u, 7u, 1000u}) {
      std::vector<std::atomic<int>> visits(100);
      parallel_for(10, 90, grain, [&](std::size_t begin, std::size_t end) {
        EXPECT_LT(begin, end);
        for (std::size_t i = begin; i < end; ++i) ++visits[i];
      });
      for (std::size_t i = 0; i < visits.size(); ++i) EXPECT_EQ(visits[i], i >= 10 && i < 90 ? 1 : 0) << i;
    }
  }
  set_thread_count(before);
}

TEST(ParallelFor, EmptyRangeCallsNothing) {
  parallel_for(5, 5, 1, [](std::size_t, std::size_t) { FAIL(); });
  parallel_for(6, 5, 1, [](std::size_t, std::size_t) { FAIL(); });
}

TEST(ParallelFor, LoopsNest) {
  std::atomic<std::size_t> total = 0;
  parallel_for(0, 8, 1, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      parallel_for(0, 100, 10,
                   [&](std::size_t inner_begin, std::size_t inner_end) { total += inner_end - inner_begin; });
    }
  });
  EXPECT_EQ(total, 800u);
}

TEST(ParallelFor, RefusesNoThreadsAndNoGrain) {
  EXPECT_DEATH(set_thread_count(0), "threads");
  EXPECT_DEATH(parallel_for(0, 1, 0, [](std::size_t, std::size_t) {}), "grain");
}

}  // namespace
}  // namespace symbolon::prover
