#include "ui/models/holdings_model.h"

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <utility>
#include <vector>

#include "credentials/wallet/credentials.h"
#include "credentials/wallet/ticket_import.h"

namespace symbolon::ui {

HoldingsModel::Row HoldingsModel::row_of(const wallet::HeldTicket& ticket) {
  const bool hasPass = !wallet::is_pending(ticket);
  const bool checkedIn = !ticket.grant.empty();
  const QString detail =
      ticket.holders > 0 ? tr("Ticket, one of %1").arg(QLocale().toString(ticket.holders)) : tr("Ticket");
  const QString status = checkedIn ? tr("Checked in") : hasPass ? QString() : tr("Waits for the event's list");
  return {QString::fromStdString(ticket.label), detail, status, true, hasPass, checkedIn};
}

// Who vouches and until when; what the credential says stays where it is.
HoldingsModel::Row HoldingsModel::row_of(const wallet::HeldCredential& credential) {
  QString detail = tr("Credential");
  QString status;
  if (const Result<wallet::CredentialFacts> facts = wallet::credential_facts(credential)) {
    if (!facts->issuer.empty()) detail = tr("Credential of %1").arg(QString::fromStdString(facts->issuer));
    if (facts->expires_at) {
      const QDateTime end = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(*facts->expires_at));
      status = tr("Valid until %1").arg(QLocale().toString(end.date(), QLocale::ShortFormat));
    }
  }
  return {QString::fromStdString(credential.label), detail, status, false, false, false};
}

void HoldingsModel::read(const wallet::VaultContents& contents) {
  std::vector<Row> rows;
  for (const wallet::HeldTicket& ticket : contents.tickets) rows.push_back(row_of(ticket));
  for (const wallet::HeldCredential& credential : contents.credentials) rows.push_back(row_of(credential));
  replaceRows(std::move(rows));
}

}  // namespace symbolon::ui
