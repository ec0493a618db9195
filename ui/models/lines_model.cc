#include "ui/models/lines_model.h"

#include <QLocale>

#include "ui/controllers/problem.h"

namespace symbolon::ui {

QVariant LinesModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() < 0 || index.row() >= count()) return {};
  const Item& item = m_items[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
    case TextRole:
      return item.text;
    case PlaceRole:
      return item.place;
    case GoodRole:
      return item.good;
    case HintRole:
      return item.hint;
    default:
      return {};
  }
}

QHash<int, QByteArray> LinesModel::roleNames() const {
  return {{PlaceRole, "place"}, {GoodRole, "good"}, {TextRole, "text"}, {HintRole, "hint"}};
}

void LinesModel::replace(std::vector<Item> items) {
  beginResetModel();
  m_items = std::move(items);
  endResetModel();
  emit countChanged();
}

std::vector<LinesModel::Item> LinesModel::of(const std::vector<LineProblem>& problems) {
  std::vector<Item> items;
  for (const LineProblem& problem : problems) {
    const Problem text = problem_of(Error{.code = problem.code, .where = "", .detail = problem.detail});
    //: A line of a table; %1 is its number
    const QString place = tr("Line %1").arg(QLocale().toString(static_cast<qulonglong>(problem.line)));
    items.push_back({.place = place, .good = false, .text = text.sentence, .hint = text.hint});
  }
  return items;
}

}  // namespace symbolon::ui
