// Loops: every index once, whatever the number of threads and the grain; loops within loops.

#include "prover/field/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <thread>
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

TEST(InParallel, CallsBothOnceWithLoopsInside) {
  const std::size_t before = thread_count();
  for (std::size_t threads : {1u, 2u}) {
    set_thread_count(threads);
    std::atomic<std::size_t> first = 0;
    std::atomic<std::size_t> second = 0;
    in_parallel([&] { parallel_for(0, 100, 7, [&](std::size_t begin, std::size_t end) { first += end - begin; }); },
                [&] { parallel_for(0, 50, 1, [&](std::size_t begin, std::size_t end) { second += end - begin; }); });
    EXPECT_EQ(first, 100u) << threads;
    EXPECT_EQ(second, 50u) << threads;
  }
  set_thread_count(before);
}

// Writes the mark below the caller's frame, where it stays when the call is over, and tells its address.
[[gnu::noinline]] void leave_on_stack(std::uint8_t mark, std::atomic<std::uintptr_t>& address) {
  volatile std::uint8_t frame[4096];
  for (volatile std::uint8_t& byte : frame) byte = mark;
  address = reinterpret_cast<std::uintptr_t>(&frame[2048]);
}

// What a worker's calls have left is there while it works, and gone when it has nothing more to do.
TEST(ParallelFor, WorkersWipeTheirStacks) {
  constexpr std::uint8_t kMark = 0xc3;
  const std::size_t before = thread_count();
  set_thread_count(2);
  const std::thread::id caller = std::this_thread::get_id();
  std::atomic<std::uintptr_t> left = 0;
  parallel_for(0, 100, 1, [&](std::size_t, std::size_t) {
    if (std::this_thread::get_id() != caller) leave_on_stack(kMark, left);
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  });
  if (left == 0) {
    set_thread_count(before);
    GTEST_SKIP() << "one processor: no worker came";
  }
  const auto is_there = [&] { return *reinterpret_cast<const volatile std::uint8_t*>(left.load()) == kMark; };
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (is_there() && std::chrono::steady_clock::now() < deadline) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  EXPECT_FALSE(is_there());
  set_thread_count(before);
}

TEST(ParallelFor, RefusesNoThreadsAndNoGrain) {
  EXPECT_DEATH(set_thread_count(0), "threads");
  EXPECT_DEATH(parallel_for(0, 1, 0, [](std::size_t, std::size_t) {}), "grain");
}

}  // namespace
}  // namespace symbolon::prover
