// symbolon gate report: counts of a ledger, open or closed; and passes that two ledgers of one group let in.

#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/gate_options.h"
#include "app/cli/streams.h"
#include "credentials/event/event_file.h"
#include "credentials/gate/report.h"
#include "credentials/gate/store.h"

namespace symbolon::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string ledger;
  std::string event;
  std::string with;
  bool json = false;
};

// Both ledgers must be of one event key: the second is opened with the first one's.
Result<Json> conflicts_of(const Options& options) {
  if (options.event.empty()) {
    return Error{.code = ErrorCode::kUsageInvalid, .where = "gate report", .detail = "--with needs --event"};
  }
  TRY_ASSIGN(const Bytes text, read_input(options.event, event::kEventFileBytesMax));
  TRY_ASSIGN(const event::Event event, event::parse_event_file(text));
  TRY_ASSIGN(const gate::Store one, gate::open_store(options.ledger, event.core.event_id()));
  TRY_ASSIGN(const gate::Store other, gate::open_store(options.with, event.core.event_id()));
  TRY_ASSIGN(const std::vector<gate::Conflict> found, gate::conflicts(one.key, *one.ledger, *other.ledger));
  Json list = Json::array();
  for (const gate::Conflict& conflict : found) {
    list.push_back({{"first_time", std::uint64_t{conflict.first_minute} * 60},
                    {"first_gate", conflict.first_gate},
                    {"second_time", std::uint64_t{conflict.second_minute} * 60},
                    {"second_gate", conflict.second_gate}});
  }
  return list;
}

Result<void> gate_report(const Options& options) {
  TRY_ASSIGN(const std::unique_ptr<gate::Ledger> ledger, gate::open_ledger_only(options.ledger));
  TRY_ASSIGN(const std::vector<gate::LogLine> log, ledger->log());
  TRY_ASSIGN(const std::uint64_t stored, ledger->pass_count());
  Json report = Json::parse(gate::to_json(gate::count(log)));
  report["passes_stored"] = stored;
  if (!options.with.empty()) {
    TRY_ASSIGN(report["conflicts"], conflicts_of(options));
  }
  if (options.json) {
    std::cout << report.dump(2) << "\n";
    return {};
  }
  std::cout << "checked in: " << report["checked_in"] << "\ninside: " << report["inside"] << "\n";
  for (const auto& [verdict, count] : report["verdicts"].items()) std::cout << verdict << ": " << count << "\n";
  std::cout << "holder keys replaced: " << report["holders_replaced"]
            << "\nholder keys refused: " << report["holder_conflicts"] << "\npasses stored: " << stored << "\n";
  if (report.contains("conflicts")) std::cout << "entered twice: " << report["conflicts"].size() << "\n";
  return {};
}

}  // namespace

void add_gate_report(CLI::App& gate, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *gate.add_subcommand("report", "counts of a ledger, also of a closed one");
  command.add_option("--ledger", options->ledger, "the gate's database")->type_name("FILE")->required();
  command.add_option("--with", options->with, "another ledger of the same key: list passes that entered through both")
      ->type_name("FILE");
  command.add_option("--event", options->event, "signed event file, with --with")->type_name("FILE");
  add_json_flag(command, options->json);
  set_examples(command, {"gate report --ledger gate.ledger --json",
                         "gate report --ledger north.ledger --with south.ledger --event gala.event.json"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return gate_report(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
