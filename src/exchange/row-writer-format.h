/* What each format does for a row writer; only row-writer.c and the formats include it. */
#pragma once

#include "exchange/row-writer.h"

G_BEGIN_DECLS

struct _HtRowWriter
{
  const struct _HtRowFormat *format;
  const HtRowLayout *layout;
  GOutputStream *output;
  guint n_rows;   /* written so far */
  gpointer state; /* the format's own */
};

typedef struct _HtRowFormat
{
  gboolean (*begin) (HtRowWriter *self, GError **error);
  gboolean (*write) (HtRowWriter *self, const char *const *cells, GError **error);
  gboolean (*finish) (HtRowWriter *self, GError **error);
  void (*free_state) (HtRowWriter *self); /* NULL when there is none */
} HtRowFormat;

extern const HtRowFormat ht_csv_row_format;
extern const HtRowFormat ht_xlsx_row_format;
extern const HtRowFormat ht_json_row_format;
extern const HtRowFormat ht_xml_row_format;

G_END_DECLS
