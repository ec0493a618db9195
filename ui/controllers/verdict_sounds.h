// VerdictSounds: a sound for each kind of verdict, while the user wants sound. Without an audio device it is silent.

#ifndef SYMBOLON_UI_CONTROLLERS_VERDICT_SOUNDS_H_
#define SYMBOLON_UI_CONTROLLERS_VERDICT_SOUNDS_H_

#include <QObject>
#include <QSoundEffect>
#include <array>

#include "ui/controllers/gate_controller.h"

namespace symbolon::ui {

class VerdictSounds : public QObject {
  Q_OBJECT

 public:
  // Plays what `gate` shows. The gate must outlive it.
  explicit VerdictSounds(GateController& gate, QObject* parent = nullptr);

 private:
  // By GateController::Tone.
  std::array<QSoundEffect, 4> m_effects;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_CONTROLLERS_VERDICT_SOUNDS_H_
