#include "work/keep-report.h"

#include "exchange/document-writer.h"
#include "exchange/document-xml-reader.h"
#include "store/journal.h"
#include "store/settings.h"
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* More cases of one difference are only counted. */
#define MAX_CASES_TOLD 200

/* Nothing that happened later is known. */
static HtDate
find_as_of (HtPeriod period, HtDate today)
{
  return MIN (period.to, today);
}

static GPtrArray *
load_figures (HtDb *db, HtPeriod period, HtDate today, GError **error)
{
  HtDate as_of = find_as_of (period, today);
  g_autofree char *subtract = ht_settings_get (db, HT_SETTING_SUBTRACT_CORRECTIONS, "0", error);
  g_autoptr (GPtrArray) facts
      = subtract != NULL ? ht_case_facts_list (db, period, as_of, error) : NULL;

  return facts != NULL ? ht_figure_cases (facts, period, as_of, g_str_equal (subtract, "1")) : NULL;
}

static char *
write_xml (const HtDocument *document, GError **error)
{
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();

  if (!ht_document_write_xml (document, output, error)
      || !g_output_stream_write_all (output, "", 1, NULL, NULL, error)
      || !g_output_stream_close (output, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (output));
}

static HtKeptReport *
make_kept (HtDb *db, const HtReportKeeping *keeping, GError **error)
{
  const HtRegisterOptions wanted
      = { .period = keeping->period, .today = keeping->today, .definitions = keeping->definitions };
  g_autoptr (HtKeptReport) kept = g_new0 (HtKeptReport, 1);
  g_autoptr (HtDocument) document = ht_report_make (keeping->report, db, &wanted, error);

  if (document == NULL)
    return NULL;
  kept->report = g_strdup (keeping->report->name);
  kept->period = keeping->period;
  kept->kept_on = keeping->today;
  kept->kept_by = g_strdup (keeping->clerk);
  kept->note = g_strdup (keeping->note);
  kept->journal_head = ht_journal_head (db, error);
  kept->document = kept->journal_head != NULL ? write_xml (document, error) : NULL;
  kept->figures
      = kept->document != NULL ? load_figures (db, keeping->period, keeping->today, error) : NULL;
  return kept->figures != NULL ? g_steal_pointer (&kept) : NULL;
}

static void
free_figure_change (gpointer data)
{
  HtFigureChange *change = data;

  ht_case_figure_free (change->then);
  ht_case_figure_free (change->now);
  g_ptr_array_unref (change->changes);
  g_free (change);
}

static HtCaseFigure *
steal_figure (GPtrArray *figures, const char *name)
{
  for (guint i = 0; i < figures->len; i++)
    if (g_str_equal (((const HtCaseFigure *)figures->pdata[i])->name, name))
      return g_ptr_array_steal_index (figures, i);
  return ht_case_figure_new (name, NAN);
}

static void
add_figure (HtReportChanges *self, GHashTable *numbers, HtCaseFigure *then, HtCaseFigure *now)
{
  HtFigureChange *change = g_new (HtFigureChange, 1);

  change->then = then;
  change->now = now;
  change->changes = ht_case_changes (then, now);
  for (guint i = 0; i < change->changes->len; i++)
    g_hash_table_add (numbers, ((HtCaseChange *)change->changes->pdata[i])->case_number);
  g_ptr_array_add (self->figures, change);
}

static gboolean
is_days (const HtFigureChange *change)
{
  return g_str_equal (change->now->name, "mean_days");
}

static void
set_value (HtGrid *grid, guint row, guint column, const HtFigureChange *change, double value)
{
  if (isnan (value))
    ht_grid_set_empty (grid, row, column);
  else if (is_days (change))
    ht_grid_set_decimal (grid, row, column, value, 1);
  else
    ht_grid_set_count (grid, row, column, (guint)value);
}

static void
add_figures_table (HtDocument *document, const HtReportChanges *self)
{
  static const char *const heads[] = { "구분", "보관 당시", "지금", "증감", "관련 사건" };
  HtGrid *grid = ht_document_add_grid (document, G_N_ELEMENTS (heads), 1);

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    ht_grid_set_header (grid, 0, i, 1, 1, heads[i]);
  for (guint i = 0; i < self->figures->len; i++)
    {
      const HtFigureChange *change = g_ptr_array_index (self->figures, i);
      guint row = ht_grid_add_row (grid);
      ht_grid_set_text (grid, row, 0, ht_figure_name (change->now->name));
      set_value (grid, row, 1, change, change->then->value);
      set_value (grid, row, 2, change, change->now->value);
      ht_grid_set_change (grid, row, 3, change->now->value - change->then->value,
                          is_days (change) ? 1 : 0, FALSE);
      ht_grid_set_count (grid, row, 4, change->changes->len);
    }
}

static const char *
tell_change (const HtCaseChange *change)
{
  return !change->then ? "새로 들어옴" : !change->now ? "빠짐" : "처리일수 바뀜";
}

static void
add_cases_table (HtDocument *document, const HtFigureChange *change)
{
  static const char *const heads[] = { "사건번호", "바뀐 내용", "당시 일수", "지금 일수" };
  guint n_columns = is_days (change) ? 4 : 2;
  guint n_told = MIN (change->changes->len, MAX_CASES_TOLD);
  g_autofree char *heading
      = g_strdup_printf ("%s (%u건)", ht_figure_name (change->now->name), change->changes->len);

  ht_document_add_heading (document, heading);
  HtGrid *grid = ht_document_add_grid (document, n_columns, 1);
  for (guint i = 0; i < n_columns; i++)
    ht_grid_set_header (grid, 0, i, 1, 1, heads[i]);
  for (guint i = 0; i < n_told; i++)
    {
      const HtCaseChange *one = g_ptr_array_index (change->changes, i);
      guint row = ht_grid_add_row (grid);
      ht_grid_set_text (grid, row, 0, one->case_number);
      ht_grid_set_text (grid, row, 1, tell_change (one));
      if (n_columns > 2)
        {
          ht_grid_set_text (grid, row, 2, one->days_then);
          ht_grid_set_text (grid, row, 3, one->days_now);
        }
    }
  if (n_told < change->changes->len)
    {
      g_autofree char *rest
          = g_strdup_printf ("처음 %u건만 적었습니다. 나머지는 명령줄의 kept --format json으로 "
                             "볼 수 있습니다.",
                             n_told);
      ht_document_add_note (document, rest);
    }
}

HtReportKeeping *
ht_report_keeping_new (const HtReport *report, HtPeriod period, HtDate today, gboolean definitions,
                       const char *note, const char *clerk)
{
  HtReportKeeping *self = g_new (HtReportKeeping, 1);

  self->report = report;
  self->period = period;
  self->today = today;
  self->definitions = definitions;
  self->note = g_strdup (note != NULL ? note : "");
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_report_keeping_free (HtReportKeeping *self)
{
  g_free (self->note);
  g_free (self->clerk);
  g_free (self);
}

gpointer
ht_keep_report (HtDb *db, gpointer data, GError **error)
{
  const HtReportKeeping *keeping = data;
  g_autoptr (HtKeptReport) kept = make_kept (db, keeping, error);

  if (kept == NULL)
    return NULL;
  g_autofree char *title = ht_kept_report_title (kept);
  g_autofree char *label = g_strdup_printf (_ ("Report kept: %s"), title);
  g_autoptr (HtChange) change
      = ht_change_begin (db, keeping->clerk, label, HT_KEPT_REPORT_KIND, 0, error);
  if (change == NULL || !ht_kept_reports_insert (db, kept, error)
      || !ht_change_commit (change, error))
    return NULL;
  return g_steal_pointer (&kept);
}

HtDocument *
ht_kept_report_document (const HtKeptReport *self, guint max_rows, GError **error)
{
  HtDocument *document
      = ht_document_read_xml (self->document, strlen (self->document), max_rows, error);

  if (document == NULL)
    g_prefix_error (error, _ ("The kept report %d cannot be shown: "), (int)self->id);
  return document;
}

void
ht_report_changes_free (HtReportChanges *self)
{
  if (self == NULL)
    return;
  ht_kept_report_free (self->kept);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_free (self);
}

HtReportChanges *
ht_report_changes_load (HtDb *db, gint64 id, GError **error)
{
  g_autoptr (HtReportChanges) self = g_new0 (HtReportChanges, 1);

  self->kept = ht_kept_reports_load (db, id, error);
  if (self->kept == NULL)
    return NULL;
  g_autoptr (GPtrArray) now = load_figures (db, self->kept->period, self->kept->kept_on, error);
  if (now == NULL)
    return NULL;
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->figures = g_ptr_array_new_with_free_func (free_figure_change);
  while (now->len > 0)
    {
      HtCaseFigure *figure = g_ptr_array_steal_index (now, 0);
      add_figure (self, numbers, steal_figure (self->kept->figures, figure->name), figure);
    }
  self->n_cases = g_hash_table_size (numbers);
  return g_steal_pointer (&self);
}

HtDocument *
ht_report_changes_document (const HtReportChanges *self)
{
  g_autofree char *title = ht_kept_report_title (self->kept);
  g_autofree char *day = ht_date_to_korean (self->kept->kept_on);
  g_autofree char *kept
      = g_strdup_printf ("보관: %s %s. 수치를 같은 기간, 같은 기준일로 다시 계산하여 "
                         "견주었습니다.",
                         day, self->kept->kept_by);
  g_autofree char *count
      = g_strdup_printf ("그 뒤 입력하거나 고친 사건 %u건이 수치를 바꾸었습니다.", self->n_cases);
  g_autofree char *footer
      = g_strdup_printf ("보관 당시 변경이력 지문: %s", self->kept->journal_head);
  HtDocument *document = ht_document_new ("보관한 보고서와 달라진 점", "보관보고서_비교");

  ht_document_add_heading (document, title);
  ht_document_add_paragraph (document, kept);
  ht_document_add_paragraph (document, self->n_cases > 0 ? count : "달라진 수치가 없습니다.");
  add_figures_table (document, self);
  for (guint i = 0; i < self->figures->len; i++)
    {
      const HtFigureChange *change = g_ptr_array_index (self->figures, i);
      if (change->changes->len > 0)
        add_cases_table (document, change);
    }
  ht_document_set_footer (document, footer);
  return document;
}

char *
ht_kept_report_title (const HtKeptReport *self)
{
  g_autofree char *from = ht_date_to_korean (self->period.from);
  g_autofree char *to = ht_date_to_korean (self->period.to);
  const HtReport *report = ht_report_find (self->report, NULL);

  return g_strdup_printf ("%s %s ~ %s", report != NULL ? _ (report->title) : self->report, from,
                          to);
}
