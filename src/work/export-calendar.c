#include "work/export-calendar.h"

#include "domain/deadline.h"
#include "exchange/calendar-writer.h"
#include "store/appeals.h"
#include "store/hearings.h"
#include "store/journal.h"
#include "store/office-id.h"
#include "store/settings.h"
#include "work/due-list.h"
#include "work/full-names.h"
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#define DAY_MINUTES (24 * 60)
/* No record says how long a meeting lasts. */
#define HEARING_MINUTES (2 * 60)
/* Nine o'clock in the morning, three days before a whole day. */
#define DEADLINE_ALARM (3 * DAY_MINUTES - 9 * 60)
/* So many entries of the journal are looked at for the last that changed a record. */
#define JOURNAL_DEPTH 200

typedef struct
{
  HtDb *db;
  const HtCalendarOptions *options;
  const char *office; /* its identity: two offices number their meetings alike */
  GPtrArray *events;  /* of HtCalendarEvent */
} Writing;

/* What a deadline is called in the calendar, which is Korean in every locale. */
static const char *const deadline_names[HT_N_DEADLINE_RULES] = {
  [HT_DEADLINE_ANSWER] = "답변서 제출기한",
  [HT_DEADLINE_RULING] = "재결기간 만료",
  [HT_DEADLINE_EXTENSION_NOTICE] = "재결기간 연장 통지",
  [HT_DEADLINE_HEARING_NOTICE] = "심리기일 통지",
  [HT_DEADLINE_CONVENING] = "위원 회의 소집 통지",
  [HT_DEADLINE_LITIGATION_REPORT] = "행정소송 현황 보고",
};

