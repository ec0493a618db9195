// symbolon security: the proven bits of every preset, term by term.

#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "prover/params/report_text.h"

namespace symbolon::cli {

void add_security(CLI::App& app, ChosenCommand& chosen) {
  const auto json = std::make_shared<bool>(false);
  CLI::App& command = *app.add_subcommand("security", "print the proven security of every preset, term by term");
  add_json_flag(command, *json);
  set_examples(command, {"security", "security --json"});
  command.callback([json, &chosen] {
    chosen = {.run = [json]() -> Result<void> {
                std::cout << (*json ? prover::all_security_json() : prover::all_security_text()) << "\n";
                return {};
              },
              .json = *json};
  });
}

}  // namespace symbolon::cli
