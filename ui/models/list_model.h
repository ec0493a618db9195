// ListModel: a list to look at: rows of values, one for each role, replaced as a whole. What the roles are and where
// the rows come from is said by the classes that are made of it; they name it in full, since Qt's list of QML types
// looks bases up by that. What somebody writes into is another model (NamesModel).

#ifndef SYMBOLON_UI_MODELS_LIST_MODEL_H_
#define SYMBOLON_UI_MODELS_LIST_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>
#include <QByteArrayList>
#include <QHash>
#include <QVariant>
#include <utility>
#include <vector>

namespace symbolon::ui {

class ListModel : public QAbstractListModel {
  Q_OBJECT
  QML_ANONYMOUS
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  int count() const { return static_cast<int>(m_rows.size()); }
  int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  void clear() { replaceRows({}); }

 signals:
  void countChanged();

 protected:
  // The number of the first role; the others follow it. It is what Qt::DisplayRole gives as well.
  static constexpr int kFirstRole = Qt::UserRole + 1;

  // One value for each role, in their order.
  using Row = std::vector<QVariant>;

  explicit ListModel(QByteArrayList roles) : m_roles(std::move(roles)) {}

  void replaceRows(std::vector<Row> rows);

 private:
  const QByteArrayList m_roles;
  std::vector<Row> m_rows;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_MODELS_LIST_MODEL_H_
