#include "credentials/wallet/history.h"

#include <utility>

namespace symbolon::wallet {

std::vector<HistoryEntry> narrowing_answers(const VaultContents& contents, const HistoryEntry& question) {
  std::vector<HistoryEntry> found;
  for (auto entry = contents.history.rbegin(); entry != contents.history.rend(); ++entry) {
    const bool is_same_question = entry->asker == question.asker && entry->statement == question.statement;
    if (is_same_question && !question.threshold.empty() && entry->threshold != question.threshold) {
      found.push_back(*entry);
    }
  }
  return found;
}

std::string narrowing_warning(const VaultContents& contents, const HistoryEntry& question) {
  const std::vector<HistoryEntry> earlier = narrowing_answers(contents, question);
  if (earlier.empty()) return "";
  const std::string times = earlier.size() == 1 ? "once" : std::to_string(earlier.size()) + " times";
  return "you answered the same asker " + times + " before with other limits (" + earlier.front().threshold + ", now " +
         question.threshold + "); each answer narrows down what you keep hidden";
}

void remember_answer(VaultContents& contents, HistoryEntry answer) {
  if (contents.history.size() >= kHistoryMax) contents.history.erase(contents.history.begin());
  contents.history.push_back(std::move(answer));
}

}  // namespace symbolon::wallet
