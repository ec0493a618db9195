#include "ui/controllers/question.h"

#include <QLocale>
#include <QStringList>

#include "core/base/text.h"
#include "core/crypto/hash.h"
#include "credentials/event/event_file.h"
#include "credentials/event/expectation.h"
#include "credentials/request/request_jws.h"
#include "credentials/statement/sentence.h"
#include "credentials/wallet/crowd.h"
#include "credentials/wallet/history.h"

namespace symbolon::ui {

Result<Question> Question::of_event(ByteView event_file) {
  TRY_ASSIGN(const event::Event event, event::parse_event_file(event_file));
  Question question{.expectations = {},
                    .who = QString::fromStdString(event.description.name),
                    .words = QString::fromStdString(event::fingerprint(event.core.event_id())),
                    .history = std::nullopt};
  TRY_ASSIGN(question.expectations, event::event_expectations(event));
  return question;
}

Result<Question> Question::of_request(ByteView request, std::uint64_t now) {
  TRY_ASSIGN(const request::Request asked,
             request::parse_request(text_of(request)));
  TRY(asked.check_time(now));
  return Question{.expectations = {asked.expectation()},
                  .who = QString::fromStdString(asked.client_name),
                  .words = {},
                  .history = wallet::HistoryEntry{.time = now,
                                                  .asker = crypto::sha256(as_bytes(asked.client_id)),
                                                  .statement = asked.parameters.manifest().id,
                                                  .application = asked.application,
                                                  .threshold = wallet::limits_text(asked.parameters)}};
}

void Consent::read(const Question& question, const wallet::Answer& answer, const wallet::VaultContents& contents) {
  const statement::Manifest& manifest = answer.pack->manifest;
  m_sentence = QString::fromStdString(statement::make_sentence(answer.expectation->parameters));
  m_who = question.who.isEmpty() ? tr("somebody without a name") : question.who;
  m_words = question.words;
  m_with = QString::fromStdString(wallet::holding_text(answer.holding));
  QStringList reveals = {tr("that this sentence is true")};
  for (const statement::FieldSpec& field : manifest.public_values) reveals += QString::fromStdString(field.meaning);
  for (const std::string& text : manifest.reveals) reveals += QString::fromStdString(text);
  m_reveals = reveals.join("; ");

  m_crowd.clear();
  m_crowdIsSmall = false;
  if (const wallet::HeldTicket* const ticket = answer.holding.ticket; ticket != nullptr && ticket->holders > 0) {
    m_crowdIsSmall = ticket->holders < wallet::kSmallCrowd;
    m_crowd = tr("You are one of %1 holders, and nobody learns which.").arg(QLocale().toString(ticket->holders));
  }
  m_warning =
      question.history && !wallet::narrowing_answers(contents, *question.history).empty()
          ? tr("The same asker has asked this before with another limit. Answers to several limits tell the value.")
          : QString();
  emit changed();
}

}  // namespace symbolon::ui
