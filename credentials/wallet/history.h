// What was asked before: a lender who asks for 680, then for 700, then for 690 learns the score. Kept in the vault, and
// shown to the holder before the next answer.

#ifndef SYMBOLON_CREDENTIALS_WALLET_HISTORY_H_
#define SYMBOLON_CREDENTIALS_WALLET_HISTORY_H_

#include <vector>

#include "credentials/wallet/contents.h"

namespace symbolon::wallet {

// Earlier answers to the same asker about the same statement, where what was compared is not the same. The application
// does not matter: a new number for the same question would hide the search. Newest first.
std::vector<HistoryEntry> narrowing_answers(const VaultContents& contents, const HistoryEntry& question);

// For people; empty where there is nothing to warn of.
std::string narrowing_warning(const VaultContents& contents, const HistoryEntry& question);

// Adds an answer; the oldest goes where there are too many.
void remember_answer(VaultContents& contents, HistoryEntry answer);

}  // namespace symbolon::wallet

#endif  // SYMBOLON_CREDENTIALS_WALLET_HISTORY_H_
