// SecretField: what is typed is in locked memory only, and in the right encoding.

#include "ui/items/secret_field.h"

#include <gtest/gtest.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMetaProperty>
#include <QSignalSpy>
#include <string_view>

namespace symbolon::ui {
namespace {

class Typed : public SecretField {
 public:
  void key(int key, const QString& text = {}, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QKeyEvent event(QEvent::KeyPress, key, modifiers, text);
    keyPressEvent(&event);
  }
  void type(const QString& text) {
    for (const QChar c : text) key(Qt::Key_A, QString(c));
  }
};

std::string text_of(SecretField& field) {
  const SecretBytes bytes = field.take();
  return std::string(bytes.view().begin(), bytes.view().end());
}

TEST(SecretField, KeepsUtf8AndCountsCharacters) {
  Typed field;
  field.type("aß€");
  EXPECT_EQ(field.length(), 3);
  EXPECT_EQ(text_of(field), "a\xC3\x9F\xE2\x82\xAC");
  EXPECT_EQ(field.length(), 0) << "taking empties the field";
}

TEST(SecretField, BackspaceTakesAWholeCharacter) {
  Typed field;
  field.type("a€");
  field.key(Qt::Key_Backspace);
  EXPECT_EQ(field.length(), 1);
  EXPECT_EQ(text_of(field), "a");
  field.key(Qt::Key_Backspace);
  EXPECT_EQ(field.length(), 0);
}

TEST(SecretField, PasteIsTakenAndTheClipboardEmptied) {
  QGuiApplication::clipboard()->setText("correct horse\n");
  Typed field;
  field.key(Qt::Key_V, "\x16", Qt::ControlModifier);
  EXPECT_EQ(text_of(field), "correct horse");
  EXPECT_TRUE(QGuiApplication::clipboard()->text().isEmpty());
}

TEST(SecretField, IsBounded) {
  Typed field;
  for (std::size_t i = 0; i < SecretField::kBytesMax + 50; ++i) field.type("x");
  EXPECT_EQ(field.length(), static_cast<int>(SecretField::kBytesMax));
}

TEST(SecretField, EnterAcceptsAndTwoFieldsCompare) {
  Typed one;
  Typed two;
  const QSignalSpy accepted(&one, &SecretField::accepted);
  one.type("same");
  two.type("same");
  EXPECT_TRUE(one.equals(&two));
  two.type("r");
  EXPECT_FALSE(one.equals(&two));
  EXPECT_FALSE(one.equals(nullptr));
  one.key(Qt::Key_Return);
  EXPECT_EQ(accepted.size(), 1);
}

TEST(SecretField, ShowsQmlNoTextAtAll) {
  const QMetaObject& meta = SecretField::staticMetaObject;
  for (int i = meta.propertyOffset(); i < meta.propertyCount(); ++i) {
    EXPECT_EQ(std::string_view(meta.property(i).name()), "length");
  }
}

}  // namespace
}  // namespace symbolon::ui
