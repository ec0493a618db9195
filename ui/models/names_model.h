// NamesModel: a short list of names that somebody writes: tiers, and groups of gates with the tiers that each admits.

#ifndef SYMBOLON_UI_MODELS_NAMES_MODEL_H_
#define SYMBOLON_UI_MODELS_NAMES_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>
#include <QString>
#include <set>
#include <vector>

namespace symbolon::ui {

class NamesModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to a desk")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role { NameRole = Qt::UserRole + 1, MarksRole };
  static constexpr int kNamesMax = 64;
  static constexpr int kNameCharactersMax = 64;

  struct Item {
    QString name;
    std::set<int> marks = {};  // rows of another list that belong to this one
  };

  using QAbstractListModel::QAbstractListModel;

  int count() const { return static_cast<int>(m_items.size()); }
  int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  QHash<int, QByteArray> roleNames() const override;

  const std::vector<Item>& items() const { return m_items; }
  void replace(std::vector<Item> items);
  // A row of the other list is gone: marks of rows behind it move up.
  void dropMark(int mark);

  Q_INVOKABLE void add(const QString& name);
  Q_INVOKABLE void remove(int row);
  Q_INVOKABLE void setName(int row, const QString& name);
  Q_INVOKABLE void setMark(int row, int mark, bool on);

 signals:
  void countChanged();
  void removed(int row);

 private:
  std::vector<Item> m_items;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_MODELS_NAMES_MODEL_H_
