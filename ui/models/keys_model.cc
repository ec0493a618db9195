#include "ui/models/keys_model.h"

#include "credentials/sdjwt/issue_table.h"
#include "credentials/wallet/credentials.h"

namespace symbolon::ui {

QVariant KeysModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() < 0 || index.row() >= count()) return {};
  const Item& item = m_items[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
    case NameRole:
      return item.name;
    case AlgorithmRole:
      return item.algorithm;
    case KeyIdRole:
      return item.keyId;
    default:
      return {};
  }
}

QHash<int, QByteArray> KeysModel::roleNames() const {
  return {{NameRole, "name"}, {AlgorithmRole, "algorithm"}, {KeyIdRole, "keyId"}};
}

void KeysModel::read(const wallet::VaultContents& contents) {
  std::vector<Item> items;
  for (const wallet::StoredKey& key : contents.keys) {
    items.push_back({.name = QString::fromStdString(key.label),
                     .algorithm = key.curve == wallet::KeyCurve::kP256 ? "ES256" : "ES256K",
                     .keyId = QString::fromStdString(sdjwt::key_id(wallet::ec_key(key)))});
  }
  replace(std::move(items));
}

void KeysModel::clear() { replace({}); }

void KeysModel::replace(std::vector<Item> items) {
  beginResetModel();
  m_items = std::move(items);
  endResetModel();
  emit countChanged();
}

}  // namespace symbolon::ui
