// The part of WalletController about adding tickets: an event's file first, then its list, or a proof from the chain.

#include <QClipboard>
#include <QGuiApplication>

#include "core/base/file.h"
#include "credentials/ethereum/account_proof.h"
#include "credentials/ethereum/node.h"
#include "credentials/ethereum/ownership.h"
#include "credentials/event/event_file.h"
#include "credentials/event/owners_csv.h"
#include "credentials/event/snapshot.h"
#include "credentials/wallet/ticket_import.h"
#include "ui/controllers/wallet_controller.h"

namespace symbolon::ui {
namespace {

std::string path_of(const QUrl& file) { return file.toLocalFile().toStdString(); }

// The answer of eth_getProof for the token's slot at the event's block. The event file names both, so the node learns
// which token is asked about, and no more.
Result<std::string> fetch_proof(const event::Core& core, const Hash256& token, const std::string& url) {
  TRY_ASSIGN(ethereum::Node node, ethereum::Node::create(url));
  TRY(node.require_chain(core.chain));
  TRY_ASSIGN(const ethereum::BlockHeader block, node.block(core.anchor->block_hash));
  const Hash256 slot = ethereum::mapping_value_slot(token, core.anchor->mapping_slot);
  return node.account_proof_text(core.contract, slot, block.number);
}

}  // namespace

QString WalletController::newEventName() const {
  return m_newEvent ? QString::fromStdString(m_newEvent->description.name) : QString();
}

QString WalletController::newEventWords() const {
  return m_newEvent ? QString::fromStdString(event::fingerprint(m_newEvent->core.event_id())) : QString();
}

void WalletController::openEvent(const QUrl& file) {
  m_newEvent.reset();
  m_newEventFile.clear();
  m_problem = {};
  if (!file.isEmpty()) {
    Result<Bytes> bytes = read_file(path_of(file), event::kEventFileBytesMax);
    if (!bytes) return refuse(bytes.error());
    Result<event::Event> event = event::parse_event_file(*bytes);
    if (!event) return refuse(event.error());
    m_newEvent = std::move(*event);
    m_newEventFile = std::move(*bytes);
  }
  emit changed();
}

void WalletController::addTicket(const QUrl& list) {
  if (m_busy || !m_newEvent) return;
  m_busy = true;
  m_problem = {};
  emit changed();
  m_worker.run(
      this,
      [path = path_of(list)](std::stop_token) -> Result<event::Snapshot> {
        TRY_ASSIGN(const Bytes file, read_file(path, event::kSnapshotBytesMax));
        return event::Snapshot::decode(file);
      },
      [this](const Result<event::Snapshot>& snapshot) {
        m_busy = false;
        if (!m_vault || !m_newEvent) return;
        if (!snapshot) return refuse(snapshot.error());
        const std::size_t before = m_vault->contents().tickets.size();
        const auto names = wallet::import_from_snapshot(
            m_vault->contents(),
            {.label = free_label(m_newEvent->description.name), .event_file = m_newEventFile}, *snapshot);
        if (!names) return refuse(names.error());
        if (const Result<void> saved = save(); !saved) {
          m_vault->contents().tickets.resize(before);
          return refuse(saved.error());
        }
        openEvent({});
        show_holdings(tr("%n tickets were added.", "", static_cast<int>(names->size())));
      });
}

void WalletController::fetchTicket(const QString& token, const QString& node) {
  if (m_busy || !m_newEvent || !m_newEvent->core.anchor) return;
  const Result<Hash256> number = event::parse_token(token.trimmed().toStdString());
  if (!number) return refuse(number.error());
  m_busy = true;
  m_problem = {};
  emit changed();
  m_worker.run(
      this,
      [core = m_newEvent->core, number = *number, url = node.trimmed().toStdString()](std::stop_token) {
        return fetch_proof(core, number, url);
      },
      [this, token = token.toStdString()](const Result<std::string>& proof) {
        m_busy = false;
        if (!m_vault || !m_newEvent) return;
        if (!proof) return refuse(proof.error());
        import_ownership(token, as_bytes(*proof));
      });
}

void WalletController::addTicketProof(const QString& token, const QUrl& proof) {
  const Result<Bytes> bytes = read_file(path_of(proof), ethereum::kAccountProofJsonBytesMax);
  if (!bytes) return refuse(bytes.error());
  import_ownership(token.toStdString(), *bytes);
}

void WalletController::pasteTicketProof(const QString& token) {
  import_ownership(token.toStdString(), as_bytes(QGuiApplication::clipboard()->text().toStdString()));
}

void WalletController::import_ownership(const std::string& token, ByteView proof) {
  if (!m_vault || !m_newEvent) return;
  const Result<Hash256> number = event::parse_token(QString::fromStdString(token).trimmed().toStdString());
  if (!number) return refuse(number.error());
  const Result<std::string> name = wallet::import_from_chain(
      m_vault->contents(),
      {.label = free_label(m_newEvent->description.name), .event_file = m_newEventFile, .token = *number}, proof);
  if (!name) return refuse(name.error());
  if (const Result<void> saved = save(); !saved) {
    m_vault->contents().tickets.pop_back();
    return refuse(saved.error());
  }
  openEvent({});
  show_holdings(tr("%n tickets were added.", "", 1));
}

}  // namespace symbolon::ui
