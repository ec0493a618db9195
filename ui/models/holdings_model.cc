#include "ui/models/holdings_model.h"

#include <QDateTime>
#include <QLocale>

#include "credentials/wallet/credentials.h"
#include "credentials/wallet/ticket_import.h"

namespace symbolon::ui {

QVariant HoldingsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() < 0 || index.row() >= count()) return {};
  const Item& item = m_items[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
      return item.title;
    case DetailRole:
      return item.detail;
    case StatusRole:
      return item.status;
    case IsTicketRole:
      return item.isTicket;
    case HasPassRole:
      return item.hasPass;
    case CheckedInRole:
      return item.checkedIn;
    default:
      return {};
  }
}

QHash<int, QByteArray> HoldingsModel::roleNames() const {
  return {{TitleRole, "title"},       {DetailRole, "detail"},   {StatusRole, "status"},
          {IsTicketRole, "isTicket"}, {HasPassRole, "hasPass"}, {CheckedInRole, "checkedIn"}};
}

// Who vouches and until when; what the credential says stays where it is.
HoldingsModel::Item HoldingsModel::item_of(const wallet::HeldCredential& credential) {
  Item item{.title = QString::fromStdString(credential.label), .detail = tr("Credential"), .status = {}};
  const Result<wallet::CredentialFacts> facts = wallet::credential_facts(credential);
  if (!facts) return item;
  if (!facts->issuer.empty()) item.detail = tr("Credential of %1").arg(QString::fromStdString(facts->issuer));
  if (facts->expires_at) {
    const QDateTime end = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(*facts->expires_at));
    item.status = tr("Valid until %1").arg(QLocale().toString(end.date(), QLocale::ShortFormat));
  }
  return item;
}

void HoldingsModel::read(const wallet::VaultContents& contents) {
  std::vector<Item> items;
  for (const wallet::HeldTicket& ticket : contents.tickets) {
    Item item{.title = QString::fromStdString(ticket.label), .detail = tr("Ticket"), .status = {}, .isTicket = true};
    item.hasPass = !wallet::is_pending(ticket);
    item.checkedIn = !ticket.grant.empty();
    if (!item.hasPass) item.status = tr("Waits for the event's list");
    if (item.checkedIn) item.status = tr("Checked in");
    if (ticket.holders > 0) item.detail = tr("Ticket, one of %1").arg(QLocale().toString(ticket.holders));
    items.push_back(std::move(item));
  }
  for (const wallet::HeldCredential& credential : contents.credentials) items.push_back(item_of(credential));
  replace(std::move(items));
}

void HoldingsModel::clear() { replace({}); }

void HoldingsModel::replace(std::vector<Item> items) {
  beginResetModel();
  m_items = std::move(items);
  endResetModel();
  emit countChanged();
}

}  // namespace symbolon::ui
