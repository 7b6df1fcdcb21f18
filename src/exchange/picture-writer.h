/* A drawing as a file of its own: PNG, SVG or PDF. */
#pragma once

#include "base/error.h"

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  void (*draw) (cairo_t *cr, gpointer data); /* width × height from 0, 0, on white */
  gpointer data;
  double width, height; /* units; three dots each in a PNG, 3/4 point in SVG and PDF */
  const char *title;    /* of the PDF */
} HtPicture;

/* Same drawing, same bytes. */
typedef struct
{
  const char *ending; /* ".png" */
  const char *name;   /* untranslated: for _() */
  gboolean (*write) (const HtPicture *self, GOutputStream *output, GError **error);
} HtPictureFormat;

#define HT_PICTURE_PNG 0
/* The formats by number, in the order in which they are offered; NULL behind the last. */
const HtPictureFormat *ht_picture_format (guint number);
/* The format that the path's ending asks for. A path that is NULL or ends otherwise is
 * HT_ERROR_USAGE, with a sentence that names the endings. */
const HtPictureFormat *ht_picture_format_of (const char *path, GError **error);

G_END_DECLS
