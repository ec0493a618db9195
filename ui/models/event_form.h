// EventForm: an event as the organizer fills it in, with a sentence for each field that does not fit; and the draft
// that comes of it.

#ifndef SYMBOLON_UI_MODELS_EVENT_FORM_H_
#define SYMBOLON_UI_MODELS_EVENT_FORM_H_

#include <QtQml/qqmlregistration.h>

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <QVariantMap>
#include <string>
#include <vector>

#include "credentials/event/event.h"
#include "ui/models/names_model.h"

namespace symbolon::ui {

class EventForm : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the organizer")
  Q_PROPERTY(QString name MEMBER m_name NOTIFY changed)
  Q_PROPERTY(QString venue MEMBER m_venue NOTIFY changed)
  // "2026-12-04 19:30", in the time of this computer.
  Q_PROPERTY(QString begins MEMBER m_begins NOTIFY changed)
  Q_PROPERTY(QString ends MEMBER m_ends NOTIFY changed)
  Q_PROPERTY(QString checkInDays MEMBER m_checkInDays NOTIFY changed)
  Q_PROPERTY(QString doorsMinutes MEMBER m_doorsMinutes NOTIFY changed)
  Q_PROPERTY(QStringList chains READ chains CONSTANT)
  Q_PROPERTY(int chain MEMBER m_chain NOTIFY changed)
  Q_PROPERTY(bool hasContract READ hasContract NOTIFY changed)
  Q_PROPERTY(bool isOtherChain READ isOtherChain NOTIFY changed)
  Q_PROPERTY(QString chainNumber MEMBER m_chainNumber NOTIFY changed)
  Q_PROPERTY(QString contract MEMBER m_contract NOTIFY changed)
  Q_PROPERTY(QString session MEMBER m_session NOTIFY changed)
  Q_PROPERTY(bool allowsPaper MEMBER m_allowsPaper NOTIFY changed)
  Q_PROPERTY(bool allowsReentry MEMBER m_allowsReentry NOTIFY changed)
  Q_PROPERTY(bool requiresChallenge MEMBER m_requiresChallenge NOTIFY changed)
  Q_PROPERTY(bool gatesShareLedger MEMBER m_gatesShareLedger NOTIFY changed)
  Q_PROPERTY(bool asksAge MEMBER m_asksAge NOTIFY changed)
  Q_PROPERTY(QString age MEMBER m_age NOTIFY changed)
  Q_PROPERTY(QString credentialType MEMBER m_credentialType NOTIFY changed)
  Q_PROPERTY(int issuerCount READ issuerCount NOTIFY changed)
  Q_PROPERTY(symbolon::ui::NamesModel* tiers READ tiers CONSTANT)
  Q_PROPERTY(symbolon::ui::NamesModel* groups READ groups CONSTANT)
  // By field: what does not fit, as a sentence. Made anew by check().
  Q_PROPERTY(QVariant problems READ problemsByField NOTIFY changed)

 public:
  explicit EventForm(QObject* parent = nullptr);

  QStringList chains() const;
  bool hasContract() const;
  bool isOtherChain() const;
  int issuerCount() const { return static_cast<int>(m_issuers.size()); }
  NamesModel* tiers() { return &m_tiers; }
  const std::vector<NamesModel::Item>& tierNames() const { return m_tiers.items(); }
  NamesModel* groups() { return &m_groups; }
  QVariantMap problems() const { return m_problems; }
  QVariant problemsByField() const { return m_problems; }

  // Everything empty but what usually fits; times on the evening after `now`.
  void reset(const QDateTime& now);
  // An event that was drafted before.
  void read(const event::Event& event);
  // Keys of issuers whose word on the age counts, from their key set. Errors: those of sdjwt::read_jwks().
  Result<void> readIssuers(ByteView jwks);

  // Looks at the fields of one step, or of all, and lists problems; true where there is none. While there are some,
  // each change of a field looks again.
  enum Step { About, Doors, AllSteps };
  bool check(Step step);

  // The draft, without a root. check(AllSteps) was true. Errors: those of event::accept_pinned().
  Result<event::Event> draft(const crypto::Ed25519PublicKey& organizer) const;

 signals:
  void changed();

 private:
  std::uint64_t chainId() const;
  void findProblems();
  void checkAbout();
  void checkDoors();
  Result<event::AcceptedStatement> statement(const event::Event& event) const;

  QString m_name;
  QString m_venue;
  QString m_begins;
  QString m_ends;
  QString m_checkInDays;
  QString m_doorsMinutes;
  int m_chain = 0;
  QString m_chainNumber;
  QString m_contract;
  QString m_session;
  bool m_allowsPaper = false;
  bool m_allowsReentry = false;
  bool m_requiresChallenge = false;
  bool m_gatesShareLedger = true;
  bool m_asksAge = false;
  QString m_age;
  QString m_credentialType;
  std::vector<std::string> m_issuers;  // as the parameter `issuers` has them
  NamesModel m_tiers;
  NamesModel m_groups;
  Step m_checked = AllSteps;
  QVariantMap m_problems;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_MODELS_EVENT_FORM_H_
