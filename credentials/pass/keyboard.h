// What a keyboard-wedge scanner may have meant. Such a scanner sends key positions of a US keyboard; a host with
// another layout types other characters for them: A for Q, Z for Y, "é" for 2, and caps lock changes the case. Pass
// codes hold letters and digits only, so each layout's map can be undone; which layout it was, the signature tells.

#ifndef SYMBOLON_CREDENTIALS_PASS_KEYBOARD_H_
#define SYMBOLON_CREDENTIALS_PASS_KEYBOARD_H_

#include <string>
#include <string_view>
#include <vector>

namespace symbolon::pass {

// More than any pass code has, however it was typed.
inline constexpr std::size_t kTypedBytesMax = 1024;

// The readings of a typed or decoded text as upper-case letters and digits, without surrounding white space: as it
// stands, from QWERTZ, from AZERTY (French and Belgian), each once and only where it begins like a pass code. Empty
// where there is none or the text is longer than kTypedBytesMax.
std::vector<std::string> pass_readings(std::string_view typed);

}  // namespace symbolon::pass

#endif  // SYMBOLON_CREDENTIALS_PASS_KEYBOARD_H_
