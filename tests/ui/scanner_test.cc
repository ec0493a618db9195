// Scanners: a hand scanner that types, and pictures from anywhere.

#include <gtest/gtest.h>

#include <QImage>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "credentials/pass/qr.h"
#include "ui/scanner/frame_reader.h"
#include "ui/scanner/picture_source.h"
#include "ui/scanner/serial_reader.h"
#include "ui/scanner/wedge_filter.h"

namespace symbolon::ui {
namespace {

constexpr const char* kText = "SY1PABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

QImage picture_of(const char* text) {
  const Result<pass::QrCode> code = pass::make_qr(text);
  const pass::GrayImage gray = pass::draw_qr(*code, 4);
  return QImage(gray.pixels.data(), gray.width, gray.height, gray.width, QImage::Format_Grayscale8).copy();
}

// Keeps what reaches it.
class Window : public QObject {
 public:
  int keys = 0;
  bool event(QEvent* event) override {
    keys += event->type() == QEvent::KeyPress ? 1 : 0;
    return QObject::event(event);
  }
};

void press(QObject* window, int key, const QString& text) {
  QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
  QCoreApplication::sendEvent(window, &event);
}

void type(QObject* window, const char* text, int gap_ms) {
  for (const char* c = text; *c != '\0'; ++c) {
    press(window, Qt::Key_A, QString(QChar(*c)));
    if (gap_ms > 0) QTest::qWait(gap_ms);
  }
}

TEST(Wedge, FastKeysWithEnterOrTabAreAScan) {
  for (const int end : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Tab}) {
    Window window;
    WedgeFilter filter(&window);
    filter.setEnabled(true);
    const QSignalSpy scans(&filter, &WedgeFilter::scanned);
    type(&window, kText, 0);
    press(&window, end, "\r");
    ASSERT_EQ(scans.size(), 1);
    EXPECT_EQ(scans[0][0].toString(), kText);
    EXPECT_LE(window.keys, 2) << "the rest must not reach a field";
  }
}

TEST(Wedge, TypingBySlowFingersIsNoScan) {
  Window window;
  WedgeFilter filter(&window);
  filter.setEnabled(true);
  const QSignalSpy scans(&filter, &WedgeFilter::scanned);
  type(&window, "SY1PABCDEFGHIJKLMN", static_cast<int>(WedgeFilter::kGapMs) + 15);
  press(&window, Qt::Key_Return, "\r");
  EXPECT_EQ(scans.size(), 0);
  EXPECT_EQ(window.keys, 19);
}

TEST(Wedge, ShortBurstsAndDisabledFiltersPass) {
  Window window;
  WedgeFilter filter(&window);
  const QSignalSpy scans(&filter, &WedgeFilter::scanned);
  type(&window, kText, 0);
  press(&window, Qt::Key_Return, "\r");
  EXPECT_EQ(scans.size(), 0) << "not enabled";
  filter.setEnabled(true);
  type(&window, "12345", 0);
  press(&window, Qt::Key_Return, "\r");
  EXPECT_EQ(scans.size(), 0) << "too short for a code";
}

TEST(Wedge, EndlessInputIsBounded) {
  Window window;
  WedgeFilter filter(&window);
  filter.setEnabled(true);
  const QSignalSpy scans(&filter, &WedgeFilter::scanned);
  for (int i = 0; i < 3 * WedgeFilter::kScanCharsMax; ++i) press(&window, Qt::Key_A, "A");
  press(&window, Qt::Key_Return, "\r");
  ASSERT_EQ(scans.size(), 1);
  EXPECT_EQ(scans[0][0].toString().size(), WedgeFilter::kScanCharsMax);
}

TEST(Serial, ALineIsAScanAndALongOneIsDropped) {
  SerialReader reader;
  const QSignalSpy scans(&reader, &SerialReader::scanned);
  reader.take("SY1P");
  reader.take("ABC\r\n");
  reader.take(QByteArray(3 * SerialReader::kLineBytesMax, 'A') + "\r");
  reader.take("SY1PDEF\n");
  ASSERT_EQ(scans.size(), 2);
  EXPECT_EQ(scans[0][0].toString(), "SY1PABC");
  EXPECT_EQ(scans[1][0].toString(), "SY1PDEF");
}

TEST(Frames, AFileGivesItsCodeOnce) {
  const QTemporaryDir folder;
  const QString file = folder.filePath("code.png");
  ASSERT_TRUE(picture_of(kText).save(file));
  PictureSource source;
  source.start();
  FrameReader reader;
  reader.setSource(&source);
  QSignalSpy codes(&reader, &FrameReader::codeRead);
  source.takeFile(QUrl::fromLocalFile(file));
  ASSERT_TRUE(codes.wait(5000));
  EXPECT_EQ(codes[0][0].toString(), kText);

  // The same code before the camera still: one scan.
  source.takeFile(QUrl::fromLocalFile(file));
  EXPECT_FALSE(codes.wait(300));
  // Another code at once.
  source.take(picture_of("SY1PANOTHER"));
  ASSERT_TRUE(codes.wait(5000));
  EXPECT_EQ(codes[1][0].toString(), "SY1PANOTHER");
}

TEST(Frames, APictureWithoutCodeSaysSo) {
  PictureSource source;
  source.start();
  FrameReader reader;
  reader.setSource(&source);
  QSignalSpy nothing(&reader, &FrameReader::nothingRead);
  QImage white(320, 240, QImage::Format_RGB32);
  white.fill(Qt::white);
  source.take(white);
  EXPECT_TRUE(nothing.wait(5000));
}

TEST(Frames, AFileThatIsNoPictureGivesOneSentence) {
  const QTemporaryDir folder;
  QFile file(folder.filePath("torn.png"));
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("not a picture");
  file.close();
  PictureSource source;
  source.start();
  const QSignalSpy failures(&source, &FrameSource::failed);
  source.takeFile(QUrl::fromLocalFile(file.fileName()));
  ASSERT_EQ(failures.size(), 1);
  EXPECT_FALSE(failures[0][0].toString().isEmpty());
}

}  // namespace
}  // namespace symbolon::ui
