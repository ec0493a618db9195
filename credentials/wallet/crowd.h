// The crowd that a proof hides in: it says "one of these", and that is worth as much as there are of them.

#ifndef SYMBOLON_CREDENTIALS_WALLET_CROWD_H_
#define SYMBOLON_CREDENTIALS_WALLET_CROWD_H_

#include <cstdint>
#include <string>

namespace symbolon::wallet {

// Below this, someone who knows a few of the holders has a good guess.
inline constexpr std::uint32_t kSmallCrowd = 100;

// "one of 4,812 holders"; for 0, which means unknown, "one of an unknown number of holders".
std::string crowd_text(std::uint32_t holders);

// For people; empty where the crowd is large enough.
std::string crowd_warning(std::uint32_t holders);

}  // namespace symbolon::wallet

#endif  // SYMBOLON_CREDENTIALS_WALLET_CROWD_H_
