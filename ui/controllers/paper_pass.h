// A pass on paper: one page with a code that staff or a scanner reads. A bearer ticket.

#ifndef SYMBOLON_UI_CONTROLLERS_PAPER_PASS_H_
#define SYMBOLON_UI_CONTROLLERS_PAPER_PASS_H_

#include <QString>

namespace symbolon::ui {

struct PaperPass {
  QString event;
  QString code;
  QString shortCode;
};

// As PDF. False where the code cannot be drawn or the file not be written; then there is none under this name.
bool write_paper_pass(const QString& path, const PaperPass& pass);

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_CONTROLLERS_PAPER_PASS_H_
