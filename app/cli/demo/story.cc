#include "app/cli/demo/story.h"

#include <cstdio>
#include <iostream>

namespace symbolon::cli::demo {
void Story::chapter(const std::string& key, const std::string& title) {
  key_ = key;
  facts_[key_] = nlohmann::ordered_json::object();
  ++chapters_;
  if (form_ == Form::kText) std::cout << (chapters_ == 1 ? "" : "\n") << chapters_ << "  " << title << std::endl;
}

void Story::say(const std::string& line) const {
  if (form_ == Form::kText) std::cout << "   " << line << std::endl;
}

void Story::show(const std::string& text) const {
  if (form_ == Form::kText) std::cout << text << std::flush;
}

void Story::fact(const std::string& name, nlohmann::ordered_json value) { facts_[key_][name] = std::move(value); }

void Story::verdict(const std::string& what, const std::string& verdict) {
  say(what + ": " + verdict);
  fact(what, verdict);
}

void Story::finish() const {
  if (form_ == Form::kJson) std::cout << facts_.dump(2) << "\n";
}

Result<void> expect(bool happened, const std::string& what) {
  if (!happened) return Error{.code = ErrorCode::kDemoFailed, .where = "demo", .detail = what};
  return {};
}

std::string duration_text(double milliseconds) {
  char text[32];
  if (milliseconds < 1000) {
    std::snprintf(text, sizeof text, "%.0f ms", milliseconds);
  } else {
    std::snprintf(text, sizeof text, "%.2f s", milliseconds / 1000);
  }
  return text;
}

}  // namespace symbolon::cli::demo
