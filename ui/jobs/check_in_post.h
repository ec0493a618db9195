// CheckInPost: hands a proof to a gate's HTTP API and brings its answer back. A connection of its own, closed
// afterwards; nothing but the proof is sent, and no redirect is followed.

#ifndef SYMBOLON_UI_JOBS_CHECK_IN_POST_H_
#define SYMBOLON_UI_JOBS_CHECK_IN_POST_H_

#include <QByteArray>
#include <QObject>
#include <QString>
#include <memory>

#include "core/base/bytes.h"

class QNetworkAccessManager;
class QNetworkReply;

namespace symbolon::ui {

class CheckInPost : public QObject {
  Q_OBJECT

 public:
  static constexpr int kTimeoutMs = 30'000;

  explicit CheckInPost(QObject* parent = nullptr);
  ~CheckInPost() override;

  // `address` is what the organizer published: a host, perhaps with a port or a scheme. Plain HTTP is for this computer
  // alone. One at a time; answered() or failed() follows.
  void send(const QString& address, ByteView proof);
  void cancel();

 signals:
  void answered(const QByteArray& answer);
  void failed(const QString& sentence, const QString& hint);

 private:
  void finish();

  // Made with the first request: the network modules are slow to load.
  std::unique_ptr<QNetworkAccessManager> m_network;
  QNetworkReply* m_reply = nullptr;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_JOBS_CHECK_IN_POST_H_
