// symbolon gate scan: judges passes: one text, one picture, or one text a line from a keyboard scanner.

#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "app/cli/errors.h"
#include "app/cli/gate_options.h"
#include "app/cli/streams.h"
#include "credentials/pass/keyboard.h"
#include "credentials/pass/png.h"
#include "credentials/pass/qr.h"

namespace symbolon::cli {
namespace {

struct Options {
  GateOptions gate;
  std::string text;
  std::string image;
  std::string direction;
  std::uint16_t lane = 0;
  bool lines = false;
  bool json = false;
};

void print_answer(const gate::Answer& answer, bool as_json) {
  if (as_json) {
    nlohmann::ordered_json json = {{"verdict", gate::words(answer.verdict)}, {"admit", gate::admits(answer.verdict)}};
    if (answer.detail[0] != '\0') json["detail"] = answer.detail;
    if (answer.first_used) json["first_used"] = *answer.first_used;
    std::cout << json.dump() << std::endl;
    return;
  }
  std::cout << gate::words(answer.verdict) << std::endl;
  if (answer.detail[0] != '\0') std::cerr << answer.detail << std::endl;
}

Result<gate::Answer> judge(gate::Gate& gate, const Options& options, const std::string& text) {
  std::optional<gate::Direction> direction;
  if (!options.direction.empty()) {
    direction = options.direction == "exit" ? gate::Direction::kExit : gate::Direction::kEntry;
  }
  return gate.admit({.text = text, .gate = options.lane, .direction = direction});
}

Result<void> scan_one(gate::Gate& gate, const Options& options, const std::string& text) {
  TRY_ASSIGN(const gate::Answer answer, judge(gate, options, text));
  print_answer(answer, options.json);
  const bool is_good = gate::admits(answer.verdict) || answer.verdict == gate::Verdict::kExitRecorded;
  if (!is_good) {
    return Error{
        .code = errors::kPassRefused, .where = "gate scan", .detail = std::string(gate::words(answer.verdict))};
  }
  return {};
}

Result<void> scan_lines(gate::Gate& gate, const Options& options) {
  // Bounded, whatever the scanner sends: what is longer than a pass is judged by its beginning, and so refused.
  std::string line;
  for (int c = std::cin.get(); c != std::char_traits<char>::eof(); c = std::cin.get()) {
    if (c != '\n' && c != '\t') {
      if (line.size() <= pass::kTypedBytesMax) line += static_cast<char>(c);
      continue;
    }
    if (!line.empty()) {
      TRY_ASSIGN(const gate::Answer answer, judge(gate, options, line));
      print_answer(answer, options.json);
    }
    line.clear();
  }
  return {};
}

Result<void> gate_scan(const Options& options) {
  const int sources = (options.text.empty() ? 0 : 1) + (options.image.empty() ? 0 : 1) + (options.lines ? 1 : 0);
  if (sources != 1) {
    return Error{
        .code = ErrorCode::kUsageInvalid, .where = "gate scan", .detail = "name one of TEXT, --image and --lines"};
  }
  std::string text = options.text;
  if (!options.image.empty()) {
    TRY_ASSIGN(const Bytes file, read_input(options.image, pass::kPngBytesMax));
    TRY_ASSIGN(const pass::GrayImage picture, pass::from_png(file));
    TRY_ASSIGN(text, pass::read_qr(picture));
  }
  TRY_ASSIGN(const OpenGate opened, open_gate(options.gate));
  if (options.lines) return scan_lines(*opened.gate, options);
  return scan_one(*opened.gate, options, text);
}

}  // namespace

void add_gate_scan(CLI::App& gate, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *gate.add_subcommand("scan", "judge a pass and use it up");
  command.add_option("TEXT", options->text, "the text of a pass code");
  command.add_option("--image", options->image, "a picture of the code, PNG")->type_name("FILE");
  command.add_flag("--lines", options->lines, "read codes from standard input, each ended by a line break or a tab");
  add_gate_options(command, options->gate);
  command.add_option("--direction", options->direction, "what the lane is for; else what the pass says")
      ->check(CLI::IsMember({"entry", "exit"}));
  command.add_option("--gate", options->lane, "number of this lane, for the log")->capture_default_str();
  add_json_flag(command, options->json);
  set_examples(command, {"gate scan --image pass.png --event gala.event.json --ledger gate.ledger",
                         "gate scan --lines --json --event gala.event.json --ledger gate.ledger"});
  // The verdict is the output; with --json an error would be a second object, so it goes to standard error only.
  command.callback([options, &chosen] { chosen = {.run = [options] { return gate_scan(*options); }}; });
}

}  // namespace symbolon::cli
