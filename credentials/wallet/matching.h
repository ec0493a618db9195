// From what is asked to what is held: which ticket or credential answers an expectation, and the witness made of it.
// Generic over the statements' manifests: an input's `kind` says what the wallet looks for.
//
//   ticket-secret, ticket-place, ticket-token, ticket-ownership     a ticket of the event that is asked about
//   sd-jwt, sd-jwt-key                                              a credential, and its key or that key's signature
//   scorecard, sensor-log                                           a document of this kind (documents.h)
//   secret                                                          made from the vault's seed, for this statement

#ifndef SYMBOLON_CREDENTIALS_WALLET_MATCHING_H_
#define SYMBOLON_CREDENTIALS_WALLET_MATCHING_H_

#include <span>

#include "core/crypto/ecdsa.h"
#include "credentials/presentation/presentation.h"
#include "credentials/statement/pack.h"
#include "credentials/wallet/contents.h"
#include "credentials/wallet/holder_key.h"

namespace symbolon::wallet {

// Borrowed from the vault; at least one of them.
struct Holding {
  const HeldTicket* ticket = nullptr;
  const HeldCredential* credential = nullptr;
  const HeldDocument* document = nullptr;
  // By the credential's key where that is in hardware; not of the vault, but it outlives the holding as well.
  const crypto::EcdsaSignature* signature = nullptr;
};

// "tonight", or "tonight and kyc".
std::string holding_text(const Holding& holding);

// What the holder key depends on beside the audience: the ticket, else the credential's key, else the document.
// Errors: those of bound_key().
Result<Hash256> holding_item(const Holding& holding);

// Errors: kWitnessMissing where the holding has no input of a kind that is always needed; kHolderSignatureMissing;
// kLabelUnknown.
Result<statement::Witness> make_witness(const VaultContents& contents, const statement::Manifest& manifest,
                                        const Holding& holding);

// One way to answer.
struct Answer {
  const presentation::Expectation* expectation;
  const statement::Pack* pack;
  Holding holding;
  statement::Purpose purpose;
};

// Every answer that the vault can give: the statement's own code has made an input of it. `only`, unless empty, names
// the ticket, credential or document that must be part of it; `signature`, unless null, is by a key in hardware, of
// what message_to_sign() gave. Errors: kNothingFits where there is none and nothing came close; else what kept the last
// candidate from fitting.
Result<std::vector<Answer>> find_answers(const VaultContents& contents,
                                         std::span<const presentation::Expectation> expectations,
                                         const std::string& only, const crypto::EcdsaSignature* signature = nullptr);

// What the key in hardware of the one credential that could answer signs with ECDSA and SHA-256: it names audience and
// holder key, so that the signature is of no use for anything else. Errors: kHolderSignatureNotNeeded,
// kHolderSignatureAmbiguous; those of holding_item().
Result<Bytes> message_to_sign(const VaultContents& contents, std::span<const presentation::Expectation> expectations,
                              const std::string& only);

// The limits that a request sets, "age_min 18, level_min 2": its numbers, without times, dates and names, which differ
// from one request to the next. What history.h compares; empty where there are none.
std::string limits_text(const statement::ParameterValues& parameters);

}  // namespace symbolon::wallet

#endif  // SYMBOLON_CREDENTIALS_WALLET_MATCHING_H_
