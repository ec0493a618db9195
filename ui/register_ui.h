// Makes the QML module "Symbolon" known to the engines of this process. Call once, before the first engine.

#ifndef SYMBOLON_UI_REGISTER_UI_H_
#define SYMBOLON_UI_REGISTER_UI_H_

namespace symbolon::ui {

void register_ui();

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_REGISTER_UI_H_
