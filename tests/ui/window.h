// A window of the application over controllers that a test made.

#ifndef SYMBOLON_TESTS_UI_WINDOW_H_
#define SYMBOLON_TESTS_UI_WINDOW_H_

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QVariantMap>

namespace symbolon::testing {

class TestWindow {
 public:
  // Shown and drawn when this returns. The controllers must outlive it.
  explicit TestWindow(const QVariantMap& properties);

  QQuickWindow* get() const { return window_; }
  QWindow* operator*() const { return window_; }
  // What a camera before the screen would see.
  QImage picture() const { return window_->grabWindow(); }

 private:
  QQmlApplicationEngine engine_;
  QQuickWindow* window_ = nullptr;
};

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_UI_WINDOW_H_
