#include "CNcurses.h"

// Its macros (`columns`, `lines`) keep this include away from other code.
#include <term.h>
#include <unistd.h>

cn_ability cn_terminal_ability(void) {
  int status;
  if (setupterm(NULL, STDOUT_FILENO, &status) != OK) return cn_unknown;
  bool moves = cursor_address != NULL;
  del_curterm(cur_term);
  return moves ? cn_able : cn_unable;
}
