// symbolon vm verify PROOF: checks a proof and prints its public values, which exist only after acceptance.

#include <chrono>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/streams.h"
#include "core/base/limits.h"
#include "core/mips/elf.h"
#include "prover/zkvm.h"
#include "prover/zkvm/proof_file.h"

namespace symbolon::cli {
namespace {

struct Options {
  std::string proof;
  std::string program;  // accept proofs of this guest, in any shape,
  std::string preset;   // under this preset
  std::string key;      // or: accept this verifying key only
  std::string public_file;
  bool force = false;
  bool json = false;
};

// The verifying key that this program has in the shape that the proof names. The key is made here, from the program:
// the proof only says how large its tables are, within the bounds of check_key_shape.
Result<Hash256> key_of_program(const Options& options, ByteView proof_file) {
  TRY_ASSIGN(const prover::Preset preset, prover::find_preset(options.preset));
  TRY_ASSIGN(const Bytes elf, read_input(options.program, mips::kElfBytesMax));
  TRY_ASSIGN(const mips::Program program, mips::load_elf(elf));
  TRY_ASSIGN(const prover::ProofFile file, prover::ProofFile::decode(proof_file));
  // Saves the work of a key where the program is another one.
  if (file.key.program_id != mips::program_id(program) || file.key.preset != preset.id) {
    return Error{.code = ErrorCode::kVerifyingKeyNotAccepted, .where = "vm verify"};
  }
  const auto key = prover::make_verifying_key(program, preset, file.key.shape);
  // The shape is the proof's, not the caller's: one without room for the program has no key that could be accepted.
  if (!key && key.error().code == ErrorCode::kRunTooLarge) {
    return Error{.code = ErrorCode::kVerifyingKeyNotAccepted, .where = "vm verify"};
  }
  if (!key) return key.error();
  return key->hash();
}

Result<Hash256> parse_key(const std::string& text) {
  const Result<Bytes> bytes = from_hex_vartime(text);
  Hash256 hash;
  if (!bytes || bytes->size() != hash.size()) {
    return Error{.code = ErrorCode::kUsageInvalid, .where = "vm verify", .detail = "--vk takes 64 hex digits"};
  }
  std::copy(bytes->begin(), bytes->end(), hash.begin());
  return hash;
}

Result<void> vm_verify(const Options& options) {
  const Overwrite overwrite = options.force ? Overwrite::kReplace : Overwrite::kRefuse;
  if (options.program.empty() == options.key.empty()) {
    return Error{.code = ErrorCode::kUsageInvalid, .where = "vm verify", .detail = "name either --program or --vk"};
  }
  if (!options.public_file.empty()) TRY(check_output(options.public_file, overwrite));
  TRY_ASSIGN(const Bytes proof_file, read_input(options.proof, kProofBytesMax));
  TRY_ASSIGN(const Hash256 key, options.key.empty() ? key_of_program(options, proof_file) : parse_key(options.key));

  const auto start = std::chrono::steady_clock::now();
  TRY_ASSIGN(const prover::PublicValues values, prover::verify({.accepted_keys = {key}}, proof_file));
  const double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();

  if (!options.public_file.empty()) TRY(write_output(options.public_file, values.bytes(), overwrite));
  std::ostream& out = options.public_file == "-" ? std::cerr : std::cout;
  if (options.json) {
    const nlohmann::ordered_json facts = {{"accepted", true},
                                          {"program_id", to_hex(values.program_id())},
                                          {"verifying_key", to_hex(values.verifying_key())},
                                          {"public_values", to_hex(values.bytes())},
                                          {"verify_ms", ms}};
    out << facts.dump(2) << "\n";
  } else {
    out << "accepted\nprogram id: " << to_hex(values.program_id()) << "\npublic values: " << to_hex(values.bytes())
        << "\n";
  }
  return {};
}

}  // namespace

void add_vm_verify(CLI::App& vm, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  options->preset = "standard";
  CLI::App& command = *vm.add_subcommand("verify", "check a proof; prints public values only after acceptance");
  command.add_option("PROOF", options->proof, "proof file")->required();
  command.add_option("--program", options->program, "accept proofs of this guest, a MIPS32 ELF file")
      ->type_name("FILE");
  command.add_option("--preset", options->preset, "with --program: standard or inner")
      ->type_name("NAME")
      ->capture_default_str();
  command.add_option("--vk", options->key, "accept this verifying key only, 64 hex digits")->type_name("HEX");
  command.add_option("--public", options->public_file, "write the public values, as bytes")->type_name("FILE");
  command.add_flag("--force", options->force, "replace the output file");
  add_json_flag(command, options->json);
  set_examples(command, {"vm verify proof.symbolon --program guest.elf",
                         "vm verify proof.symbolon --vk 64HEXDIGITS --public values.bin"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return vm_verify(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
