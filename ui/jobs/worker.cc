#include "ui/jobs/worker.h"

namespace symbolon::ui {

Worker::Worker(QObject* parent) : QObject(parent), m_receiver(new QObject) {
  m_receiver->moveToThread(&m_thread);
  connect(&m_thread, &QThread::finished, m_receiver, &QObject::deleteLater);
  m_thread.setObjectName("symbolon-worker");
  m_thread.start(QThread::LowPriority);
}

Worker::~Worker() {
  m_stop.request_stop();
  m_thread.quit();
  m_thread.wait();
}

}  // namespace symbolon::ui
