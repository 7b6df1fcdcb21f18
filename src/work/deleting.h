/* What a job of the store that deletes one record is told. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  char *clerk;
} HtDeleting;
HtDeleting *ht_deleting_new (gint64 id, const char *clerk);
void ht_deleting_free (HtDeleting *self);

G_END_DECLS
