#include "views/allowance-steps.h"

#include "views/allowance-dialog.h"
#include "views/report-job.h"
#include "views/save-file.h"
#include "work/settle-allowances.h"
#include <glib/gi18n-lib.h>

static void
computed_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtPage) page = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtAllowanceComputing) computing = ht_store_finish (HT_STORE (store), result, &error);

  if (computing == NULL)
    {
      ht_page_show_error (page, error);
      return;
    }
  g_autofree char *sentence = g_strdup_printf (
      _ ("Allowances computed: %u added, %u changed, %u taken out, %u sessions not paid."),
      computing->added->len, computing->changed->len, computing->removed->len,
      computing->refusals->len);
  ht_page_show_notice (page, sentence, TRUE);
}

static void
advanced_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtPage) page = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree HtAllowanceAdvance *advance = ht_store_finish (HT_STORE (store), result, &error);

  if (advance == NULL)
    {
      ht_page_show_error (page, error);
      return;
    }
  g_autofree char *sentence
      = g_strdup_printf (ngettext ("%u allowance went on one step.",
                                   "%u allowances went on one step.", advance->n_moved),
                         advance->n_moved);
  ht_page_show_notice (page, sentence, TRUE);
}

static void
advance (HtPage *page, HtDate month, HtAllowanceState state)
{
  HtAllowanceSettling *settling = ht_allowance_settling_new (month, ht_page_clerk (page));

  settling->state = state;
  ht_store_write_async (ht_page_store (page), ht_advance_allowances, settling,
                        (GDestroyNotify)ht_allowance_settling_free, g_free, NULL, advanced_cb,
                        g_object_ref (page));
}

/* What is approved, less what is withheld of it. */
static gint64
approved_net (const HtAllowanceMonth *month)
{
  gint64 net = 0;

  for (guint i = 0; i < month->lines->len; i++)
    {
      const HtAllowance *line = month->lines->pdata[i];

      if (line->state == HT_ALLOWANCE_APPROVED)
        net += line->amount - line->withheld;
    }
  return net;
}

void
ht_allowance_steps_compute (HtPage *page, HtDate month)
{
  ht_store_write_async (ht_page_store (page), ht_compute_allowances,
                        ht_allowance_settling_new (month, ht_page_clerk (page)),
                        (GDestroyNotify)ht_allowance_settling_free,
                        (GDestroyNotify)ht_allowance_computing_free, NULL, computed_cb,
                        g_object_ref (page));
}

void
ht_allowance_steps_next (HtPage *page, const HtAllowanceMonth *month)
{
  const HtAllowanceState next = ht_allowance_month_next (month);

  if (next == HT_ALLOWANCE_PAID)
    ht_allowance_dialog_pay (page, month->month, month->sheet->n_of_state[HT_ALLOWANCE_APPROVED],
                             approved_net (month));
  else if (next < HT_N_ALLOWANCE_STATES)
    advance (page, month->month, next);
}

void
ht_allowance_steps_back (HtPage *page, HtDate month)
{
  advance (page, month, HT_ALLOWANCE_COMPUTED);
}

void
ht_allowance_steps_export (HtPage *page, HtDate month, const char *report, const char *ending,
                           const char *words)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (page));
  HtReportRequest *request = g_new0 (HtReportRequest, 1);
  g_autofree char *name = g_strdup_printf ("%s_%04d%02d%s", words, ht_date_year (month),
                                           ht_date_month (month), ending);

  request->report = ht_report_find (report, NULL);
  request->format = ht_document_format_of (name, NULL);
  request->period = (HtPeriod){ month, ht_date_month_end (month) };
  request->today = ht_page_today (page);
  ht_save_file (HT_WINDOW (window), _ (request->report->title), name, ht_report_write, request,
                g_free);
}
