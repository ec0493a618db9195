// The part of IssuerController about credentials from a table: what is in it, what is wrong with it, and signing.

#include <QFileInfo>
#include <QLocale>
#include <algorithm>

#include "core/base/file.h"
#include "credentials/sdjwt/issue_table.h"
#include "credentials/wallet/credentials.h"
#include "ui/controllers/issuer_controller.h"

namespace symbolon::ui {
namespace {

constexpr int kDaysMax = 3650;

sdjwt::CredentialKind kind_of(IssuerController::Kind kind) {
  return kind == IssuerController::Kyc ? sdjwt::CredentialKind::kKyc : sdjwt::CredentialKind::kCredit;
}

// A pointer as people read it: /address/country is address.country.
QString claim_name(std::string_view pointer) {
  QString name = QString::fromUtf8(pointer.data(), static_cast<qsizetype>(pointer.size()));
  if (name.startsWith('/')) name.remove(0, 1);
  return name.replace('/', '.').replace("~1", "/").replace("~0", "~");
}

QString kind_text(sdjwt::ColumnKind kind) {
  switch (kind) {
    case sdjwt::ColumnKind::kText:
      return IssuerController::tr("text");
    case sdjwt::ColumnKind::kInteger:
      return IssuerController::tr("whole number");
    case sdjwt::ColumnKind::kFlag:
      return IssuerController::tr("true or false");
    case sdjwt::ColumnKind::kHolder:
      return IssuerController::tr("the holder's key");
  }
  return {};
}

Result<sdjwt::ClaimsTable> check_table(const std::string& text, sdjwt::CredentialKind kind) {
  TRY_ASSIGN(sdjwt::ClaimsTable table, sdjwt::check_claims_csv(text));
  sdjwt::check_known_claims(kind, table);
  return table;
}

// The file's name says the line of the table, so that the two can be put together again.
std::string file_of(const std::string& folder, std::size_t line) {
  const QString number = QString::number(line).rightJustified(4, '0');
  return folder + "/credential-" + number.toStdString() + ".sd-jwt";
}

Result<void> issue_line(const sdjwt::SigningKey& key, const sdjwt::ClaimsRow& row,
                        const sdjwt::IssueTableOptions& options, const std::string& file) {
  TRY_ASSIGN(const std::string text, sdjwt::issue_row(key, row, options));
  return write_file_atomic(file, as_bytes(text), {.access = FileAccess::kOwnerOnly});
}

}  // namespace

QString IssuerController::usualType() const { return QString::fromUtf8(sdjwt::usual_type(kind_of(m_kind)).data()); }

void IssuerController::setKind(Kind kind) {
  m_kind = kind;
  if (!m_tableText.empty()) read_table(m_tableText);
  emit changed();
}

void IssuerController::openTable(const QUrl& csv) {
  if (m_busy) return;
  const Result<Bytes> file = read_file(csv.toLocalFile().toStdString(), sdjwt::kClaimsCsvBytesMax);
  if (!file) return refuse(file.error());
  m_tableName = csv.fileName();
  m_tableText.assign(file->begin(), file->end());
  read_table(m_tableText);
}

void IssuerController::read_table(const std::string& text) {
  begin_work();
  m_results.clear();
  m_issued.clear();
  m_issuedCount = 0;
  m_worker.run(
      this, [text, kind = kind_of(m_kind)](std::stop_token) { return check_table(text, kind); },
      [this](Result<sdjwt::ClaimsTable> table) {
        m_busy = false;
        m_table = table ? std::move(*table) : sdjwt::ClaimsTable();
        m_badLines.replace(LinesModel::of(m_table.problems));
        if (!table) {
          m_tableText.clear();
          m_tableName.clear();
          return refuse(table.error());
        }
        emit changed();
      });
}

QVariantList IssuerController::columns() const {
  QVariantList list;
  for (const sdjwt::ClaimsColumn& column : m_table.columns) {
    if (column.kind == sdjwt::ColumnKind::kHolder) continue;
    list += QVariantMap{{"name", claim_name(column.pointer)},
                        {"kind", kind_text(column.kind)},
                        {"known", sdjwt::is_known_claim(kind_of(m_kind), column.pointer)}};
  }
  return list;
}

QString IssuerController::missing() const {
  if (m_table.columns.empty()) return {};
  QStringList names;
  for (const sdjwt::KnownClaim& claim : sdjwt::known_claims(kind_of(m_kind))) {
    const auto is_it = [&](const sdjwt::ClaimsColumn& column) { return column.pointer == claim.pointer; };
    if (std::ranges::none_of(m_table.columns, is_it)) names += claim_name(claim.pointer);
  }
  return names.join(", ");
}

void IssuerController::issue(int key, const QString& issuer, const QString& type, const QString& days,
                             const QUrl& folder) {
  if (!m_vault || m_busy || m_table.rows.empty()) return;
  const std::vector<wallet::StoredKey>& keys = m_vault->contents().keys;
  if (key < 0 || key >= static_cast<int>(keys.size())) {
    return complain(tr("There is no key to sign with."), tr("Make one first."));
  }
  if (issuer.trimmed().isEmpty() || type.trimmed().isEmpty()) {
    return complain(tr("Issuer and kind of credential are part of every credential."), tr("Fill in both."));
  }
  bool is_number = false;
  const uint valid_days = days.trimmed().toUInt(&is_number);
  if (!is_number || valid_days < 1 || valid_days > kDaysMax) {
    return complain(tr("The days are a whole number from 1 to %1.").arg(kDaysMax),
                    tr("Credentials that live shortly need no list of revoked ones."));
  }
  Result<sdjwt::SigningKey> signing_key = wallet::signing_key(keys[static_cast<std::size_t>(key)]);
  if (!signing_key) return refuse(signing_key.error());
  const sdjwt::IssueTableOptions options{.issuer = issuer.trimmed().toStdString(),
                                         .type = type.trimmed().toStdString(),
                                         .now = unix_seconds(m_services.clock),
                                         .days = valid_days};
  begin_work();
  const auto report = Worker::reporter(this, [this](double share) {
    m_progress = share;
    emit changed();
  });
  m_worker.run(
      this,
      [key = std::move(*signing_key), rows = m_table.rows, options, folder = folder.toLocalFile().toStdString(),
       report](const std::stop_token& stop) {
        std::vector<Issued> issued;
        for (const sdjwt::ClaimsRow& row : rows) {
          if (stop.stop_requested()) break;
          Issued line{.line = row.line, .file = file_of(folder, row.line)};
          const Result<void> written = issue_line(key, row, options, line.file);
          if (!written) line.refusal = written.error();
          issued.push_back(std::move(line));
          if (issued.size() % 16 == 0) report(static_cast<double>(issued.size()) / static_cast<double>(rows.size()));
        }
        return issued;
      },
      [this, asked = m_table.rows.size()](const std::vector<Issued>& issued) {
        take_issued(issued, issued.size() == asked);
      });
}

void IssuerController::take_issued(const std::vector<Issued>& issued, bool is_complete) {
  m_busy = false;
  if (m_state != Ready) return;
  m_issued = issued;
  std::vector<LinesModel::Item> lines;
  int good = 0;
  for (const Issued& line : issued) {
    LinesModel::Item item{.place = tr("Line %1").arg(line.line), .good = !line.refusal, .text = {}};
    if (line.refusal) {
      const Problem problem = problem_of(*line.refusal);
      item.text = problem.sentence;
      item.hint = problem.hint;
    } else {
      ++good;
      item.text = QFileInfo(QString::fromStdString(line.file)).fileName();
    }
    lines.push_back(std::move(item));
  }
  m_issuedCount = good;
  m_results.replace(lines);
  const QString stopped = is_complete ? QString() : tr("It was stopped: the rest of the table is not issued.");
  if (good == static_cast<int>(issued.size()) && is_complete) {
    return congratulate(tr("Credentials written: %1").arg(good),
                        tr("Each holder imports their own. Delete the files once they are delivered."));
  }
  complain(tr("Credentials written: %1 of %2").arg(good).arg(issued.size()),
           is_complete ? tr("The list below says why the others are not.") : stopped);
}

void IssuerController::saveResults(const QUrl& file) {
  std::string text = "line,file,problem\n";
  for (const Issued& line : m_issued) {
    const std::string name = QFileInfo(QString::fromStdString(line.file)).fileName().toStdString();
    const std::string problem = line.refusal ? std::string(error_name(line.refusal->code)) : std::string();
    text += std::to_string(line.line) + "," + (line.refusal ? std::string() : name) + "," + problem + "\n";
  }
  const Result<void> written =
      write_file_atomic(file.toLocalFile().toStdString(), as_bytes(text), {.overwrite = Overwrite::kReplace});
  if (!written) return refuse(written.error());
  congratulate(tr("The list is written."));
}

}  // namespace symbolon::ui
