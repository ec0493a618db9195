// IssuerController: the desk of KYC providers and credit bureaus: keys in a vault of their own, the public key set, and
// credentials from a table.

#ifndef SYMBOLON_UI_CONTROLLERS_ISSUER_CONTROLLER_H_
#define SYMBOLON_UI_CONTROLLERS_ISSUER_CONTROLLER_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <string>

#include "core/base/clock.h"
#include "core/crypto/password.h"
#include "ui/controllers/problem.h"

namespace symbolon::ui {

class IssuerController : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the application")
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(QString problemHint READ problemHint NOTIFY changed)
  Q_PROPERTY(bool problemIsGood READ problemIsGood NOTIFY changed)

 public:
  struct Services {
    std::string vaultPath;
    const Clock& clock;
    // What opening the vault costs; smaller in tests.
    crypto::PasswordCost passwordCost = crypto::kPasswordCostVault;
  };

  explicit IssuerController(Services services, QObject* parent = nullptr)
      : QObject(parent), m_services(std::move(services)) {}

  QString problem() const { return m_problem.sentence; }
  QString problemHint() const { return m_problem.hint; }
  bool problemIsGood() const { return m_problem.good; }

 signals:
  void changed();

 private:
  Services m_services;
  Problem m_problem;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_CONTROLLERS_ISSUER_CONTROLLER_H_
