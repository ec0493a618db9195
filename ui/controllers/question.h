// Consent: what is said to the holder before an answer to a question.

#ifndef SYMBOLON_UI_CONTROLLERS_QUESTION_H_
#define SYMBOLON_UI_CONTROLLERS_QUESTION_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>

#include "credentials/wallet/matching.h"
#include "credentials/wallet/question.h"

namespace symbolon::ui {

class Consent : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the wallet")
  // Made by the program from what is asked, never taken from whoever asks.
  Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
  Q_PROPERTY(QString who READ who NOTIFY changed)
  Q_PROPERTY(QString reveals READ reveals NOTIFY changed)
  Q_PROPERTY(QString with READ with NOTIFY changed)
  Q_PROPERTY(QString words READ words NOTIFY changed)
  Q_PROPERTY(QString crowd READ crowd NOTIFY changed)
  Q_PROPERTY(bool crowdIsSmall READ crowdIsSmall NOTIFY changed)
  // That the same asker narrows an answer down; empty where there is nothing to warn of.
  Q_PROPERTY(QString warning READ warning NOTIFY changed)

 public:
  using QObject::QObject;

  QString sentence() const { return m_sentence; }
  QString who() const { return m_who; }
  QString reveals() const { return m_reveals; }
  QString with() const { return m_with; }
  QString words() const { return m_words; }
  QString crowd() const { return m_crowd; }
  bool crowdIsSmall() const { return m_crowdIsSmall; }
  QString warning() const { return m_warning; }

  void read(const wallet::Question& question, const wallet::Answer& answer, const wallet::VaultContents& contents);

 signals:
  void changed();

 private:
  QString m_sentence;
  QString m_who;
  QString m_reveals;
  QString m_with;
  QString m_words;
  QString m_crowd;
  bool m_crowdIsSmall = false;
  QString m_warning;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_CONTROLLERS_QUESTION_H_
