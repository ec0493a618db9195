#include "ui/controllers/wallet_controller.h"

#include <filesystem>

namespace symbolon::ui {

WalletController::WalletController(Services services, QObject* parent)
    : QObject(parent),
      m_services(std::move(services)),
      m_state(std::filesystem::exists(m_services.vaultPath) ? Locked : NoVault),
      m_pass(m_services.clock) {
  connect(&m_intake, &CodeIntake::received, this, &WalletController::take_text);
  connect(&m_intake, &CodeIntake::failed, this, [this](const QString& sentence) {
    m_problem = {.sentence = sentence, .hint = {}};
    emit changed();
  });
  connect(&m_post, &CheckInPost::answered, this, [this](const QByteArray& answer) {
    m_busy = false;
    if (m_vault) take_answer(as_bytes(std::string_view(answer.data(), static_cast<std::size_t>(answer.size()))));
  });
  connect(&m_post, &CheckInPost::failed, this, [this](const QString& sentence, const QString& hint) {
    m_busy = false;
    m_problem = {.sentence = sentence, .hint = hint};
    emit changed();
  });
}

QString WalletController::passphraseHint() const {
  const QString& passphrase = m_services.samplePassphrase;
  return passphrase.isEmpty() ? QString() : tr("In this demonstration it is: %1").arg(passphrase);
}

void WalletController::adopt(wallet::Vault vault) {
  m_vault.emplace(std::move(vault));
  show_holdings({});
}

void WalletController::enter(State state) {
  m_state = state;
  emit changed();
}

void WalletController::refuse(const Error& error) {
  m_problem = problem_of(error);
  emit changed();
}

void WalletController::take_vault(std::function<Result<wallet::Vault>()> open) {
  m_busy = true;
  m_problem = {};
  emit changed();
  m_worker.run(
      this, [open = std::move(open)](std::stop_token) { return open(); },
      [this](Result<wallet::Vault> vault) {
        m_busy = false;
        if (!vault) return refuse(vault.error());
        adopt(std::move(*vault));
      });
}

void WalletController::createVault(SecretField* passphrase, SecretField* again) {
  if (m_busy) return;
  const bool same = passphrase->equals(again);
  again->clear();
  // Shared, because functions are copied; wiped when the last copy goes.
  auto secret = std::make_shared<SecretBytes>(passphrase->take());
  if (!same) {
    m_problem = {.sentence = tr("The two passphrases differ."), .hint = tr("Type the same one twice."), .good = false};
    emit changed();
    return;
  }
  take_vault([secret, services = m_services] {
    return wallet::Vault::create(services.vaultPath, *secret, services.passwordCost);
  });
}

void WalletController::unlock(SecretField* passphrase) {
  if (m_busy) return;
  auto secret = std::make_shared<SecretBytes>(passphrase->take());
  take_vault([secret, path = m_services.vaultPath] {
    return wallet::Vault::open(path, *secret, wallet::VaultAccess::kWrite);
  });
}

void WalletController::lock() {
  if (!m_vault) return;
  m_pass.leave();
  m_screenGuard.release();
  m_intake.stop();
  m_post.cancel();
  m_busy = false;
  m_newEvent.reset();
  m_newEventFile.clear();
  m_proving.cancel();
  m_holdings.clear();
  m_answer.reset();
  m_question.reset();
  m_proof.clear();
  m_vault.reset();
  m_problem = {};
  enter(Locked);
  emit heldChanged();
}

void WalletController::restoreVault(const QUrl& backup, SecretField* passphrase) {
  if (m_busy) return;
  auto secret = std::make_shared<SecretBytes>(passphrase->take());
  take_vault([secret, from = backup.toLocalFile().toStdString(), path = m_services.vaultPath] {
    return wallet::Vault::restore(from, *secret, path);
  });
}

void WalletController::backUp(const QUrl& file, SecretField* passphrase) {
  const SecretBytes secret = passphrase->take();
  const Result<void> written = m_vault->backup(file.toLocalFile().toStdString(), secret, m_services.passwordCost);
  if (!written) return refuse(written.error());
  m_problem = {.sentence = tr("The backup is written."),
               .hint = tr("Keep it apart from this computer, and its passphrase apart from it."),
               .good = true};
  emit changed();
}

}  // namespace symbolon::ui
