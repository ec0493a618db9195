#include "ui/controllers/verdict_sounds.h"

#include "ui/controllers/appearance.h"

namespace symbolon::ui {

VerdictSounds::VerdictSounds(GateController& gate, QObject* parent) : QObject(parent) {
  const std::array files = {"admitted", "attention", "refused", "exit"};
  for (std::size_t i = 0; i < files.size(); ++i) {
    m_effects[i].setSource(QUrl(QString("qrc:/sounds/%1.wav").arg(files[i])));
  }
  connect(&gate, &GateController::verdictShown, this, [this](GateController::Tone tone) {
    if (Appearance::instance().sound()) m_effects[static_cast<std::size_t>(tone)].play();
  });
}

}  // namespace symbolon::ui
