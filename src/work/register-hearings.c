#include "work/register-parts.h"

#include "domain/hearing.h"
#include "store/hearings.h"

enum
{
  DAY,
  NUMBER,
  PLACE,
  STATE,
  PRESENT,
  MEMBERS,
  ITEMS,
  RULED,
  ACCEPTED,
  PARTLY,
  REJECTED,
  DISMISSED,
  MEDIATED,
  OTHERS,
  ADJOURNED,
  TAKEN_OFF,
  OPEN,
  N_COLUMNS
};

static const HtRegisterColumn columns[N_COLUMNS] = {
  [DAY] = { "심리기일", NULL },    [NUMBER] = { "회차", NULL },
  [PLACE] = { "장소", NULL },      [STATE] = { "상태", NULL },
  [PRESENT] = { "출석", "위원" },  [MEMBERS] = { "성명", "위원" },
  [ITEMS] = { "안건", NULL },      [RULED] = { "계", "재결" },
  [ACCEPTED] = { "인용", "재결" }, [PARTLY] = { "일부인용", "재결" },
  [REJECTED] = { "기각", "재결" }, [DISMISSED] = { "각하", "재결" },
  [MEDIATED] = { "조정", "재결" }, [OTHERS] = { "취하·이송", NULL },
  [ADJOURNED] = { "연기", NULL },  [TAKEN_OFF] = { "철회", NULL },
  [OPEN] = { "미정", NULL },
};

/* The figures of a meeting, by column. */
typedef struct
{
  guint counts[N_COLUMNS];
  gboolean is_pending; /* a case of its agenda has not ended */
} Sums;

static void
add_case (Sums *sums, const HtAgendaItem *item, const HtAppeal *appeal)
{
  static const int columns_of[HT_N_OUTCOMES] = {
    [HT_OUTCOME_NONE] = OPEN,
    [HT_OUTCOME_ACCEPTED] = ACCEPTED,
    [HT_OUTCOME_PARTLY_ACCEPTED] = PARTLY,
    [HT_OUTCOME_REJECTED] = REJECTED,
    [HT_OUTCOME_DISMISSED] = DISMISSED,
    [HT_OUTCOME_MEDIATED] = MEDIATED,
    [HT_OUTCOME_WITHDRAWN] = OTHERS,
    [HT_OUTCOME_FORWARDED] = OTHERS,
  };
  sums->counts[ITEMS]++;
  sums->is_pending = sums->is_pending || appeal->ruled_on == HT_DATE_NONE;
  if (item->result == HT_AGENDA_ADJOURNED)
    sums->counts[ADJOURNED]++;
  else if (item->result == HT_AGENDA_TAKEN_OFF)
    sums->counts[TAKEN_OFF]++;
  else if (item->result == HT_AGENDA_OPEN)
    sums->counts[OPEN]++;
  else
    {
      sums->counts[columns_of[appeal->outcome]]++;
      sums->counts[RULED] += ht_outcome_is_ruling (appeal->outcome) ? 1 : 0;
    }
}

/* Agendas are short and their cases are few: they are looked up one by one. */
typedef struct
{
  const HtHearing *hearing;
  Sums *sums;
} Agenda;

static gboolean
add_case_cb (HtRegister *self, const HtAppeal *appeal, gpointer data, GError **error)
{
  Agenda *agenda = data;
  for (guint i = 0; i < agenda->hearing->items->len; i++)
    {
      const HtAgendaItem *item = g_ptr_array_index (agenda->hearing->items, i);
      if (item->appeal_id == appeal->id)
        add_case (agenda->sums, item, appeal);
    }
  return TRUE;
}

static gboolean
sum_up (HtRegister *self, const HtHearing *hearing, Sums *sums, GError **error)
{
  g_autoptr (GArray) ids = ht_hearing_case_ids (hearing);
  Agenda agenda = { hearing, sums };
  for (guint i = 0; i < hearing->members->len; i++)
    {
      const HtHearingMember *member = g_ptr_array_index (hearing->members, i);
      sums->counts[PRESENT] += member->attended == HT_ATTENDANCE_PRESENT ? 1 : 0;
    }
  return ht_register_each (self, ids, add_case_cb, &agenda, error);
}

/* Who sits on a pending case is not told (영 §29), so that a meeting's commissioners are named only
 * when all of its cases have ended. */
static void
put_members (HtRegister *self, guint row, const HtHearing *hearing, const Sums *sums)
{
  g_autoptr (GString) names = g_string_new (NULL);
  if (sums->is_pending || hearing->state != HT_HEARING_HELD)
    {
      ht_grid_set_text (self->grid, row, MEMBERS, "비공개");
      return;
    }
  for (guint i = 0; i < hearing->members->len; i++)
    {
      const HtHearingMember *member = g_ptr_array_index (hearing->members, i);
      if (member->attended != HT_ATTENDANCE_ABSENT)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", member->name);
    }
  ht_register_put_name (self, row, MEMBERS, names->str);
}

static void
put_counts (HtRegister *self, guint row, const Sums *sums)
{
  ht_grid_set_count (self->grid, row, PRESENT, sums->counts[PRESENT]);
  for (guint column = ITEMS; column < N_COLUMNS; column++)
    ht_grid_set_count (self->grid, row, column, sums->counts[column]);
}

static void
put_hearing (HtRegister *self, const HtHearing *hearing, const Sums *sums)
{
  g_autofree char *number = g_strdup_printf ("제%d회", hearing->number);
  guint row;
  if (!ht_register_add_row (self, &row))
    return;
  ht_grid_set_date (self->grid, row, DAY, hearing->day);
  ht_grid_set_text (self->grid, row, NUMBER, number);
  ht_register_put_text (self, row, PLACE, hearing->place);
  ht_grid_set_text (self->grid, row, STATE, ht_hearing_state_name (hearing->state));
  put_members (self, row, hearing, sums);
  put_counts (self, row, sums);
}

/* The first row, above the meetings. */
static gboolean
add_total (HtRegister *self, GPtrArray *hearings, Sums *sums, GError **error)
{
  Sums total = { 0 };
  for (guint i = 0; i < hearings->len; i++)
    {
      if (!sum_up (self, g_ptr_array_index (hearings, i), &sums[i], error))
        return FALSE;
      for (guint column = 0; column < N_COLUMNS; column++)
        total.counts[column] += sums[i].counts[column];
    }
  g_autofree char *times = g_strdup_printf ("%u회", hearings->len);
  guint row = ht_grid_add_row (self->grid);
  ht_grid_set_text (self->grid, row, DAY, "합계");
  ht_grid_set_text (self->grid, row, NUMBER, times);
  put_counts (self, row, &total);
  return TRUE;
}

gboolean
ht_register_add_hearings (HtRegister *self, GError **error)
{
  g_autoptr (GPtrArray) hearings = ht_hearings_list (self->db, self->options->period, error);
  if (hearings == NULL)
    return FALSE;
  g_autofree Sums *sums = g_new0 (Sums, hearings->len + 1);
  ht_register_begin_grid (self, columns, N_COLUMNS);
  if (!add_total (self, hearings, sums, error))
    return FALSE;
  for (guint i = 0; i < hearings->len; i++)
    put_hearing (self, g_ptr_array_index (hearings, i), &sums[i]);
  ht_register_end_grid (self);
  ht_document_add_note (self->document,
                        "위원의 성명은 그 기일의 안건이 모두 끝난 뒤에만 적음(「행정심판법 "
                        "시행령」 제29조). 연기된 안건은 다음 기일의 안건으로 다시 셈");
  return TRUE;
}
