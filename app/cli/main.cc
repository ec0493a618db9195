// The command line: reads it, runs the chosen command, turns errors into messages and exit codes.

#include <cctype>
#include <iostream>

#include "app/cli/command.h"
#include "core/base/wiping_heap.h"

namespace symbolon::cli {
namespace {

constexpr char kExitCodes[] =
    "Exit codes: 0 accepted, 1 rejected (well-formed but false), 2 usage, 3 unreadable input, 4 internal error\n"
    "Data goes to standard output, messages to standard error; `-` as a file name is standard input or output.";

// "symbolon vm run": the command that was reached, for the hint.
std::string reached_command(const CLI::App& app) {
  std::string name = app.get_name();
  for (const CLI::App* at = &app; !at->get_subcommands().empty();) {
    at = at->get_subcommands().front();
    name += " " + at->get_name();
  }
  return name;
}

// Our messages are clauses: lower case, no final period.
std::string as_clause(std::string text) {
  while (!text.empty() && (text.back() == '.' || text.back() == '\n')) text.pop_back();
  const bool is_acronym = text.size() > 1 && std::isupper(static_cast<unsigned char>(text[1])) != 0;
  if (!text.empty() && !is_acronym) text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  return text;
}

void add_commands(CLI::App& app, ChosenCommand& chosen) {
  app.require_subcommand(1);
  app.set_version_flag("--version", SYMBOLON_VERSION, "print the version and exit");
  app.set_help_flag("-h,--help", "print this and exit");
  app.footer(kExitCodes);

  CLI::App& vm = *app.add_subcommand("vm", "the machine: run guest programs, name them, prove and verify runs");
  vm.require_subcommand(1);
  add_vm_run(vm, chosen);
  add_vm_id(vm, chosen);
  add_vm_prove(vm, chosen);
  add_vm_verify(vm, chosen);
  add_vault(app, chosen);
  add_gate(app, chosen);
  add_ticket(app, chosen);
  add_credential(app, chosen);
  add_issuer(app, chosen);
  add_prove(app, chosen);
  add_pass(app, chosen);
  add_event(app, chosen);
  add_request(app, chosen);
  add_verify(app, chosen);
  add_receipt(app, chosen);
  add_security(app, chosen);
  add_demo(app, chosen);
}

int run(int argc, char** argv) {
  CLI::App app("Zero-knowledge passes from ordinary programs", "symbolon");
  ChosenCommand chosen;
  add_commands(app, chosen);
  // CLI11 reports by exception; it ends here.
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& help_or_version) {
    return app.exit(help_or_version);
  } catch (const CLI::ParseError& error) {
    // A misspelt command is left over, and CLI11 says only that a command is missing.
    const std::vector<std::string> rest = app.remaining(true);
    const bool is_unknown_command = error.get_name() == "RequiredError" && !rest.empty() && !rest[0].starts_with('-');
    print_error(is_unknown_command ? "there is no command " + rest[0] : as_clause(error.what()),
                "see " + reached_command(app) + " --help");
    return static_cast<int>(ExitCode::kUsage);
  }
  Result<void> done = chosen.run();
  std::cout.flush();
  if (done && !std::cout) {
    done = Error{.code = ErrorCode::kFileWriteFailed, .where = "output", .detail = "standard output"};
  }
  return static_cast<int>(done ? ExitCode::kAccepted : report(done.error(), chosen.json));
}

}  // namespace
}  // namespace symbolon::cli

int main(int argc, char** argv) {
  symbolon::wipe_freed_memory();  // credentials and inputs of proofs among it
  return symbolon::cli::run(argc, argv);
}