static void
set_text (char **field, const char *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static HtCalendarEvent *
add_event (Writing *self, char *uid, HtDate day, const char *summary)
{
  HtCalendarEvent *event = ht_calendar_event_new (uid, day);

  set_text (&event->summary, summary);
  g_ptr_array_add (self->events, event);
  return event;
}

static HtCalendarEvent *
add_deadline (Writing *self, HtDeadlineRule rule, char *uid, HtDate due, const char *of)
{
  const char *name
      = deadline_names[rule] != NULL ? deadline_names[rule] : ht_deadline_rule_code (rule);
  g_autofree char *summary = g_strdup_printf ("[기한] %s %s", of, name);
  HtCalendarEvent *event = add_event (self, uid, due, summary);

  if (self->options->alarms && due >= self->options->today)
    event->alarm = DEADLINE_ALARM;
  return event;
}

/* Of the n-th of its kind, owned by the caller. */
static char *
make_uid (const Writing *self, const char *kind, gint64 n)
{
  return g_strdup_printf ("%s-%" G_GINT64_FORMAT "@%s.haetae", kind, n, self->office);
}

/* The texts of the cases of an agenda, one a line. */
static gboolean
append_agenda (Writing *self, const HtHearing *hearing, GString *text, GError **error)
{
  g_autoptr (GArray) ids = ht_hearing_case_ids (hearing);
  g_autoptr (GPtrArray) appeals
      = ht_appeals_load (self->db, (const gint64 *)(gpointer)ids->data, ids->len, error);
  if (appeals == NULL)
    return FALSE;
  if (appeals->len > 0)
    g_string_append_printf (text, "안건 %u건", appeals->len);
  for (guint i = 0; i < appeals->len; i++)
    {
      const HtAppeal *appeal = appeals->pdata[i];
      g_string_append_printf (text, "\n%u. %s %s", i + 1, appeal->case_number, appeal->title);
      if (self->options->full_names)
        g_string_append_printf (text, " (%s)", appeal->appellant);
    }
  return TRUE;
}

/* "14:00" → 840; below 0 when it is no time. */
static int
minutes_of (const char *start)
{
  guint hour, minute;

  return sscanf (start, "%2u:%2u", &hour, &minute) == 2 && hour < 24 && minute < 60
             ? (int)(hour * 60 + minute)
             : -1;
}

/* The commissioners are convened five days before (영 §10). */
static void
add_convening (Writing *self, const HtHearing *hearing, const char *name)
{
  g_autoptr (HtHolidayCalendar) none = ht_holiday_calendar_new ();
  g_autoptr (HtDeadline) deadline = ht_deadline_compute (HT_DEADLINE_CONVENING, hearing->day, NULL,
                                                         FALSE, self->options->today, none);

  if (hearing->state != HT_HEARING_PLANNED || deadline->due < self->options->period.from)
    return;
  HtCalendarEvent *event = add_deadline (
      self, HT_DEADLINE_CONVENING, make_uid (self, "convening", hearing->id), deadline->due, name);
  set_text (&event->description, deadline->article);
}

static gboolean
add_hearing (Writing *self, const HtHearing *hearing, GError **error)
{
  g_autoptr (GString) description = g_string_new (NULL);
  g_autofree char *name = g_strdup_printf ("제%d회 행정심판위원회", hearing->number);

  if (!append_agenda (self, hearing, description, error))
    return FALSE;
  HtCalendarEvent *event
      = add_event (self, make_uid (self, "hearing", hearing->id), hearing->day, name);
  event->start = minutes_of (hearing->start);
  event->minutes = HEARING_MINUTES;
  event->is_cancelled = hearing->state == HT_HEARING_CANCELLED;
  event->alarm = self->options->alarms && hearing->day >= self->options->today ? DAY_MINUTES : 0;
  set_text (&event->location, hearing->place);
  set_text (&event->description, description->str);
  add_convening (self, hearing, name);
  return TRUE;
}

static gboolean
add_hearings (Writing *self, GError **error)
{
  g_autoptr (GPtrArray) hearings = ht_hearings_list (self->db, self->options->period, error);

  if (hearings == NULL)
    return FALSE;
  for (guint i = 0; i < hearings->len; i++)
    if (!add_hearing (self, hearings->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
add_due_item (Writing *self, const HtDueItem *item, GError **error)
{
  g_autoptr (GString) description = g_string_new (item->title);
  HtCalendarEvent *event = add_deadline (
      self, item->rule, make_uid (self, ht_deadline_rule_code (item->rule), item->appeal_id),
      item->due, item->case_number);

  g_string_append_printf (description, "\n피청구인 %s", item->agency);
  if (self->options->full_names)
    {
      g_autoptr (HtAppeal) appeal = ht_appeals_get (self->db, item->appeal_id, error);
      if (appeal == NULL)
        return FALSE;
      g_string_append_printf (description, "\n청구인 %s", appeal->appellant);
    }
  g_string_append_printf (description, "\n%s", ht_deadline_rule_article (item->rule));
  set_text (&event->description, description->str);
  return TRUE;
}

static gboolean
add_due_items (Writing *self, GError **error)
{
  const HtDate today = self->options->today;
  const int within = MAX (0, self->options->period.to - today);
  g_autoptr (GPtrArray) items = ht_due_list_load (self->db, today, within, error);

  if (items == NULL)
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    {
      const HtDueItem *item = items->pdata[i];
      if (item->due <= self->options->period.to
          && (item->due >= self->options->period.from || item->days_left < 0)
          && !add_due_item (self, item, error))
        return FALSE;
    }
  return TRUE;
}

/* The report on litigation after rulings is due twice a year (§60②, 영 §42). */
static void
add_litigation_report (Writing *self, HtDate half, const HtHolidayCalendar *holidays)
{
  g_autoptr (HtDeadline) deadline = ht_deadline_compute (HT_DEADLINE_LITIGATION_REPORT, half, NULL,
                                                         FALSE, self->options->today, holidays);
  const int year = ht_date_year (half);
  const int n = ht_date_month (half) <= 6 ? 1 : 2;
  g_autofree char *of = g_strdup_printf ("%d년 %s", year, n == 1 ? "상반기" : "하반기");

  if (!ht_period_contains (self->options->period, deadline->due))
    return;
  HtCalendarEvent *event
      = add_deadline (self, HT_DEADLINE_LITIGATION_REPORT,
                      make_uid (self, n == 1 ? "litigation-report-1" : "litigation-report-2", year),
                      deadline->due, of);
  set_text (&event->description, deadline->article);
}

static gboolean
add_litigation_reports (Writing *self, GError **error)
{
  const HtPeriod period = self->options->period;
  g_autoptr (HtHolidayCalendar) holidays = ht_holidays_load (self->db, error);

  if (holidays == NULL)
    return FALSE;
  /* The half-year before the period is reported in it. */
  for (HtDate half = ht_date_new (ht_date_year (period.from) - 1, 7, 1); half <= period.to;
       half = ht_date_add_months (half, 6))
    add_litigation_report (self, half, holidays);
  return TRUE;
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const HtCalendarEvent *one = *(HtCalendarEvent *const *)a;
  const HtCalendarEvent *other = *(HtCalendarEvent *const *)b;

  if (one->day != other->day)
    return one->day - other->day;
  return one->start != other->start ? one->start - other->start : strcmp (one->uid, other->uid);
}

/* When a record was changed last: a note, such as of this very export, changes none. */
static char *
last_change (HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) entries = ht_journal_last (db, JOURNAL_DEPTH, error);

  if (entries == NULL)
    return NULL;
  for (guint i = 0; i < entries->len; i++)
    {
      const HtJournalEntry *entry = entries->pdata[i];
      if (!g_str_equal (entry->what, "note"))
        return g_strdup (entry->at);
    }
  return g_strdup ("2000-01-01T00:00:00Z");
}

/* Journalled before anything leaves the file. */
static gboolean
note_full_names (const Writing *self, GError **error)
{
  const HtCalendarOptions *options = self->options;

  return !options->full_names
         || ht_full_names_note (self->db, options->clerk, _ ("the calendar"), self->events->len,
                                options->purpose, "hearing", error);
}

HtPeriod
ht_calendar_period (HtDate today)
{
  const HtDate from = ht_date_month_start (today);

  return (HtPeriod){ from, ht_date_month_end (ht_date_add_months (from, 12)) };
}

gboolean
ht_export_calendar (HtDb *db, const HtCalendarOptions *options, GOutputStream *output,
                    guint *n_events, GError **error)
{
  g_autoptr (GPtrArray) events
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_calendar_event_free);
  g_autofree char *office = ht_office_id_load (db, error);
  Writing writing = { db, options, office, events };
  g_autofree char *stamp = office != NULL ? last_change (db, error) : NULL;

  if (stamp == NULL || !add_hearings (&writing, error) || !add_due_items (&writing, error)
      || !add_litigation_reports (&writing, error) || !note_full_names (&writing, error))
    return FALSE;
  g_ptr_array_sort (events, compare_events);
  *n_events = events->len;
  return ht_calendar_write (events, "행정심판 기일·기한", stamp, output, error);
}
