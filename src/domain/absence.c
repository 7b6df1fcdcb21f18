#include "domain/absence.h"

#include "domain/fault.h"

#include <glib/gi18n-lib.h>

static HtDate
last_day (const HtAbsence *self)
{
  return self->to_day != HT_DATE_NONE ? self->to_day : G_MAXINT32;
}

static void
check_days (GPtrArray *faults, const HtAbsence *self)
{
  g_autofree char *from = ht_date_to_korean (self->from_day);

  if (self->from_day == HT_DATE_NONE)
    ht_faults_add (faults, "absences", _ ("The first day of an absence is missing. Enter it."));
  else if (last_day (self) < self->from_day)
    ht_faults_add (faults, "absences",
                   _ ("The absence from %s ends before it begins. Correct one of the days."), from);
}

HtAbsence *
ht_absence_new (void)
{
  HtAbsence *self = g_new0 (HtAbsence, 1);

  self->from_day = HT_DATE_NONE;
  self->to_day = HT_DATE_NONE;
  self->reason = g_strdup ("");
  return self;
}

HtAbsence *
ht_absence_copy (const HtAbsence *self)
{
  HtAbsence *copy = g_memdup2 (self, sizeof *self);

  copy->reason = g_strdup (self->reason);
  return copy;
}

gboolean
ht_absence_equal (const HtAbsence *a, const HtAbsence *b)
{
  return a->id == b->id && a->partner_id == b->partner_id && a->from_day == b->from_day
         && a->to_day == b->to_day && g_str_equal (a->reason, b->reason);
}

void
ht_absence_free (HtAbsence *self)
{
  if (self == NULL)
    return;
  g_free (self->reason);
  g_free (self);
}

gboolean
ht_absence_covers (const HtAbsence *self, HtDate day)
{
  return self->from_day <= day && day <= last_day (self);
}

gboolean
ht_absence_overlaps (const HtAbsence *a, const HtAbsence *b)
{
  return a->from_day <= last_day (b) && b->from_day <= last_day (a);
}

GPtrArray *
ht_absences_check (GPtrArray *absences)
{
  GPtrArray *faults = ht_faults_new ();

  for (guint i = 0; i < absences->len; i++)
    {
      const HtAbsence *absence = absences->pdata[i];
      const guint before = faults->len;

      check_days (faults, absence);
      for (guint j = 0; j < i && faults->len == before; j++)
        if (ht_absence_overlaps (absences->pdata[j], absence))
          {
            g_autofree char *from = ht_date_to_korean (absence->from_day);
            ht_faults_add (faults, "absences",
                           _ ("The absence from %s lies on days of another one. Make them one "
                              "absence."),
                           from);
          }
    }
  return faults;
}
