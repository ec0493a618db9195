#include "ui/controllers/lender_controller.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QLocale>
#include <algorithm>
#include <ranges>

#include "core/base/file.h"
#include "core/base/limits.h"
#include "core/base/text.h"
#include "core/crypto/random.h"
#include "credentials/statements/registry.h"
#include "ui/controllers/receipt_pdf.h"
#include "ui/controllers/statement_texts.h"

namespace symbolon::ui {
namespace {

constexpr std::uint64_t kRequestSeconds = 7 * 24 * 3600;

std::string path_of(const QUrl& file) { return file.toLocalFile().toStdString(); }

// Those whose programs are pinned: others cannot be checked.
std::vector<const statement::Pack*> askable() {
  std::vector<const statement::Pack*> packs;
  for (const statement::Pack& pack : statement::packs()) {
    const bool needs_event =
        std::ranges::any_of(pack.manifest.parameters, [](const auto& field) { return !field.source.empty(); });
    if (!pack.shapes.empty() && !needs_event) packs.push_back(&pack);
  }
  return packs;
}

// What a value that a proof shows stands for.
QString meaning_of(const statement::Manifest& manifest, const std::string& name) {
  const auto has_name = [&name](const statement::FieldSpec& field) { return field.name == name; };
  const auto found = std::ranges::find_if(manifest.public_values, has_name);
  return found == manifest.public_values.end() ? QString::fromStdString(name) : statement_text(found->meaning);
}

}  // namespace

LenderController::LenderController(Services services, QObject* parent)
    : QObject(parent), m_services(std::move(services)) {
  setStatement(0);
}

QStringList LenderController::statements() const {
  QStringList titles;
  for (const statement::Pack* pack : askable()) titles += statement_text(pack->manifest.title);
  return titles;
}

void LenderController::setStatement(int statement) {
  const auto packs = askable();
  if (statement < 0 || statement >= static_cast<int>(packs.size())) return;
  m_statement = statement;
  m_form.read(packs[static_cast<std::size_t>(statement)]->manifest);
  emit changed();
}

void LenderController::makeRequest(const QString& name, const QString& purpose, const QString& application) {
  m_problem = {};
  m_receipt.clear();
  Result<statement::ParameterValues> parameters = m_form.values();
  if (!parameters) return refuse(parameters.error());
  const statement::Pack& pack = *askable()[static_cast<std::size_t>(m_statement)];
  const std::uint64_t now = unix_seconds(m_services.clock);
  const auto nonce = crypto::random_array<16>();
  m_sentence = sentence_text(*parameters);
  Result<std::string> request = request::sign_request({.client_id = {},
                                                       .client_name = name.toStdString(),
                                                       .purpose = purpose.toStdString(),
                                                       .application = application.toStdString(),
                                                       .nonce = Bytes(nonce.begin(), nonce.end()),
                                                       .issued_at = now,
                                                       .expires_at = now + kRequestSeconds,
                                                       .parameters = std::move(*parameters),
                                                       .program_id = pack.program_id,
                                                       .verifying_keys = pack.verifying_keys()},
                                                      *m_services.key);
  if (!request) return refuse(request.error());
  m_request = std::move(*request);
  m_codes.hide();
  emit changed();
}

void LenderController::showRequest() {
  if (!m_request.empty()) m_codes.show(as_bytes(m_request));
}

void LenderController::copyRequest() {
  QGuiApplication::clipboard()->setText(QString::fromStdString(m_request));
  congratulate(tr("The request is in the clipboard."));
}

void LenderController::saveRequest(const QUrl& file) {
  const Result<void> written =
      write_file_atomic(path_of(file), as_bytes(m_request), {.overwrite = Overwrite::kReplace});
  if (!written) return refuse(written.error());
  congratulate(tr("The request is written."));
}

void LenderController::openRequest(const QUrl& file) {
  const Result<Bytes> bytes = read_file(path_of(file), request::kRequestBytesMax);
  if (!bytes) return refuse(bytes.error());
  const Result<request::Request> request = request::parse_request(text_of(*bytes));
  if (!request) return refuse(request.error());
  m_request = text_of(*bytes);
  m_sentence = sentence_text(request->parameters);
  m_receipt.clear();
  m_problem = {};
  m_codes.hide();
  emit changed();
}

void LenderController::checkProof(const QUrl& proof) {
  if (m_busy || m_request.empty()) return;
  m_busy = true;
  m_problem = {};
  m_receipt.clear();
  emit changed();
  m_worker.run(
      this,
      [path = path_of(proof), request = m_request, now = unix_seconds(m_services.clock), verifier = m_services.verifier,
       key = m_services.key](std::stop_token) -> Receipt {
        TRY_ASSIGN(const Bytes file, read_file(path, kProofBytesMax));
        return receipt::issue_receipt({.request = request, .proof_file = file, .checked_at = now, .verifier = verifier},
                                      std::get<crypto::Ed25519KeyPair>(*key));
      },
      [this](const Receipt& receipt) { take_receipt(receipt, tr("Accepted.")); });
}

void LenderController::checkReceipt(const QUrl& receipt, const QUrl& proof) {
  if (m_busy) return;
  m_busy = true;
  m_problem = {};
  m_receipt.clear();
  emit changed();
  m_worker.run(
      this,
      [receipt_path = path_of(receipt), proof_path = path_of(proof)](std::stop_token) -> Receipt {
        TRY_ASSIGN(const Bytes text, read_file(receipt_path, receipt::kReceiptBytesMax));
        TRY_ASSIGN(const Bytes file, read_file(proof_path, kProofBytesMax));
        TRY(receipt::recheck_receipt(text_of(text), file));
        return std::string(text_of(text));
      },
      [this](const Receipt& checked) {
        take_receipt(checked, tr("The receipt holds: request and proof give it again."));
      });
}

void LenderController::take_receipt(const Receipt& receipt, const QString& good) {
  m_busy = false;
  if (!receipt) return refuse(receipt.error());
  m_receipt = *receipt;
  congratulate(good);
}

void LenderController::saveReceipt(const QUrl& file) {
  if (file.fileName().endsWith(".pdf", Qt::CaseInsensitive)) {
    if (!write_receipt_pdf(file.toLocalFile(), facts())) {
      return refuse(Error{.code = ErrorCode::kFileWriteFailed, .where = "receipt.pdf"});
    }
  } else {
    const Result<void> written =
        write_file_atomic(path_of(file), as_bytes(m_receipt), {.overwrite = Overwrite::kReplace});
    if (!written) return refuse(written.error());
  }
  congratulate(tr("The receipt is written. Keep the proof file with it."));
}

QVariantList LenderController::facts() const {
  QVariantList list;
  const Result<receipt::Receipt> receipt = receipt::read_receipt(m_receipt);
  if (!receipt) return list;
  const json::Json& facts = receipt->facts;
  const auto add = [&](const QString& name, const QString& value) {
    list += QVariantMap{{"name", name}, {"value", value}};
  };
  const auto text = [&](const char* name) { return QString::fromStdString(facts.at(name).get<std::string>()); };
  // Its own sentence is in the language of whoever signed it; the request that it holds says the same in this one.
  const Result<request::Request> request = request::parse_request(text("request").toStdString());
  add(tr("Proven"), request ? sentence_text(request->parameters) : text("proves"));
  add(tr("Verdict"), tr("accepted"));
  if (!text("application").isEmpty()) add(tr("Application"), text("application"));
  const auto checked = static_cast<qint64>(facts.at("checked_at").get<std::uint64_t>());
  add(tr("Checked"), QLocale().toString(QDateTime::fromSecsSinceEpoch(checked), QLocale::LongFormat));
  for (const auto& [name, value] : facts.at("shown").items()) {
    add(request ? meaning_of(request->parameters.manifest(), name) : QString::fromStdString(name),
        value.is_boolean() ? (value.get<bool>() ? tr("yes") : tr("no"))
                           : QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump()));
  }
  add(tr("Program"), text("program_id"));
  add(tr("Proof file, SHA-256"), text("proof_sha256"));
  add(tr("Checked by"), text("verifier"));
  add(tr("Signed by"), text("signer"));
  return list;
}

void LenderController::refuse(const Error& error) {
  m_problem = problem_of(error);
  emit changed();
}

void LenderController::congratulate(const QString& sentence) {
  m_problem = {.sentence = sentence, .hint = {}, .good = true};
  emit changed();
}

}  // namespace symbolon::ui
