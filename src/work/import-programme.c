#include "work/import-lookup.h"

#include "base/text.h"
#include "store/programme.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST 100000000
#define FIRST_YEAR 1990
#define LAST_YEAR 2199

static void
release_list (gpointer context)
{
  g_ptr_array_unref (context);
}

static HtVerdict
give_verdict (gboolean exists, gboolean is_same)
{
  if (!exists)
    return HT_VERDICT_NEW;
  return is_same ? HT_VERDICT_SAME : HT_VERDICT_CHANGED;
}

/* A mean of 1 to 5 with at most two decimals, in hundredths. */
static void
read_mean (HtImport *import, guint row, int *mean)
{
  g_autofree char *text = NULL;
  char *end = NULL;
  ht_import_text (import, row, SURVEY_MEAN, &text);
  if (text == NULL)
    return;
  double value = g_ascii_strtod (text, &end);
  if (end != text && *end == '\0' && value >= 1 && value <= 5)
    *mean = (int)lround (value * 100);
  else
    ht_import_fault (import, row, SURVEY_MEAN,
                     _ ("“%s” is no mean of a survey; write a number from 1 to 5, such as 4.52."),
                     text);
}

static const HtSurvey *
find_survey (const GPtrArray *surveys, const HtSurvey *like)
{
  for (guint i = 0; i < surveys->len; i++)
    {
      const HtSurvey *survey = surveys->pdata[i];
      if (survey->period.from == like->period.from && survey->period.to == like->period.to
          && g_str_equal (survey->service, like->service))
        return survey;
    }
  return NULL;
}

static gpointer
prepare_surveys (HtImport *import, HtDb *db, GError **error)
{
  return ht_surveys_list (db, error);
}

static gpointer
read_survey (HtImport *import, HtDb *db, guint row, HtVerdict *verdict, char **key, GError **error)
{
  g_autoptr (HtSurvey) survey = g_new0 (HtSurvey, 1);
  survey->period = (HtPeriod){ HT_DATE_NONE, HT_DATE_NONE };
  survey->note = g_strdup ("");
  ht_import_text (import, row, SURVEY_SERVICE, &survey->service);
  ht_import_date (import, row, SURVEY_FROM, &survey->period.from);
  ht_import_date (import, row, SURVEY_TO, &survey->period.to);
  ht_import_number (import, row, SURVEY_N, 0, MOST, &survey->n);
  read_mean (import, row, &survey->mean);
  ht_import_note (import, row, SURVEY_NOTE, &survey->note);
  if (ht_import_row_is_faulty (import, row))
    return NULL;
  if (survey->period.to < survey->period.from)
    ht_import_fault (import, row, SURVEY_TO,
                     _ ("The survey ends before it starts; correct one of the days."));
  const HtSurvey *existing = find_survey (ht_import_context (import), survey);
  *key = g_strdup_printf ("%s %d %d", survey->service, (int)survey->period.from,
                          (int)survey->period.to);
  *verdict
      = give_verdict (existing != NULL, existing != NULL && ht_survey_equal (existing, survey));
  return g_steal_pointer (&survey);
}

static gboolean
store_survey (HtImport *import, HtDb *db, gpointer record, HtVerdict verdict, GError **error)
{
  return ht_surveys_put (db, record, error);
}

static void
free_survey (gpointer record)
{
  ht_survey_free (record);
}

static const HtOutreach *
find_outreach (const GPtrArray *all, const HtOutreach *like)
{
  for (guint i = 0; i < all->len; i++)
    {
      const HtOutreach *outreach = all->pdata[i];
      if (outreach->day == like->day && g_str_equal (outreach->campaign, like->campaign)
          && g_str_equal (outreach->channel, like->channel))
        return outreach;
    }
  return NULL;
}

static gpointer
prepare_outreach (HtImport *import, HtDb *db, GError **error)
{
  return ht_outreach_list (db, error);
}

static gpointer
read_outreach (HtImport *import, HtDb *db, guint row, HtVerdict *verdict, char **key,
               GError **error)
{
  g_autoptr (HtOutreach) outreach = g_new0 (HtOutreach, 1);
  outreach->day = HT_DATE_NONE;
  outreach->channel = g_strdup ("");
  outreach->note = g_strdup ("");
  ht_import_date (import, row, OUTREACH_DAY, &outreach->day);
  ht_import_text (import, row, OUTREACH_CAMPAIGN, &outreach->campaign);
  ht_import_text (import, row, OUTREACH_CHANNEL, &outreach->channel);
  ht_import_number (import, row, OUTREACH_QUANTITY, 0, MOST, &outreach->quantity);
  ht_import_note (import, row, OUTREACH_NOTE, &outreach->note);
  if (ht_import_row_is_faulty (import, row))
    return NULL;
  const HtOutreach *existing = find_outreach (ht_import_context (import), outreach);
  *key = g_strdup_printf ("%d %s %s", (int)outreach->day, outreach->campaign, outreach->channel);
  *verdict
      = give_verdict (existing != NULL, existing != NULL && ht_outreach_equal (existing, outreach));
  return g_steal_pointer (&outreach);
}

static gboolean
store_outreach (HtImport *import, HtDb *db, gpointer record, HtVerdict verdict, GError **error)
{
  return ht_outreach_put (db, record, error);
}

static void
free_outreach (gpointer record)
{
  ht_outreach_free (record);
}

typedef struct
{
  HtPeopleLookup *people;
  GPtrArray *existing; /* of HtCommendation */
} Commendations;

