#include "credentials/wallet/documents.h"

#include <algorithm>
#include <utility>

#include "core/base/check.h"
#include "credentials/json/document.h"
#include "credentials/statements/credit/scorecard_file.h"
#include "credentials/statements/sensor/log.h"
#include "credentials/wallet/errors.h"
#include "credentials/wallet/keys.h"

namespace symbolon::wallet {
namespace {

namespace credit = statement::credit;
namespace sensor = statement::sensor;

constexpr char kWhere[] = "wallet.document";

struct Kind {
  const char* name;
  Result<SecretBytes> (*read)(ByteView file);  // the encoding that the statement takes
  Hash256 (*subject)(ByteView content);        // of what read() made
};

Result<SecretBytes> read_scorecard(ByteView file) {
  TRY_ASSIGN(const json::Json json, json::parse_document(file, credit::kScorecardFileBytesMax));
  // A card without salt would be given one, and never be the one that somebody committed to.
  if (!json.contains("salt")) return Error{.code = errors::kScorecardUnsalted, .where = kWhere};
  TRY_ASSIGN(const credit::Scorecard card, credit::read_scorecard(file));
  return SecretBytes::copy_of(credit::encode_scorecard(card));
}
Hash256 scorecard_subject(ByteView content) {
  const auto card = credit::decode_scorecard(content);
  CHECK(card.has_value(), "documents are checked when they are added");
  return credit::scorecard_commitment(*card);
}

Result<SecretBytes> read_log(ByteView file) {
  TRY(sensor::decode_log(file));
  return SecretBytes::copy_of(file);
}
Hash256 log_subject(ByteView content) {
  const auto log = sensor::decode_log(content);
  CHECK(log.has_value(), "documents are checked when they are added");
  return log->shipment;
}

constexpr Kind kKinds[] = {{"scorecard", read_scorecard, scorecard_subject}, {"sensor-log", read_log, log_subject}};

const Kind* find_kind(std::string_view name) {
  const auto found = std::ranges::find(kKinds, name, [](const Kind& kind) { return std::string_view(kind.name); });
  return found == std::end(kKinds) ? nullptr : &*found;
}

}  // namespace

const std::vector<std::string>& document_kinds() {
  static const std::vector<std::string> kNames = [] {
    std::vector<std::string> names;
    for (const Kind& kind : kKinds) names.emplace_back(kind.name);
    return names;
  }();
  return kNames;
}

Result<void> add_document(VaultContents& contents, const std::string& label, const std::string& kind,
                          const SecretBytes& file) {
  TRY(check_new_label(contents, label));
  const Kind* const known = find_kind(kind);
  if (known == nullptr) return Error{.code = errors::kDocumentKindUnknown, .where = kWhere, .detail = kind};
  HeldDocument document;
  document.label = label;
  document.kind = kind;
  TRY_ASSIGN(document.content, known->read(file.view()));
  for (const HeldDocument& held : contents.documents) {
    if (held.kind == kind && held.content == document.content) {
      return Error{.code = errors::kDocumentHeld, .where = kWhere, .detail = held.label};
    }
  }
  contents.documents.push_back(std::move(document));
  return {};
}

std::string document_subject(const HeldDocument& document) {
  const Kind* const kind = find_kind(document.kind);
  // A later version may know more kinds.
  return kind == nullptr ? "" : to_hex(kind->subject(document.content.view()));
}

}  // namespace symbolon::wallet
