// Question: what somebody asks, read from an event file or a request: what would answer it, who asks, and what the
// wallet remembers of it.

#ifndef SYMBOLON_CREDENTIALS_WALLET_QUESTION_H_
#define SYMBOLON_CREDENTIALS_WALLET_QUESTION_H_

#include <optional>
#include <string>
#include <vector>

#include "credentials/presentation/presentation.h"
#include "credentials/wallet/contents.h"

namespace symbolon::wallet {

struct Question {
  std::vector<presentation::Expectation> expectations;
  std::string who;                           // a claim of whoever asks; may be empty
  std::string words = {};                    // of an event: to compare on two screens
  std::optional<HistoryEntry> history = {};  // what to remember of a request

  // Errors: those of event::parse_event_file() and event_expectations().
  static Result<Question> of_event(ByteView event_file);
  // Errors: those of request::parse_request() and check_time(). Time in Unix seconds.
  static Result<Question> of_request(ByteView request, std::uint64_t now);
};

}  // namespace symbolon::wallet

#endif  // SYMBOLON_CREDENTIALS_WALLET_QUESTION_H_
