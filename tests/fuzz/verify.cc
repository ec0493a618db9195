// Any bytes as a proof file: verify() accepts the one valid file made at the start and nothing else, never crashes, and
// the decoder accepts one encoding only.
//
// First byte of the input, modulo 3: how the file is made.
//   0   the valid file after edits of eight bytes each: what to do, where (three bytes), with which value (four bytes)
//   1   the first bytes of the valid file, as many as the next three bytes say, then the rest of the input
//   2   the rest of the input
// The policy accepts the valid file's key, and the key that the file itself brings: so that changed shapes, too, get as
// far as the proof behind them.
#include <algorithm>
#include <cstring>

#include "core/base/check.h"
#include "prover/zkvm.h"
#include "prover/zkvm/proof_file.h"
#include "tests/support/assembler.h"

using namespace symbolon;
using namespace symbolon::prover;

namespace {

// Reads a word and commits it.
ProvenRun prove_small_program() {
  mips::assembly::Assembler a;
  a.read(mips::assembly::Assembler::kDataBase, 4);
  a.commit(mips::assembly::Assembler::kDataBase, 4);
  a.exit(0);
  return prove(a.program(), ByteArray<4>{1, 2, 3, 4}, {.preset = kPresetStandardV1}).value();
}

const ProvenRun& valid() {
  static const ProvenRun proven = prove_small_program();
  return proven;
}

std::size_t three_bytes(const std::uint8_t* at) {
  return std::size_t{at[0]} | std::size_t{at[1]} << 8 | std::size_t{at[2]} << 16;
}

// A position of the file; those at the front are as likely as all others together.
std::size_t place(std::size_t raw, std::size_t size) { return raw % 2 == 0 ? raw / 2 % 8192 % size : raw / 2 % size; }

void edit(Bytes& file, const std::uint8_t* edit) {
  constexpr std::size_t kSizeMax = std::size_t{1} << 21;
  if (file.size() < 8) return;
  const std::size_t at = place(three_bytes(edit + 1), file.size() - 4);
  const auto begin = file.begin() + static_cast<std::ptrdiff_t>(at);
  std::uint32_t value;
  std::uint32_t old;
  std::memcpy(&value, edit + 4, sizeof value);
  std::memcpy(&old, file.data() + at, sizeof old);
  const auto set = [&](std::uint32_t word) { std::memcpy(file.data() + at, &word, sizeof word); };
  switch (edit[0] % 9) {
    case 0: file[at] ^= static_cast<std::uint8_t>(1u << value % 8); break;
    case 1: file[at] = static_cast<std::uint8_t>(value); break;
    case 2: set(value); break;
    case 3: set(old + kFieldModulus); break;
    case 4: set((old + value) % kFieldModulus); break;
    case 5: file.resize(at); break;
    case 6:
      if (file.size() < kSizeMax) file.insert(begin, value % 4096, static_cast<std::uint8_t>(value >> 16));
      break;
    case 7: {
      const std::size_t count = std::min<std::size_t>(value % 4096, file.size() - at);
      file.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
      break;
    }
    default: {
      // Exchanges two words, which keeps every element canonical.
      const std::size_t other = value % (file.size() - 4);
      std::uint32_t word;
      std::memcpy(&word, file.data() + other, sizeof word);
      set(word);
      std::memcpy(file.data() + other, &old, sizeof old);
    }
  }
}

Bytes make_file(ByteView input) {
  const Bytes& good = valid().proof_file;
  if (input.empty()) return {};
  const ByteView rest = input.subspan(1);
  switch (input[0] % 3) {
    case 0: {
      Bytes file = good;
      for (std::size_t at = 0; at + 8 <= rest.size(); at += 8) edit(file, rest.data() + at);
      return file;
    }
    case 1: {
      if (rest.size() < 3) return {};
      const std::size_t kept = place(three_bytes(rest.data()), good.size());
      Bytes file(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(kept));
      file.insert(file.end(), rest.begin() + 3, rest.end());
      return file;
    }
    default: return Bytes(rest.begin(), rest.end());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const Bytes file = make_file({bytes, size});
  VerifyPolicy policy{.accepted_keys = {valid().verifying_key}};
  const Result<ProofFile> decoded = ProofFile::decode(file);
  if (decoded) {
    CHECK(decoded->encode() == file, "a file that decodes is its only encoding");
    policy.accepted_keys.push_back(decoded->key.hash());
  }
  const Result<PublicValues> verdict = verify(policy, file);
  if (verdict) {
    CHECK(file == valid().proof_file, "only the honest file is accepted");
    CHECK(verdict->bytes() == valid().public_values, "with its public values");
  } else {
    CHECK(file != valid().proof_file, "the honest file is accepted");
    const ErrorKind kind = error_kind(verdict.error().code);
    CHECK(kind != ErrorKind::kInternal, "a refusal is about the file");
    CHECK(decoded.has_value() || verdict.error().code == decoded.error().code, "one decoder, one reason");
  }
  return 0;
}
