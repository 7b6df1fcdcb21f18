#include "views/month-export.h"
#include "views/save-file.h"
#include "work/export-month.h"
#include <glib/gi18n-lib.h>

void
ht_month_export_save (HtServicePanel *panel, const HtServiceMonth *month, const char *kind,
                      const char *words, int district)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (panel));
  const HtPeriod period = month->period;
  const char *place = district >= 0 ? month->guide->dongs->districts[district] : NULL;
  g_autofree char *name = g_strdup_printf ("%s_%04d%02d%s%s.xlsx", words,
                                           ht_date_year (period.from), ht_date_month (period.from),
                                           place != NULL ? "_" : "", place != NULL ? place : "");

  ht_save_file (HT_WINDOW (window), _ ("Export the month"), name, ht_month_export_write,
                ht_month_export_new (kind, period, place), (GDestroyNotify)ht_month_export_free);
}
