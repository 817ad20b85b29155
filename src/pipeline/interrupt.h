// Ctrl-C and its kin, as a value that loops look at.
#pragma once

namespace backissue {

// Thrown where work is given up because of a signal.
struct Interrupted {
  int signal;
};

// From now on SIGINT, SIGTERM and SIGHUP are remembered instead of ending the process. A signal that the caller had
// told us to ignore (nohup, a shell's background job) stays ignored.
void watch_for_interrupts();

// The signal that came, or 0.
int pending_interrupt();

// Throws Interrupted if a signal came.
void check_interrupt();

// The signals end the process again, as in one that never watched.
void stop_watching_for_interrupts();

// As if no signal had come.
void forget_interrupt();

}  // namespace backissue
