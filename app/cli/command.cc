#include "app/cli/command.h"

#include <iostream>
#include <nlohmann/json.hpp>

namespace symbolon::cli {

ExitCode exit_code(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::kRejected:
      return ExitCode::kRejected;
    case ErrorKind::kUsage:
      return ExitCode::kUsage;
    case ErrorKind::kUnreadable:
      return ExitCode::kUnreadable;
    case ErrorKind::kInternal:
      break;
  }
  return ExitCode::kInternal;
}

void add_json_flag(CLI::App& command, bool& json) { command.add_flag("--json", json, "print one JSON object"); }

void set_examples(CLI::App& command, const std::vector<std::string>& examples) {
  std::string text = "Examples:";
  for (const std::string& example : examples) text += "\n  symbolon " + example;
  command.footer(text);
}

void print_error(const std::string& what, const std::string& hint) {
  std::cerr << "symbolon: error: " << what << "\n";
  if (!hint.empty()) std::cerr << "symbolon: hint: " << hint << "\n";
}

ExitCode report(const Error& error, bool json) {
  print_error(error.message(), std::string(error_hint(error.code)));
  if (json) {
    const nlohmann::ordered_json object = {{"error", error_name(error.code)},
                                           {"message", error.message()},
                                           {"where", error.where},
                                           {"hint", error_hint(error.code)}};
    // A file name or a guest's words may not be UTF-8; JSON must be.
    std::cout << object.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
  }
  return exit_code(error_kind(error.code));
}

}  // namespace symbolon::cli
