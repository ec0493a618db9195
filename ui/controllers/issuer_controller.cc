#include "ui/controllers/issuer_controller.h"

#include <filesystem>

#include "core/base/file.h"
#include "credentials/sdjwt/issue_table.h"
#include "credentials/sdjwt/jwk.h"
#include "credentials/wallet/credentials.h"
#include "credentials/wallet/keys.h"

namespace symbolon::ui {

IssuerController::IssuerController(Services services, QObject* parent)
    : QObject(parent),
      m_services(std::move(services)),
      m_state(std::filesystem::exists(m_services.vaultPath) ? Locked : NoVault) {}

void IssuerController::take_vault(std::function<Result<wallet::Vault>()> open) {
  begin_work();
  m_worker.run(
      this, [open = std::move(open)](std::stop_token) { return open(); },
      [this](Result<wallet::Vault> vault) {
        m_busy = false;
        if (!vault) return refuse(vault.error());
        m_vault.emplace(std::move(*vault));
        m_keys.read(m_vault->contents());
        m_state = Ready;
        emit changed();
      });
}

void IssuerController::createVault(SecretField* passphrase, SecretField* again) {
  if (m_busy) return;
  const bool same = passphrase->equals(again);
  again->clear();
  // Shared, because functions are copied; wiped when the last copy goes.
  auto secret = std::make_shared<SecretBytes>(passphrase->take());
  if (!same) return complain(tr("The two passphrases differ."), tr("Type the same one twice."));
  take_vault([secret, services = m_services] {
    return wallet::Vault::create(services.vaultPath, *secret, services.passwordCost);
  });
}

void IssuerController::unlock(SecretField* passphrase) {
  if (m_busy) return;
  auto secret = std::make_shared<SecretBytes>(passphrase->take());
  take_vault([secret, path = m_services.vaultPath] {
    return wallet::Vault::open(path, *secret, wallet::VaultAccess::kWrite);
  });
}

void IssuerController::lock() {
  m_worker.cancel();
  m_keys.clear();
  m_vault.reset();
  m_table = {};
  m_tableText.clear();
  m_tableName.clear();
  m_badLines.clear();
  m_results.clear();
  m_issued.clear();
  m_issuedCount = 0;
  m_problem = {};
  m_state = Locked;
  emit changed();
}

void IssuerController::createKey(const QString& name, Algorithm algorithm) {
  if (!m_vault || m_busy) return;
  const auto curve = algorithm == Es256 ? wallet::KeyCurve::kP256 : wallet::KeyCurve::kSecp256k1;
  const Result<void> added =
      wallet::add_key(m_vault->contents(), wallet::create_key(name.trimmed().toStdString(), curve));
  if (!added) return refuse(added.error());
  const Result<void> saved = m_vault->save();
  if (!saved) return refuse(saved.error());
  m_keys.read(m_vault->contents());
  congratulate(tr("The key is made."), tr("Save the key set, and give it to those who are to trust your credentials."));
}

void IssuerController::saveKeySet(const QUrl& file) {
  if (!m_vault) return;
  std::vector<sdjwt::Jwk> keys;
  for (const wallet::StoredKey& key : m_vault->contents().keys) {
    const sdjwt::EcKey public_key = wallet::ec_key(key);
    keys.push_back({.key = public_key, .id = sdjwt::key_id(public_key)});
  }
  const std::string text = sdjwt::write_jwks(keys);
  const Result<void> written =
      write_file_atomic(file.toLocalFile().toStdString(), as_bytes(text), {.overwrite = Overwrite::kReplace});
  if (!written) return refuse(written.error());
  congratulate(tr("The key set is written. Keys: %1").arg(m_keys.count()),
               tr("It is public. Put it where wallets and verifiers find it."));
}

void IssuerController::cancel() { m_worker.cancel(); }

void IssuerController::begin_work() {
  m_busy = true;
  m_progress = -1;
  m_problem = {};
  emit changed();
}

void IssuerController::refuse(const Error& error) {
  m_problem = problem_of(error);
  emit changed();
}

void IssuerController::complain(const QString& sentence, const QString& hint) {
  m_problem = {.sentence = sentence, .hint = hint};
  emit changed();
}

void IssuerController::congratulate(const QString& sentence, const QString& hint) {
  m_problem = {.sentence = sentence, .hint = hint, .good = true};
  emit changed();
}

}  // namespace symbolon::ui
