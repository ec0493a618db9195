#include "ui/jobs/check_in_post.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrl>

#include "credentials/gate/check_in_text.h"

namespace symbolon::ui {
namespace {

constexpr char kPath[] = "/v1/checkins";

bool is_this_computer(const QString& host) { return host == "localhost" || QHostAddress(host).isLoopback(); }

// Empty where the address is none, or would send the proof in the clear.
QUrl url_of(const QString& address) {
  const QString text = address.trimmed();
  QUrl url(text.contains("://") ? text : "https://" + text, QUrl::StrictMode);
  const bool is_safe = url.scheme() == "https" || (url.scheme() == "http" && is_this_computer(url.host()));
  if (!url.isValid() || url.host().isEmpty() || !is_safe || !url.userInfo().isEmpty()) return {};
  url.setPath(kPath);
  url.setQuery(QString());
  url.setFragment(QString());
  return url;
}

}  // namespace

CheckInPost::CheckInPost(QObject* parent) : QObject(parent) {}

CheckInPost::~CheckInPost() { cancel(); }

void CheckInPost::send(const QString& address, ByteView proof) {
  cancel();
  const QUrl url = url_of(address);
  if (url.isEmpty()) {
    emit failed(tr("This is no address of a gate."),
                tr("Type it as the organizer published it, such as gate.example."));
    return;
  }
  if (!m_network) m_network = std::make_unique<QNetworkAccessManager>();
  QNetworkRequest request(url);
  request.setHeader(QNetworkRequest::ContentTypeHeader, "application/octet-stream");
  // Says nothing about this computer.
  request.setHeader(QNetworkRequest::UserAgentHeader, "symbolon");
  request.setRawHeader("Accept-Language", "en");
  request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
  request.setTransferTimeout(kTimeoutMs);
  m_reply = m_network->post(
      request, QByteArray(reinterpret_cast<const char*>(proof.data()), static_cast<qsizetype>(proof.size())));
  connect(m_reply, &QNetworkReply::finished, this, &CheckInPost::finish);
}

void CheckInPost::cancel() {
  if (m_reply == nullptr) return;
  disconnect(m_reply, nullptr, this, nullptr);
  m_reply->abort();
  m_reply->deleteLater();
  m_reply = nullptr;
}

void CheckInPost::finish() {
  QNetworkReply* const reply = std::exchange(m_reply, nullptr);
  reply->deleteLater();
  const QByteArray body = reply->read(static_cast<qint64>(gate::kCheckInTextBytesMax) + 1);
  // The next check-in is another connection.
  m_network->clearConnectionCache();
  if (reply->error() == QNetworkReply::NoError &&
      reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 201) {
    emit answered(body);
    return;
  }
  const QString reason = QJsonDocument::fromJson(body).object().value("message").toString();
  if (!reason.isEmpty()) {
    emit failed(tr("The gate did not take the proof: %1.").arg(reason.left(200)),
                tr("Ask the organizer, or hand the proof in as a file."));
  } else {
    emit failed(tr("The gate cannot be reached."),
                tr("Check the address and the network, or hand the proof in as a file."));
  }
}

}  // namespace symbolon::ui
