#include "pipeline/interrupt.h"

#include <array>
#include <csignal>

namespace backissue {
namespace {

constexpr std::array watched = {SIGINT, SIGTERM, SIGHUP};

// A signal handler can reach nothing but a global.
volatile std::sig_atomic_t pending = 0;

void remember(int signal) { pending = signal; }

void set_handler(int signal, void (*handler)(int)) {
  struct sigaction action {};
  sigaction(signal, nullptr, &action);
  if (action.sa_handler == SIG_IGN) return;
  action = {};
  action.sa_handler = handler;  // without SA_RESTART: a poll in progress returns at once
  sigaction(signal, &action, nullptr);
}

}  // namespace

void watch_for_interrupts() {
  for (const int signal : watched) set_handler(signal, remember);
}

void stop_watching_for_interrupts() {
  for (const int signal : watched) set_handler(signal, SIG_DFL);
}

int pending_interrupt() { return pending; }

void check_interrupt() {
  if (pending != 0) throw Interrupted{pending};
}

void forget_interrupt() { pending = 0; }

}  // namespace backissue
