#include "domain/boundary.h"
#include <string.h>

/* Before the first pair of an inner ring; a longitude never stands alone. */
#define HOLE_MARK "-"

static void
append_place (GString *text, const HtPlace *place)
{
  char longitude[G_ASCII_DTOSTR_BUF_SIZE], latitude[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (longitude, sizeof longitude, "%.10g", place->longitude);
  g_ascii_formatd (latitude, sizeof latitude, "%.10g", place->latitude);
  g_string_append_printf (text, "%s %s", longitude, latitude);
}

static HtRing *
read_ring (const char *line)
{
  g_auto (GStrv) pairs = g_strsplit (line, ",", -1);
  HtRing *ring = ht_ring_new (pairs[0] != NULL && strcmp (pairs[0], HOLE_MARK) == 0);
  for (guint i = 0; pairs[i] != NULL; i++)
    {
      char *middle, *end;
      HtPlace place;
      place.longitude = g_ascii_strtod (pairs[i], &middle);
      place.latitude = g_ascii_strtod (middle, &end);
      if (middle != pairs[i] && end != middle)
        g_array_append_val (ring->places, place);
    }
  return ring;
}

HtRing *
ht_ring_new (gboolean is_hole)
{
  HtRing *self = g_new0 (HtRing, 1);
  self->is_hole = is_hole;
  self->places = g_array_new (FALSE, FALSE, sizeof (HtPlace));
  return self;
}

void
ht_ring_free (HtRing *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->places);
  g_free (self);
}

HtBoundary *
ht_boundary_new (void)
{
  HtBoundary *self = g_new0 (HtBoundary, 1);
  self->code = g_strdup ("");
  self->district = g_strdup ("");
  self->name = g_strdup ("");
  self->rings = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_ring_free);
  return self;
}

void
ht_boundary_free (HtBoundary *self)
{
  if (self == NULL)
    return;
  g_free (self->code);
  g_free (self->district);
  g_free (self->name);
  g_ptr_array_unref (self->rings);
  g_free (self);
}

char *
ht_rings_to_text (GPtrArray *rings)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < rings->len; i++)
    {
      const HtRing *ring = g_ptr_array_index (rings, i);
      if (i > 0)
        g_string_append_c (text, '\n');
      if (ring->is_hole)
        g_string_append (text, HOLE_MARK ",");
      for (guint j = 0; j < ring->places->len; j++)
        {
          if (j > 0)
            g_string_append_c (text, ',');
          append_place (text, &g_array_index (ring->places, HtPlace, j));
        }
    }
  return g_string_free (text, FALSE);
}

GPtrArray *
ht_rings_from_text (const char *text)
{
  GPtrArray *rings = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_ring_free);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0')
      g_ptr_array_add (rings, read_ring (lines[i]));
  return rings;
}
