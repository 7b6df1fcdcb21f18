#include "domain/step.h"

#include <glib/gi18n-lib.h>

#define S(kind) (G_GUINT64_CONSTANT (1) << HT_STEP_##kind)
#define BIT(kind) (G_GUINT64_CONSTANT (1) << (kind))

#define ENDINGS (S (RULED) | S (WITHDRAWN) | S (FORWARDED))
#define DIRECT (S (DIRECT_REQUESTED) | S (DIRECT_DECIDED))
#define COMPULSION (S (COMPULSION_REQUESTED) | S (COMPULSION_DECIDED))
#define LITIGATION (S (LITIGATION_FILED) | S (LITIGATION_ENDED))
#define SERVICE (S (E_NOTIFIED) | S (SERVED))
#define STAY (S (STAY_APPLIED) | S (STAY_DECIDED))
#define PROVISIONAL (S (PROVISIONAL_APPLIED) | S (PROVISIONAL_DECIDED))
#define AFTER_THE_RULING (SERVICE | DIRECT | COMPULSION | LITIGATION)
#define BEFORE_THE_ENDING ((BIT (HT_N_STEP_KINDS) - 1) & ~AFTER_THE_RULING & ~S (RECEIVED))
/* Steps of which a case has one day each: its field. */
#define ONCE                                                                                       \
  (S (RECEIVED) | S (SENT_TO_AGENCY) | S (ANSWERED) | S (EXTENSION_DECIDED)                        \
   | S (EXTENSION_NOTIFIED) | S (ORAL_REQUESTED) | S (HEARING_NOTIFIED) | SERVICE)

typedef struct
{
  guint64 kinds; /* of the step that is to be logged */
  guint64 steps; /* of those that happened by its day */
  const char *article;
  const char *text; /* untranslated */
} Law;

/* Refused unless one of the steps has happened. */
static const Law needed[] = {
  { S (ANSWERED), S (SENT_TO_AGENCY), "행정심판법 §24①",
    N_ ("The agency answers after it has received the claim. Enter that day first.") },
  { S (CORRECTION_DONE), S (CORRECTION_REQUESTED), "행정심판법 §32①",
    N_ ("No correction was requested by that day.") },
  { S (EXTENSION_NOTIFIED), S (EXTENSION_DECIDED), "행정심판법 §45②",
    N_ ("An extension is told after it was decided. Log the decision first.") },
  { S (ADJOURNED), S (ON_AGENDA), "행정심판법 §38②",
    N_ ("Only a case that was on an agenda by that day can be adjourned.") },
  { S (SEVERED), S (JOINED), "행정심판법 §37",
    N_ ("Only a case that was joined with another can be severed.") },
  { SERVICE, S (RULED), "행정심판법 §48①",
    N_ ("What is served is a ruling, and there is none by that day.") },
  { DIRECT | COMPULSION, SERVICE, "행정심판법 §48②",
    N_ ("A ruling can be enforced only after it was served, for then it takes effect.") },
  { LITIGATION, S (RULED), "행정소송법 §20①",
    N_ ("Litigation after the ruling needs a ruling, and there is none by that day.") },
};

/* Refused when one of the steps has happened. */
static const Law barred[] = {
  { BEFORE_THE_ENDING & ~ENDINGS, ENDINGS, NULL,
    N_ ("The case has ended; only service, enforcement and litigation follow a ruling.") },
  { S (E_NOTIFIED), S (SERVED), "행정심판법 §48①", N_ ("The ruling was served already.") },
};

/* Warned of unless one of the steps has happened. */
static const Law usual[] = {
  { S (RULED) | S (ON_AGENDA), S (ANSWERED), "행정심판법 §24①",
    N_ ("The agency has not answered yet.") },
  { S (RULED), S (ON_AGENDA), "행정심판법 §38①",
    N_ ("The case was on no agenda by the day of the ruling.") },
  { S (LITIGATION_FILED), SERVICE, "행정소송법 §20①", N_ ("The ruling is not served yet.") },
};

typedef struct
{
  HtStepKind decision;
  HtStepKind application;
  gboolean own_motion; /* the commission may grant it without an application */
} Pair;

