// HoldingsModel: tickets and credentials of the vault, as a list to look at. Holds labels and states, no keys.

#ifndef SYMBOLON_UI_MODELS_HOLDINGS_MODEL_H_
#define SYMBOLON_UI_MODELS_HOLDINGS_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>
#include <QString>
#include <vector>

#include "credentials/wallet/contents.h"

namespace symbolon::ui {

class HoldingsModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the wallet")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role { TitleRole = Qt::UserRole + 1, DetailRole, StatusRole, IsTicketRole, HasPassRole, CheckedInRole };

  using QAbstractListModel::QAbstractListModel;

  int count() const { return static_cast<int>(m_items.size()); }
  int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  // Tickets first, then credentials, in the vault's order.
  void read(const wallet::VaultContents& contents);
  void clear();

 signals:
  void countChanged();

 private:
  struct Item {
    QString title;
    QString detail;
    QString status;
    bool isTicket = false;
    bool hasPass = false;
    bool checkedIn = false;
  };

  static Item item_of(const wallet::HeldCredential& credential);
  void replace(std::vector<Item> items);

  std::vector<Item> m_items;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_MODELS_HOLDINGS_MODEL_H_
