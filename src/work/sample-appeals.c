#include "store/agencies.h"
#include "store/appeals.h"
#include "work/sample-parts.h"
#include "work/sample-words.h"

typedef struct
{
  GPtrArray *agencies; /* of HtAgency */
  GArray *weights;     /* of guint, one an agency */
  int year;            /* of the last case number */
  guint number;
  int digits;
} Register;

static void
clear_register (Register *self)
{
  g_clear_pointer (&self->agencies, g_ptr_array_unref);
  g_clear_pointer (&self->weights, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Register, clear_register)

static void
weigh_agencies (Register *self)
{
  guint n_districts = 0;
  self->weights = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->agencies->len; i++)
    {
      const HtAgency *agency = g_ptr_array_index (self->agencies, i);
      guint weight = agency->district[0] != '\0' ? ht_sample_district_weight (n_districts++) : 1;
      g_array_append_val (self->weights, weight);
    }
}

static HtDate
working_day_from (HtSample *self, HtDate day)
{
  return ht_holiday_calendar_next_working_day (self->holidays, day);
}

/* The last day on which something of the case may have happened. */
static HtDate
last_day (const HtSample *self, const HtSampleCase *facts)
{
  return facts->ended != HT_DATE_NONE ? facts->ended : self->today;
}

static void
set_parties (HtSample *self, Register *reg, HtAppeal *appeal)
{
  guint agency
      = ht_random_weighted (&self->random, (const guint *)reg->weights->data, reg->weights->len);
  const char *field;
  appeal->agency_id = ((HtAgency *)g_ptr_array_index (reg->agencies, agency))->id;
  g_free (appeal->title);
  g_free (appeal->appellant);
  ht_sample_matter (&self->random, &appeal->type, &field, &appeal->title);
  appeal->appellant = ht_sample_appellant (&self->random);
  g_free (appeal->field);
  appeal->field = g_strdup (field);
}

static void
set_number (Register *reg, HtAppeal *appeal)
{
  int year = ht_date_year (appeal->received_on);
  reg->number = year == reg->year ? reg->number + 1 : 1;
  reg->year = year;
  g_free (appeal->case_number);
  appeal->case_number = g_strdup_printf ("%d-%0*u", year, reg->digits, reg->number);
}

/* What came before the claim: many dismissed cases came too late (§27). */
static void
set_disposition (HtSample *self, HtAppeal *appeal)
{
  if (appeal->type == HT_APPEAL_PERFORMANCE && ht_random_chance (&self->random, 50))
    return;
  gboolean late = appeal->outcome == HT_OUTCOME_DISMISSED && ht_random_chance (&self->random, 45);
  int since = late ? ht_random_between (&self->random, 95, 200)
                   : ht_random_between (&self->random, 6, 86);
  HtDate known = appeal->received_on - since;
  appeal->disposition_on = known - ht_random_between (&self->random, 0, 6);
  if (ht_random_chance (&self->random, 88))
    appeal->known_on = known;
}

static void
set_answer (HtSample *self, HtAppeal *appeal, HtDate last)
{
  HtDate arrived = appeal->received_on + ht_random_between (&self->random, 1, 4);
  arrived = working_day_from (self, arrived);
  if (arrived > last)
    return;
  appeal->appellee_received_on = arrived;
  int days = ht_random_chance (&self->random, 80) ? ht_random_between (&self->random, 5, 10)
                                                  : ht_random_between (&self->random, 11, 24);
  HtDate answered = working_day_from (self, arrived + days);
  if (answered <= last)
    appeal->answered_on = answered;
}

static void
set_correction (HtSample *self, HtAppeal *appeal, HtDate last)
{
  if (!ht_random_chance (&self->random, 5))
    return;
  HtCorrection correction;
  correction.from = appeal->received_on + ht_random_between (&self->random, 3, 12);
  correction.to = correction.from + ht_random_between (&self->random, 7, 21);
  if (correction.from > last)
    return;
  if (correction.to > last)
    correction.to = appeal->outcome != HT_OUTCOME_NONE ? last : HT_DATE_NONE;
  g_array_append_val (appeal->corrections, correction);
}

