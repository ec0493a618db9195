// What was acknowledged is there, and nobody enters twice: with processes that admit the same passes at the same
// moment, processes that are killed at any instant, and power that goes at any operation of the disk. SYMBOLON_CRASHES
// says how often, SYMBOLON_PASSES how many passes the processes share.

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <mutex>
#include <random>
#include <set>
#include <thread>

#include "tests/credentials/gate/gate_fixture.h"
#include "tests/credentials/gate/losing_vfs.h"

namespace symbolon::gate {
namespace {

std::uint32_t setting(const char* name, std::uint32_t by_default) {
  const char* asked = std::getenv(name);
  return asked == nullptr ? by_default : static_cast<std::uint32_t>(std::stoul(asked));
}

Holder holder(std::uint32_t i) { return {.number = i, .key = i}; }

void in_threads(std::uint32_t count, const std::function<void(std::uint32_t)>& body) {
  std::vector<std::thread> threads;
  for (std::uint32_t t = 0; t < count; ++t) threads.emplace_back(body, t);
  for (std::thread& thread : threads) thread.join();
}

class CrashTest : public GateTest {
 protected:
  void enrol_all(std::uint32_t count) {
    open(test_policy());
    in_threads(32, [&](std::uint32_t t) {
      for (std::uint32_t i = t; i < count; i += 32) ASSERT_OK(gate_->enrol(holder(i).presentation(), 1));
    });
    gate_.reset();
  }

  // In the parent no thread and no connection is left when a child begins.
  template <class Body>
  static pid_t in_child(const Body& body) {
    const pid_t child = fork();
    if (child != 0) return child;
    body();
    _exit(0);
  }

  static std::set<std::uint32_t> read_all(int descriptor, std::set<std::uint32_t>& twice) {
    std::set<std::uint32_t> seen;
    std::uint32_t number = 0;
    while (::read(descriptor, &number, sizeof number) == sizeof number) {
      if (!seen.insert(number).second) twice.insert(number);
    }
    return seen;
  }

