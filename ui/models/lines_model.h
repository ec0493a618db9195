// LinesModel: what came of the lines of a table or of a list of files, one row for each that is worth a word: where it
// is, whether it is good, and what is wrong with it.

#ifndef SYMBOLON_UI_MODELS_LINES_MODEL_H_
#define SYMBOLON_UI_MODELS_LINES_MODEL_H_

#include <QString>
#include <vector>

#include "core/base/line_problem.h"
#include "ui/models/list_model.h"

namespace symbolon::ui {

class LinesModel : public symbolon::ui::ListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to a desk")

 public:
  enum Role { TextRole = kFirstRole, PlaceRole, GoodRole, HintRole };

  struct Item {
    QString place;  // "Line 17", or a file's name
    bool good = false;
    QString text;
    QString hint = {};
  };

  LinesModel() : ListModel({"text", "place", "good", "hint"}) {}

  void replace(const std::vector<Item>& items);

  // Rows for the problems of a table, with their sentences and hints.
  static std::vector<Item> of(const std::vector<LineProblem>& problems);
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_MODELS_LINES_MODEL_H_
