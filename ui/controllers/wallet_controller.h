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
#include "credentials/event/event.h"
#include "credentials/wallet/vault.h"
#include "ui/controllers/pass_presenter.h"
#include "ui/controllers/problem.h"
#include "ui/controllers/question.h"
#include "ui/controllers/screen_guard.h"
#include "ui/items/secret_field.h"
#include "ui/jobs/check_in_post.h"
#include "ui/jobs/proving_job.h"
#include "ui/jobs/worker.h"
#include "ui/models/holdings_model.h"
#include "ui/scanner/code_intake.h"

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
  // For the passphrase's field; empty but in a demonstration.
  Q_PROPERTY(QString passphraseHint READ passphraseHint CONSTANT)
  // Codes before a camera or in a picture; what they say is taken as takeClipboard() does.
  Q_PROPERTY(symbolon::ui::CodeIntake* intake READ intake CONSTANT)
  // Of the event whose file was opened to add a ticket; empty without.
  Q_PROPERTY(QString newEventName READ newEventName NOTIFY changed)
  Q_PROPERTY(QString newEventWords READ newEventWords NOTIFY changed)
  // Its tickets are proven from the chain, not from a list.
  Q_PROPERTY(bool newEventOnChain READ newEventOnChain NOTIFY changed)
  // The proof that is ready is for an event's check-in.
  Q_PROPERTY(bool provenForEvent READ provenForEvent NOTIFY changed)
  // A gate on this computer takes check-ins.
  Q_PROPERTY(bool canCheckInHere READ canCheckInHere NOTIFY changed)
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
    // Checks a proof in at the gate of this computer, on a thread of the wallet's; gives a check-in answer. Empty, or
    // returns nothing, where there is no such gate now.
    std::function<std::function<Result<std::string>(ByteView proof)>()> deskHere = {};
    // The passphrase of a demonstration's vault, to be shown; empty otherwise.
    QString samplePassphrase = {};
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
  CodeIntake* intake() { return &m_intake; }
  QString passphraseHint() const;
  QString newEventName() const;
  QString newEventWords() const;
  bool newEventOnChain() const { return m_newEvent && m_newEvent->core.anchor.has_value(); }
  bool provenForEvent() const { return !m_proof.empty() && m_question && !m_question->history; }
  bool canCheckInHere() const { return m_services.deskHere && m_services.deskHere() != nullptr; }
  QVariantList history() const;
  QString provenText() const;
  // The proof that was made last; empty unless there is one.
  const Bytes& proof() const { return m_proof; }

  // Both fields are emptied, whatever comes of it.
  Q_INVOKABLE void createVault(symbolon::ui::SecretField* passphrase, symbolon::ui::SecretField* again);
  Q_INVOKABLE void unlock(symbolon::ui::SecretField* passphrase);
  // A vault that was opened elsewhere.
  void adopt(wallet::Vault vault);
  // Wipes everything that the vault held from memory.
  Q_INVOKABLE void lock();
  Q_INVOKABLE void restoreVault(const QUrl& backup, symbolon::ui::SecretField* passphrase);
  Q_INVOKABLE void backUp(const QUrl& file, symbolon::ui::SecretField* passphrase);

  // The owner's key of tickets on a chain: 64 hexadecimal digits.
  Q_INVOKABLE void addKey(symbolon::ui::SecretField* key);
  // Reads and checks an event file, so that it can be looked at before a ticket is added; an empty URL forgets it.
  Q_INVOKABLE void openEvent(const QUrl& file);
  // Every ticket of the opened event's list that belongs to a key of the vault.
  Q_INVOKABLE void addTicket(const QUrl& list);
  // One ticket of an opened event on a chain: its proof from a node, from a file, or from the clipboard.
  Q_INVOKABLE void fetchTicket(const QString& token, const QString& node);
  Q_INVOKABLE void addTicketProof(const QString& token, const QUrl& proof);
  Q_INVOKABLE void pasteTicketProof(const QString& token);
  Q_INVOKABLE void addCredential(const QUrl& file);
  Q_INVOKABLE void openRequest(const QUrl& file);
  // The text in the clipboard, whatever it is: a credential, a request, a check-in answer. A credential is removed from
  // the clipboard.
  Q_INVOKABLE void takeClipboard();
  Q_INVOKABLE void askForTicket(int index);
  // From Asked to Proving.
  Q_INVOKABLE void prove();
  // Back to what is held, from wherever.
  Q_INVOKABLE void decline();
  Q_INVOKABLE void saveProof(const QUrl& file);
  // What a check-in gave, as a file.
  Q_INVOKABLE void takeCheckIn(const QUrl& answer);
  // Hands the proof to the gate at this address, or to the one on this computer, and takes its answer.
  Q_INVOKABLE void checkInAt(const QString& address);
  Q_INVOKABLE void checkInHere();
  Q_INVOKABLE void showPass(int index);
  // What the gate shows, 64 hexadecimal digits: the pass signs it until it is put away.
  Q_INVOKABLE void answerChallenge(const QString& text);
  // A bearer ticket on paper, as PDF, where the event allows it.
  Q_INVOKABLE void savePaperPass(const QUrl& file);
  Q_INVOKABLE void leavePass();

 signals:
  void changed();
  // Something was added to the vault, or the vault was closed.
  void heldChanged();

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
  void ask(Result<wallet::Question> question, const std::string& only);
  void take_proof(Result<prover::ProvenRun> proven);
  void take_credential(const SecretBytes& text, const std::string& wish);
  void take_answer(ByteView answer);
  void take_text(const QByteArray& text);
  void import_ownership(const std::string& token, ByteView proof);

  Services m_services;
  State m_state;
  bool m_busy = false;
  Problem m_problem;
  std::optional<wallet::Vault> m_vault;
  HoldingsModel m_holdings;
  Consent m_consent;
  std::optional<wallet::Question> m_question;
  std::optional<wallet::Answer> m_answer;  // borrows from m_question and m_vault
  Bytes m_proof;
  Bytes m_newEventFile;
  std::optional<event::Event> m_newEvent;
  PassPresenter m_pass;
  ScreenGuard m_screenGuard;
  CodeIntake m_intake;
  CheckInPost m_post;
  ProvingJob m_proving;
  Worker m_worker;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_CONTROLLERS_WALLET_CONTROLLER_H_
