// symbolon event show FILE: what an event file says, after its signature was checked.

#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/asking_commands.h"
#include "app/cli/streams.h"
#include "credentials/event/event_file.h"
#include "credentials/event/expectation.h"
#include "credentials/statement/sentence.h"

namespace symbolon::cli {
namespace {

struct Options {
  std::string file;
  bool json = false;
};

Result<void> event_show(const Options& options) {
  TRY_ASSIGN(const Bytes text, read_input(options.file, event::kEventFileBytesMax));
  TRY_ASSIGN(const event::Event event, event::parse_event_file(text));
  TRY_ASSIGN(const auto expectations, event::event_expectations(event));
  nlohmann::ordered_json sentences = nlohmann::ordered_json::array();
  for (const auto& expected : expectations) sentences.push_back(statement::make_sentence(expected.parameters));
  const nlohmann::ordered_json facts = {{"name", event.description.name},
                                        {"venue", event.description.venue},
                                        {"from", event.description.time.from},
                                        {"until", event.description.time.until},
                                        {"fingerprint", event::fingerprint(event.core.event_id())},
                                        {"event_id", to_hex(event.core.event_id())},
                                        {"root", to_hex(event.core.root)},
                                        {"organizer", to_hex(event.core.organizer)},
                                        {"session", event.core.session},
                                        {"revision", event.revision},
                                        {"asks", sentences}};
  if (options.json) {
    std::cout << facts.dump(2) << "\n";
    return {};
  }
  for (const auto& [name, value] : facts.items()) {
    if (value.is_array()) {
      for (const auto& item : value) std::cout << name << ": " << item.get<std::string>() << "\n";
    } else {
      std::cout << name << ": " << (value.is_string() ? value.get<std::string>() : value.dump()) << "\n";
    }
  }
  return {};
}

}  // namespace

void add_event_show(CLI::App& event, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *event.add_subcommand("show", "show an event file, with the six words to compare");
  command.add_option("FILE", options->file, "event file")->required();
  add_json_flag(command, options->json);
  set_examples(command, {"event show gala.event.json", "event show gala.event.json --json"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return event_show(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
