// LinesModel: what came of the lines of a table or of a list of files, one row for each that is worth a word: where it
// is, whether it is good, and what is wrong with it.

#ifndef SYMBOLON_UI_MODELS_LINES_MODEL_H_
#define SYMBOLON_UI_MODELS_LINES_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>
#include <QString>
#include <vector>

#include "core/base/line_problem.h"

namespace symbolon::ui {

class LinesModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to a desk")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role { PlaceRole = Qt::UserRole + 1, GoodRole, TextRole, HintRole };

  struct Item {
    QString place;  // "Line 17", or a file's name
    bool good = false;
    QString text;
    QString hint = {};
  };

  using QAbstractListModel::QAbstractListModel;

  int count() const { return static_cast<int>(m_items.size()); }
  int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  void replace(std::vector<Item> items);
  void clear() { replace({}); }

  // Rows for the problems of a table, with their sentences and hints.
  static std::vector<Item> of(const std::vector<LineProblem>& problems);

 signals:
  void countChanged();

 private:
  std::vector<Item> m_items;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_MODELS_LINES_MODEL_H_
