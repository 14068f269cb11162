// Wide-character curses without its macros, and functions for what Swift cannot import: variables that change,
// macros with casts, and the width that libc gives a character.
#ifndef PODBOARD_CNCURSES_SHIM_H
#define PODBOARD_CNCURSES_SHIM_H

#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#ifndef NCURSES_NOMACROS
#define NCURSES_NOMACROS 1
#endif
#include <ncurses.h>
#include <term.h>
#include <wchar.h>
// The names of term.h that are macros would shadow words of the program.
#undef lines
#undef columns
#undef tab
#undef bell

extern int wcwidth(wchar_t character);

static inline WINDOW *curses_stdscr(void) { return stdscr; }
static inline WINDOW *curses_curscr(void) { return curscr; }
static inline int curses_colors(void) { return COLORS; }
static inline int curses_color_pairs(void) { return COLOR_PAIRS; }

static inline attr_t curses_bold(void) { return A_BOLD; }
static inline attr_t curses_dim(void) { return A_DIM; }
static inline attr_t curses_underline(void) { return A_UNDERLINE; }
static inline attr_t curses_reverse(void) { return A_REVERSE; }

// The string of a terminfo capability; NULL where the terminal has none, or no such capability is known.
static inline const char *curses_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

#endif
