#include "credentials/wallet/question.h"

#include "core/base/text.h"
#include "core/crypto/hash.h"
#include "credentials/event/event_file.h"
#include "credentials/event/expectation.h"
#include "credentials/request/request_jws.h"
#include "credentials/wallet/matching.h"

namespace symbolon::wallet {

Result<Question> Question::of_event(ByteView event_file) {
  TRY_ASSIGN(const event::Event event, event::parse_event_file(event_file));
  Question question{
      .expectations = {}, .who = event.description.name, .words = event::fingerprint(event.core.event_id())};
  TRY_ASSIGN(question.expectations, event::event_expectations(event));
  return question;
}

Result<Question> Question::of_request(ByteView request, std::uint64_t now) {
  TRY_ASSIGN(const request::Request asked, request::parse_request(text_of(request)));
  TRY(asked.check_time(now));
  return Question{.expectations = {asked.expectation()},
                  .who = asked.client_name,
                  .history = HistoryEntry{.time = now,
                                          .asker = crypto::sha256(as_bytes(asked.client_id)),
                                          .statement = asked.parameters.manifest().id,
                                          .application = asked.application,
                                          .threshold = limits_text(asked.parameters)}};
}

}  // namespace symbolon::wallet
