#include "tests/ui/accessible.h"

#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

namespace symbolon::testing {
namespace {

void collect(QAccessibleInterface* interface, std::vector<AccessibleItem>& items, int depth) {
  if (interface == nullptr || !interface->isValid() || depth > 64) return;
  const QAccessible::State state = interface->state();
  if (state.invisible) return;
  items.push_back({.role = interface->role(),
                   .name = interface->text(QAccessible::Name),
                   .description = interface->text(QAccessible::Description),
                   .interface = interface,
                   .enabled = state.disabled == 0});
  for (int i = 0; i < interface->childCount(); ++i) collect(interface->child(i), items, depth + 1);
}

bool is_pressed(QAccessible::Role role) {
  return role == QAccessible::Button || role == QAccessible::PageTab || role == QAccessible::CheckBox;
}

}  // namespace

std::vector<AccessibleItem> visible_items(QWindow* window) {
  QAccessible::setActive(true);
  std::vector<AccessibleItem> items;
  collect(QAccessible::queryAccessibleInterface(window), items, 0);
  return items;
}

QAccessibleInterface* find_item(QWindow* window, QAccessible::Role role, const QString& name) {
  QAccessibleInterface* found = nullptr;
  (void)QTest::qWaitFor([&] {
    for (const AccessibleItem& item : visible_items(window)) {
      if (item.role == role && item.name == name) found = item.interface;
    }
    return found != nullptr;
  });
  return found;
}

bool press(QWindow* window, const QString& name) {
  return QTest::qWaitFor([&] {
    for (const AccessibleItem& item : visible_items(window)) {
      if (!is_pressed(item.role) || item.name != name || !item.enabled) continue;
      QAccessibleActionInterface* action = item.interface->actionInterface();
      if (action == nullptr || !action->actionNames().contains(QAccessibleActionInterface::pressAction())) continue;
      action->doAction(QAccessibleActionInterface::pressAction());
      return true;
    }
    return false;
  });
}

bool type_into(QWindow* window, const QString& field, const QString& text) {
  QAccessibleInterface* interface = find_item(window, QAccessible::EditableText, field);
  if (interface == nullptr) return false;
  auto* item = qobject_cast<QQuickItem*>(interface->object());
  if (item == nullptr) return false;
  item->forceActiveFocus();
  for (const QChar c : text) QTest::sendKeyEvent(QTest::Click, window, Qt::Key_A, QString(c), Qt::NoModifier);
  return true;
}

bool type_over(QWindow* window, const QString& field, const QString& text) {
  QAccessibleInterface* interface = find_item(window, QAccessible::EditableText, field);
  auto* item = interface == nullptr ? nullptr : qobject_cast<QQuickItem*>(interface->object());
  if (item == nullptr) return false;
  item->forceActiveFocus();
  QTest::sendKeyEvent(QTest::Click, window, Qt::Key_A, QString(), Qt::ControlModifier);
  QTest::sendKeyEvent(QTest::Click, window, Qt::Key_Backspace, QString(), Qt::NoModifier);
  return type_into(window, field, text);
}

bool tick(QWindow* window, const QString& name) {
  QAccessibleInterface* interface = find_item(window, QAccessible::CheckBox, name);
  if (interface == nullptr || interface->actionInterface() == nullptr) return false;
  interface->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
  return true;
}

QStringList nameless_items(QWindow* window) {
  QStringList nameless;
  QString before;
  for (const AccessibleItem& item : visible_items(window)) {
    const bool is_reached = is_pressed(item.role) || item.role == QAccessible::EditableText ||
                            item.role == QAccessible::ComboBox || item.role == QAccessible::List ||
                            item.role == QAccessible::ListItem || item.role == QAccessible::Chart ||
                            item.role == QAccessible::ProgressBar;
    if (is_reached && item.name.trimmed().isEmpty()) {
      nameless += QString("role %1 after \"%2\"").arg(static_cast<int>(item.role)).arg(before);
    }
    if (!item.name.isEmpty()) before = item.name;
  }
  return nameless;
}

bool wait_for_text(QWindow* window, const QString& part, int timeout_ms) {
  return QTest::qWaitFor([&] { return screen_text(window).contains(part); }, timeout_ms);
}

QString screen_text(QWindow* window) {
  QStringList texts;
  for (const AccessibleItem& item : visible_items(window)) {
    if (!item.name.isEmpty()) texts += item.name;
    if (!item.description.isEmpty()) texts += item.description;
  }
  return texts.join("\n");
}

}  // namespace symbolon::testing
