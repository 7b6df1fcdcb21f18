#include "work/roster-report.h"

#include "base/text.h"
#include "domain/roster.h"
#include "store/hearings.h"
#include "store/partners.h"
#include "work/register-parts.h"

#define YEARS_AHEAD 2 /* a meeting is not planned further ahead */

enum
{
  NUMBER,
  NAME,
  FIRM,
  DISTRICT,
  OUTSIDE,
  APPOINTED,
  TERM_ENDS,
  DAYS_LEFT,
  STATE,
};

static const HtRegisterColumn columns[] = {
  [NUMBER] = { "연번", NULL },      [NAME] = { "성명", NULL },
  [FIRM] = { "소속", NULL },        [DISTRICT] = { "자치구", NULL },
  [OUTSIDE] = { "내·외부", NULL },  [APPOINTED] = { "위촉일", NULL },
  [TERM_ENDS] = { "만료일", NULL }, [DAYS_LEFT] = { "남은 날수", NULL },
  [STATE] = { "상태", NULL },
};

typedef struct
{
  HtRegister *reg;
  GPtrArray *partners;
  GHashTable *designated; /* ids (gint64) */
  GHashTable *reviewers;  /* names of those who lead a pending case */
  HtDate on;
  guint n_hidden;
} Roster;

static const char *
state_name (HtTermState state)
{
  switch (state)
    {
    case HT_TERM_COMING:
      return "위촉 예정";
    case HT_TERM_RENEWED:
      return "재위촉됨";
    case HT_TERM_ENDING:
      return "만료 임박";
    case HT_TERM_RELEASING:
      return "해촉 예정";
    case HT_TERM_IN_FORCE:
    case HT_TERM_ENDED:
    case HT_TERM_RELEASED:
    default:
      return "위촉 중";
    }
}

/* Who is designated for a meeting to come. */
static GHashTable *
load_designated (HtDb *db, HtDate today, GError **error)
{
  const HtPeriod coming = { today, ht_date_add_months (today, 12 * YEARS_AHEAD) };
  g_autoptr (GPtrArray) hearings = ht_hearings_list (db, coming, error);
  if (hearings == NULL)
    return NULL;
  GHashTable *ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < hearings->len; i++)
    {
      const HtHearing *hearing = g_ptr_array_index (hearings, i);
      for (guint m = 0; hearing->state == HT_HEARING_PLANNED && m < hearing->members->len; m++)
        {
          const HtHearingMember *member = g_ptr_array_index (hearing->members, m);
          g_hash_table_add (ids, g_memdup2 (&member->partner_id, sizeof member->partner_id));
        }
    }
  return ids;
}

static void
put_name (Roster *self, guint row, HtRoleKind role, const HtPartner *partner)
{
  const gboolean is_hidden = role == HT_ROLE_COMMISSIONER
                             && (g_hash_table_contains (self->designated, &partner->id)
                                 || g_hash_table_contains (self->reviewers, partner->name));
  if (!is_hidden || !self->reg->options->full_names)
    {
      ht_register_put_name (self->reg, row, NAME, partner->name);
      return;
    }
  g_autofree char *masked = ht_text_mask_name (partner->name);
  ht_register_put_text (self->reg, row, NAME, masked);
  self->n_hidden++;
}

static void
put_term (Roster *self, HtRoleKind role, const HtPartner *partner, const HtRole *term)
{
  const int left = ht_roster_days_left (term, self->on);
  guint row;
  if (!ht_register_add_row (self->reg, &row))
    return;
  HtGrid *grid = self->reg->grid;
  ht_grid_set_count (grid, row, NUMBER, self->reg->n_records);
  put_name (self, row, role, partner);
  ht_register_put_text (self->reg, row, FIRM, partner->firm);
  ht_register_put_text (self->reg, row, DISTRICT, partner->district);
  ht_register_put_text (self->reg, row, OUTSIDE,
                        role != HT_ROLE_COMMISSIONER ? ""
                        : term->outside              ? "외부"
                                                     : "내부");
  ht_grid_set_date (grid, row, APPOINTED, term->appointed_on);
  ht_grid_set_date (grid, row, TERM_ENDS, term->term_ends_on);
  if (left == G_MAXINT)
    ht_grid_set_empty (grid, row, DAYS_LEFT);
  else
    ht_grid_set_decimal (grid, row, DAYS_LEFT, left, 0);
  ht_register_put_text (self->reg, row, STATE,
                        state_name (ht_roster_state (partner, term, self->on)));
}

static void
add_heading (const Roster *self, HtRoleKind role)
{
  const HtRosterCount count = ht_roster_count (self->partners, role, self->on);
  g_autofree char *text
      = role == HT_ROLE_COMMISSIONER
            ? g_strdup_printf ("%s: 재임 %u명(외부 %u, 내부 %u)", ht_role_name (role),
                               count.persons, count.outside, count.persons - count.outside)
            : g_strdup_printf ("%s: 재임 %u명", ht_role_name (role), count.persons);
  ht_document_add_heading (self->reg->document, text);
}

static void
add_role (Roster *self, HtRoleKind role)
{
  add_heading (self, role);
  ht_register_begin_grid (self->reg, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < self->partners->len; i++)
    {
      const HtPartner *partner = g_ptr_array_index (self->partners, i);
      const HtRole *term = ht_roster_term (partner, role, self->on);
      if (term != NULL && ht_term_state_is_current (ht_roster_state (partner, term, self->on)))
        put_term (self, role, partner, term);
    }
  ht_register_end_grid (self->reg);
}

static HtDocument *
make_document (Roster *self)
{
  static const HtRoleKind roles[] = { HT_ROLE_COMMISSIONER, HT_ROLE_COUNSEL, HT_ROLE_VILLAGE_LAWYER,
                                      HT_ROLE_VILLAGE_SCRIVENER, HT_ROLE_CORPS };
  char day[HT_DATE_ISO_SIZE];
  g_autofree char *stem = g_strdup_printf ("명부_%s", ht_date_write_iso (self->on, day));
  HtDocument *document = ht_document_new ("위원·법률서비스 인력 명부", stem);
  self->reg->document = document;
  ht_document_set_unit (document, "명", self->on);
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    add_role (self, roles[i]);
  if (self->n_hidden > 0)
    ht_document_add_note (document, "미결 사건의 주심이거나 열릴 회의에 지명된 위원의 이름은 가림"
                                    "(행정심판법 시행령 §29)");
  return document;
}

HtDocument *
ht_roster_report (HtDb *db, const HtRegisterOptions *options, GError **error)
{
  HtRegister reg;
  if (!ht_register_init (&reg, db, options, "명부", error))
    return NULL;
  g_autoptr (GPtrArray) partners = ht_partners_list (db, error);
  g_autoptr (GHashTable) reviewers
      = partners != NULL ? ht_hearings_reviewer_loads (db, error) : NULL;
  g_autoptr (GHashTable) designated
      = reviewers != NULL ? load_designated (db, options->today, error) : NULL;
  if (designated == NULL)
    return NULL;
  Roster roster = { .reg = &reg,
                    .partners = partners,
                    .designated = designated,
                    .reviewers = reviewers,
                    .on = MIN (options->period.to, options->today) };
  return make_document (&roster);
}
