// Worker: results arrive on the caller's thread, cancel reaches the job, and nobody waits for a caller that is gone.

#include "ui/jobs/worker.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <QTest>
#include <atomic>
#include <memory>
#include <optional>
#include <thread>
#include <utility>

namespace symbolon::ui {
namespace {

TEST(Worker, RunsElsewhereAndReportsHere) {
  Worker worker;
  QObject context;
  QThread* ran_on = nullptr;
  QThread* done_on = nullptr;
  // Move-only results are allowed.
  worker.run(
      &context,
      [&](std::stop_token) {
        ran_on = QThread::currentThread();
        return std::make_unique<int>(7);
      },
      [&](std::unique_ptr<int> value) {
        EXPECT_EQ(*value, 7);
        done_on = QThread::currentThread();
      });
  ASSERT_TRUE(QTest::qWaitFor([&] { return done_on != nullptr; }));
  EXPECT_NE(ran_on, done_on);
  EXPECT_EQ(done_on, QThread::currentThread());
}

int niceness_of_this_thread() { return getpriority(PRIO_PROCESS, static_cast<id_t>(gettid())); }

TEST(Worker, TheWindowComesFirst) {
  const int own = niceness_of_this_thread();
  Worker worker;
  QObject context;
  std::optional<std::pair<int, int>> jobs;
  worker.run(
      &context,
      [](std::stop_token) {
        int started = 0;
        std::thread([&started] { started = niceness_of_this_thread(); }).join();
        return std::pair(niceness_of_this_thread(), started);
      },
      [&](std::pair<int, int> niceness) { jobs = niceness; });
  ASSERT_TRUE(QTest::qWaitFor([&] { return jobs.has_value(); }));
  EXPECT_GT(jobs->first, own) << "the job";
  EXPECT_EQ(jobs->second, jobs->first) << "a thread that it starts";
  EXPECT_EQ(niceness_of_this_thread(), own);
}

TEST(Worker, CancelReachesTheJob) {
  Worker worker;
  QObject context;
  std::atomic<bool> started = false;
  bool stopped = false;
  worker.run(
      &context,
      [&](const std::stop_token& stop) {
        started = true;
        while (!stop.stop_requested()) QThread::yieldCurrentThread();
        return true;
      },
      [&](bool result) { stopped = result; });
  ASSERT_TRUE(QTest::qWaitFor([&] { return started.load(); }));
  worker.cancel();
  EXPECT_TRUE(QTest::qWaitFor([&] { return stopped; }));
}

TEST(Worker, EndsWithoutItsCaller) {
  bool reported = false;
  {
    Worker worker;
    auto context = std::make_unique<QObject>();
    worker.run(
        context.get(),
        [](const std::stop_token& stop) {
          while (!stop.stop_requested()) QThread::yieldCurrentThread();
          return 0;
        },
        [&](int) { reported = true; });
    context.reset();
  }
  QTest::qWait(20);
  EXPECT_FALSE(reported);
}

}  // namespace
}  // namespace symbolon::ui