static void
release_commendations (gpointer data)
{
  Commendations *context = data;
  g_clear_pointer (&context->people, ht_people_lookup_free);
  g_clear_pointer (&context->existing, g_ptr_array_unref);
  g_free (context);
}

static gpointer
prepare_commendations (HtImport *import, HtDb *db, GError **error)
{
  Commendations *context = g_new0 (Commendations, 1);
  context->people = ht_people_lookup_load (db, error);
  if (context->people != NULL)
    context->existing = ht_commendations_list (db, error);
  if (context->existing != NULL)
    return context;
  release_commendations (context);
  return NULL;
}

/* The person of that name; the district tells persons of one name apart. */
static gint64
find_person (HtImport *import, guint row, const char *name)
{
  const Commendations *context = ht_import_context (import);
  HtDate day = ht_date_new (FIRST_YEAR, 1, 1);
  g_autofree char *district = ht_text_tidy (ht_import_cell (import, row, COMMENDATION_DISTRICT));
  g_autoptr (GPtrArray) candidates
      = ht_people_lookup_candidates (context->people, name, HT_ROLE_VILLAGE_LAWYER, district, day);
  if (candidates->len == 1)
    return ((HtPartner *)candidates->pdata[0])->id;
  if (candidates->len == 0)
    ht_import_fault (import, row, COMMENDATION_PARTNER,
                     _ ("“%s” is not among the partners; add the person first."), name);
  else
    ht_import_fault (import, row, COMMENDATION_PARTNER,
                     _ ("%u partners are called “%s”; enter the district of the one meant."),
                     candidates->len, name);
  return 0;
}

static const HtCommendation *
find_commendation (const GPtrArray *all, const HtCommendation *like)
{
  for (guint i = 0; i < all->len; i++)
    {
      const HtCommendation *it = all->pdata[i];
      if (it->year == like->year && it->partner_id == like->partner_id
          && g_str_equal (it->award, like->award))
        return it;
    }
  return NULL;
}

static gpointer
read_commendation (HtImport *import, HtDb *db, guint row, HtVerdict *verdict, char **key,
                   GError **error)
{
  const Commendations *context = ht_import_context (import);
  g_autoptr (HtCommendation) it = g_new0 (HtCommendation, 1);
  it->award = g_strdup ("");
  it->note = g_strdup ("");
  ht_import_number (import, row, COMMENDATION_YEAR, FIRST_YEAR, LAST_YEAR, &it->year);
  ht_import_text (import, row, COMMENDATION_PARTNER, &it->partner);
  ht_import_text (import, row, COMMENDATION_AWARD, &it->award);
  ht_import_note (import, row, COMMENDATION_NOTE, &it->note);
  if (it->partner != NULL)
    it->partner_id = find_person (import, row, it->partner);
  if (ht_import_row_is_faulty (import, row))
    return NULL;
  const HtCommendation *existing = find_commendation (context->existing, it);
  *key = g_strdup_printf ("%d %" G_GINT64_FORMAT " %s", it->year, it->partner_id, it->award);
  *verdict
      = give_verdict (existing != NULL, existing != NULL && ht_commendation_equal (existing, it));
  return g_steal_pointer (&it);
}

static gboolean
store_commendation (HtImport *import, HtDb *db, gpointer record, HtVerdict verdict, GError **error)
{
  return ht_commendations_put (db, record, error);
}

static void
free_commendation (gpointer record)
{
  ht_commendation_free (record);
}

static const HtBudget *
find_budget (const GPtrArray *budgets, const HtBudget *like)
{
  for (guint i = 0; i < budgets->len; i++)
    {
      const HtBudget *budget = budgets->pdata[i];
      if (budget->year == like->year && g_str_equal (budget->programme, like->programme))
        return budget;
    }
  return NULL;
}

static gpointer
prepare_budgets (HtImport *import, HtDb *db, GError **error)
{
  return ht_budgets_list (db, error);
}

static gpointer
read_budget (HtImport *import, HtDb *db, guint row, HtVerdict *verdict, char **key, GError **error)
{
  g_autoptr (HtBudget) budget = g_new0 (HtBudget, 1);
  ht_import_number (import, row, BUDGET_YEAR, FIRST_YEAR, LAST_YEAR, &budget->year);
  ht_import_text (import, row, BUDGET_PROGRAMME, &budget->programme);
  ht_import_number (import, row, BUDGET_AMOUNT, 0, MOST, &budget->amount);
  ht_import_number (import, row, BUDGET_SPENT, 0, MOST, &budget->spent);
  if (ht_import_row_is_faulty (import, row))
    return NULL;
  const HtBudget *existing = find_budget (ht_import_context (import), budget);
  *key = g_strdup_printf ("%d %s", budget->year, budget->programme);
  *verdict
      = give_verdict (existing != NULL, existing != NULL && ht_budget_equal (existing, budget));
  return g_steal_pointer (&budget);
}

static gboolean
store_budget (HtImport *import, HtDb *db, gpointer record, HtVerdict verdict, GError **error)
{
  return ht_budgets_put (db, record, error);
}

static void
free_budget (gpointer record)
{
  ht_budget_free (record);
}

const HtImportKind ht_import_surveys
    = { prepare_surveys, release_list, read_survey, store_survey, free_survey, NULL };
const HtImportKind ht_import_outreach
    = { prepare_outreach, release_list, read_outreach, store_outreach, free_outreach, NULL };
const HtImportKind ht_import_commendations
    = { prepare_commendations, release_commendations, read_commendation,
        store_commendation,    free_commendation,     NULL };
const HtImportKind ht_import_budgets
    = { prepare_budgets, release_list, read_budget, store_budget, free_budget, NULL };