static const Pair pairs[] = {
  { HT_STEP_ORAL_DECIDED, HT_STEP_ORAL_REQUESTED, TRUE },
  { HT_STEP_STAY_DECIDED, HT_STEP_STAY_APPLIED, TRUE },
  { HT_STEP_PROVISIONAL_DECIDED, HT_STEP_PROVISIONAL_APPLIED, TRUE },
  { HT_STEP_DIRECT_DECIDED, HT_STEP_DIRECT_REQUESTED, FALSE },
  { HT_STEP_COMPULSION_DECIDED, HT_STEP_COMPULSION_REQUESTED, FALSE },
  { HT_STEP_LITIGATION_ENDED, HT_STEP_LITIGATION_FILED, FALSE },
};

/* In which order a clerk expects what may come, after what is waited for. */
static const HtStepKind expected[] = {
  HT_STEP_SENT_TO_AGENCY,
  HT_STEP_ANSWERED,
  HT_STEP_ON_AGENDA,
  HT_STEP_HEARING_NOTIFIED,
  HT_STEP_RULED,
  HT_STEP_SERVED,
  HT_STEP_E_NOTIFIED,
  HT_STEP_CORRECTION_REQUESTED,
  HT_STEP_CORRECTION_DONE,
  HT_STEP_ADJOURNED,
  HT_STEP_EXTENSION_DECIDED,
  HT_STEP_EXTENSION_NOTIFIED,
  HT_STEP_ORAL_REQUESTED,
  HT_STEP_ORAL_DECIDED,
  HT_STEP_STAY_APPLIED,
  HT_STEP_STAY_DECIDED,
  HT_STEP_STAY_CANCELLED,
  HT_STEP_PROVISIONAL_APPLIED,
  HT_STEP_PROVISIONAL_DECIDED,
  HT_STEP_PROVISIONAL_CANCELLED,
  HT_STEP_WITHDRAWN,
  HT_STEP_PARTLY_WITHDRAWN,
  HT_STEP_FORWARDED,
  HT_STEP_JOINED,
  HT_STEP_SEVERED,
  HT_STEP_LITIGATION_FILED,
  HT_STEP_LITIGATION_ENDED,
  HT_STEP_DIRECT_REQUESTED,
  HT_STEP_DIRECT_DECIDED,
  HT_STEP_COMPULSION_REQUESTED,
  HT_STEP_COMPULSION_DECIDED,
};

/* What a step is checked against. */
typedef struct
{
  const HtAppeal *appeal;
  GPtrArray *steps;
  const HtStep *step;
  HtDate today;
  GPtrArray *refusals; /* or NULL */
  GPtrArray *warnings; /* or NULL */
  gboolean refused;
} Check;

static void
refuse (Check *self, const char *article, const char *sentence)
{
  self->refused = TRUE;
  if (self->refusals != NULL)
    ht_faults_add (self->refusals, "step", "%s (%s)", sentence,
                   article != NULL ? article : ht_step_kind_article (self->step->kind));
}

static void
warn (Check *self, const char *article, const char *sentence)
{
  if (self->warnings != NULL)
    ht_faults_add (self->warnings, "step", "%s (%s)", sentence, article);
}

static gboolean
is_granted (const HtStep *step)
{
  return step->decision == HT_DECISION_GRANTED || step->decision == HT_DECISION_PARTLY_GRANTED;
}

/* The last of the kinds that happened by that day, or NULL. */
static const HtStep *
find_last (GPtrArray *steps, guint64 kinds, HtDate by)
{
  const HtStep *last = NULL;
  for (guint i = 0; i < steps->len; i++)
    {
      const HtStep *step = g_ptr_array_index (steps, i);
      if ((kinds & BIT (step->kind)) != 0 && step->on <= by)
        last = step;
    }
  return last;
}

static int
count (GPtrArray *steps, HtStepKind kind, HtDate by)
{
  int found = 0;
  for (guint i = 0; i < steps->len; i++)
    {
      const HtStep *step = g_ptr_array_index (steps, i);
      found += step->kind == kind && step->on <= by;
    }
  return found;
}

static gboolean
is_awaited (GPtrArray *steps, const Pair *pair, HtDate by)
{
  return count (steps, pair->application, by) > count (steps, pair->decision, G_MAXINT32);
}

