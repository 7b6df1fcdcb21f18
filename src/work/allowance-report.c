#include "work/allowance-report.h"

#include "work/allowance-sheet.h"

#define N_FIGURES 4 /* 건수, 금액, 원천징수, 실지급액 */

static const char *const figure_heads[N_FIGURES] = { "건수", "금액", "원천징수", "실지급액" };

/* Only what is taken back comes to less than nothing. */
static void
put_figures (HtGrid *grid, guint row, guint column, const HtAllowanceSum *sum)
{
  const gint64 figures[N_FIGURES]
      = { sum->n, sum->amount, sum->withheld, sum->amount - sum->withheld };

  for (guint i = 0; i < N_FIGURES; i++)
    if (figures[i] >= 0 && figures[i] <= G_MAXUINT)
      ht_grid_set_count (grid, row, column + i, (guint)figures[i]);
    else
      ht_grid_set_change (grid, row, column + i, (double)figures[i], 0, TRUE);
}

static void
put_text (HtGrid *grid, guint row, guint column, const char *text)
{
  if (text[0] != '\0')
    ht_grid_set_text (grid, row, column, text);
  else
    ht_grid_set_empty (grid, row, column);
}

/* A table with its head and the row of the total. */
static HtGrid *
begin_grid (HtDocument *document, const char *const *heads, guint n_heads,
            const HtAllowanceSum *total)
{
  HtGrid *grid = ht_document_add_grid (document, n_heads + N_FIGURES, 1);
  guint row;

  for (guint i = 0; i < n_heads; i++)
    ht_grid_set_header (grid, 0, i, 1, 1, heads[i]);
  for (guint i = 0; i < N_FIGURES; i++)
    ht_grid_set_header (grid, 0, n_heads + i, 1, 1, figure_heads[i]);
  row = ht_grid_add_row (grid);
  ht_grid_set_text (grid, row, 0, "합계");
  for (guint i = 1; i < n_heads; i++)
    ht_grid_set_text (grid, row, i, "");
  put_figures (grid, row, n_heads, total);
  return grid;
}

static void
add_payees (HtDocument *document, const HtAllowanceSheet *sheet, guint max_rows)
{
  static const char *const heads[] = { "성명", "구분", "자치구" };
  guint shown = max_rows > 0 ? MIN (max_rows, sheet->payees->len) : sheet->payees->len;

  ht_document_add_heading (document, "지급 대상자별");
  HtGrid *grid = begin_grid (document, heads, G_N_ELEMENTS (heads), sheet->total);
  for (guint i = 0; i < shown; i++)
    {
      const HtAllowanceSum *payee = sheet->payees->pdata[i];
      guint row = ht_grid_add_row (grid);
      ht_grid_set_text (grid, row, 0, payee->name);
      ht_grid_set_text (grid, row, 1, ht_role_name (payee->role));
      put_text (grid, row, 2, payee->district);
      put_figures (grid, row, G_N_ELEMENTS (heads), payee);
    }
  if (shown == sheet->payees->len)
    return;
  g_autofree char *note = g_strdup_printf ("%u명 가운데 %u명만 표시", sheet->payees->len, shown);
  ht_document_add_note (document, note);
}

static void
add_districts (HtDocument *document, const HtAllowanceSheet *sheet)
{
  static const char *const heads[] = { "자치구" };

  ht_document_add_heading (document, "상담 자치구별");
  HtGrid *grid = begin_grid (document, heads, G_N_ELEMENTS (heads), sheet->total);
  for (guint i = 0; i < sheet->districts->len; i++)
    {
      const HtAllowanceSum *district = sheet->districts->pdata[i];
      guint row = ht_grid_add_row (grid);
      put_text (grid, row, 0, district->name);
      put_figures (grid, row, G_N_ELEMENTS (heads), district);
    }
}

static void
add_notes (HtDocument *document, const HtAllowanceSheet *sheet)
{
  g_autoptr (GString) states = g_string_new ("진행 상태:");

  for (guint i = 0; i < HT_N_ALLOWANCE_STATES; i++)
    g_string_append_printf (states, "%s %s %u건", i > 0 ? "," : "",
                            ht_allowance_state_name ((HtAllowanceState)i), sheet->n_of_state[i]);
  ht_document_add_note (document, states->str);
  if (sheet->n_reversals == 0)
    return;
  g_autofree char *note = g_strdup_printf ("환수 %u건은 건수와 금액에서 뺌", sheet->n_reversals);
  ht_document_add_note (document, note);
}

/* "202103", "202101_202103" */
static char *
make_stem (HtPeriod period)
{
  g_autofree char *from
      = g_strdup_printf ("%04d%02d", ht_date_year (period.from), ht_date_month (period.from));
  g_autofree char *to
      = g_strdup_printf ("%04d%02d", ht_date_year (period.to), ht_date_month (period.to));

  return g_str_equal (from, to) ? g_strdup_printf ("수당_지급명세_%s", from)
                                : g_strdup_printf ("수당_지급명세_%s_%s", from, to);
}

HtDocument *
ht_allowance_report (HtDb *db, const HtRegisterOptions *options, GError **error)
{
  g_autoptr (HtAllowanceSheet) sheet = ht_allowance_sheet_load (db, options->period, error);

  if (sheet == NULL)
    return NULL;
  g_autofree char *stem = make_stem (sheet->period);
  g_autofree char *from = ht_date_to_korean (sheet->period.from);
  g_autofree char *to = ht_date_to_korean (sheet->period.to);
  g_autofree char *of
      = g_strdup_printf ("지급월: %s ~ %s, 대상 %u명", from, to, sheet->payees->len);
  HtDocument *document = ht_document_new ("법률서비스 수당 지급명세서", stem);
  ht_document_set_unit (document, "건, 원", options->today);
  ht_document_add_paragraph (document, of);
  add_notes (document, sheet);
  add_payees (document, sheet, options->max_rows);
  add_districts (document, sheet);
  return document;
}
