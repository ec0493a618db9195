// symbolon gate token: adds a bearer token to the server's file and prints it once.

#include <iostream>
#include <memory>

#include "app/cli/gate_options.h"
#include "app/cli/streams.h"
#include "credentials/gate/http/bearer.h"

namespace symbolon::cli {
namespace {

constexpr std::size_t kTokenFileBytesMax = std::size_t{1} << 20;

struct Options {
  std::string file;
  std::string name;
  std::string role = "gate";
  std::uint16_t gate = 0;
};

Result<void> gate_token(const Options& options) {
  gate::http::BearerTokens tokens;
  const Result<Bytes> file = read_file(options.file, kTokenFileBytesMax);
  if (file) {
    TRY_ASSIGN(tokens, gate::http::BearerTokens::parse(*file));
  } else if (!(file.error().code == ErrorCode::kFileNotFound)) {
    return file.error();
  }
  const std::optional<gate::http::Role> role = gate::http::role_named(options.role);
  CHECK(role.has_value(), "the command line takes known roles only");
  TRY_ASSIGN(const std::string token, tokens.add(options.name, *role, options.gate));
  TRY(write_file_atomic(options.file, as_bytes(tokens.to_json()),
                        {.overwrite = Overwrite::kReplace, .access = FileAccess::kOwnerOnly}));
  std::cout << token << "\n";
  return {};
}

}  // namespace

void add_gate_token(CLI::App& gate, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *gate.add_subcommand("token", "make a bearer token; the file keeps its hash");
  command.add_option("--tokens", options->file, "file of bearer tokens, made where there is none")
      ->type_name("FILE")
      ->required();
  command.add_option("--name", options->name, "who gets it")->required();
  command.add_option("--role", options->role, "gate, check-in or organizer")
      ->check(CLI::IsMember({"gate", "check-in", "organizer"}))
      ->capture_default_str();
  command.add_option("--gate", options->gate, "number of the gate, for the log")->capture_default_str();
  set_examples(command, {"gate token --tokens tokens.json --name \"north door\" --gate 3",
                         "gate token --tokens tokens.json --name office --role organizer"});
  command.callback([options, &chosen] { chosen = {.run = [options] { return gate_token(*options); }}; });
}

}  // namespace symbolon::cli
