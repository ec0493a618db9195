#include "credentials/ethereum/personal_message.h"

#include "core/crypto/hash.h"

namespace symbolon::ethereum {

Hash256 personal_message_digest(ByteView message) {
  const std::string prefix =
      "\x19"
      "Ethereum Signed Message:\n" +
      std::to_string(message.size());
  Bytes whole(prefix.begin(), prefix.end());
  whole.insert(whole.end(), message.begin(), message.end());
  return crypto::keccak256(whole);
}

}  // namespace symbolon::ethereum
