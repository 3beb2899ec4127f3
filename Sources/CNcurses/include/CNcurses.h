/// What Swift cannot import of ncurses, and the signal handlers that give a terminal back.
#pragma once

// The importer would otherwise not see the wide functions.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdbool.h>
#include <stddef.h>

// Attributes are macros with a cast, which the importer leaves out.
static const attr_t cn_bold = A_BOLD;
static const attr_t cn_dim = A_DIM;
static const attr_t cn_italic = A_ITALIC;
static const attr_t cn_underline = A_UNDERLINE;
static const attr_t cn_reverse = A_REVERSE;

// Globals of C are not concurrency-safe in Swift's eyes; these functions read them.
static inline WINDOW *cn_screen(void) { return stdscr; }
static inline int cn_color_count(void) { return COLORS; }
static inline void cn_repaint(void) { clearok(curscr, TRUE); }

/// A cell with one scalar; false for what ncurses does not take.
static inline bool cn_set_cell(cchar_t *cell, unsigned int scalar, attr_t attributes, int pair) {
  const wchar_t text[] = {(wchar_t)scalar, 0};
  return setcchar(cell, text, attributes, 0, &pair) == OK;
}

/// The columns that libc, and so ncurses, gives a scalar; -1 for what it cannot print.
int cn_width(unsigned int scalar);

/// Whether the locale's text is UTF-8, after setting it from the environment.
bool cn_set_locale(void);

typedef enum { cn_unknown, cn_unable, cn_able } cn_ability;

/// Whether a terminal of the type in TERM can paint a screen.
cn_ability cn_terminal_ability(void);

/// The size that the terminal itself reports; false where it does not.
bool cn_real_size(int *columns, int *rows);

/// Lets the keys of flow control and the like through to the program.
void cn_free_keys(void);

/// How many bytes of input wait to be read; 0 at the end of input.
int cn_input_length(void);

// The guard: one for the process, as signals are.

/// Saves the terminal's modes and sends signals through a pipe; to be called before `newterm`.
///
/// The result is the end to read from, or -1. What arrives: the number of a signal (INT, TERM, HUP,
/// WINCH, TSTP), or 0 from `cn_wake`.
int cn_guard_open(void);

/// Says that the screen is up: a crash restores the terminal, and standard error is kept aside.
void cn_guard_raise(void);

/// Says that the screen is down: writes out what standard error had to say meanwhile.
void cn_guard_lower(void);

/// Puts back the signal handlers that were there before.
void cn_guard_close(void);

/// Makes the pipe readable; for any thread, at any time.
void cn_wake(void);

/// To be called once a 0 has been read, before looking at what it was for.
void cn_wake_taken(void);

/// Stops the process while the screen is down; returns when it is continued.
void cn_stop(void);