static const Pair *
find_pair (HtStepKind kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (pairs[i].decision == kind || pairs[i].application == kind)
      return &pairs[i];
  return NULL;
}

static gboolean
has_running_correction (const HtAppeal *appeal, HtDate on)
{
  for (guint i = 0; i < appeal->corrections->len; i++)
    {
      const HtCorrection *correction = &g_array_index (appeal->corrections, HtCorrection, i);
      if (correction->from <= on && (correction->to == HT_DATE_NONE || correction->to > on))
        return TRUE;
    }
  return FALSE;
}

/* Measures that were granted and not cancelled by that day. */
static int
count_in_force (GPtrArray *steps, HtStepKind decided, HtStepKind cancelled, HtDate by)
{
  int granted = 0;
  for (guint i = 0; i < steps->len; i++)
    {
      const HtStep *step = g_ptr_array_index (steps, i);
      granted += step->kind == decided && step->on <= by && is_granted (step);
    }
  return granted - count (steps, cancelled, G_MAXINT32);
}

static void
check_day (Check *self)
{
  const HtStepKind kind = self->step->kind;
  const HtDate on = self->step->on;

  if (on == HT_DATE_NONE)
    refuse (self, NULL, _ ("The day of the step is missing. Enter it."));
  else if (on > self->today && kind != HT_STEP_ON_AGENDA)
    refuse (self, NULL, _ ("That day has not come yet. Enter the day on which it happened."));
  else if (kind != HT_STEP_RECEIVED && kind != HT_STEP_SENT_TO_AGENCY
           && find_last (self->steps, S (RECEIVED) | S (SENT_TO_AGENCY), on) == NULL)
    refuse (self, "행정심판법 §23①", _ ("That day is before the claim was received."));
}

static void
check_order (Check *self)
{
  const guint64 kind = BIT (self->step->kind);
  const HtDate on = self->step->on;

  for (gsize i = 0; i < G_N_ELEMENTS (needed); i++)
    if ((needed[i].kinds & kind) != 0 && find_last (self->steps, needed[i].steps, on) == NULL)
      refuse (self, needed[i].article, _ (needed[i].text));
  for (gsize i = 0; i < G_N_ELEMENTS (barred); i++)
    if ((barred[i].kinds & kind) != 0 && find_last (self->steps, barred[i].steps, on) != NULL)
      refuse (self, barred[i].article, _ (barred[i].text));
  for (gsize i = 0; i < G_N_ELEMENTS (usual); i++)
    if ((usual[i].kinds & kind) != 0 && find_last (self->steps, usual[i].steps, on) == NULL)
      warn (self, usual[i].article, _ (usual[i].text));
}

static void
check_repetition (Check *self)
{
  const guint64 kind = BIT (self->step->kind);
  const Pair *pair = find_pair (self->step->kind);

  if ((kind & ONCE) != 0 && find_last (self->steps, kind, G_MAXINT32) != NULL)
    refuse (self, NULL,
            _ ("This step is logged already, and there is but one. Correct its day in the form."));
  else if ((kind & ENDINGS) != 0 && find_last (self->steps, ENDINGS, G_MAXINT32) != NULL)
    refuse (self, NULL, _ ("The case has ended already; there is no second ending."));
  else if (pair != NULL && pair->application == self->step->kind
           && is_awaited (self->steps, pair, self->step->on))
    warn (self, ht_step_kind_article (pair->decision),
          _ ("An earlier application of this kind is not decided yet."));
}

/* A decision answers an application; a stay, a provisional disposition and an oral hearing may also
 * be granted by the commission's own motion (§30②, §31①, §40①). */
static void
check_application (Check *self)
{
  const Pair *pair = find_pair (self->step->kind);

  if (pair == NULL || pair->decision != self->step->kind
      || is_awaited (self->steps, pair, self->step->on))
    return;
  if (!pair->own_motion || (self->step->decision != HT_DECISION_NONE && !is_granted (self->step)))
    refuse (self, ht_step_kind_article (pair->application),
            _ ("There is no undecided application by that day. Log the application first."));
  else
    warn (self, ht_step_kind_article (pair->decision),
          _ ("There is no application; it is logged as granted by the commission's own motion."));
}

