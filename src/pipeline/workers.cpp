#include "pipeline/workers.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <deque>
#include <new>
#include <optional>
#include <vector>

#include "pipeline/interrupt.h"

namespace backissue {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds tick_length{250};

// ---- What a child says to its parent: a letter, then the result, or kind, code, new line and message. ----

constexpr char success = 'S';
constexpr char failure = 'F';

std::string encode(const WorkFailure& f) {
  return std::string{failure, static_cast<char>('0' + static_cast<int>(f.kind))} + f.code + '\n' + f.message;
}

WorkResult decode(const std::string& bytes) {
  if (bytes[0] == success) return bytes.substr(1);
  const auto end_of_code = bytes.find('\n');
  return WorkFailure{static_cast<ErrorKind>(bytes.at(1) - '0'), bytes.substr(2, end_of_code - 2),
                     bytes.substr(end_of_code + 1)};
}

std::string in_megabytes(std::int64_t bytes) { return std::to_string(bytes / 1'000'000) + " MB"; }

WorkFailure out_of_memory(const WorkerLimits& limits) {
  return {ErrorKind::internal, "page_memory",
          "the page needs more memory than the limit of " + in_megabytes(limits.memory) + "; --page-memory raises it"};
}

// ---- The child's side ----

void limit_resource(__rlimit_resource resource, rlim_t value) {
  rlimit limit{};
  getrlimit(resource, &limit);
  limit.rlim_cur = std::min(value, limit.rlim_max);
  setrlimit(resource, &limit);
}

void settle_child(const WorkerLimits& limits, pid_t parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(1);  // it died before prctl
  stop_watching_for_interrupts();
  limit_resource(RLIMIT_CORE, 0);
#ifndef __SANITIZE_ADDRESS__  // its shadow memory counts as data
  if (limits.memory > 0) limit_resource(RLIMIT_DATA, static_cast<rlim_t>(limits.memory));
#endif
  if (!limits.keep_streams) {
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
  }
}

std::string result_of(const std::function<std::string()>& work, const WorkerLimits& limits) {
  try {
    return success + work();
  } catch (const Error& error) {
    return encode({error.kind(), error.code(), error.what()});
  } catch (const std::bad_alloc&) {
    return encode(out_of_memory(limits));
  } catch (const std::exception& error) {
    return encode(
        {ErrorKind::internal, "page_crashed", std::string("the page could not be finished: ") + error.what()});
  }
}

[[noreturn]] void run_child(const std::function<std::string()>& work, const WorkerLimits& limits, int pipe_end) {
  const std::string bytes = result_of(work, limits);
  for (std::size_t sent = 0; sent < bytes.size();) {
    const ssize_t n = write(pipe_end, bytes.data() + sent, bytes.size() - sent);
    if (n < 0 && errno != EINTR) _exit(1);
    if (n > 0) sent += static_cast<std::size_t>(n);
  }
  _exit(0);  // no destructors: the parent's objects are not the child's to tidy up
}

// ---- The parent's side ----

struct Task {
  int index;
  std::optional<WorkFailure> failure;  // of the first try; none: this is it
};

struct Worker {
  Task task;
  pid_t pid;
  int pipe_end;
  Clock::time_point deadline;
  std::string received;
};

class Pool {
 public:
  Pool(int count, const WorkerLimits& limits, const std::function<std::string(int)>& work, const WorkAgain& again)
      : limits_(limits), work_(work), again_(again) {
    for (int index = 0; index < count; ++index) waiting_.push_back({index, std::nullopt});
  }
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;
  ~Pool() {
    for (const Worker& worker : workers_) {
      kill(worker.pid, SIGKILL);
      close(worker.pipe_end);
      waitpid(worker.pid, nullptr, 0);
    }
  }

  bool done() const { return workers_.empty() && waiting_.empty(); }

  void start_waiting() {
    while (!waiting_.empty() && workers_.size() < static_cast<std::size_t>(limits_.jobs)) {
      if (start(waiting_.front())) {
        waiting_.pop_front();
      } else if (workers_.empty()) {
        throw Error(ErrorKind::internal, "no_process",
                    std::string("no process can be started for a page: ") + std::strerror(errno));
      } else {
        return;  // one that ends makes room
      }
    }
  }

