/* The parts of a whole: one bar of them, and below it each part as a button with its name and
 * number. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_SHARE_BAR (ht_share_bar_get_type ())
G_DECLARE_FINAL_TYPE (HtShareBar, ht_share_bar, HT, SHARE_BAR, GtkBox)

typedef struct
{
  const char *name;
  char *text; /* the number as it is written; taken by ht_share_bar_show() */
  guint value;
  const char *colour; /* a named colour of style.css, static; .NAME-swatch is its style class */
  int key;            /* what "activated" gives */
} HtSharePart;

/* Shows the parts in place of those before. Signal "activated" (key): a part was clicked. */
void ht_share_bar_show (HtShareBar *self, const HtSharePart *parts, guint n);

G_END_DECLS
