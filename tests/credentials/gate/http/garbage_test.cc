// Garbage by the ten thousand a second, on loopback: of strangers beside slow connections, and of a client whose token
// is known. Others go on being served, each pass is valid once, and memory stays where it is. How much is offered
// depends on the machine, so it is printed and not asserted.

#include <atomic>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <random>

#include "tests/credentials/gate/http/raw_client.h"
#include "tests/credentials/gate/http/server_fixture.h"

namespace symbolon::gate::http {
namespace {

// Memory of this process in KiB, clients and server together.
std::size_t resident_kib() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmRSS:")) return std::stoul(line.substr(6));
  }
  return 0;
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

// Many requests in one piece, as a client sends them that does not wait for answers.
std::string garbage_requests(std::mt19937& random, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    switch (random() % 4) {
      case 0:
        text += "GET /v1/" + std::to_string(random()) + " HTTP/1.1\r\n\r\n";
        break;
      case 1:
        text += "POST /v1/admissions HTTP/1.1\r\nAuthorization: Bearer " + std::to_string(random()) +
                "\r\nContent-Length: 4\r\n\r\nabcd";
        break;
      case 2:
        text += "GET /v1/counts HTTP/1.1\r\n\r\n";
        break;
      default: {
        std::string noise(20 + random() % 80, '\0');
        for (char& c : noise) c = static_cast<char>(random());
        text += noise + "\r\n\r\n";
      }
    }
  }
  return text;
}

// What everybody else sees meanwhile: each pass is valid once, then used, and each answer comes soon.
class GoodClient {
 public:
  GoodClient(httplib::Client& http, const httplib::Headers& headers) : http_(http), headers_(headers) {
    http_.set_keep_alive(true);
  }

  void show(std::uint32_t number, std::string_view expected) {
    const auto begin = SteadyClock::now();
    const auto got = http_.Post("/v1/admissions", headers_, "{\"pass\": \"" + token({number, number}) + "\"}",
                                "application/json");
    ASSERT_TRUE(got) << httplib::to_string(got.error());
    EXPECT_EQ(nlohmann::json::parse(got->body).value("verdict", got->body), expected) << number;
    slowest_ = std::max(slowest_, SteadyClock::now() - begin);
  }
  std::chrono::milliseconds slowest() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(slowest_);
  }

 private:
  httplib::Client& http_;
  const httplib::Headers headers_;
  SteadyClock::duration slowest_{0};
};

class GarbageTest : public ServerTest {
 protected:
  static constexpr std::uint32_t kPasses = 60;
  static constexpr auto kFor = 2s;

  void enrol_all() {
    for (std::uint32_t i = 0; i < kPasses; ++i) enrol({i, i});
  }

  // Runs `flood` in four threads, each with its number, while a good client goes on; says how it went.
  void flood(const std::function<void(std::size_t thread, const std::atomic<bool>& stop)>& flood) {
    const std::size_t memory_before = resident_kib();
    std::atomic<bool> stop = false;
    std::vector<std::thread> bad;
    for (std::size_t t = 0; t < 4; ++t) bad.emplace_back([&, t] { flood(t, stop); });
    const auto begin = SteadyClock::now();
    const auto http = client("127.0.0.7");
    GoodClient good(*http, bearer(gate_token_));
    std::uint32_t shown = 0;
    while (SteadyClock::now() - begin < kFor) {
      good.show(shown % kPasses, shown < kPasses ? "valid" : "already used");
      ++shown;
      std::this_thread::sleep_for(5ms);
    }
    stop = true;
    for (std::thread& thread : bad) thread.join();
    const std::chrono::duration<double> seconds = SteadyClock::now() - begin;
    for (std::uint32_t i = 0; i < std::min(shown, kPasses); ++i) good.show(i, "already used");
    std::cout << static_cast<double>(offered_) / seconds.count() << " garbage requests a second offered, " << answered_
              << " answered in all; a good client asked " << shown << " times, its slowest answer took "
              << good.slowest().count() << " ms\n";
    EXPECT_GT(offered_, 1000u);
    EXPECT_GT(shown, 0u);
    EXPECT_LT(good.slowest(), 10s);  // a loaded machine, with sanitizers
    EXPECT_LT(resident_kib(), memory_before + (64u << 10));
  }

  std::atomic<std::size_t> offered_ = 0;
  std::atomic<std::size_t> answered_ = 0;
};

TEST_F(GarbageTest, OfStrangersFromManyAddresses) {
  start(test_policy(), Transport::kPlain, {.limits = short_limits()});
  enrol_all();
  // Beside the garbage, connections that say nothing to the end.
  std::vector<std::unique_ptr<RawClient>> slow;
  for (int i = 0; i < 10; ++i) slow.push_back(std::make_unique<RawClient>(server_->port(), "127.0.0.90"));
  for (const auto& one : slow) one->send("GET /v1/health HTTP/1.1\r\nX: ");
  flood([&](std::size_t thread, const std::atomic<bool>& stop) {
    std::mt19937 random(static_cast<std::uint32_t>(thread));
    const std::string from = "127.0.0." + std::to_string(66 + thread);
    while (!stop) {
      constexpr std::size_t kAtOnce = 64;
      RawClient one(server_->port(), from.c_str());
      if (!one.send(garbage_requests(random, kAtOnce))) continue;
      offered_ += kAtOnce;
      const std::string answer = one.receive(5ms);
      answered_ += count_of(answer, "HTTP/1.1 ");
      EXPECT_EQ(count_of(answer, "HTTP/1.1 "), count_of(answer, "HTTP/1.1 4")) << answer;
    }
  });
}

// A turnstile gone wild: the server knows its token and answers each request.
TEST_F(GarbageTest, OfAClientWithAToken) {
  HttpLimits limits = short_limits();
  limits.requests_of_token = {.per_second = 1e9, .burst = 1e9};
  start(test_policy(), Transport::kPlain, {.limits = limits});
  enrol_all();
  const std::string body = admission("SY1P" + std::string(152, 'A'));
  const std::string request = "POST /v1/admissions HTTP/1.1\r\nAuthorization: Bearer " + gate_token_ +
                              "\r\nContent-Type: application/json\r\nContent-Length: " +
                              std::to_string(body.size()) + "\r\n\r\n" + body;
  flood([&](std::size_t thread, const std::atomic<bool>& stop) {
    constexpr std::size_t kAtOnce = 50;
    std::string requests;
    for (std::size_t i = 0; i < kAtOnce; ++i) requests += request;
    const std::string from = "127.0.0." + std::to_string(66 + thread);
    while (!stop) {
      RawClient one(server_->port(), from.c_str());
      while (!stop && one.send(requests)) {
        offered_ += kAtOnce;
        const std::string answers = one.receive_answers(kAtOnce, 2s);
        EXPECT_EQ(count_of(answers, "\"verdict\": \"unreadable\""), count_of(answers, "HTTP/1.1 ")) << answers;
        answered_ += count_of(answers, "HTTP/1.1 200");
        if (count_of(answers, "HTTP/1.1 200") != kAtOnce) break;  // after ten thousand requests the server hangs up
      }
    }
  });
  EXPECT_GT(answered_, offered_ * 9 / 10);
}

}  // namespace
}  // namespace symbolon::gate::http
