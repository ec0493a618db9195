#include "credentials/wallet/crowd.h"

namespace symbolon::wallet {
namespace {

std::string with_commas(std::uint32_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
  return text;
}

}  // namespace

std::string crowd_text(std::uint32_t holders) {
  if (holders == 0) return "one of an unknown number of holders";
  if (holders == 1) return "the only holder";
  return "one of " + with_commas(holders) + " holders";
}

std::string crowd_warning(std::uint32_t holders) {
  if (holders == 0 || holders >= kSmallCrowd) return "";
  return "you are " + crowd_text(holders) + ": a small crowd to hide in";
}

}  // namespace symbolon::wallet
