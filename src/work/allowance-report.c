#include "work/allowance-report.h"

#include "store/allowances.h"
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
note_shown (HtDocument *document, guint n, guint n_shown)
{
  if (n_shown == n)
    return;
  g_autofree char *note = g_strdup_printf ("%u명 가운데 %u명만 표시", n, n_shown);
  ht_document_add_note (document, note);
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
  note_shown (document, sheet->payees->len, shown);
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

static char *
role_names (guint roles)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (HtRoleKind role = 0; role < HT_N_ROLES; role++)
    if (roles & 1u << role)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", ht_role_name (role));
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
add_persons (HtDocument *document, const HtAllowanceSheet *sheet, guint max_rows)
{
  static const char *const heads[] = { "연번", "성명", "구분", "소속", "자치구" };
  HtGrid *grid = begin_grid (document, heads, G_N_ELEMENTS (heads), sheet->total);
  guint shown = max_rows > 0 ? MIN (max_rows, sheet->persons->len) : sheet->persons->len;

  for (guint i = 0; i < shown; i++)
    {
      const HtAllowanceSum *person = sheet->persons->pdata[i];
      g_autofree char *roles = role_names (person->roles);
      guint row = ht_grid_add_row (grid);
      ht_grid_set_count (grid, row, 0, i + 1);
      ht_grid_set_text (grid, row, 1, person->name);
      ht_grid_set_text (grid, row, 2, roles);
      put_text (grid, row, 3, person->firm);
      put_text (grid, row, 4, person->district);
      put_figures (grid, row, G_N_ELEMENTS (heads), person);
    }
  note_shown (document, sheet->persons->len, shown);
}

/* The lines that may be paid; *n_left: how many are not approved yet. */
static GPtrArray *
take_approved (GPtrArray *lines, guint *n_left)
{
  GPtrArray *approved = g_ptr_array_new ();

  for (guint i = 0; i < lines->len; i++)
    if (((HtAllowance *)lines->pdata[i])->state >= HT_ALLOWANCE_APPROVED)
      g_ptr_array_add (approved, lines->pdata[i]);
  *n_left = lines->len - approved->len;
  return approved;
}

static void
add_payment_notes (HtDocument *document, const HtAllowanceSheet *sheet, guint n_left)
{
  guint n_owing = 0;

  for (guint i = 0; i < sheet->persons->len; i++)
    n_owing += ((HtAllowanceSum *)sheet->persons->pdata[i])->amount < 0 ? 1 : 0;
  if (n_owing > 0)
    {
      g_autofree char *note
          = g_strdup_printf ("금액이 음수인 %u명은 지급하지 않고 환수할 대상", n_owing);
      ht_document_add_note (document, note);
    }
  if (n_left > 0)
    {
      g_autofree char *note = g_strdup_printf ("승인 전인 %u건은 넣지 않음", n_left);
      ht_document_add_note (document, note);
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

/* 수당_지급명세_202103, …_202101_202103 */
static char *
make_stem (const char *what, HtPeriod period)
{
  g_autofree char *from
      = g_strdup_printf ("%04d%02d", ht_date_year (period.from), ht_date_month (period.from));
  g_autofree char *to
      = g_strdup_printf ("%04d%02d", ht_date_year (period.to), ht_date_month (period.to));

  return g_str_equal (from, to) ? g_strdup_printf ("수당_%s_%s", what, from)
                                : g_strdup_printf ("수당_%s_%s_%s", what, from, to);
}

static HtDocument *
new_document (const char *title, const char *what, const HtAllowanceSheet *sheet, HtDate today)
{
  g_autofree char *stem = make_stem (what, sheet->period);
  g_autofree char *from = ht_date_to_korean (sheet->period.from);
  g_autofree char *to = ht_date_to_korean (sheet->period.to);
  g_autofree char *of
      = g_strdup_printf ("지급월: %s ~ %s, 대상 %u명", from, to, sheet->persons->len);
  HtDocument *document = ht_document_new (title, stem);

  ht_document_set_unit (document, "건, 원", today);
  ht_document_add_paragraph (document, of);
  return document;
}

HtDocument *
ht_allowance_report (HtDb *db, const HtRegisterOptions *options, GError **error)
{
  g_autoptr (HtAllowanceSheet) sheet = ht_allowance_sheet_load (db, options->period, error);

  if (sheet == NULL)
    return NULL;
  HtDocument *document
      = new_document ("법률서비스 수당 지급명세서", "지급명세", sheet, options->today);
  add_notes (document, sheet);
  add_payees (document, sheet, options->max_rows);
  add_districts (document, sheet);
  return document;
}

HtDocument *
ht_payment_report (HtDb *db, const HtRegisterOptions *options, GError **error)
{
  const HtPeriod months
      = { ht_date_month_start (options->period.from), ht_date_month_end (options->period.to) };
  g_autoptr (GPtrArray) lines = ht_allowances_of_period (db, months, error);
  guint n_left;

  if (lines == NULL)
    return NULL;
  g_autoptr (GPtrArray) approved = take_approved (lines, &n_left);
  g_autoptr (HtAllowanceSheet) sheet = ht_allowance_sheet_of (approved, months);
  HtDocument *document
      = new_document ("법률서비스 수당 지급 내역", "지급내역", sheet, options->today);
  add_payment_notes (document, sheet, n_left);
  add_persons (document, sheet, options->max_rows);
  return document;
}
