// PassPresenter: the pass on the screen: a code that is new in every slot of ten seconds, how long it lasts, and the
// short code that staff can type. Time comes from the clock, with the offset that the gate's signed answer told.

#ifndef SYMBOLON_UI_CONTROLLERS_PASS_PRESENTER_H_
#define SYMBOLON_UI_CONTROLLERS_PASS_PRESENTER_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QTimer>
#include <chrono>
#include <optional>

#include "core/base/clock.h"
#include "core/crypto/ed25519.h"
#include "credentials/pass/countersigned.h"

namespace symbolon::ui {

class PassPresenter : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the wallet")
  Q_PROPERTY(QString eventName READ eventName NOTIFY changed)
  // What the code says; empty while no pass is shown.
  Q_PROPERTY(QString text READ text NOTIFY changed)
  // First characters of the pass id, in groups: for a human who compares or types.
  Q_PROPERTY(QString shortCode READ shortCode NOTIFY changed)
  Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY changed)
  // The organizer's desk signed this pass: a gate needs no network to judge it.
  Q_PROPERTY(bool countersigned READ countersigned NOTIFY changed)
  Q_PROPERTY(bool allowsPaper READ allowsPaper NOTIFY changed)

 public:
  struct Pass {
    QString eventName;
    pass::TokenClaim claim;  // slot and flags are set here
    // With the organizer's grant the code needs nothing at the gate but the organizer's key.
    std::optional<pass::SignedGrant> grant;
    crypto::Ed25519KeyPair holder;
    std::chrono::milliseconds clockOffset{};
    bool allowsPaper = false;
  };

  explicit PassPresenter(const Clock& clock, QObject* parent = nullptr);

  QString eventName() const { return m_pass ? m_pass->eventName : QString(); }
  QString text() const { return m_text; }
  QString shortCode() const;
  int secondsLeft() const;
  bool countersigned() const { return m_pass && m_pass->grant; }
  bool allowsPaper() const { return m_pass && m_pass->allowsPaper; }
  // The code for paper: it never changes, and only an event that allows paper takes it.
  QString paperText() const;

  void show(Pass pass);
  // Wipes the holder key.
  void leave();
  // The gate's challenge goes into the signature until the pass is left.
  void answer(const pass::Challenge& challenge);

 signals:
  void changed();

 private:
  std::chrono::milliseconds now() const;
  void renew();
  QString text_of(std::uint32_t slot, std::uint8_t flags, const pass::Challenge& challenge) const;

  const Clock& m_clock;
  std::optional<Pass> m_pass;
  std::uint32_t m_slot = 0;
  QString m_text;
  QTimer m_tick;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_CONTROLLERS_PASS_PRESENTER_H_
