#include "ui/models/lines_model.h"

#include <QLocale>
#include <utility>

#include "ui/controllers/problem.h"

namespace symbolon::ui {

void LinesModel::replace(const std::vector<Item>& items) {
  std::vector<Row> rows;
  for (const Item& item : items) rows.push_back({item.text, item.place, item.good, item.hint});
  replaceRows(std::move(rows));
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
