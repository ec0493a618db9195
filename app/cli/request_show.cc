// symbolon request show FILE: what a request asks for, after its signature was checked.

#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/asking_commands.h"
#include "app/cli/streams.h"
#include "core/base/text.h"
#include "credentials/request/request_jws.h"
#include "credentials/statement/sentence.h"

namespace symbolon::cli {
namespace {

struct Options {
  std::string file;
  bool json = false;
};

Result<void> request_show(const Options& options) {
  TRY_ASSIGN(const Bytes text, read_input(options.file, request::kRequestBytesMax));
  TRY_ASSIGN(const request::Request request,
             request::parse_request(text_of(text)));
  const bool is_open = request.check_time(unix_seconds_now()).has_value();
  const nlohmann::ordered_json facts = {{"asks", statement::make_sentence(request.parameters)},
                                        {"statement", request.parameters.manifest().id},
                                        {"reveals", request.parameters.manifest().reveals},
                                        {"requester", request.client_id},
                                        {"calls_itself", request.client_name},
                                        {"says_it_is_for", request.purpose},
                                        {"application", request.application},
                                        {"issued_at", request.issued_at},
                                        {"expires_at", request.expires_at},
                                        {"open", is_open},
                                        {"parameters", nlohmann::ordered_json(request.parameters.to_json())},
                                        {"program_id", to_hex(request.program_id)}};
  if (options.json) {
    std::cout << facts.dump(2) << "\n";
    return {};
  }
  for (const auto& [name, value] : facts.items()) {
    if (value.is_string() && value.get<std::string>().empty()) continue;
    std::cout << name << ": " << (value.is_string() ? value.get<std::string>() : value.dump()) << "\n";
  }
  return {};
}

}  // namespace

void add_request_show(CLI::App& request, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *request.add_subcommand("show", "show a request: who asks for what");
  command.add_option("FILE", options->file, "request")->required();
  add_json_flag(command, options->json);
  set_examples(command, {"request show over18.request", "request show over18.request --json"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return request_show(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
