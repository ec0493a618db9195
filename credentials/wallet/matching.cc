#include "credentials/wallet/matching.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "core/crypto/hash.h"
#include "credentials/sdjwt/presentation_input.h"
#include "credentials/statement/errors.h"
#include "credentials/statements/registry.h"
#include "credentials/wallet/credentials.h"
#include "credentials/wallet/documents.h"
#include "credentials/wallet/errors.h"
#include "credentials/wallet/keys.h"
#include "credentials/wallet/ticket_import.h"
#include "credentials/wallet/tickets.h"

namespace symbolon::wallet {
namespace {

constexpr char kWhere[] = "wallet.matching";

bool needs(const statement::Manifest& manifest, std::string_view kind_prefix) {
  return std::any_of(manifest.inputs.begin(), manifest.inputs.end(),
                     [&](const statement::InputSpec& input) { return input.kind.starts_with(kind_prefix); });
}

// The kind of document that this request needs, or null.
const std::string* document_kind(const statement::ParameterValues& parameters) {
  for (const statement::InputSpec& input : parameters.manifest().inputs) {
    const bool is_document = std::ranges::find(document_kinds(), input.kind) != document_kinds().end();
    if (is_document && (input.with.empty() || parameters.find(input.with))) return &input.kind;
  }
  return nullptr;
}

bool is_in_hardware(const HeldCredential& credential) { return credential.key_label.empty(); }

// Empty where the holding has nothing of this kind.
Result<SecretBytes> input_of_kind(const VaultContents& contents, std::string_view statement_id, std::string_view kind,
                                  const Holding& holding) {
  if (kind == "secret") return SecretBytes::copy_of(statement_secret(contents.seed, statement_id).view());
  if (const HeldTicket* const ticket = holding.ticket; ticket != nullptr) {
    const bool is_on_chain = ticket->kind == TicketKind::kOnChain;
    if (kind == "ticket-secret") {
      TRY_ASSIGN(const SecretArray<32> secret, ticket_secret(contents, *ticket));
      return SecretBytes::copy_of(secret.view());
    }
    if (kind == "ticket-token") return SecretBytes::copy_of(ticket->token);
    if (kind == "ticket-place" && !is_on_chain) return SecretBytes::copy_of(ticket->evidence);
    if (kind == "ticket-ownership" && is_on_chain) return SecretBytes::copy_of(ticket->evidence);
  }
  if (const HeldCredential* const credential = holding.credential; credential != nullptr) {
    if (kind == "sd-jwt") return SecretBytes::copy_of(credential->token.view());
    if (kind == "sd-jwt-key" && is_in_hardware(*credential)) {
      if (holding.signature == nullptr) return Error{.code = errors::kHolderSignatureMissing, .where = kWhere};
      return SecretBytes::copy_of(*holding.signature);
    }
    if (kind == "sd-jwt-key") {
      TRY_ASSIGN(const StoredKey* const key, find_key(contents, credential->key_label));
      return SecretBytes::copy_of(key->secret.view());
    }
  }
  const HeldDocument* const document = holding.document;
  if (document != nullptr && kind == document->kind) return SecretBytes::copy_of(document->content.view());
  return SecretBytes();
}

bool is_named(const Holding& holding, const std::string& name) {
  return name.empty() || (holding.ticket != nullptr && holding.ticket->label == name) ||
         (holding.credential != nullptr && holding.credential->label == name) ||
         (holding.document != nullptr && holding.document->label == name);
}

// Each holding with each of the items that fit.
template <class Item, class Fits>
std::vector<Holding> combined(const std::vector<Holding>& holdings, const Item* Holding::*member,
                              const std::vector<Item>& items, Fits fits) {
  std::vector<Holding> found;
  for (const Holding& holding : holdings) {
    for (const Item& item : items) {
      if (fits(item)) (found.emplace_back(holding).*member) = &item;
    }
  }
  return found;
}

// What the request needs of each kind; one about a ticket and a credential gets every pair.
std::vector<Holding> holdings_for(const VaultContents& contents, const statement::ParameterValues& parameters) {
  const statement::Manifest& manifest = parameters.manifest();
  std::vector<Holding> found = {{}};
  if (needs(manifest, "ticket-")) {
    found = combined(found, &Holding::ticket, contents.tickets,
                     [](const HeldTicket& ticket) { return !is_pending(ticket); });
  }
  if (needs(manifest, "sd-jwt")) {
    found = combined(found, &Holding::credential, contents.credentials, [](const auto&) { return true; });
  }
  if (const std::string* const kind = document_kind(parameters)) {
    const auto is_of_kind = [kind](const HeldDocument& document) { return document.kind == *kind; };
    // Without one, the credential is still a near miss that says what is missing.
    if (std::ranges::any_of(contents.documents, is_of_kind)) {
      found = combined(found, &Holding::document, contents.documents, is_of_kind);
    }
  }
  return found;
}

bool is_empty(const Holding& holding) {
  return holding.ticket == nullptr && holding.credential == nullptr && holding.document == nullptr;
}

struct Candidate {
  const presentation::Expectation* expectation;
  Holding holding;
};

// For each expectation in turn, what the vault has for it, and of this name unless that is empty.
std::vector<Candidate> candidates(const VaultContents& contents,
                                  std::span<const presentation::Expectation> expectations, const std::string& only) {
  std::vector<Candidate> found;
  for (const presentation::Expectation& expectation : expectations) {
    for (const Holding& holding : holdings_for(contents, expectation.parameters)) {
      if (is_named(holding, only) && !is_empty(holding)) found.push_back({&expectation, holding});
    }
  }
  return found;
}

// A ticket of another event is no near miss.
bool is_of_audience(const Candidate& candidate) {
  const HeldTicket* const ticket = candidate.holding.ticket;
  return ticket == nullptr || ticket->event_id == candidate.expectation->audience;
}

Result<statement::Purpose> purpose_of(const VaultContents& contents, const Candidate& candidate) {
  TRY_ASSIGN(const Hash256 item, holding_item(candidate.holding));
  const HolderKeyUse use{.audience = candidate.expectation->audience, .item = item};
  return statement::Purpose{.audience = use.audience, .holder_key = holder_key(contents.seed, use).public_key()};
}

Result<Answer> try_answer(const VaultContents& contents, const Candidate& candidate) {
  const statement::ParameterValues& parameters = candidate.expectation->parameters;
  TRY_ASSIGN(const statement::Pack* const pack, statement::find_pack(parameters.manifest().id));
  TRY_ASSIGN(const statement::Purpose purpose, purpose_of(contents, candidate));
  TRY_ASSIGN(const statement::Witness witness, make_witness(contents, pack->manifest, candidate.holding));
  TRY(pack->statement->make_input(purpose, parameters, witness));
  return Answer{.expectation = candidate.expectation, .pack = pack, .holding = candidate.holding, .purpose = purpose};
}

}  // namespace

std::string holding_text(const Holding& holding) {
  std::string text;
  const auto add = [&text](const auto* item) {
    if (item != nullptr) text += (text.empty() ? "" : " and ") + item->label;
  };
  add(holding.ticket);
  add(holding.credential);
  add(holding.document);
  return text;
}

Result<Hash256> holding_item(const Holding& holding) {
  if (holding.ticket != nullptr) return holding.ticket->ticket_id;
  if (holding.credential == nullptr) return crypto::sha256(holding.document->content.view());
  TRY_ASSIGN(const sdjwt::EcKey key, bound_key(*holding.credential));
  return crypto::sha256(sdjwt::uncompressed(key));
}

Result<statement::Witness> make_witness(const VaultContents& contents, const statement::Manifest& manifest,
                                        const Holding& holding) {
  statement::Witness witness;
  for (const statement::InputSpec& input : manifest.inputs) {
    TRY_ASSIGN(SecretBytes value, input_of_kind(contents, manifest.id, input.kind, holding));
    if (value.empty()) {
      if (!input.with.empty()) continue;  // the statement itself says where it is needed
      return Error{.code = errors::kWitnessMissing, .where = kWhere, .detail = input.meaning};
    }
    witness.emplace(input.name, std::move(value));
  }
  return witness;
}

Result<std::vector<Answer>> find_answers(const VaultContents& contents,
                                         std::span<const presentation::Expectation> expectations,
                                         const std::string& only, const crypto::EcdsaSignature* signature) {
  std::vector<Answer> answers;
  std::optional<Error> refusal;
  for (Candidate& candidate : candidates(contents, expectations, only)) {
    candidate.holding.signature = signature;
    Result<Answer> answer = try_answer(contents, candidate);
    if (answer) {
      answers.push_back(*answer);
    } else if (is_of_audience(candidate)) {
      refusal = std::move(answer).error();
    }
  }
  if (!answers.empty()) return answers;
  if (refusal) return *refusal;
  return Error{.code = errors::kNothingFits, .where = kWhere, .detail = only};
}

Result<Bytes> message_to_sign(const VaultContents& contents, std::span<const presentation::Expectation> expectations,
                              const std::string& only) {
  std::optional<Bytes> message;
  for (const Candidate& candidate : candidates(contents, expectations, only)) {
    const HeldCredential* const credential = candidate.holding.credential;
    if (credential == nullptr || !is_in_hardware(*credential) || !is_of_audience(candidate)) continue;
    TRY_ASSIGN(const statement::Purpose purpose, purpose_of(contents, candidate));
    Bytes found = sdjwt::holder_binding_message(purpose.audience, purpose.holder_key);
    if (message && *message != found) return Error{.code = errors::kHolderSignatureAmbiguous, .where = kWhere};
    message = std::move(found);
  }
  if (!message) return Error{.code = errors::kHolderSignatureNotNeeded, .where = kWhere};
  return std::move(*message);
}

std::string limits_text(const statement::ParameterValues& parameters) {
  std::string text;
  for (const statement::FieldSpec& field : parameters.manifest().parameters) {
    const std::optional<ByteView> value = parameters.find(field.name);
    if (field.type.kind != statement::FieldKind::kU32 || field.type.is_set || !value) continue;
    if (!text.empty()) text += ", ";
    text += field.name + " " + statement::describe_field(field.type, *value);
  }
  return text;
}

}  // namespace symbolon::wallet