  // Waits for news for at most one tick, and reports what has ended.
  void poll_once(const WorkerEvents& events) {
    std::vector<pollfd> ends;
    for (const Worker& worker : workers_) ends.push_back({worker.pipe_end, POLLIN, 0});
    check_interrupt();
    poll(ends.data(), ends.size(), static_cast<int>(tick_length.count()));
    check_interrupt();
    for (std::size_t i = ends.size(); i-- > 0;) {
      Worker& worker = workers_[i];
      const bool closed = ends[i].revents != 0 && receive(worker);
      if (closed || Clock::now() >= worker.deadline) finish(i, closed, events);
    }
  }

 private:
  // False: the system has no process or pipe to spare just now.
  bool start(const Task& task) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return false;
    const pid_t parent = getpid();
    const pid_t pid = fork();
    if (pid == 0) {
      close(ends[0]);
      settle_child(limits_, parent);
      run_child([&] { return task.failure ? again_(task.index, *task.failure) : work_(task.index); }, limits_, ends[1]);
    }
    close(ends[1]);
    if (pid < 0) {
      close(ends[0]);
      return false;
    }
    workers_.push_back({task, pid, ends[0], Clock::now() + limits_.timeout, {}});
    return true;
  }

  // True at the end of what the child has to say.
  static bool receive(Worker& worker) {
    char buffer[65536];
    const ssize_t n = read(worker.pipe_end, buffer, sizeof buffer);
    if (n > 0) worker.received.append(buffer, static_cast<std::size_t>(n));
    return n == 0 || (n < 0 && errno != EINTR);
  }

  void finish(std::size_t i, bool closed, const WorkerEvents& events) {
    Worker worker = std::move(workers_[i]);
    workers_.erase(workers_.begin() + static_cast<std::ptrdiff_t>(i));
    if (!closed) kill(worker.pid, SIGKILL);
    close(worker.pipe_end);
    int status = 0;
    rusage used{};
    while (wait4(worker.pid, &status, 0, &used) < 0 && errno == EINTR) {
    }
    report(std::move(worker.task), closed ? result(worker.received, status, used) : timed_out(), events);
  }

  void report(Task task, WorkResult result, const WorkerEvents& events) {
    if (auto* latest = std::get_if<WorkFailure>(&result)) {
      if (again_ && !task.failure && latest->kind == ErrorKind::internal) {
        waiting_.push_front({task.index, std::move(*latest)});  // before new pieces: others may wait for its place
        return;
      }
      if (task.failure) {
        task.failure->message += "; a second, simpler try failed too: " + latest->message;
        result = std::move(*task.failure);
      }
    }
    events.finished(task.index, std::move(result));
  }

  WorkResult result(const std::string& received, int status, const rusage& used) const {
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0 && !received.empty()) return decode(received);
    // A C library that is refused memory often goes down instead of saying so.
    const std::int64_t peak = std::int64_t{used.ru_maxrss} * 1024;
    if (limits_.memory > 0 && peak > limits_.memory / 10 * 9) return out_of_memory(limits_);
    if (!WIFSIGNALED(status)) {
      return WorkFailure{ErrorKind::internal, "page_crashed",
                         "the page's process ended with status " + std::to_string(WEXITSTATUS(status))};
    }
    const int signal = WTERMSIG(status);
    const char* name = sigdescr_np(signal);
    std::string message = "the page's process was ended by signal " + std::to_string(signal);
    if (name != nullptr) message += std::string(" (") + name + ")";
    if (signal == SIGKILL) message += "; perhaps the system ran out of memory: try fewer --jobs";
    return WorkFailure{ErrorKind::internal, "page_crashed", message};
  }

  WorkResult timed_out() const {
    return WorkFailure{ErrorKind::internal, "page_timeout",
                       "the page took longer than the limit of " + std::to_string(limits_.timeout.count()) +
                           " s; --page-timeout raises it"};
  }

  const WorkerLimits& limits_;
  const std::function<std::string(int)>& work_;
  const WorkAgain& again_;
  std::deque<Task> waiting_;
  std::vector<Worker> workers_;
};

}  // namespace

void run_workers(int count, const WorkerLimits& limits, const std::function<std::string(int)>& work,
                 const WorkerEvents& events, const WorkAgain& again) {
  Pool pool(count, limits, work, again);
  pool.start_waiting();
  if (events.started) events.started();
  while (!pool.done()) {
    pool.start_waiting();
    pool.poll_once(events);
    if (events.tick) events.tick();
  }
}

}  // namespace backissue
