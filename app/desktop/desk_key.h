// The key of a desk that signs: requests and receipts. One file in the application's folder, for its owner alone; made
// where there is none.

#ifndef SYMBOLON_APP_DESKTOP_DESK_KEY_H_
#define SYMBOLON_APP_DESKTOP_DESK_KEY_H_

#include <memory>
#include <string>

#include "core/base/result.h"
#include "credentials/request/request_jws.h"

namespace symbolon::desktop {

// Errors: those of reading and writing files; kSecretKeyInvalid where the file holds something else.
Result<std::shared_ptr<const request::RequesterKey>> load_desk_key(const std::string& path);

}  // namespace symbolon::desktop

#endif  // SYMBOLON_APP_DESKTOP_DESK_KEY_H_
