// Held documents: what a statement needs beside tickets, credentials and keys. The kinds are those of the manifests'
// inputs; each is checked when it is taken in, and kept in the encoding that its statement takes.
//
//   scorecard     JSON of a bureau, with the salt of its commitment (credentials/statements/credit/scorecard_file.h)
//   sensor-log    what a device signed of one shipment (credentials/statements/sensor/log.h)

#ifndef SYMBOLON_CREDENTIALS_WALLET_DOCUMENTS_H_
#define SYMBOLON_CREDENTIALS_WALLET_DOCUMENTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "credentials/wallet/contents.h"

namespace symbolon::wallet {

// In the order of the table above.
const std::vector<std::string>& document_kinds();

// Largest file of any kind.
inline constexpr std::size_t kDocumentFileBytesMax = std::size_t{64} << 10;

// Errors: as check_new_label(); kDocumentKindUnknown, kDocumentHeld, kScorecardUnsalted; those of read_scorecard() and
// sensor::decode_log().
Result<void> add_document(VaultContents& contents, const std::string& label, const std::string& kind,
                          const SecretBytes& file);

// What a request names it by, as hex digits: a scorecard's commitment, a log's shipment.
std::string document_subject(const HeldDocument& document);

}  // namespace symbolon::wallet

#endif  // SYMBOLON_CREDENTIALS_WALLET_DOCUMENTS_H_
