#if defined(__linux__)
#define _GNU_SOURCE
#endif
#include "CNcurses.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

int cn_width(unsigned int scalar) { return wcwidth((wchar_t)scalar); }

bool cn_set_locale(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  // Today's terminals speak UTF-8 even where the environment names no locale.
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL || setlocale(LC_CTYPE, "en_US.UTF-8") != NULL;
}

bool cn_real_size(int *columns, int *rows) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return size.ws_col > 0 && size.ws_row > 0;
}

void cn_free_keys(void) {
  struct termios modes;
  if (tcgetattr(STDIN_FILENO, &modes) != 0) return;
  modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
  modes.c_lflag &= ~(tcflag_t)IEXTEN;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
  // What ncurses returns to after a child program or a stop.
  def_prog_mode();
}

int cn_input_length(void) {
  int length = 0;
  return ioctl(STDIN_FILENO, FIONREAD, &length) == 0 ? length : 0;
}
