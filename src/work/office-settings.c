#include "work/office-settings.h"
#include "domain/hearing.h"
#include "store/appeals.h"
#include "store/journal.h"
#include "store/settings.h"
#include "work/attach-file.h"
#include "work/suggest-lawyers.h"
#include <glib/gi18n-lib.h>
#include <string.h>

#define PARTLY_IS_ACCEPTED "partly_accepted_is_accepted"
#define TRIANGLE "decrease_sign"
#define HEARING_SEATS "hearing.seats"

static gboolean
read_flag (HtDb *db, const char *key, const char *on, const char *fallback, gboolean *flag,
           GError **error)
{
  g_autofree char *value = ht_settings_get (db, key, fallback, error);

  *flag = g_strcmp0 (value, on) == 0;
  return value != NULL;
}

static gboolean
read_ruling_from (HtDb *db, HtRulingFrom *from, GError **error)
{
  g_autofree char *value = ht_settings_get (db, HT_SETTING_RULING_FROM, "", error);

  if (value != NULL)
    ht_ruling_from_parse (value, from);
  return value != NULL;
}

static gboolean
read_seats (HtDb *db, int *seats, GError **error)
{
  gboolean small;

  if (!read_flag (db, HEARING_SEATS, G_STRINGIFY (HT_HEARING_SEATS_SMALL), "", &small, error))
    return FALSE;
  *seats = small ? HT_HEARING_SEATS_SMALL : HT_HEARING_SEATS;
  return TRUE;
}

/* A value that is as it was stays unset, so that what the program delivers may still change. */
static gboolean
put (HtDb *db, const char *key, const char *before, const char *after, GError **error)
{
  return g_str_equal (before, after) || ht_settings_set (db, key, after, error);
}

static gboolean
put_flag (HtDb *db, const char *key, gboolean before, gboolean after, GError **error)
{
  return put (db, key, before ? "1" : "0", after ? "1" : "0", error);
}

static gboolean
put_number (HtDb *db, const char *key, int before, int after, GError **error)
{
  g_autofree char *old = g_strdup_printf ("%d", before);
  g_autofree char *new = g_strdup_printf ("%d", after);

  return put (db, key, old, new, error);
}

static gboolean
put_settings (HtDb *db, const HtOfficeSettings *before, const HtOfficeSettings *after,
              GError **error)
{
  return put (db, HT_SETTING_CASE_NUMBER_PATTERN, before->case_number_pattern,
              after->case_number_pattern, error)
         && put (db, HT_SETTING_RULING_FROM, ht_ruling_from_code (before->ruling_from),
                 ht_ruling_from_code (after->ruling_from), error)
         && put_flag (db, PARTLY_IS_ACCEPTED, before->partly_is_accepted, after->partly_is_accepted,
                      error)
         && put_flag (db, HT_SETTING_SUBTRACT_CORRECTIONS, before->subtract_corrections,
                      after->subtract_corrections, error)
         && put (db, TRIANGLE, before->triangle ? "△" : "-", after->triangle ? "△" : "-", error)
         && put_number (db, HEARING_SEATS, before->hearing_seats, after->hearing_seats, error)
         && put_number (db, HT_ATTACHMENT_LIMIT_SETTING, before->attachment_limit,
                        after->attachment_limit, error)
         && put_number (db, HT_SETTING_LOAD_LIMIT, (int)before->load_limit, (int)after->load_limit,
                        error);
}

static gboolean
store (HtDb *db, const HtSettingsSaving *saving, GError **error)
{
  const char *label = saving->move->days->len > 0 ? _ ("Change holidays") : _ ("Change settings");
  g_autoptr (HtChange) change = ht_change_begin (db, saving->clerk, label, "setting", 0, error);
  g_autoptr (HtOfficeSettings) before = change != NULL ? ht_office_settings_load (db, error) : NULL;

  return before != NULL && put_settings (db, before, saving->settings, error)
         && ht_holiday_move_put (db, saving->move, error) && ht_change_commit (change, error);
}

static gboolean
check_load_limit (guint days, GError **error)
{
  if (days >= 1 && days <= HT_LOAD_LIMIT_MOST)
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
               _ ("A lawyer cannot take %u consultation days a month; enter 1 to %d."), days,
               HT_LOAD_LIMIT_MOST);
  return FALSE;
}

HtOfficeSettings *
ht_office_settings_load (HtDb *db, GError **error)
{
  g_autoptr (HtOfficeSettings) self = g_new0 (HtOfficeSettings, 1);

  self->case_number_pattern
      = ht_settings_get (db, HT_SETTING_CASE_NUMBER_PATTERN, HT_CASE_NUMBER_PATTERN, error);
  if (self->case_number_pattern == NULL || !read_ruling_from (db, &self->ruling_from, error)
      || !read_flag (db, PARTLY_IS_ACCEPTED, "1", "1", &self->partly_is_accepted, error)
      || !read_flag (db, HT_SETTING_SUBTRACT_CORRECTIONS, "1", "0", &self->subtract_corrections,
                     error)
      || !read_flag (db, TRIANGLE, "△", "-", &self->triangle, error)
      || !read_seats (db, &self->hearing_seats, error)
      || !ht_attachment_limit_load (db, &self->attachment_limit, error)
      || !ht_load_limit_load (db, &self->load_limit, error))
    return NULL;
  return g_steal_pointer (&self);
}

HtOfficeSettings *
ht_office_settings_copy (const HtOfficeSettings *self)
{
  HtOfficeSettings *copy = g_memdup2 (self, sizeof *self);

  copy->case_number_pattern = g_strdup (self->case_number_pattern);
  return copy;
}

void
ht_office_settings_free (HtOfficeSettings *self)
{
  if (self == NULL)
    return;
  g_free (self->case_number_pattern);
  g_free (self);
}

gboolean
ht_office_settings_equal (const HtOfficeSettings *a, const HtOfficeSettings *b)
{
  return g_str_equal (a->case_number_pattern, b->case_number_pattern)
         && a->ruling_from == b->ruling_from && a->partly_is_accepted == b->partly_is_accepted
         && a->subtract_corrections == b->subtract_corrections && a->triangle == b->triangle
         && a->hearing_seats == b->hearing_seats && a->attachment_limit == b->attachment_limit
         && a->load_limit == b->load_limit;
}

guint
ht_office_settings_accepted (const HtOfficeSettings *self, const HtFigures *figures)
{
  return figures->accepted + (self->partly_is_accepted ? figures->partly_accepted : 0);
}

HtSettingsSaving *
ht_settings_saving_new (const char *clerk, HtOfficeSettings *settings, HtHolidayMove *move)
{
  HtSettingsSaving *self = g_new0 (HtSettingsSaving, 1);

  self->clerk = g_strdup (clerk);
  self->settings = settings;
  self->move = move;
  return self;
}

void
ht_settings_saving_free (HtSettingsSaving *self)
{
  if (self == NULL)
    return;
  g_free (self->clerk);
  ht_office_settings_free (self->settings);
  ht_holiday_move_free (self->move);
  g_free (self);
}

gpointer
ht_settings_saving_run (HtDb *db, gpointer saving, GError **error)
{
  const HtSettingsSaving *self = saving;
  g_autofree char *number
      = ht_appeals_number_after (db, self->settings->case_number_pattern, self->move->today, error);
  g_autoptr (GPtrArray) moved
      = number != NULL ? ht_holiday_move_preview (db, self->move, error) : NULL;

  if (moved == NULL || !check_load_limit (self->settings->load_limit, error)
      || !store (db, self, error))
    return NULL;
  return g_steal_pointer (&moved);
}
