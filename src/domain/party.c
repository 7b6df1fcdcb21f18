#include "domain/party.h"

#include "base/text.h"
#include "domain/words.h"

#include <glib/gi18n-lib.h>

#define FEE_CAP 500000
#define RAISED_FEE_CAP 1000000

static const HtWord roles[HT_N_PARTY_ROLES] = {
  [HT_PARTY_APPELLANT] = { "appellant", "청구인", { "공동청구인" } },
  [HT_PARTY_REPRESENTATIVE] = { "representative", "선정대표자", { "대표자" } },
  [HT_PARTY_AGENT] = { "agent", "대리인", { "청구인대리인" } },
  [HT_PARTY_PARTICIPANT] = { "participant", "참가인", { "심판참가인" } },
};

static const char *const eligibilities[HT_N_ELIGIBILITIES] = {
  [HT_ELIGIBILITY_NONE] = "",
  [HT_ELIGIBILITY_BASIC_LIVELIHOOD] = "기초생활수급자",
  [HT_ELIGIBILITY_SINGLE_PARENT] = "한부모가족",
  [HT_ELIGIBILITY_BASIC_PENSION] = "기초연금 수급자",
  [HT_ELIGIBILITY_DISABILITY] = "장애인연금 수급자",
  [HT_ELIGIBILITY_NORTH_KOREAN] = "북한이탈주민",
  [HT_ELIGIBILITY_OTHER] = "그 밖에 위원회가 인정한 사람",
};

static gboolean
is_same_name (const char *a, const char *b)
{
  g_autofree char *left = ht_text_squeeze (a);
  g_autofree char *right = ht_text_squeeze (b);
  return g_str_equal (left, right);
}

static gboolean
has_no_name (const HtParty *party)
{
  g_autofree char *name = ht_text_tidy (party->name);
  return name[0] == '\0';
}

/* Agents of two firms may share a name; two appellants of one name are one person written twice. */
static gboolean
is_same_person (const HtParty *a, const HtParty *b)
{
  return a->role == b->role && is_same_name (a->name, b->name)
         && (a->role != HT_PARTY_AGENT || is_same_name (a->firm, b->firm));
}

static gboolean
is_appellant (const HtAppeal *appeal, GPtrArray *parties, const char *name)
{
  if (is_same_name (appeal->appellant, name))
    return TRUE;
  for (guint i = 0; i < parties->len; i++)
    {
      const HtParty *party = g_ptr_array_index (parties, i);
      if (party->role == HT_PARTY_APPELLANT && is_same_name (party->name, name))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_repeated (const HtAppeal *appeal, GPtrArray *parties, guint index)
{
  const HtParty *party = g_ptr_array_index (parties, index);
  if (party->role == HT_PARTY_APPELLANT && is_same_name (party->name, appeal->appellant))
    return TRUE;
  for (guint i = 0; i < index; i++)
    if (is_same_person (g_ptr_array_index (parties, i), party))
      return TRUE;
  return FALSE;
}

static void
check_party (GPtrArray *faults, const HtAppeal *appeal, GPtrArray *parties, guint index)
{
  const HtParty *party = g_ptr_array_index (parties, index);
  const char *role = ht_party_role_name (party->role);

  if (has_no_name (party))
    ht_faults_add (faults, "parties", _ ("A %s has no name. Enter it or remove the line."), role);
  else if (is_repeated (appeal, parties, index))
    ht_faults_add (faults, "parties", _ ("%s is entered twice as %s. Remove one of the two."),
                   party->name, role);
  else if (party->role == HT_PARTY_REPRESENTATIVE && !is_appellant (appeal, parties, party->name))
    ht_faults_add (
        faults, "parties",
        _ ("The representative %s is none of the appellants (행정심판법 §15①). Enter the "
           "name among the appellants, or as an agent."),
        party->name);
}

HtParty *
ht_party_new (HtPartyRole role, const char *name)
{
  HtParty *self = g_new0 (HtParty, 1);
  self->role = role;
  self->name = g_strdup (name);
  self->firm = g_strdup ("");
  self->address = g_strdup ("");
  self->phone = g_strdup ("");
  return self;
}

HtParty *
ht_party_copy (const HtParty *self)
{
  HtParty *copy = g_memdup2 (self, sizeof *self);
  copy->name = g_strdup (self->name);
  copy->firm = g_strdup (self->firm);
  copy->address = g_strdup (self->address);
  copy->phone = g_strdup (self->phone);
  return copy;
}

gboolean
ht_party_equal (const HtParty *a, const HtParty *b)
{
  return a->role == b->role && g_str_equal (a->name, b->name) && g_str_equal (a->firm, b->firm)
         && g_str_equal (a->address, b->address) && g_str_equal (a->phone, b->phone);
}

void
ht_party_free (HtParty *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->firm);
  g_free (self->address);
  g_free (self->phone);
  g_free (self);
}

gboolean
ht_parties_equal (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!ht_party_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

GPtrArray *
ht_parties_copy (GPtrArray *parties)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_party_free);
  for (guint i = 0; i < parties->len; i++)
    g_ptr_array_add (copy, ht_party_copy (g_ptr_array_index (parties, i)));
  return copy;
}

