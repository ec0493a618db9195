// The part of WalletController about what the vault holds: keys, tickets, credentials, history.

#include <QDateTime>
#include <QLocale>
#include <ranges>

#include "core/base/file.h"
#include "credentials/sdjwt/sd_jwt.h"
#include "credentials/wallet/credentials.h"
#include "credentials/wallet/keys.h"
#include "credentials/wallet/secret_hex.h"
#include "ui/controllers/wallet_controller.h"

namespace symbolon::ui {
namespace {

std::string path_of(const QUrl& file) { return file.toLocalFile().toStdString(); }

// A name for the vault from one for people: letters and digits, the rest as hyphens.
std::string label_of(std::string_view name) {
  std::string label;
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (plain) {
      label += c;
    } else if (!label.empty() && label.back() != '-') {
      label += '-';
    }
  }
  while (!label.empty() && label.back() == '-') label.pop_back();
  label.resize(std::min<std::size_t>(label.size(), wallet::kLabelBytesMax - 8));
  return label.empty() ? "item" : label;
}

}  // namespace

std::string WalletController::free_label(const std::string& wish) const {
  const std::string base = label_of(wish);
  std::string label = base;
  for (int number = 2; !wallet::check_new_label(m_vault->contents(), label); ++number) {
    label = base + "-" + std::to_string(number);
  }
  return label;
}

Result<void> WalletController::save() { return m_vault->save(); }

void WalletController::show_holdings(const QString& sentence) {
  m_holdings.read(m_vault->contents());
  m_problem = {.sentence = sentence, .hint = {}, .good = true};
  enter(Ready);
  emit heldChanged();
}

void WalletController::addKey(SecretField* key) {
  const SecretBytes text = key->take();
  Result<SecretArray<32>> secret = wallet::parse_secret_hex(text);
  if (!secret) return refuse(secret.error());
  const Result<void> added = wallet::add_key(m_vault->contents(), {.label = free_label("key"),
                                                                   .curve = wallet::KeyCurve::kSecp256k1,
                                                                   .origin = wallet::KeyOrigin::kHex,
                                                                   .secret = std::move(*secret)});
  if (!added) return refuse(added.error());
  if (const Result<void> saved = save(); !saved) {
    m_vault->contents().keys.pop_back();
    return refuse(saved.error());
  }
  show_holdings(tr("The key is in the vault."));
}

void WalletController::addCredential(const QUrl& file) {
  Result<Bytes> bytes = read_file(path_of(file), sdjwt::kSdJwtSizeMax);
  if (!bytes) return refuse(bytes.error());
  const SecretBytes text = SecretBytes::copy_of(*bytes);
  wipe(*bytes);
  take_credential(text, file.fileName().section('.', 0, 0).toStdString());
}

void WalletController::take_credential(const SecretBytes& text, const std::string& wish) {
  const Result<void> added = wallet::add_credential(m_vault->contents(), free_label(wish), text);
  if (!added) return refuse(added.error());
  if (const Result<void> saved = save(); !saved) {
    m_vault->contents().credentials.pop_back();
    return refuse(saved.error());
  }
  show_holdings(tr("The credential is in the vault."));
}

QVariantList WalletController::history() const {
  QVariantList list;
  if (!m_vault) return list;
  for (const wallet::HistoryEntry& entry : std::views::reverse(m_vault->contents().history)) {
    const QDateTime when = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(entry.time));
    QString what = QString::fromStdString(entry.statement);
    if (!entry.application.empty()) what += ", " + QString::fromStdString(entry.application);
    list += QVariantMap{{"when", QLocale().toString(when, QLocale::ShortFormat)}, {"what", what}};
  }
  return list;
}

}  // namespace symbolon::ui
