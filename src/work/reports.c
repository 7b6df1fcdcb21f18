#include "work/reports.h"

#include "work/allowance-report.h"
#include "work/consultation-report.h"
#include "work/coverage-report.h"
#include "work/definition-notes.h"
#include "work/monthly-report.h"
#include "work/outlook-report.h"
#include "work/proposal-report.h"
#include "work/roster-report.h"
#include "work/work-report.h"
#include <glib/gi18n-lib.h>
#include <string.h>

static HtDocument *
make_monthly (HtDb *db, const HtRegisterOptions *wanted, GError **error)
{
  return ht_monthly_report (db, wanted->period, wanted->today, error);
}

static HtDocument *
make_quarterly (HtDb *db, const HtRegisterOptions *wanted, GError **error)
{
  return ht_quarterly_report (db, wanted->period, wanted->today, error);
}

static HtDocument *
make_yearly (HtDb *db, const HtRegisterOptions *wanted, GError **error)
{
  return ht_yearly_report (db, wanted->period, wanted->today, error);
}

/* As of the end of the period, or today while it runs. */
static HtDocument *
make_work_report (HtDb *db, const HtRegisterOptions *wanted, GError **error)
{
  HtDate on = wanted->period.from <= wanted->today ? MIN (wanted->period.to, wanted->today)
                                                   : wanted->period.to;

  return ht_work_report (db, on, wanted->today, error);
}

/* As of the end of the period, or today while it runs. */
static HtDocument *
make_outlook (HtDb *db, const HtRegisterOptions *wanted, GError **error)
{
  return ht_outlook_report (db, MIN (wanted->period.to, wanted->today), error);
}

static HtDocument *
make_appeals (HtDb *db, const HtRegisterOptions *wanted, GError **error)
{
  return ht_register_make (db, HT_REGISTER_APPEALS, wanted, error);
}

static HtDocument *
make_stays (HtDb *db, const HtRegisterOptions *wanted, GError **error)
{
  return ht_register_make (db, HT_REGISTER_STAYS, wanted, error);
}

static HtDocument *
make_hearings (HtDb *db, const HtRegisterOptions *wanted, GError **error)
{
  return ht_register_make (db, HT_REGISTER_HEARINGS, wanted, error);
}

static HtDocument *
make_service (HtDb *db, const HtRegisterOptions *wanted, GError **error)
{
  return ht_register_make (db, HT_REGISTER_SERVICE, wanted, error);
}

static const HtReport reports[] = {
  { "monthly", N_ ("Monthly statistics"), 1, make_monthly },
  { "quarterly", N_ ("Quarterly statistics"), 3, make_quarterly },
  { "yearly", N_ ("Yearly statistics"), 12, make_yearly },
  { "work-report", N_ ("Work report (one page)"), 0, make_work_report },
  { "outlook", N_ ("Outlook of the queue"), 0, make_outlook },
  { "register-45", N_ ("Register of appeals (form 45)"), 0, make_appeals },
  { "register-46", N_ ("Register of stays (form 46)"), 0, make_stays },
  { "register-47", N_ ("Register of hearings (form 47)"), 0, make_hearings },
  { "register-48", N_ ("Register of service (form 48)"), 0, make_service },
  { "registers", N_ ("All registers"), 0, ht_registers_make },
  { "litigation", N_ ("Litigation after rulings (half-year)"), 6, ht_litigation_report },
  { "consultations", N_ ("Legal consultations"), 0, ht_consultation_report },
  { "coverage", N_ ("Coverage of the dongs"), 0, ht_coverage_report },
  { "rosters", N_ ("Rosters"), 0, ht_roster_report },
  { "allowances", N_ ("Statement of allowances"), 0, ht_allowance_report },
  { "payments", N_ ("Payments for the payment office"), 0, ht_payment_report },
  { "proposals", N_ ("Proposals"), 0, ht_proposal_report },
};

HtDocument *
ht_report_make (const HtReport *self, HtDb *db, const HtRegisterOptions *wanted, GError **error)
{
  HtDocument *document = self->make (db, wanted, error);

  if (document != NULL && wanted->definitions)
    ht_definition_notes_add_appendix (document);
  return document;
}

const HtReport *
ht_report_get (guint n)
{
  return n < G_N_ELEMENTS (reports) ? &reports[n] : NULL;
}

const HtReport *
ht_report_find (const char *name, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      if (strcmp (name, reports[i].name) == 0)
        return &reports[i];
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", reports[i].name);
    }
  g_set_error (error, HT_ERROR, HT_ERROR_USAGE, _ ("There is no report “%s”; there are: %s."), name,
               names->str);
  return NULL;
}
