// Worker: one thread of its own for work that must not block the window (proving, opening a vault, checking a proof).
// Jobs run one after the other in the order given; a job's result comes back to the thread that owns `context`, unless
// `context` is gone by then. The window's thread never waits, except that the destructor asks the running job to stop
// and then joins it.

#ifndef SYMBOLON_UI_JOBS_WORKER_H_
#define SYMBOLON_UI_JOBS_WORKER_H_

#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QThread>
#include <memory>
#include <stop_token>
#include <utility>

namespace symbolon::ui {

class Worker : public QObject {
  Q_OBJECT

 public:
  explicit Worker(QObject* parent = nullptr);
  ~Worker() override;

  // work(std::stop_token) runs on the worker's thread; done(result) on the thread of `context`. Both are destroyed with
  // what they hold as soon as they ran. Results may be move-only.
  template <class Work, class Done>
  void run(QObject* context, Work work, Done done) {
    m_stop = std::stop_source();
    // Shared, because Qt copies functors.
    auto job = std::make_shared<Job<Work, Done>>(Job<Work, Done>{std::move(work), std::move(done)});
    QMetaObject::invokeMethod(m_receiver, [job, token = m_stop.get_token(), guard = QPointer<QObject>(context)] {
      auto result = std::make_shared<decltype(job->work(token))>(job->work(token));
      if (guard.isNull()) return;
      QMetaObject::invokeMethod(
          guard, [job, result] { job->done(std::move(*result)); }, Qt::QueuedConnection);
    });
  }

  // A function for a job to say how far it is: it may be called on any thread, and `take` gets each share, 0 to 1, on
  // the thread of `context`. That one outlives the jobs, as the owner of a worker does.
  template <class Take>
  static auto reporter(QObject* context, Take take) {
    return [context, take](auto value) {
      QMetaObject::invokeMethod(
          context, [take, value] { take(value); }, Qt::QueuedConnection);
    };
  }

  // Asks the job that was given last to stop; it ends with its own way of saying that it was cancelled.
  void cancel() { m_stop.request_stop(); }

 private:
  template <class Work, class Done>
  struct Job {
    Work work;
    Done done;
  };

  QThread m_thread;
  QObject* m_receiver;  // lives on m_thread
  std::stop_source m_stop;
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_JOBS_WORKER_H_
