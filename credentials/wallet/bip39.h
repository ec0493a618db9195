// Phrases of English words (BIP-39): reading one, checking it, and the seed that it stands for. Phrases are not made
// here; the vault is backed up as a file.
//
// Words are looked up by comparing with all 2048, so that time depends on the number of words and letters only.

#ifndef SYMBOLON_CREDENTIALS_WALLET_BIP39_H_
#define SYMBOLON_CREDENTIALS_WALLET_BIP39_H_

#include "core/base/result.h"
#include "core/base/secret.h"

namespace symbolon::wallet {

inline constexpr std::size_t kPhraseBytesMax = 1024;

struct Phrase {
  SecretBytes sentence;  // lower case, one space between words
  SecretBytes entropy;   // 16 to 32 bytes
};

// Takes capitals and any white space. Errors: kInputTooLarge, kPhraseCharacter, kPhraseWordCount, kPhraseWordUnknown
// (the detail has its number), kPhraseChecksum.
Result<Phrase> parse_phrase(const SecretBytes& text);

// The seed for BIP-32, with the optional extra passphrase (empty where there is none). Beyond ASCII the standard wants
// Unicode's NFKD, which is not done here: kPhrasePassphraseNotAscii.
Result<SecretArray<64>> phrase_seed(const Phrase& phrase, const SecretBytes& passphrase);

}  // namespace symbolon::wallet

#endif  // SYMBOLON_CREDENTIALS_WALLET_BIP39_H_
