#include "exchange/cairo-sink.h"

#include <glib/gi18n-lib.h>

cairo_status_t
ht_cairo_sink_write (void *sink, const unsigned char *bytes, unsigned int size)
{
  HtCairoSink *self = sink;
  GError **failure = self->failure == NULL ? &self->failure : NULL;
  return g_output_stream_write_all (self->output, bytes, size, NULL, NULL, failure)
             ? CAIRO_STATUS_SUCCESS
             : CAIRO_STATUS_WRITE_ERROR;
}

gboolean
ht_cairo_sink_finish (HtCairoSink *self, cairo_surface_t *surface, GError **error)
{
  cairo_surface_finish (surface);
  cairo_status_t status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return ht_cairo_sink_check (self, status, error);
}

gboolean
ht_cairo_sink_check (HtCairoSink *self, cairo_status_t status, GError **error)
{
  if (self->failure != NULL)
    g_propagate_error (error, g_steal_pointer (&self->failure));
  else if (status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, HT_ERROR, HT_ERROR_FILE, _ ("The picture cannot be written: %s."),
                 cairo_status_to_string (status));
  else
    return TRUE;
  return FALSE;
}
