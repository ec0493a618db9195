// LenderController: the desk of whoever asks: a request made from a statement's form, a proof checked against it, the
// receipt, and an old receipt checked again.

#ifndef SYMBOLON_UI_CONTROLLERS_LENDER_CONTROLLER_H_
#define SYMBOLON_UI_CONTROLLERS_LENDER_CONTROLLER_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVariantList>
#include <memory>
#include <string>

#include "core/base/clock.h"
#include "credentials/receipt/receipt.h"
#include "credentials/request/request_jws.h"
#include "ui/controllers/code_series.h"
#include "ui/controllers/problem.h"
#include "ui/jobs/worker.h"
#include "ui/models/parameter_form.h"

namespace symbolon::ui {

class LenderController : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the application")
  // Titles of the statements that can be asked for.
  Q_PROPERTY(QStringList statements READ statements CONSTANT)
  Q_PROPERTY(int statement READ statement WRITE setStatement NOTIFY changed)
  Q_PROPERTY(symbolon::ui::ParameterForm* form READ form CONSTANT)
  // What the request asks for, in one sentence; empty while there is no request.
  Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
  // The request as a code or a series of codes, while it is shown.
  Q_PROPERTY(symbolon::ui::CodeSeries* codes READ codes CONSTANT)
  Q_PROPERTY(bool busy READ busy NOTIFY changed)
  // Of { name, value }: what the receipt says; empty while there is none.
  Q_PROPERTY(QVariantList facts READ facts NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(QString problemHint READ problemHint NOTIFY changed)
  Q_PROPERTY(bool problemIsGood READ problemIsGood NOTIFY changed)

 public:
  struct Services {
    const Clock& clock;
    // Signs requests and receipts: an Ed25519 key.
    std::shared_ptr<const request::RequesterKey> key;
    std::string verifier;  // name and version of this program
  };

  explicit LenderController(Services services, QObject* parent = nullptr);

  QStringList statements() const;
  int statement() const { return m_statement; }
  void setStatement(int statement);
  ParameterForm* form() { return &m_form; }
  QString sentence() const { return m_sentence; }
  CodeSeries* codes() { return &m_codes; }
  bool busy() const { return m_busy; }
  QVariantList facts() const;
  QString problem() const { return m_problem.sentence; }
  QString problemHint() const { return m_problem.hint; }
  bool problemIsGood() const { return m_problem.good; }
  // The request as it was signed, and the receipt; empty while there is none.
  const std::string& request() const { return m_request; }
  const std::string& receipt() const { return m_receipt; }

  // Name and purpose are what the borrower is told and no more; the application number is part of what is proven.
  Q_INVOKABLE void makeRequest(const QString& name, const QString& purpose, const QString& application);
  Q_INVOKABLE void saveRequest(const QUrl& file);
  Q_INVOKABLE void openRequest(const QUrl& file);
  Q_INVOKABLE void showRequest();
  Q_INVOKABLE void copyRequest();
  // Checks a proof against the request; accepted ones have a receipt.
  Q_INVOKABLE void checkProof(const QUrl& proof);
  // As JSON, or as PDF where the name ends in .pdf.
  Q_INVOKABLE void saveReceipt(const QUrl& file);
  Q_INVOKABLE void checkReceipt(const QUrl& receipt, const QUrl& proof);

 signals:
  void changed();

 private:
  using Receipt = Result<std::string>;

  void take_receipt(const Receipt& receipt, const QString& good);
  void refuse(const Error& error);
  void congratulate(const QString& sentence);

  Services m_services;
  int m_statement = 0;
  ParameterForm m_form;
  std::string m_request;
  CodeSeries m_codes;
  QString m_sentence;
  std::string m_receipt;
  bool m_busy = false;
  Problem m_problem;
  Worker m_worker;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_CONTROLLERS_LENDER_CONTROLLER_H_
