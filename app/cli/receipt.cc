// symbolon receipt FILE --proof FILE: checks a receipt again, offline: the proof once more under the receipt's request,
// and everything that the receipt says of it.

#include <algorithm>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/errors.h"
#include "app/cli/streams.h"
#include "core/base/limits.h"
#include "credentials/receipt/receipt.h"
#include "credentials/request/request_jws.h"

namespace symbolon::cli {
namespace {

struct Options {
  std::string receipt;
  std::string proof;
  std::string request;
  std::string signer;
  bool json = false;
};

// Requests end with a line break in some files and without in others.
std::string without_line_ends(std::string text) {
  while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
  return text;
}

Result<std::string> read_text(const std::string& path, std::size_t bytes_max) {
  TRY_ASSIGN(const Bytes text, read_input(path, bytes_max));
  return std::string(text.begin(), text.end());
}

// The receipt holds; is it the one that was meant?
Result<void> check_expected(const Options& options, const receipt::Receipt& receipt) {
  if (!options.request.empty()) {
    TRY_ASSIGN(const std::string request, read_text(options.request, request::kRequestBytesMax));
    if (without_line_ends(request) != without_line_ends(receipt.facts.at("request").get<std::string>())) {
      return Error{.code = errors::kReceiptOtherRequest, .where = "receipt"};
    }
  }
  if (!options.signer.empty()) {
    const Result<Bytes> signer = from_hex_vartime(options.signer);
    if (!signer || signer->size() != receipt.signer.size()) {
      return Error{.code = ErrorCode::kUsageInvalid, .where = "receipt", .detail = "a signer has 64 hex digits"};
    }
    if (!std::ranges::equal(*signer, receipt.signer)) {
      return Error{.code = errors::kReceiptOtherSigner, .where = "receipt", .detail = to_hex(receipt.signer)};
    }
  }
  return {};
}

Result<void> check_receipt(const Options& options) {
  TRY_ASSIGN(const std::string text, read_text(options.receipt, receipt::kReceiptBytesMax));
  TRY_ASSIGN(const Bytes proof, read_input(options.proof, kProofBytesMax));
  TRY_ASSIGN(const receipt::Receipt receipt, receipt::recheck_receipt(text, proof));
  TRY(check_expected(options, receipt));
  if (options.json) {
    std::cout << json::readable_text(receipt.facts);
    return {};
  }
  std::cout << "the receipt holds\n";
  for (const char* name : {"proves", "shown", "application", "checked_at", "verifier", "signer"}) {
    const json::Json& value = receipt.facts.at(name);
    if (value.is_string() && value.get<std::string>().empty()) continue;
    std::cout << name << ": " << (value.is_string() ? value.get<std::string>() : value.dump()) << "\n";
  }
  return {};
}

}  // namespace

void add_receipt(CLI::App& app, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *app.add_subcommand("receipt", "check a receipt again, offline, with its proof file");
  command.add_option("RECEIPT", options->receipt, "receipt that verify wrote")->required();
  command.add_option("--proof", options->proof, "the proof file that it is about")->type_name("FILE")->required();
  command.add_option("--request", options->request, "refuse a receipt about another request than this")
      ->type_name("FILE");
  command.add_option("--signer", options->signer, "refuse a receipt that was not signed with this key, 64 hex digits")
      ->type_name("HEX");
  add_json_flag(command, options->json);
  set_examples(command, {"receipt receipt.json --proof proof.symbolon",
                         "receipt receipt.json --proof proof.symbolon --signer 3b6a27bc... --json"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return check_receipt(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