static void
set_people (HtSample *self, const HtSampleCase *facts, HtAppeal *appeal)
{
  if (facts->reviewed)
    {
      guint n = ht_random_below (&self->random, self->reviewers->len);
      g_free (appeal->lead_reviewer);
      appeal->lead_reviewer = g_strdup (g_ptr_array_index (self->reviewers, n));
    }
  if (ht_random_chance (&self->random, 2))
    {
      g_free (appeal->counsel);
      appeal->counsel
          = ht_sample_name (HT_SAMPLE_N_NAMES - 1 - ht_random_below (&self->random, 15));
    }
}

static void
set_hearing (HtSample *self, HtAppeal *appeal)
{
  int waits = self->today - appeal->received_on;
  if (ht_outcome_is_ruling (appeal->outcome))
    appeal->hearing_on = appeal->ruled_on;
  else if (appeal->outcome == HT_OUTCOME_NONE && waits > 35 && ht_random_chance (&self->random, 70))
    appeal->hearing_on = ht_sample_next_hearing (self, self->today + 1);
  if (appeal->hearing_on != HT_DATE_NONE)
    appeal->hearing_notified_on = MIN (appeal->hearing_on - 10, self->today);
}

static void
set_ending (HtSample *self, const HtSampleCase *facts, HtAppeal *appeal)
{
  appeal->outcome = facts->outcome;
  appeal->ruled_on = facts->ended;
  int lasted = last_day (self, facts) - facts->received;
  appeal->extended = lasted > 53 && ht_random_chance (&self->random, 75);
  appeal->circumstances = facts->outcome == HT_OUTCOME_REJECTED
                          && appeal->type == HT_APPEAL_REVOCATION
                          && ht_random_below (&self->random, 400) == 0;
  if (!ht_outcome_is_ruling (facts->outcome))
    return;
  HtDate served = working_day_from (self, facts->ended + ht_random_between (&self->random, 6, 13));
  if (served <= self->today)
    appeal->served_on = served;
}

static HtAppeal *
make_appeal (HtSample *self, Register *reg, const HtSampleCase *facts)
{
  HtAppeal *appeal = ht_appeal_new ();
  appeal->received_on = facts->received;
  set_number (reg, appeal);
  set_parties (self, reg, appeal);
  set_ending (self, facts, appeal);
  set_disposition (self, appeal);
  set_answer (self, appeal, last_day (self, facts));
  set_correction (self, appeal, last_day (self, facts));
  set_people (self, facts, appeal);
  set_hearing (self, appeal);
  return appeal;
}

/* As many digits as the fullest year needs, so that numbers sort as texts; at least four. */
static int
count_digits (GArray *cases)
{
  guint fullest = 0, of_year = 0;
  int year = 0;
  for (guint i = 0; i < cases->len; i++)
    {
      int received = ht_date_year (g_array_index (cases, HtSampleCase, i).received);
      of_year = received == year ? of_year + 1 : 1;
      year = received;
      fullest = MAX (fullest, of_year);
    }
  int digits = 4;
  for (guint limit = 9999; fullest > limit; limit = limit * 10 + 9)
    digits++;
  return digits;
}

gboolean
ht_sample_write_appeals (HtSample *self, GArray *cases, GError **error)
{
  g_auto (Register) reg = { .digits = count_digits (cases) };
  reg.agencies = ht_agencies_list (self->db, error);
  if (reg.agencies == NULL)
    return FALSE;
  weigh_agencies (&reg);
  for (guint i = 0; i < cases->len; i++)
    {
      g_autoptr (HtAppeal) appeal
          = make_appeal (self, &reg, &g_array_index (cases, HtSampleCase, i));
      if (!ht_appeals_insert (self->db, appeal, error))
        return FALSE;
    }
  return TRUE;
}
