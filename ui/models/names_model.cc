#include "ui/models/names_model.h"

#include <QVariantList>

namespace symbolon::ui {

QVariant NamesModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() < 0 || index.row() >= count()) return {};
  const Item& item = m_items[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case NameRole:
      return item.name;
    case MarksRole: {
      QVariantList marks;
      for (const int mark : item.marks) marks += mark;
      return marks;
    }
    default:
      return {};
  }
}

bool NamesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!index.isValid() || index.row() >= count() || (role != NameRole && role != Qt::EditRole)) return false;
  // Not trimmed: somebody may be typing the next word.
  m_items[static_cast<std::size_t>(index.row())].name = value.toString().left(kNameCharactersMax);
  emit dataChanged(index, index, {NameRole, Qt::EditRole, Qt::DisplayRole});
  return true;
}

QHash<int, QByteArray> NamesModel::roleNames() const { return {{NameRole, "name"}, {MarksRole, "marks"}}; }

void NamesModel::replace(std::vector<Item> items) {
  beginResetModel();
  m_items = std::move(items);
  endResetModel();
  emit countChanged();
}

void NamesModel::dropMark(int mark) {
  for (int row = 0; row < count(); ++row) {
    std::set<int>& marks = m_items[static_cast<std::size_t>(row)].marks;
    std::set<int> moved;
    for (const int old : marks) {
      if (old != mark) moved.insert(old > mark ? old - 1 : old);
    }
    marks = std::move(moved);
    emit dataChanged(index(row), index(row), {MarksRole});
  }
}

void NamesModel::add(const QString& name) {
  if (count() >= kNamesMax) return;
  beginInsertRows({}, count(), count());
  m_items.push_back({.name = name.trimmed().left(kNameCharactersMax)});
  endInsertRows();
  emit countChanged();
}

void NamesModel::remove(int row) {
  if (row < 0 || row >= count()) return;
  beginRemoveRows({}, row, row);
  m_items.erase(m_items.begin() + row);
  endRemoveRows();
  emit countChanged();
  emit removed(row);
}

void NamesModel::setName(int row, const QString& name) { setData(index(row), name, NameRole); }

void NamesModel::setMark(int row, int mark, bool on) {
  if (row < 0 || row >= count()) return;
  std::set<int>& marks = m_items[static_cast<std::size_t>(row)].marks;
  if (on) {
    marks.insert(mark);
  } else {
    marks.erase(mark);
  }
  emit dataChanged(index(row), index(row), {MarksRole});
}

}  // namespace symbolon::ui
