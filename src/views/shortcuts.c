#include "views/shortcuts.h"

typedef struct
{
  const char *action; /* detailed name */
  const char *keys[2];
} Shortcut;

static const Shortcut shortcuts[] = {
  { "win.go(1)", { "<Primary>1" } },
  { "win.go(2)", { "<Primary>2" } },
  { "win.go(3)", { "<Primary>3" } },
  { "win.go(4)", { "<Primary>4" } },
  { "win.go(5)", { "<Primary>5" } },
  { "win.go(6)", { "<Primary>6" } },
  { "win.go(7)", { "<Primary>7" } },
  { "win.go(8)", { "<Primary>8" } },
  { "win.new", { "<Primary>n" } },
  { "win.new-appeal", { "<Primary><Shift>n" } },
  { "win.open", { "<Primary>o" } },
  { "win.import", { "<Primary>i" } },
  { "win.search", { "<Primary>f" } },
  { "win.undo", { "<Primary>z" } },
  { "win.redo", { "<Primary><Shift>z", "<Primary>y" } },
  { "win.refresh", { "F5" } },
  { "page.save", { "<Primary>s" } },
  { "page.export", { "<Primary>e" } },
  { "page.letter", { "<Primary>l" } },
  { "page.print", { "<Primary>p" } },
  { "page.tab(1)", { "<Alt>1" } },
  { "page.tab(2)", { "<Alt>2" } },
  { "page.tab(3)", { "<Alt>3" } },
  { "page.tab(4)", { "<Alt>4" } },
  { "page.tab(5)", { "<Alt>5" } },
  { "page.previous-tab", { "<Primary>Page_Up" } },
  { "page.next-tab", { "<Primary>Page_Down" } },
  { "page.previous-period", { "<Alt>Left" } },
  { "page.next-period", { "<Alt>Right" } },
  { "win.settings", { "<Primary>comma" } },
  { "app.quit", { "<Primary>q" } },
};

void
ht_shortcuts_install (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      const char *keys[] = { shortcuts[i].keys[0], shortcuts[i].keys[1], NULL };

      gtk_application_set_accels_for_action (application, shortcuts[i].action, keys);
    }
}
