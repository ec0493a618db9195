#include "prover/zkvm/proof_file.h"

#include <algorithm>
#include <string_view>

#include "core/base/limits.h"
#include "core/mips/machine.h"

namespace symbolon::prover {
namespace {

constexpr std::string_view kMagic = "SYMBOLON";

}  // namespace

Result<ProofFile> ProofFile::decode(ByteView bytes) {
  if (bytes.size() > kProofBytesMax) return Error{.code = ErrorCode::kInputTooLarge, .where = "proof_file"};
  Reader reader(bytes);
  const Result<ByteView> magic = reader.bytes(kMagic.size());
  if (!magic || !std::ranges::equal(*magic, as_bytes(kMagic))) {
    return Error{.code = ErrorCode::kProofFileMagic, .where = "proof_file.magic"};
  }
  TRY_ASSIGN(const std::uint32_t version, reader.u32());
  if (version != kProofFileVersion) {
    return Error{.code = ErrorCode::kProofFileVersion,
                 .where = "proof_file.version",
                 .detail = "version " + std::to_string(version)};
  }
  ProofFile file;
  TRY_ASSIGN(file.key, VerifyingKey::decode(reader));
  TRY_ASSIGN(const std::uint32_t public_size, reader.count(mips::kPublicBytesMax));
  TRY_ASSIGN(const ByteView public_values, reader.bytes(public_size));
  file.public_values.assign(public_values.begin(), public_values.end());
  TRY_ASSIGN(file.proof, reader.bytes(reader.remaining()));
  return file;
}

Bytes ProofFile::encode() const {
  Writer writer;
  writer.bytes(as_bytes(kMagic));
  writer.u32(kProofFileVersion);
  key.encode(writer);
  writer.reserve(writer.view().size() + sizeof(std::uint32_t) + public_values.size() + proof.size());
  writer.u32(static_cast<std::uint32_t>(public_values.size()));
  writer.bytes(public_values);
  writer.bytes(proof);
  return std::move(writer).take();
}

}  // namespace symbolon::prover
