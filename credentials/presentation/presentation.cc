#include "credentials/presentation/presentation.h"

#include <algorithm>
#include <cstring>

#include "credentials/presentation/errors.h"
#include "credentials/statement/public_values.h"
#include "prover/zkvm/verify.h"

namespace symbolon::presentation {
namespace {

using statement::PublicHeader;

Error refusal(ErrorCode code) { return Error{.code = code, .where = "presentation"}; }

}  // namespace

Result<Accepted> match_public_values(const Expectation& expectation, ByteView public_values) {
  const statement::Manifest& manifest = expectation.parameters.manifest();
  if (public_values.size() < statement::kPublicHeaderSize) return refusal(errors::kPresentationSize);
  PublicHeader header;
  std::memcpy(&header, public_values.data(), sizeof header);
  if (header.version != statement::kPublicValuesVersion) return refusal(errors::kPresentationVersion);
  if (header.statement_id != statement::make_statement_id(manifest.id)) {
    return refusal(errors::kPresentationStatement);
  }
  if (header.audience != expectation.audience) return refusal(errors::kPresentationAudience);
  if (header.parameters != expectation.parameters.hash()) return refusal(errors::kPresentationParameters);
  // A guest never makes these; a guest with a mistake would make them first.
  if (header.holder_key == Hash256{}) return refusal(errors::kPresentationHolderKey);
  if (header.nullifier == Hash256{}) return refusal(errors::kPresentationNullifierZero);
  const ByteView disclosed = public_values.subspan(statement::kPublicHeaderSize);
  TRY_ASSIGN(std::vector<statement::Disclosure> disclosures, statement::decode_disclosures(manifest, disclosed));
  return Accepted{.expectation = 0,
                  .holder_key = header.holder_key,
                  .nullifier = header.nullifier,
                  .disclosed = Bytes(disclosed.begin(), disclosed.end()),
                  .disclosures = std::move(disclosures),
                  .program_id = {},
                  .verifying_key = {}};
}

Result<Accepted> verify_presentation(std::span<const Expectation> expectations, ByteView proof_file) {
  prover::VerifyPolicy policy;
  for (const Expectation& expectation : expectations) {
    policy.accepted_keys.insert(policy.accepted_keys.end(), expectation.verifying_keys.begin(),
                                expectation.verifying_keys.end());
  }
  if (policy.accepted_keys.empty()) return refusal(errors::kPresentationNothingAccepted);
  TRY_ASSIGN(const prover::PublicValues values, prover::verify(policy, proof_file));
  // A key stands for one program, and so for one statement; where two expectations pin it, either will do.
  Result<Accepted> result = refusal(errors::kPresentationNothingAccepted);
  for (std::size_t i = 0; i < expectations.size(); ++i) {
    const std::vector<Hash256>& keys = expectations[i].verifying_keys;
    if (std::ranges::find(keys, values.verifying_key()) == keys.end()) continue;
    result = match_public_values(expectations[i], values.bytes());
    if (!result) continue;
    result->expectation = i;
    result->program_id = values.program_id();
    result->verifying_key = values.verifying_key();
    return result;
  }
  return result;
}

}  // namespace symbolon::presentation
