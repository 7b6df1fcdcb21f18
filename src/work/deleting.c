#include "work/deleting.h"

HtDeleting *
ht_deleting_new (gint64 id, const char *clerk)
{
  HtDeleting *self = g_new0 (HtDeleting, 1);

  self->id = id;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_deleting_free (HtDeleting *self)
{
  if (self == NULL)
    return;
  g_free (self->clerk);
  g_free (self);
}
