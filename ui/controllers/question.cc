#include "ui/controllers/question.h"

#include <QLocale>
#include <QStringList>

#include "credentials/wallet/crowd.h"
#include "credentials/wallet/history.h"
#include "ui/controllers/statement_texts.h"

namespace symbolon::ui {

void Consent::read(const wallet::Question& question, const wallet::Answer& answer,
                   const wallet::VaultContents& contents) {
  const statement::Manifest& manifest = answer.pack->manifest;
  m_sentence = sentence_text(answer.expectation->parameters);
  m_who = question.who.empty() ? tr("somebody without a name") : QString::fromStdString(question.who);
  m_words = QString::fromStdString(question.words);
  m_with = QString::fromStdString(wallet::holding_text(answer.holding));
  QStringList reveals = {tr("that this sentence is true")};
  for (const statement::FieldSpec& field : manifest.public_values) reveals += statement_text(field.meaning);
  for (const std::string& text : manifest.reveals) reveals += statement_text(text);
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
