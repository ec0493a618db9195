// Taking home what check-in answered: the grant goes to the ticket whose proof was checked in, and the difference
// between the organizer's clock and this one stays with it.

#ifndef SYMBOLON_CREDENTIALS_WALLET_CHECK_IN_H_
#define SYMBOLON_CREDENTIALS_WALLET_CHECK_IN_H_

#include <string>

#include "credentials/wallet/contents.h"

namespace symbolon::wallet {

// `answer` is a check-in answer (credentials/gate/check_in_text.h), `now` this machine's Unix seconds. Returns the
// ticket's name. After an error the contents are as before. Errors: those of gate::read_check_in(),
// kCheckInOtherTicket, kCheckInSignature, kCheckInClock.
Result<std::string> accept_check_in(VaultContents& contents, ByteView answer, std::uint64_t now);

}  // namespace symbolon::wallet

#endif  // SYMBOLON_CREDENTIALS_WALLET_CHECK_IN_H_
