#include "ui/models/parameter_form.h"

#include <QStringList>

#include "ui/controllers/statement_texts.h"

namespace symbolon::ui {
namespace {

using statement::FieldKind;
using statement::FieldSpec;

QString hint_of(const FieldSpec& field) {
  QString hint;
  switch (field.type.kind) {
    case FieldKind::kU32:
    case FieldKind::kU64:
      hint = ParameterForm::tr("a whole number");
      break;
    case FieldKind::kDate:
      hint = ParameterForm::tr("a date such as 2026-11-21");
      break;
    case FieldKind::kTime:
      hint = ParameterForm::tr("a time in Unix seconds");
      break;
    case FieldKind::kBytes:
      hint = ParameterForm::tr("hexadecimal digits");
      break;
    case FieldKind::kText:
      hint = ParameterForm::tr("text");
      break;
    case FieldKind::kFlag:
      break;
  }
  if (field.type.is_set) hint += ParameterForm::tr("; several with commas between them");
  if (field.is_optional) hint += ParameterForm::tr("; may stay empty");
  return hint;
}

// A text as the JSON that the field's type wants; what does not read stays text, which from_json refuses by name.
json::Json value_of(FieldKind kind, const QString& text) {
  if (kind == FieldKind::kFlag) return text == "true";
  if (kind == FieldKind::kU32 || kind == FieldKind::kU64 || kind == FieldKind::kTime) {
    bool is_number = false;
    const qulonglong number = text.toULongLong(&is_number);
    if (is_number) return static_cast<std::uint64_t>(number);
  }
  return text.toStdString();
}

json::Json json_of(const FieldSpec& field, const QString& text) {
  if (!field.type.is_set) return value_of(field.type.kind, text);
  std::vector<json::Json> items;
  for (const QString& item : text.split(',', Qt::SkipEmptyParts)) {
    items.push_back(value_of(field.type.kind, item.trimmed()));
  }
  // A set has one order; people need not know it.
  std::ranges::sort(items);
  return items;
}

}  // namespace

int ParameterForm::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_texts.size());
}

QVariant ParameterForm::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() < 0 || index.row() >= rowCount()) return {};
  const auto row = static_cast<std::size_t>(index.row());
  const FieldSpec& field = m_manifest->parameters[row];
  switch (role) {
    case Qt::DisplayRole:
    case NameRole:
      return QString::fromStdString(field.name);
    case MeaningRole:
      return statement_text(field.meaning);
    case HintRole:
      return hint_of(field);
    case IsFlagRole:
      return field.type.kind == FieldKind::kFlag;
    case Qt::EditRole:
    case ValueRole:
      return m_texts[row];
    default:
      return {};
  }
}

bool ParameterForm::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!index.isValid() || (role != ValueRole && role != Qt::EditRole)) return false;
  m_texts[static_cast<std::size_t>(index.row())] = value.toString().trimmed();
  emit dataChanged(index, index, {ValueRole, Qt::EditRole});
  return true;
}

QHash<int, QByteArray> ParameterForm::roleNames() const {
  return {
      {NameRole, "name"}, {MeaningRole, "meaning"}, {HintRole, "hint"}, {IsFlagRole, "isFlag"}, {ValueRole, "value"}};
}

void ParameterForm::read(const statement::Manifest& manifest) {
  beginResetModel();
  m_manifest = &manifest;
  m_texts.assign(manifest.parameters.size(), QString());
  endResetModel();
}

void ParameterForm::setValue(int row, const QString& value) { setData(index(row), value, ValueRole); }

Result<statement::ParameterValues> ParameterForm::values() const {
  CHECK(m_manifest != nullptr, "a statement was chosen");
  json::Json object = json::Json::object();
  for (std::size_t i = 0; i < m_texts.size(); ++i) {
    const FieldSpec& field = m_manifest->parameters[i];
    const bool is_flag = field.type.kind == FieldKind::kFlag;
    if (m_texts[i].isEmpty() && !is_flag) continue;
    object[field.name] = json_of(field, m_texts[i]);
  }
  return statement::ParameterValues::from_json(*m_manifest, object);
}

}  // namespace symbolon::ui
