// What a command of the command line is made of, and how it ends.
//
// Each command lives in a file of its own with one function add_<command>(parent, chosen): it adds a subcommand with
// its options, and a callback that puts into `chosen` what is to be done once the whole command line has been read.
// main.cc runs it and turns its error into messages and the exit code; a command prints data only.

#ifndef SYMBOLON_APP_CLI_COMMAND_H_
#define SYMBOLON_APP_CLI_COMMAND_H_

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

#include "core/base/result.h"

namespace symbolon::cli {

// As listed in --help. Scripts rely on the numbers.
enum class ExitCode : int {
  kAccepted = 0,
  kRejected = 1,
  kUsage = 2,
  kUnreadable = 3,
  kInternal = 4,
};

ExitCode exit_code(ErrorKind kind);

struct ChosenCommand {
  std::function<Result<void>()> run;
  // Errors go to standard output too, as one JSON object.
  bool json = false;
};

// Adds the --json flag that every command with output has.
void add_json_flag(CLI::App& command, bool& json);

// Text under the options in --help: runnable lines, without the leading "symbolon".
void set_examples(CLI::App& command, const std::vector<std::string>& examples);

// Prints `symbolon: error: ...` and `symbolon: hint: ...` to standard error.
void print_error(const std::string& what, const std::string& hint);

// The same for an Error, as JSON on standard output too where that is asked for; returns the exit code that it means.
ExitCode report(const Error& error, bool json);

// symbolon vm ...
void add_vm_run(CLI::App& vm, ChosenCommand& chosen);
void add_vm_id(CLI::App& vm, ChosenCommand& chosen);
void add_vm_prove(CLI::App& vm, ChosenCommand& chosen);
void add_vm_verify(CLI::App& vm, ChosenCommand& chosen);

// symbolon vault ..., symbolon ticket ..., symbolon credential ..., symbolon prove, symbolon pass
void add_vault(CLI::App& app, ChosenCommand& chosen);
void add_ticket(CLI::App& app, ChosenCommand& chosen);
void add_credential(CLI::App& app, ChosenCommand& chosen);
void add_issuer(CLI::App& app, ChosenCommand& chosen);
void add_prove(CLI::App& app, ChosenCommand& chosen);
void add_pass(CLI::App& app, ChosenCommand& chosen);

// symbolon event ..., request ..., verify, receipt (asking_commands.h)
void add_event(CLI::App& app, ChosenCommand& chosen);
void add_request(CLI::App& app, ChosenCommand& chosen);
void add_verify(CLI::App& app, ChosenCommand& chosen);
void add_receipt(CLI::App& app, ChosenCommand& chosen);

// symbolon security, symbolon demo
void add_security(CLI::App& app, ChosenCommand& chosen);
void add_demo(CLI::App& app, ChosenCommand& chosen);

// symbolon gate ...
void add_gate(CLI::App& app, ChosenCommand& chosen);

}  // namespace symbolon::cli

#endif  // SYMBOLON_APP_CLI_COMMAND_H_
