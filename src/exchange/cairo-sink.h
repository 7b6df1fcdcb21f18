/* A surface of cairo that is written to a stream. */
#pragma once

#include "base/error.h"

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  GOutputStream *output; /* borrowed */
  GError *failure;       /* of the stream */
} HtCairoSink;

/* A cairo_write_func_t whose data is an HtCairoSink. */
cairo_status_t ht_cairo_sink_write (void *sink, const unsigned char *bytes, unsigned int size);
/* Finishes and frees the surface; whether all of it was written. */
gboolean ht_cairo_sink_finish (HtCairoSink *self, cairo_surface_t *surface, GError **error);
/* What became of the writing: a failure of the stream or of cairo is told. */
gboolean ht_cairo_sink_check (HtCairoSink *self, cairo_status_t status, GError **error);

G_END_DECLS
