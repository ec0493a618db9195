// Drives a window as a screen reader does: by the names and roles that it publishes. What these functions cannot find,
// a blind user cannot find either.

#ifndef SYMBOLON_TESTS_UI_ACCESSIBLE_H_
#define SYMBOLON_TESTS_UI_ACCESSIBLE_H_

#include <QAccessible>
#include <QString>
#include <QStringList>
#include <QWindow>
#include <functional>
#include <vector>

namespace symbolon::testing {

struct AccessibleItem {
  QAccessible::Role role;
  QString name;
  QString description;
  QAccessibleInterface* interface;  // lives as long as the item
  bool enabled;
};

// What is on the screen now, in reading order; hidden items are left out.
std::vector<AccessibleItem> visible_items(QWindow* window);

// The item with this role and name, within five seconds; nullptr if there is none.
QAccessibleInterface* find_item(QWindow* window, QAccessible::Role role, const QString& name);

// Presses a button or tab. False where there is no such item, or it is disabled.
bool press(QWindow* window, const QString& name);

// Puts the focus into the field with this name and types, key by key.
bool type_into(QWindow* window, const QString& field, const QString& text);

// The same, in place of what stands there.
bool type_over(QWindow* window, const QString& field, const QString& text);

// Ticks or unticks the box with this name.
bool tick(QWindow* window, const QString& name);

// What a screen reader would reach and could not name: buttons, fields, boxes, tabs and lists without a name. By role
// and neighbours, for messages; empty is good.
QStringList nameless_items(QWindow* window);

// Waits until a text that contains `part` is on the screen.
bool wait_for_text(QWindow* window, const QString& part, int timeout_ms = 5000);

// All names on the screen, for messages of failed expectations.
QString screen_text(QWindow* window);

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_UI_ACCESSIBLE_H_
