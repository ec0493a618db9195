// IssuerController: the desk of KYC providers and credit bureaus: keys in a vault of their own, the public key set, and
// credentials from a table.
//
//   NoVault -> Ready <-> Locked

#ifndef SYMBOLON_UI_CONTROLLERS_ISSUER_CONTROLLER_H_
#define SYMBOLON_UI_CONTROLLERS_ISSUER_CONTROLLER_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QUrl>
#include <QVariantList>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "credentials/sdjwt/claims_csv.h"
#include "credentials/sdjwt/credential_kind.h"
#include "credentials/wallet/vault.h"
#include "ui/controllers/problem.h"
#include "ui/items/secret_field.h"
#include "ui/jobs/worker.h"
#include "ui/models/keys_model.h"
#include "ui/models/lines_model.h"

namespace symbolon::ui {

class IssuerController : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the application")
  Q_PROPERTY(State state READ state NOTIFY changed)
  // The vault is being opened, a table read, or credentials signed; progress is 0 to 1, or below 0 where nobody knows.
  Q_PROPERTY(bool busy READ busy NOTIFY changed)
  Q_PROPERTY(double progress READ progress NOTIFY changed)
  Q_PROPERTY(symbolon::ui::KeysModel* keys READ keys CONSTANT)
  Q_PROPERTY(Kind kind READ kind WRITE setKind NOTIFY changed)
  Q_PROPERTY(QString usualType READ usualType NOTIFY changed)
  // The table: its file, its columns as { name, kind, known }, its good lines, and the bad ones by name.
  Q_PROPERTY(QString tableName READ tableName NOTIFY changed)
  Q_PROPERTY(QVariantList columns READ columns NOTIFY changed)
  Q_PROPERTY(int goodLines READ goodLines NOTIFY changed)
  Q_PROPERTY(symbolon::ui::LinesModel* badLines READ badLines CONSTANT)
  // Questions that these credentials will not answer, because no column has what they ask for.
  Q_PROPERTY(QString missing READ missing NOTIFY changed)
  // One line for each line of the table: the file that was written, or why there is none.
  Q_PROPERTY(symbolon::ui::LinesModel* results READ results CONSTANT)
  Q_PROPERTY(int issuedCount READ issuedCount NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(QString problemHint READ problemHint NOTIFY changed)
  Q_PROPERTY(bool problemIsGood READ problemIsGood NOTIFY changed)

 public:
  enum State { NoVault, Locked, Ready };
  Q_ENUM(State)
  enum Kind { Kyc, Credit };
  Q_ENUM(Kind)
  enum Algorithm { Es256, Es256k };
  Q_ENUM(Algorithm)

  struct Services {
    std::string vaultPath;
    const Clock& clock;
    // What opening the vault costs; smaller in tests.
    crypto::PasswordCost passwordCost = crypto::kPasswordCostVault;
  };

  explicit IssuerController(Services services, QObject* parent = nullptr);

  State state() const { return m_state; }
  bool busy() const { return m_busy; }
  double progress() const { return m_progress; }
  KeysModel* keys() { return &m_keys; }
  Kind kind() const { return m_kind; }
  void setKind(Kind kind);
  QString usualType() const;
  QString tableName() const { return m_tableName; }
  QVariantList columns() const;
  int goodLines() const { return static_cast<int>(m_table.rows.size()); }
  LinesModel* badLines() { return &m_badLines; }
  QString missing() const;
  LinesModel* results() { return &m_results; }
  int issuedCount() const { return m_issuedCount; }
  QString problem() const { return m_problem.sentence; }
  QString problemHint() const { return m_problem.hint; }
  bool problemIsGood() const { return m_problem.good; }

  // The fields are emptied, whatever comes of it.
  Q_INVOKABLE void createVault(symbolon::ui::SecretField* passphrase, symbolon::ui::SecretField* again);
  Q_INVOKABLE void unlock(symbolon::ui::SecretField* passphrase);
  Q_INVOKABLE void lock();

  Q_INVOKABLE void createKey(const QString& name, symbolon::ui::IssuerController::Algorithm algorithm);
  // All public keys as one key set, which wallets and verifiers import.
  Q_INVOKABLE void saveKeySet(const QUrl& file);

  Q_INVOKABLE void openTable(const QUrl& csv);
  // Signs a credential for each good line with the key of this row, and writes it into the folder.
  Q_INVOKABLE void issue(int key, const QString& issuer, const QString& type, const QString& days, const QUrl& folder);
  Q_INVOKABLE void cancel();
  // Line, file and what went wrong, as CSV.
  Q_INVOKABLE void saveResults(const QUrl& file);

 signals:
  void changed();

 private:
  // What came of one line.
  struct Issued {
    std::size_t line = 0;
    std::string file;
    std::optional<Error> refusal = {};
  };

  void take_vault(std::function<Result<wallet::Vault>()> open);
  void begin_work();
  void read_table(const std::string& text);
  void take_issued(const std::vector<Issued>& issued, bool is_complete);
  void refuse(const Error& error);
  void complain(const QString& sentence, const QString& hint);
  void congratulate(const QString& sentence, const QString& hint = {});

  Services m_services;
  State m_state;
  std::optional<wallet::Vault> m_vault;
  bool m_busy = false;
  double m_progress = -1;
  KeysModel m_keys;
  Kind m_kind = Kyc;
  QString m_tableName;
  std::string m_tableText;
  sdjwt::ClaimsTable m_table;
  LinesModel m_badLines;
  LinesModel m_results;
  std::vector<Issued> m_issued;
  int m_issuedCount = 0;
  Problem m_problem;
  Worker m_worker;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_CONTROLLERS_ISSUER_CONTROLLER_H_