/* A cancellation and the end of a correction need what they end. */
static void
check_closing (Check *self)
{
  const HtStepKind kind = self->step->kind;
  const gboolean is_stay = kind == HT_STEP_STAY_CANCELLED;

  if ((is_stay || kind == HT_STEP_PROVISIONAL_CANCELLED)
      && count_in_force (self->steps, is_stay ? HT_STEP_STAY_DECIDED : HT_STEP_PROVISIONAL_DECIDED,
                         kind, self->step->on)
             <= 0)
    refuse (self, NULL, _ ("Nothing was granted by that day that could be cancelled."));
  if (kind == HT_STEP_CORRECTION_DONE
      && find_last (self->steps, S (CORRECTION_REQUESTED), self->step->on) != NULL
      && !has_running_correction (self->appeal, self->step->on))
    refuse (self, NULL, _ ("No correction period runs on that day."));
}

/* What the type of the case and its ending let follow. */
static void
check_type (Check *self)
{
  const HtAppeal *appeal = self->appeal;
  const guint64 kind = BIT (self->step->kind);

  if ((kind & DIRECT) != 0 && appeal->type != HT_APPEAL_PERFORMANCE)
    refuse (self, "행정심판법 §50①, §49③",
            _ ("The commission disposes itself only in a performance appeal."));
  if ((kind & (DIRECT | COMPULSION)) != 0 && appeal->outcome != HT_OUTCOME_NONE
      && appeal->outcome != HT_OUTCOME_ACCEPTED && appeal->outcome != HT_OUTCOME_PARTLY_ACCEPTED)
    refuse (self, "행정심판법 §49", _ ("Only a ruling that accepts the claim binds the agency."));
  if ((kind & STAY) != 0 && appeal->type == HT_APPEAL_PERFORMANCE)
    warn (self, "행정심판법 §30②, §31①",
          _ ("Against a refusal or an omission there is nothing to stay; a provisional disposition "
             "is the remedy."));
  if ((kind & PROVISIONAL) != 0
      && count_in_force (self->steps, HT_STEP_STAY_DECIDED, HT_STEP_STAY_CANCELLED, self->step->on)
             > 0)
    warn (self, "행정심판법 §31③",
          _ ("A stay is in force; a provisional disposition is not allowed where a stay is "
             "enough."));
}

static void
check_agenda (Check *self)
{
  const HtDate hearing = self->appeal->hearing_on;

  if (self->step->kind != HT_STEP_ON_AGENDA || hearing == HT_DATE_NONE)
    return;
  const HtStep *adjourned = find_last (self->steps, S (ADJOURNED), G_MAXINT32);
  if (adjourned == NULL || adjourned->on < hearing)
    refuse (self, "행정심판법 §38②",
            _ ("The case is on an agenda already. Move it there, or log the adjournment first."));
}

/* The hearing lies ahead of its notice, so that no step by that day tells of it. */
static void
check_hearing_notice (Check *self)
{
  const HtDate hearing = self->appeal->hearing_on;

  if (self->step->kind == HT_STEP_HEARING_NOTIFIED
      && (hearing == HT_DATE_NONE || hearing < self->step->on))
    refuse (self, "행정심판법 시행령 §26",
            _ ("The parties are told of a hearing that lies ahead. Put the case on an agenda "
               "first."));
}

static void
check_unusual_ruling (Check *self)
{
  const HtDate on = self->step->on;

  if (self->step->kind != HT_STEP_RULED)
    return;
  if (has_running_correction (self->appeal, on))
    warn (self, "행정심판법 §32⑤", _ ("A correction period still runs on the day of the ruling."));
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (pairs[i].own_motion && is_awaited (self->steps, &pairs[i], on))
      warn (self, ht_step_kind_article (pairs[i].decision),
            _ ("An application in the case is not decided yet."));
}

static void
check_litigation (Check *self)
{
  if (self->step->kind != HT_STEP_LITIGATION_FILED)
    return;
  if (self->appeal->outcome == HT_OUTCOME_ACCEPTED)
    warn (self, "행정심판법 §49①",
          _ ("The ruling accepted the claim and binds the agency; there is little to sue over."));
  if (self->appeal->served_on != HT_DATE_NONE && self->step->on > self->appeal->served_on + 90)
    warn (self, "행정소송법 §20①", _ ("That is more than 90 days after the ruling was served."));
}

