// WalletController: the wallet desk's state and what can be done in it. QML shows what stands here; every decision, key
// and file is on this side.
//
//   NoVault -> Ready <-> Locked          Ready -> Asked -> Proving -> Proven -> Ready          Ready -> Presenting

#ifndef SYMBOLON_UI_CONTROLLERS_WALLET_CONTROLLER_H_
#define SYMBOLON_UI_CONTROLLERS_WALLET_CONTROLLER_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QUrl>
#include <QVariantList>
#include <functional>
#include <memory>
#include <optional>

#include "core/base/clock.h"
#include "credentials/wallet/vault.h"
#include "ui/controllers/pass_presenter.h"
#include "ui/controllers/problem.h"
#include "ui/controllers/question.h"
#include "ui/items/secret_field.h"
#include "ui/jobs/proving_job.h"
#include "ui/jobs/worker.h"
#include "ui/models/holdings_model.h"

namespace symbolon::ui {

class WalletController : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the application")
  Q_PROPERTY(State state READ state NOTIFY changed)
  // A vault is being made, opened or saved.
  Q_PROPERTY(bool busy READ busy NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(QString problemHint READ problemHint NOTIFY changed)
  Q_PROPERTY(bool problemIsGood READ problemIsGood NOTIFY changed)
  Q_PROPERTY(symbolon::ui::HoldingsModel* holdings READ holdings CONSTANT)
  Q_PROPERTY(symbolon::ui::Consent* consent READ consent CONSTANT)
  Q_PROPERTY(symbolon::ui::ProvingJob* proving READ proving CONSTANT)
  Q_PROPERTY(symbolon::ui::PassPresenter* pass READ pass CONSTANT)
  // Of { when, what }, newest first.
  Q_PROPERTY(QVariantList history READ history NOTIFY changed)
  // What was made and how large it is; in state Proven.
  Q_PROPERTY(QString provenText READ provenText NOTIFY changed)

 public:
  enum State { NoVault, Locked, Ready, Asked, Proving, Proven, Presenting };
  Q_ENUM(State)

  struct Services {
    std::string vaultPath;
    const Clock& clock;
    // What opening the vault costs; smaller in tests.
    crypto::PasswordCost passwordCost = crypto::kPasswordCostVault;
  };

  explicit WalletController(Services services, QObject* parent = nullptr);

  State state() const { return m_state; }
  bool busy() const { return m_busy; }
  QString problem() const { return m_problem.sentence; }
  QString problemHint() const { return m_problem.hint; }
  bool problemIsGood() const { return m_problem.good; }
  HoldingsModel* holdings() { return &m_holdings; }
  ProvingJob* proving() { return &m_proving; }
  Consent* consent() { return &m_consent; }
  PassPresenter* pass() { return &m_pass; }
  QVariantList history() const;
  QString provenText() const;
  // The proof that was made last; empty unless there is one.
  const Bytes& proof() const { return m_proof; }

  // Both fields are emptied, whatever comes of it.
  Q_INVOKABLE void createVault(symbolon::ui::SecretField* passphrase, symbolon::ui::SecretField* again);
  Q_INVOKABLE void unlock(symbolon::ui::SecretField* passphrase);
  // Wipes everything that the vault held from memory.
  Q_INVOKABLE void lock();
  Q_INVOKABLE void restoreVault(const QUrl& backup, symbolon::ui::SecretField* passphrase);
  Q_INVOKABLE void backUp(const QUrl& file, symbolon::ui::SecretField* passphrase);

  // The owner's key of tickets on a chain: 64 hexadecimal digits.
  Q_INVOKABLE void addKey(symbolon::ui::SecretField* key);
  // Every ticket of the event's list that belongs to a key of the vault.
  Q_INVOKABLE void addTicket(const QUrl& event, const QUrl& list);
  Q_INVOKABLE void addCredential(const QUrl& file);
  Q_INVOKABLE void openRequest(const QUrl& file);
  Q_INVOKABLE void askForTicket(int index);
  // From Asked to Proving.
  Q_INVOKABLE void prove();
  // Back to what is held, from wherever.
  Q_INVOKABLE void decline();
  Q_INVOKABLE void saveProof(const QUrl& file);
  Q_INVOKABLE void showPass(int index);
  Q_INVOKABLE void leavePass();

 signals:
  void changed();

 private:
  void enter(State state);
  void refuse(const Error& error);
  // Runs `open` off the window's thread and takes what comes of it as the vault.
  void take_vault(std::function<Result<wallet::Vault>()> open);
  // Saves what was added; without that it is forgotten again.
  Result<void> save();
  void show_holdings(const QString& sentence);
  std::string free_label(const std::string& wish) const;
  // From a question to Asked. `only` names the ticket or credential, or is empty.
  void ask(Result<Question> question, const std::string& only);
  void take_proof(Result<prover::ProvenRun> proven);

  Services m_services;
  State m_state;
  bool m_busy = false;
  Problem m_problem;
  std::optional<wallet::Vault> m_vault;
  HoldingsModel m_holdings;
  Consent m_consent;
  std::optional<Question> m_question;
  std::optional<wallet::Answer> m_answer;  // borrows from m_question and m_vault
  Bytes m_proof;
  PassPresenter m_pass;
  ProvingJob m_proving;
  Worker m_worker;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_CONTROLLERS_WALLET_CONTROLLER_H_
