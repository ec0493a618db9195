#include "ui/register_ui.h"

#include <QtQml/qqmlextensionplugin.h>

// Made by qt_add_qml_module.
void qml_register_types_Symbolon();

namespace symbolon::ui {

// A reference that keeps the linker from leaving the registration out of a static library.
void register_ui() { qml_register_types_Symbolon(); }

}  // namespace symbolon::ui
