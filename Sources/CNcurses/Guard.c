// Signals, and what happens to the terminal in a crash. Only functions that are safe in a signal
// handler (signal-safety(7)) are called from one.

#if defined(__linux__)
#define _GNU_SOURCE
#endif
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

enum { input_end, output_end };

static const int reported[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP};
static const int fatal[] = {SIGSEGV, SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGTRAP, SIGQUIT};
enum {
  reported_count = sizeof reported / sizeof *reported,
  fatal_count = sizeof fatal / sizeof *fatal
};

static struct sigaction previous_reported[reported_count];
static struct sigaction previous_fatal[fatal_count];
static int pipe_ends[2] = {-1, -1};
static atomic_bool is_wake_pending;
static atomic_bool is_open;
static atomic_bool is_raised;
static struct termios saved_modes;
static bool has_saved_modes;
static char restoring[256];
static size_t restoring_length;
static int real_errors = -1;
static FILE *kept_errors;
static char spare_stack[64 * 1024];

// MARK: Standard error

static void write_all(int file, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(file, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

/// Sends what is written to standard error to a nameless file, if it would go to the terminal.
static void keep_errors_aside(void) {
  if (real_errors >= 0 || !isatty(STDERR_FILENO)) return;
  FILE *file = tmpfile();
  if (file == NULL) return;
  fcntl(fileno(file), F_SETFD, FD_CLOEXEC);
  int real = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real < 0 || dup2(fileno(file), STDERR_FILENO) < 0) {
    if (real >= 0) close(real);
    fclose(file);
    return;
  }
  kept_errors = file;
  real_errors = real;
}

/// Writes out what was kept aside; safe in a signal handler.
static void replay_errors(void) {
  if (real_errors < 0) return;
  int real = real_errors;
  real_errors = -1;
  char bytes[1024];
  off_t offset = 0;
  ssize_t length;
  while ((length = pread(STDERR_FILENO, bytes, sizeof bytes, offset)) > 0) {
    write_all(real, bytes, (size_t)length);
    offset += length;
  }
  dup2(real, STDERR_FILENO);
  close(real);
}

// MARK: Handlers

static void report(int number) {
  int saved_errno = errno;
  // While a child program has the terminal, the interrupt key is meant for it.
  if (number != SIGINT || atomic_load(&is_raised)) {
    char byte = (char)number;
    ssize_t written = write(pipe_ends[output_end], &byte, 1);
    (void)written;
  }
  errno = saved_errno;
}

static void restore_terminal(void) {
  if (!atomic_exchange(&is_raised, false)) return;
  write_all(STDOUT_FILENO, restoring, restoring_length);
  if (has_saved_modes) tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes);
  replay_errors();
  // Swift's backtracer would wait for a key.
  int nothing = open("/dev/null", O_RDONLY);
  if (nothing >= 0) dup2(nothing, STDIN_FILENO);
}

static void crash(int number, siginfo_t *info, void *context) {
  if (number == SIGQUIT && !atomic_load(&is_raised)) return;
  restore_terminal();
  struct sigaction previous = {.sa_handler = SIG_DFL};
  for (int i = 0; i < fatal_count; i++) {
    if (fatal[i] == number) previous = previous_fatal[i];
  }
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(number, &standard, NULL);
  if (previous.sa_flags & SA_SIGINFO) {
    previous.sa_sigaction(number, info, context);
  } else if (previous.sa_handler != SIG_DFL && previous.sa_handler != SIG_IGN) {
    previous.sa_handler(number);
  }
  // A fault comes again when the handler returns and ends the process; a signal that was sent doesn't.
  raise(number);
}

// MARK: The guard

static void install_report(int number) {
  struct sigaction action = {.sa_handler = report, .sa_flags = SA_RESTART};
  struct sigaction current;
  sigfillset(&action.sa_mask);
  // Who started us with a signal ignored (nohup) wants it ignored.
  if (sigaction(number, NULL, &current) == 0 && current.sa_handler == SIG_IGN) return;
  sigaction(number, &action, NULL);
}

static void install(void) {
  for (int i = 0; i < reported_count; i++) {
    sigaction(reported[i], NULL, &previous_reported[i]);
    install_report(reported[i]);
  }
  stack_t stack;
  if (sigaltstack(NULL, &stack) == 0 && (stack.ss_flags & SS_DISABLE)) {
    stack_t spare = {.ss_sp = spare_stack, .ss_size = sizeof spare_stack};
    sigaltstack(&spare, NULL);
  }
  struct sigaction ending = {.sa_sigaction = crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigfillset(&ending.sa_mask);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &ending, &previous_fatal[i]);
}

int cn_guard_open(void) {
  if (atomic_load(&is_open)) return -1;
  // The pipe is never closed: another thread may be about to write to it.
  if (pipe_ends[input_end] < 0) {
    if (pipe(pipe_ends) != 0) return -1;
    for (int end = input_end; end <= output_end; end++) {
      fcntl(pipe_ends[end], F_SETFL, O_NONBLOCK);
      fcntl(pipe_ends[end], F_SETFD, FD_CLOEXEC);
    }
  }
  has_saved_modes = tcgetattr(STDIN_FILENO, &saved_modes) == 0;
  atomic_store(&is_open, true);
  install();
  return pipe_ends[input_end];
}

static int collect(int byte) {
  if (restoring_length < sizeof restoring) restoring[restoring_length++] = (char)byte;
  return byte;
}

/// Works out the bytes that restore the terminal, as a handler can't.
static void prepare_restoring(void) {
  const char *const names[] = {"sgr0", "op", "cnorm", "rmkx", "rmcup"};
  restoring_length = 0;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    char *sequence = tigetstr(names[i]);
    if (sequence != NULL && sequence != (char *)-1) tputs(sequence, 1, collect);
  }
}

void cn_guard_raise(void) {
  prepare_restoring();
  keep_errors_aside();
  install_report(SIGTSTP);
  atomic_store(&is_raised, true);
}

void cn_guard_lower(void) {
  if (!atomic_exchange(&is_raised, false)) return;
  replay_errors();
  if (kept_errors != NULL) fclose(kept_errors);
  kept_errors = NULL;
  // The stop key now stops us together with the child program that has the terminal.
  struct sigaction standard = {.sa_handler = SIG_DFL};
  struct sigaction current;
  if (sigaction(SIGTSTP, NULL, &current) == 0 && current.sa_handler == report) {
    sigaction(SIGTSTP, &standard, NULL);
  }
}

void cn_guard_close(void) {
  if (!atomic_exchange(&is_open, false)) return;
  for (int i = 0; i < reported_count; i++) sigaction(reported[i], &previous_reported[i], NULL);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &previous_fatal[i], NULL);
}

void cn_wake(void) {
  if (pipe_ends[output_end] < 0 || atomic_exchange(&is_wake_pending, true)) return;
  char byte = 0;
  ssize_t written = write(pipe_ends[output_end], &byte, 1);
  (void)written;
}

void cn_wake_taken(void) { atomic_store(&is_wake_pending, false); }

void cn_stop(void) { raise(SIGTSTP); }
