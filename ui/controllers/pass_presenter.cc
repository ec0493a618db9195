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

void PassPresenter::renew() {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(now()).count();
  const std::uint32_t slot = pass::slot_of(static_cast<std::uint64_t>(seconds));
  if (slot != m_slot) {
    m_slot = slot;
    m_pass->claim.slot = slot;
    m_text = QString::fromStdString(
        m_pass->grant
            ? pass::sign_countersigned(
                  *m_pass->grant, {.slot = slot, .flags = m_pass->claim.flags, .challenge = m_pass->claim.challenge},
                  m_pass->holder)
            : pass::sign_token(m_pass->claim, m_pass->holder));
  }
  // Each tick, for the countdown.
  emit changed();
}

}  // namespace symbolon::ui
