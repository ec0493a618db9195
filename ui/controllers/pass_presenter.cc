#include "ui/controllers/pass_presenter.h"

#include "core/base/bytes.h"

namespace symbolon::ui {
namespace {

constexpr int kTickMs = 200;
constexpr std::size_t kShortCodeBytes = 4;

}  // namespace

PassPresenter::PassPresenter(const Clock& clock, QObject* parent) : QObject(parent), m_clock(clock) {
  m_tick.setInterval(kTickMs);
  connect(&m_tick, &QTimer::timeout, this, &PassPresenter::renew);
}

std::chrono::milliseconds PassPresenter::now() const {
  return m_clock.wall_time().time_since_epoch() + (m_pass ? m_pass->clockOffset : std::chrono::milliseconds{});
}

QString PassPresenter::shortCode() const {
  if (!m_pass) return {};
  const QString hex = QString::fromStdString(to_hex(ByteView(m_pass->claim.pass_id).first(kShortCodeBytes))).toUpper();
  return hex.left(4) + "-" + hex.mid(4);
}

int PassPresenter::secondsLeft() const {
  if (!m_pass) return 0;
  const auto seconds = std::chrono::floor<std::chrono::seconds>(now()).count();
  return static_cast<int>(pass::kSlotSeconds - seconds % pass::kSlotSeconds);
}

void PassPresenter::show(Pass pass) {
  m_pass.emplace(std::move(pass));
  m_slot = 0;
  renew();
  m_tick.start();
}

void PassPresenter::leave() {
  m_tick.stop();
  m_pass.reset();
  m_text.clear();
  emit changed();
}

void PassPresenter::answer(const pass::Challenge& challenge) {
  if (!m_pass) return;
  m_pass->claim.challenge = challenge;
  m_slot = 0;
  renew();
}

QString PassPresenter::text_of(std::uint32_t slot, std::uint8_t flags, const pass::Challenge& challenge) const {
  if (m_pass->grant) {
    return QString::fromStdString(pass::sign_countersigned(
        *m_pass->grant, {.slot = slot, .flags = flags, .challenge = challenge}, m_pass->holder));
  }
  pass::TokenClaim claim = m_pass->claim;
  claim.slot = slot;
  claim.flags = flags;
  claim.challenge = challenge;
  return QString::fromStdString(pass::sign_token(claim, m_pass->holder));
}

QString PassPresenter::paperText() const { return allowsPaper() ? text_of(0, pass::kFlagPaper, {}) : QString(); }

void PassPresenter::renew() {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(now()).count();
  const std::uint32_t slot = pass::slot_of(static_cast<std::uint64_t>(seconds));
  if (slot != m_slot) {
    m_slot = slot;
    m_text = text_of(slot, m_pass->claim.flags, m_pass->claim.challenge);
  }
  // Each tick, for the countdown.
  emit changed();
}

}  // namespace symbolon::ui
