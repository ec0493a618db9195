#include "ui/jobs/worker.h"

#include <sys/resource.h>
#include <unistd.h>

namespace symbolon::ui {
namespace {

// Half-way to the least claim on a processor. Linux keeps it for each thread, and threads that this one starts (the
// prover's) get it too, so that a proof on all cores does not keep the window waiting. Qt's thread priorities do
// nothing here.
constexpr int kNiceness = 10;

void yield_to_the_window() { setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kNiceness); }

}  // namespace

Worker::Worker(QObject* parent) : QObject(parent), m_receiver(new QObject) {
  m_receiver->moveToThread(&m_thread);
  connect(&m_thread, &QThread::finished, m_receiver, &QObject::deleteLater);
  m_thread.setObjectName("symbolon-worker");
  m_thread.start();
  QMetaObject::invokeMethod(m_receiver, yield_to_the_window);
}

Worker::~Worker() {
  m_stop.request_stop();
  m_thread.quit();
  m_thread.wait();
}

}  // namespace symbolon::ui