static void
check_kind (Check *self)
{
  check_order (self);
  check_repetition (self);
  check_application (self);
  check_closing (self);
  check_type (self);
  check_agenda (self);
  check_hearing_notice (self);
  check_unusual_ruling (self);
  check_litigation (self);
}

static void
check_ruling (Check *self, HtOutcome outcome)
{
  if (self->step->kind != HT_STEP_RULED)
    return;
  if (!ht_outcome_is_ruling (outcome))
    refuse (self, "행정심판법 §43", _ ("Choose how the case was ruled."));
  else if (self->appeal->circumstances && self->appeal->type == HT_APPEAL_NULLITY)
    refuse (self, "행정심판법 §44③", _ ("A nullity appeal cannot be rejected for circumstances."));
  else if (self->appeal->circumstances && outcome != HT_OUTCOME_REJECTED)
    refuse (self, "행정심판법 §44①", _ ("Only a rejected case can be a ruling for circumstances."));
}

static int
count_joined_with (GPtrArray *steps, gint64 other)
{
  int joined = 0;
  for (guint i = 0; i < steps->len; i++)
    {
      const HtStep *step = g_ptr_array_index (steps, i);
      if (step->other_appeal_id == other)
        joined += (step->kind == HT_STEP_JOINED) - (step->kind == HT_STEP_SEVERED);
    }
  return joined;
}

static void
check_other_case (Check *self)
{
  const HtStep *step = self->step;

  if (!ht_step_kind_has_other (step->kind))
    return;
  if (step->other_appeal_id == 0)
    refuse (self, NULL, _ ("The other case is missing. Enter its number."));
  else if (step->other_appeal_id == self->appeal->id)
    refuse (self, NULL, _ ("A case cannot be joined with itself. Enter another number."));
  else if (step->kind == HT_STEP_JOINED
           && count_joined_with (self->steps, step->other_appeal_id) > 0)
    refuse (self, NULL, _ ("The two cases are joined already."));
  else if (step->kind == HT_STEP_SEVERED
           && count_joined_with (self->steps, step->other_appeal_id) <= 0)
    refuse (self, NULL, _ ("The two cases are not joined."));
}

gboolean
ht_step_check (const HtAppeal *appeal, GPtrArray *steps, const HtStep *step, HtOutcome outcome,
               HtDate today, GPtrArray *refusals, GPtrArray *warnings)
{
  Check check = { appeal, steps, step, today, refusals, warnings, FALSE };

  check_day (&check);
  if (check.refused)
    return FALSE;
  check_kind (&check);
  check_ruling (&check, outcome);
  check_other_case (&check);
  if (ht_step_kind_decides (step->kind) && step->decision == HT_DECISION_NONE)
    refuse (&check, NULL, _ ("Choose how it was decided."));
  return !check.refused;
}

static gboolean
is_possible (const HtAppeal *appeal, GPtrArray *steps, HtStepKind kind, HtDate today)
{
  g_autoptr (HtStep) step = ht_step_new (kind, today);
  Check check = { appeal, steps, step, today, NULL, NULL, FALSE };

  check_day (&check);
  check_kind (&check);
  return !check.refused;
}

/* Whether something in the case waits for such a step. */
static gboolean
is_waited_for (const HtAppeal *appeal, GPtrArray *steps, HtStepKind kind, HtDate today)
{
  const Pair *pair = find_pair (kind);

  if (pair != NULL && pair->decision == kind)
    return is_awaited (steps, pair, today);
  if (kind == HT_STEP_EXTENSION_NOTIFIED)
    return appeal->extension_decided_on != HT_DATE_NONE;
  return kind == HT_STEP_CORRECTION_DONE && has_running_correction (appeal, today);
}

GArray *
ht_steps_possible (const HtAppeal *appeal, GPtrArray *steps, HtDate today)
{
  GArray *possible = g_array_new (FALSE, FALSE, sizeof (gint));

  for (int waited = TRUE; waited >= FALSE; waited--)
    for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
      {
        const gint kind = (gint)expected[i];
        if (is_waited_for (appeal, steps, expected[i], today) == waited
            && is_possible (appeal, steps, expected[i], today))
          g_array_append_val (possible, kind);
      }
  return possible;
}