const char *
ht_party_role_code (HtPartyRole role)
{
  return roles[role].code;
}

const char *
ht_party_role_name (HtPartyRole role)
{
  return roles[role].name;
}

GPtrArray *
ht_parties_check (const HtAppeal *appeal, GPtrArray *parties)
{
  GPtrArray *faults = ht_faults_new ();
  guint representatives = 0;

  for (guint i = 0; i < parties->len; i++)
    {
      const HtParty *party = g_ptr_array_index (parties, i);
      representatives += party->role == HT_PARTY_REPRESENTATIVE;
      check_party (faults, appeal, parties, i);
    }
  if (representatives > HT_REPRESENTATIVES_AT_MOST)
    ht_faults_add (faults, "parties",
                   _ ("There are %u representatives; at most %d may be chosen (행정심판법 §15①). "
                      "Remove some of them."),
                   representatives, HT_REPRESENTATIVES_AT_MOST);
  return faults;
}

const char *
ht_eligibility_name (HtEligibility eligibility)
{
  return eligibilities[eligibility];
}

int
ht_counsel_fee_cap (HtDate paid_on)
{
  return paid_on < ht_date_new (2026, 6, 16) ? FEE_CAP : RAISED_FEE_CAP;
}

gboolean
ht_counsel_appointment_equal (const HtCounselAppointment *a, const HtCounselAppointment *b)
{
  return a->eligibility == b->eligibility && a->applied_on == b->applied_on
         && a->appointed_on == b->appointed_on && a->fee == b->fee && a->paid_on == b->paid_on;
}

static void
check_fee (GPtrArray *faults, const HtCounselAppointment *appointment, HtDate today)
{
  const HtDate day = appointment->paid_on != HT_DATE_NONE ? appointment->paid_on : today;
  const int cap = ht_counsel_fee_cap (day);

  if (appointment->fee < 0)
    ht_faults_add (faults, "counsel", _ ("The fee of the appointed counsel is below 0."));
  if (appointment->fee > cap)
    {
      g_autofree char *most = ht_text_count ((guint)cap);
      ht_faults_add (faults, "counsel",
                     _ ("The fee of the appointed counsel is over the %s won that may be paid on "
                        "that day (행정심판법 시행령 §16의5). Lower it."),
                     most);
    }
  if (appointment->fee > 0 && appointment->appointed_on == HT_DATE_NONE)
    ht_faults_add (faults, "counsel",
                   _ ("There is a fee but no day on which the counsel was appointed. Enter it."));
  if (appointment->paid_on != HT_DATE_NONE && appointment->fee == 0)
    ht_faults_add (faults, "counsel",
                   _ ("The fee of the appointed counsel was paid, but is not entered. Enter it."));
}

GPtrArray *
ht_counsel_appointment_check (const HtAppeal *appeal, const HtCounselAppointment *appointment,
                              HtDate today)
{
  GPtrArray *faults = ht_faults_new ();
  const HtDate applied = appointment->applied_on;
  const HtDate appointed = appointment->appointed_on;

  check_fee (faults, appointment, today);
  if (appointed != HT_DATE_NONE && is_same_name (appeal->counsel, ""))
    ht_faults_add (faults, "counsel",
                   _ ("A counsel was appointed, but the name is missing. Enter it."));
  /* §18의2① knows no counsel appointed by the commission's own motion. */
  if (applied != HT_DATE_NONE && appointed != HT_DATE_NONE && appointed < applied)
    ht_faults_add (faults, "counsel",
                   _ ("The counsel was appointed before the application (행정심판법 §18의2①). "
                      "Correct one of the two days."));
  if (appointed != HT_DATE_NONE && appointment->paid_on != HT_DATE_NONE
      && appointment->paid_on < appointed)
    ht_faults_add (faults, "counsel",
                   _ ("The fee was paid before the counsel was appointed. Correct one of the two "
                      "days."));
  return faults;
}