  static void acknowledge(int descriptor, std::uint32_t number) {
    CHECK(::write(descriptor, &number, sizeof number) == sizeof number, "somebody listens");
  }
};

TEST_F(CrashTest, EightProcessesAdmitEachPassOnce) {
  const std::uint32_t passes = setting("SYMBOLON_PASSES", 400);
  constexpr std::uint32_t kProcesses = 8;
  constexpr std::uint32_t kThreads = 8;
  enrol_all(passes);
  int start[2];
  int admitted[2];
  ASSERT_EQ(pipe(start), 0);
  ASSERT_EQ(pipe(admitted), 0);
  std::vector<pid_t> children;
  for (std::uint32_t process = 0; process < kProcesses; ++process) {
    children.push_back(in_child([&] {
      close(start[1]);
      // Process p and p + 4 have the same passes in the same order.
      std::vector<std::pair<std::uint32_t, std::string>> mine;
      for (std::uint32_t i = process % 4; i < passes; i += 4) mine.emplace_back(i, token(holder(i)));
      open(test_policy());
      char nothing;
      (void)!::read(start[0], &nothing, 1);  // until the parent closes it
      in_threads(kThreads, [&](std::uint32_t t) {
        for (std::size_t k = t; k < mine.size(); k += kThreads) {
          const Result<Answer> answer = gate_->admit({.text = mine[k].second});
          CHECK(answer.has_value(), "the ledger works");
          if (answer->verdict == Verdict::kValid) {
            acknowledge(admitted[1], mine[k].first);
          } else {
            CHECK(answer->verdict == Verdict::kAlreadyUsed, "the other one was first");
          }
        }
      });
    }));
    ASSERT_GT(children.back(), 0);
  }
  close(admitted[1]);
  const auto begin = std::chrono::steady_clock::now();
  close(start[1]);
  std::set<std::uint32_t> twice;
  const std::set<std::uint32_t> once = read_all(admitted[0], twice);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  for (const pid_t child : children) {
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
  }
  close(start[0]);
  close(admitted[0]);
  EXPECT_EQ(once.size(), passes);
  EXPECT_TRUE(twice.empty());
  std::cout << passes << " admissions of " << 2 * passes << " offers in " << seconds << " s\n";
}

TEST_F(CrashTest, KilledAtAnyInstantItKeepsWhatItSaid) {
  const std::uint32_t crashes = setting("SYMBOLON_CRASHES", 12);
  const std::uint32_t passes = 100 * crashes;
  enrol_all(passes);
  std::mt19937 random(1);
  std::set<std::uint32_t> acknowledged;
  std::set<std::uint32_t> twice;
  std::uint32_t runs_with_admissions = 0;
  for (std::uint32_t run = 0; run < crashes; ++run) {
    int admitted[2];
    ASSERT_EQ(pipe(admitted), 0);
    const std::uint32_t seed = static_cast<std::uint32_t>(random());
    const pid_t child = in_child([&] {
      close(admitted[0]);
      open(test_policy());
      in_threads(8, [&](std::uint32_t t) {
        std::mt19937 pick(seed + t);
        for (;;) {
          const std::uint32_t i = static_cast<std::uint32_t>(pick()) % passes;
          const Result<Answer> answer = gate_->admit({.text = token(holder(i))});
          CHECK(answer.has_value(), "the ledger works");
          if (answer->verdict == Verdict::kValid) acknowledge(admitted[1], i);
        }
      });
    });
    ASSERT_GT(child, 0);
    close(admitted[1]);
    // From before the ledger is open to the middle of the load.
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 80'000));
    kill(child, SIGKILL);
    const std::set<std::uint32_t> said = read_all(admitted[0], twice);
    waitpid(child, nullptr, 0);
    close(admitted[0]);
    if (!said.empty()) ++runs_with_admissions;
    for (const std::uint32_t number : said) {
      if (!acknowledged.insert(number).second) twice.insert(number);
    }
  }
  EXPECT_TRUE(twice.empty());
  EXPECT_GT(runs_with_admissions, crashes / 4);
  open(test_policy());
  for (const std::uint32_t number : acknowledged) EXPECT_EQ(verdict(token(holder(number))), "already used") << number;
  std::cout << crashes << " kills, " << acknowledged.size() << " acknowledged admissions, all there\n";
}

TEST_F(CrashTest, WithoutPowerItKeepsWhatItSaid) {
  const std::uint32_t crashes = setting("SYMBOLON_CRASHES", 20);
  const std::uint32_t passes = 40 * crashes;
  losing_vfs::install();
  const std::string key_path = event_key_path(ledger_path());
  const std::uint32_t tag = EventKey::create(key_path, test_event_id())->ledger_tag();
  const SqliteLedger::Options options{.database = {.path = ledger_path(), .vfs = losing_vfs::kName}, .tag = tag};
  ASSERT_OK(SqliteLedger::create(options));
  const auto open_here = [&]() -> Result<std::unique_ptr<Gate>> {
    TRY_ASSIGN(EventKey key, EventKey::load(key_path, test_event_id()));
    TRY_ASSIGN(std::unique_ptr<SqliteLedger> ledger, SqliteLedger::open(options));
    return Gate::create(test_policy(), std::move(key), std::move(ledger), clock_);
  };
  {
    const std::unique_ptr<Gate> gate = open_here().value();
    in_threads(8, [&](std::uint32_t t) {
      for (std::uint32_t i = t; i < passes; i += 8) ASSERT_OK(gate->enrol(holder(i).presentation(), 1));
    });
  }
  std::mt19937 random(2);
  std::mutex mutex;
  std::set<std::uint32_t> acknowledged;
  std::set<std::uint32_t> twice;
  for (std::uint32_t run = 0; run < crashes; ++run) {
    losing_vfs::lose_power_at(1 + random() % 120);
    if (const Result<std::unique_ptr<Gate>> gate = open_here()) {
      const std::uint32_t seed = static_cast<std::uint32_t>(random());
      in_threads(4, [&](std::uint32_t t) {
        std::mt19937 pick(seed + t);
        for (;;) {
          const std::uint32_t i = static_cast<std::uint32_t>(pick()) % passes;
          const Result<Answer> answer = (*gate)->admit({.text = token(holder(i))});
          if (!answer) return;  // the power is off
          if (answer->verdict != Verdict::kValid) continue;
          const std::lock_guard lock(mutex);
          if (!acknowledged.insert(i).second) twice.insert(i);
        }
      });
    }
    // Half of the runs lose everything that was not synchronised; the others keep some of it, in no order.
    losing_vfs::restart(static_cast<std::uint32_t>(random()), run % 2 == 0 ? 0 : 0.5);
  }
  EXPECT_TRUE(twice.empty());
  const std::unique_ptr<Gate> gate = open_here().value();
  for (const std::uint32_t number : acknowledged) {
    EXPECT_EQ(gate->admit({.text = token(holder(number))})->verdict, Verdict::kAlreadyUsed) << number;
  }
  EXPECT_GT(acknowledged.size(), crashes);
  std::cout << crashes << " power losses, " << acknowledged.size() << " acknowledged admissions, all there\n";
}

}  // namespace
}  // namespace symbolon::gate
