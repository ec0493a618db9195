// KeysModel: an issuer's keys as a list to look at and to choose from: names and key ids, no secrets.

#ifndef SYMBOLON_UI_MODELS_KEYS_MODEL_H_
#define SYMBOLON_UI_MODELS_KEYS_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>
#include <QString>
#include <vector>

#include "credentials/wallet/contents.h"

namespace symbolon::ui {

class KeysModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the issuer")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role { NameRole = Qt::UserRole + 1, AlgorithmRole, KeyIdRole };

  using QAbstractListModel::QAbstractListModel;

  int count() const { return static_cast<int>(m_items.size()); }
  int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  // In the vault's order.
  void read(const wallet::VaultContents& contents);
  void clear();

 signals:
  void countChanged();

 private:
  struct Item {
    QString name;
    QString algorithm;  // as JOSE has it
    QString keyId;
  };

  void replace(std::vector<Item> items);

  std::vector<Item> m_items;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_MODELS_KEYS_MODEL_H_
