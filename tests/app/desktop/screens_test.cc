// Every screen of every desk and of the kiosk: what can be operated has a name and a role and a place of its own, and
// no text is cut off; and rows that come and go stand in no layout. In English as it comes, and in German at 200 %,
// where there is the least room.

#include <gtest/gtest.h>

#include <QQuickItem>
#include <set>

#include "tests/app/desktop/screens.h"
#include "tests/ui/accessible.h"
#include "tests/ui/look.h"

namespace symbolon::testing {
namespace {

bool is_operable(QAccessible::Role role) {
  static const std::set<QAccessible::Role> roles = {
      QAccessible::Button,  QAccessible::CheckBox, QAccessible::ComboBox,    QAccessible::EditableText,
      QAccessible::PageTab, QAccessible::Link,     QAccessible::RadioButton, QAccessible::SpinBox};
  return roles.contains(role);
}

// A list that is longer than its place is scrolled with the keys.
bool takes_focus(QAccessible::Role role) { return is_operable(role) || role == QAccessible::List; }

// Items that take the focus with Tab, whatever they say of themselves.
void collect_focusable(QQuickItem* item, std::vector<QQuickItem*>& found) {
  if (!item->isVisible()) return;
  if (item->activeFocusOnTab() && item->isEnabled()) found.push_back(item);
  for (QQuickItem* child : item->childItems()) collect_focusable(child, found);
}

void collect_texts(QQuickItem* item, std::vector<QQuickItem*>& found) {
  if (!item->isVisible()) return;
  if (item->inherits("QQuickText")) found.push_back(item);
  for (QQuickItem* child : item->childItems()) collect_texts(child, found);
}

void expect_names(const std::string& screen, const TestWindow& window) {
  int operable = 0;
  for (const AccessibleItem& item : visible_items(*window)) {
    if (!is_operable(item.role)) continue;
    ++operable;
    EXPECT_FALSE(item.name.trimmed().isEmpty()) << screen << ": an item of role " << item.role << " has no name";
  }
  EXPECT_GT(operable, 0) << screen;
  std::vector<QQuickItem*> focusable;
  collect_focusable(window.get()->contentItem(), focusable);
  for (QQuickItem* item : focusable) {
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(item);
    ASSERT_NE(interface, nullptr) << screen << ": " << item->metaObject()->className() << " is not accessible";
    EXPECT_TRUE(takes_focus(interface->role()))
        << screen << ": " << item->metaObject()->className() << " takes the focus and says " << interface->role();
    EXPECT_FALSE(interface->text(QAccessible::Name).isEmpty()) << screen << ": " << item->metaObject()->className();
  }
}

void expect_whole_texts(const std::string& screen, const TestWindow& window) {
  std::vector<QQuickItem*> texts;
  collect_texts(window.get()->contentItem(), texts);
  for (const QQuickItem* text : texts) {
    const bool is_cut =
        text->property("truncated").toBool() || text->property("contentWidth").toDouble() > text->width() + 1.5;
    EXPECT_FALSE(is_cut && text->width() > 0)
        << screen << ": cut off: " << text->property("text").toString().toStdString();
  }
}

bool is_inside(const QQuickItem* item, const QQuickItem* other) {
  for (const QQuickItem* at = item; at != nullptr; at = at->parentItem()) {
    if (at == other) return true;
  }
  return false;
}

// What can be operated lies beside one another: a layout that gave up half-way draws one thing over the other.
void expect_apart(const std::string& screen, const TestWindow& window) {
  std::vector<QQuickItem*> items;
  collect_focusable(window.get()->contentItem(), items);
  const auto place = [](const QQuickItem* item) {
    return item->mapRectToScene(QRectF(0, 0, item->width(), item->height())).adjusted(1, 1, -1, -1);
  };
  for (std::size_t i = 0; i < items.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (is_inside(items[i], items[k]) || is_inside(items[k], items[i])) continue;
      EXPECT_FALSE(place(items[i]).intersects(place(items[k])))
          << screen << ": " << items[i]->metaObject()->className() << " over " << items[k]->metaObject()->className();
    }
  }
}

// A single text or field that refuses to be narrow takes all of its page over the edge.
void expect_inside(const std::string& screen, const TestWindow& window) {
  std::vector<QQuickItem*> items;
  collect_focusable(window.get()->contentItem(), items);
  collect_texts(window.get()->contentItem(), items);
  for (const QQuickItem* item : items) {
    const double right = item->mapRectToScene(QRectF(0, 0, item->width(), item->height())).right();
    EXPECT_LE(right, window.get()->width() + 1) << screen << ": " << item->metaObject()->className() << " "
                                                << item->property("text").toString().toStdString();
  }
}

// Hidden items count: Rows.qml says what comes of it, and a hidden page is resized as well.
void expect_no_repeater_in_a_layout(const std::string& screen, const QQuickItem* item) {
  for (const QQuickItem* child : item->childItems()) {
    EXPECT_FALSE(item->inherits("QQuickLayout") && child->inherits("QQuickRepeater"))
        << screen << ": a Repeater stands in a " << item->metaObject()->className();
    expect_no_repeater_in_a_layout(screen, child);
  }
}

void check_all(const Look::Options& options) {
  const Look look(options);
  std::set<std::string> seen;
  walk_screens([&](const std::string& screen, const TestWindow& window) {
    EXPECT_TRUE(seen.insert(screen).second) << screen << " twice";
    (void)window.picture();  // laid out and drawn
    expect_names(screen, window);
    expect_whole_texts(screen, window);
    expect_apart(screen, window);
    expect_inside(screen, window);
    expect_no_repeater_in_a_layout(screen, window.get()->contentItem());
  });
  EXPECT_GE(seen.size(), 38u);
}

TEST(Screens, AsTheyCome) { check_all({}); }

TEST(Screens, InGermanAtTwiceTheSize) { check_all({.dark = true, .text_scale = 2, .german = true}); }

}  // namespace
}  // namespace symbolon::testing
