// ParameterForm: the parameters of one statement as fields to fill in, made from its manifest, so that a new statement
// needs no new form.

#ifndef SYMBOLON_UI_MODELS_PARAMETER_FORM_H_
#define SYMBOLON_UI_MODELS_PARAMETER_FORM_H_

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>
#include <QString>
#include <vector>

#include "credentials/statement/parameter_values.h"

namespace symbolon::ui {

class ParameterForm : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to a desk")

 public:
  enum Role { NameRole = Qt::UserRole + 1, MeaningRole, HintRole, IsFlagRole, ValueRole };

  using QAbstractListModel::QAbstractListModel;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  QHash<int, QByteArray> roleNames() const override;

  // Empties the fields. The manifest must outlive the form.
  void read(const statement::Manifest& manifest);
  Q_INVOKABLE void setValue(int row, const QString& value);

  // What was filled in. Errors: those of ParameterValues::from_json().
  Result<statement::ParameterValues> values() const;

 private:
  const statement::Manifest* m_manifest = nullptr;
  std::vector<QString> m_texts;  // one for each parameter; flags are "true" or empty
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_MODELS_PARAMETER_FORM_H_
