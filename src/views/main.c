#include "views/application.h"

int
main (int argc, char **argv)
{
  g_autoptr (HtApplication) application = ht_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
