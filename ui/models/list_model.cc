#include "ui/models/list_model.h"

#include <utility>

#include "core/base/check.h"

namespace symbolon::ui {

QVariant ListModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() < 0 || index.row() >= count()) return {};
  const int column = role == Qt::DisplayRole ? 0 : role - kFirstRole;
  if (column < 0 || column >= m_roles.size()) return {};
  return m_rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(column)];
}

QHash<int, QByteArray> ListModel::roleNames() const {
  QHash<int, QByteArray> names;
  for (const QByteArray& name : m_roles) names.insert(kFirstRole + static_cast<int>(names.size()), name);
  return names;
}

void ListModel::replaceRows(std::vector<Row> rows) {
  for (const Row& row : rows) CHECK(static_cast<qsizetype>(row.size()) == m_roles.size(), "one value for each role");
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
  emit countChanged();
}

}  // namespace symbolon::ui
