// What the chapters of `symbolon demo` share: how the story is told, its clock, its files.

#ifndef SYMBOLON_APP_CLI_DEMO_STORY_H_
#define SYMBOLON_APP_CLI_DEMO_STORY_H_

#include <chrono>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "app/samples/folder.h"
#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/result.h"

namespace symbolon::cli::demo {

// Tells the story on standard output while it happens, or keeps its facts for one JSON object at the end.
class Story {
 public:
  enum class Form { kText, kJson };
  explicit Story(Form form) : form_(form) {}

  // Begins a chapter; `key` is the name of its facts.
  void chapter(const std::string& key, const std::string& title);
  void say(const std::string& line) const;
  // Lines that keep their form: a picture, a document.
  void show(const std::string& text) const;
  void fact(const std::string& name, nlohmann::ordered_json value);
  // Says it and keeps it.
  void verdict(const std::string& what, const std::string& verdict);
  void finish() const;

 private:
  Form form_;
  int chapters_ = 0;
  std::string key_;
  nlohmann::ordered_json facts_ = nlohmann::ordered_json::object();
};

// The story goes on only if this happened; else kDemoFailed.
Result<void> expect(bool happened, const std::string& what);

// `result` must be an error with this code; the story says its sentence.
template <class T>
Result<void> expect_refused(Story& story, const std::string& what, const Result<T>& result, ErrorCode code) {
  TRY(expect(!result.has_value(), what + " was accepted"));
  TRY(expect(result.error().code == code, what + ": " + result.error().message()));
  story.verdict(what, "refused: " + std::string(error_sentence(code)));
  return {};
}

// The time of day, which the story may move forward.
class StoryClock final : public Clock {
 public:
  WallTime wall_time() const override { return system_clock().wall_time() + moved_; }
  std::chrono::nanoseconds monotonic_time() const override { return system_clock().monotonic_time() + moved_; }
  void move(std::chrono::seconds by) { moved_ += by; }

 private:
  std::chrono::seconds moved_{0};
};

using samples::Folder;

class Stopwatch {
 public:
  double milliseconds() const {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start_).count();
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

// "8 ms", "1.25 s".
std::string duration_text(double milliseconds);

}  // namespace symbolon::cli::demo

#endif  // SYMBOLON_APP_CLI_DEMO_STORY_H_
