/* A session of the commission: every composition against the table of 행정심판법 §7⑤, quorum and
 * majority of §7⑥, conflicts of §10. */
#include "domain/composition.h"

#include <string.h>

#define DAY ht_date_new (2021, 4, 12)

typedef enum
{
  NO_CHAIR,
  INSIDE_CHAIR,
  OUTSIDE_CHAIR,
  N_CHAIRS
} Chair;

/* The law written out: with so many seats and such a chair, the fewest and the most outside ones
 * among the designated commissioners. */
static const struct
{
  int seats;
  Chair chair;
  int fewest, most;
} lawful[] = {
  { 9, INSIDE_CHAIR, 6, 8 },
  { 9, OUTSIDE_CHAIR, 5, 8 },
  { 7, INSIDE_CHAIR, 5, 6 },
  { 7, OUTSIDE_CHAIR, 4, 6 },
};

static void
set_text (char **target, const char *text)
{
  g_free (*target);
  *target = g_strdup (text);
}

static HtPartner *
make_commissioner (gint64 id, gboolean outside)
{
  HtPartner *partner = ht_partner_new ();
  HtRole *term = ht_role_new ();

  partner->id = id;
  g_free (partner->name);
  partner->name = g_strdup_printf ("위원%d", (int)id);
  term->role = HT_ROLE_COMMISSIONER;
  term->partner_id = id;
  term->outside = outside;
  term->appointed_on = DAY - 100;
  term->term_ends_on = DAY + 100;
  g_ptr_array_add (partner->roles, term);
  return partner;
}

typedef struct
{
  HtHearing *hearing;
  HtCompositionFacts facts;
} Session;

static void
add_member (Session *session, gboolean outside, gboolean chair)
{
  const gint64 id = session->hearing->members->len + 1;
  HtPartner *partner = make_commissioner (id, outside);
  HtHearingMember *member = ht_hearing_member_new (id, partner->name, outside, chair);

  member->attended = HT_ATTENDANCE_PRESENT;
  g_ptr_array_add (session->facts.partners, partner);
  g_ptr_array_add (session->hearing->members, member);
}

static Session *
session_new (int seats, Chair chair, int outside, int inside)
{
  Session *session = g_new0 (Session, 1);

  session->hearing = ht_hearing_new (DAY);
  session->hearing->number = 1;
  session->hearing->seats = seats;
  session->facts.partners = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_partner_free);
  session->facts.cases = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_agenda_case_free);
  session->facts.conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_conflict_free);
  if (chair != NO_CHAIR)
    add_member (session, chair == OUTSIDE_CHAIR, TRUE);
  for (int i = 0; i < outside; i++)
    add_member (session, TRUE, FALSE);
  for (int i = 0; i < inside; i++)
    add_member (session, FALSE, FALSE);
  return session;
}

static void
session_free (Session *session)
{
  ht_hearing_free (session->hearing);
  g_ptr_array_unref (session->facts.partners);
  g_ptr_array_unref (session->facts.cases);
  g_ptr_array_unref (session->facts.conflicts);
  g_free (session);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Session, session_free)

static HtAgendaCase *
add_case (Session *session, const char *number)
{
  HtAppeal *appeal = ht_appeal_new ();
  HtAgendaCase *item;

  appeal->id = session->facts.cases->len + 1;
  set_text (&appeal->case_number, number);
  set_text (&appeal->appellant, "홍시험");
  set_text (&appeal->agency, "종로구청장");
  item = ht_agenda_case_new (appeal, NULL);
  g_ptr_array_add (session->facts.cases, item);
  g_ptr_array_add (session->hearing->items, ht_agenda_item_new (appeal->id));
  return item;
}

static void
add_party (HtAgendaCase *item, HtPartyRole role, const char *name, const char *firm)
{
  HtParty *party = ht_party_new (role, name);

  set_text (&party->firm, firm);
  g_ptr_array_add (item->parties, party);
}

static gboolean
has_sentence (GPtrArray *faults, const char *part, const char *other)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const char *reason = ((const HtFault *)faults->pdata[i])->reason;
      if (strstr (reason, part) != NULL && strstr (reason, other) != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_lawful (int seats, Chair chair, int outside, int inside)
{
  for (guint i = 0; i < G_N_ELEMENTS (lawful); i++)
    if (lawful[i].seats == seats && lawful[i].chair == chair)
      return outside + inside + 1 == seats && outside >= lawful[i].fewest
             && outside <= lawful[i].most;
  return FALSE;
}

static void
check_composition (int seats, Chair chair, int outside, int inside)
{
  g_autoptr (Session) session = session_new (seats, chair, outside, inside);
  g_autoptr (GPtrArray) refusals = ht_faults_new ();
  g_autoptr (GPtrArray) warnings = ht_faults_new ();
  const int members = outside + inside + (chair != NO_CHAIR);
  gboolean passes = ht_composition_check (session->hearing, &session->facts, refusals, warnings);

  g_assert_cmpint (passes, ==, members <= seats);
  g_assert_cmpint (refusals->len == 0, ==, passes);
  g_assert_cmpint (refusals->len + warnings->len == 0, ==,
                   is_lawful (seats, chair, outside, inside));
  for (guint i = 0; i < warnings->len; i++)
    g_assert_nonnull (strstr (((HtFault *)warnings->pdata[i])->reason, "§7⑤"));
}

static void
test_all_compositions (void)
{
  const int seats[] = { 7, 9 };
  guint n_lawful = 0;

  for (guint s = 0; s < G_N_ELEMENTS (seats); s++)
    for (int chair = 0; chair < N_CHAIRS; chair++)
      for (int outside = 0; outside <= 10; outside++)
        for (int inside = 0; inside <= 10; inside++)
          {
            check_composition (seats[s], (Chair)chair, outside, inside);
            n_lawful += is_lawful (seats[s], (Chair)chair, outside, inside);
          }
  g_assert_cmpuint (n_lawful, ==, 3 + 4 + 2 + 3);
}

static void
test_what_cannot_be (void)
{
  g_autoptr (Session) session = session_new (9, INSIDE_CHAIR, 7, 1);
  g_autoptr (GPtrArray) refusals = ht_faults_new ();
  HtHearingMember *last = session->hearing->members->pdata[8];

  add_case (session, "2021-0001");
  g_ptr_array_add (session->hearing->items, ht_agenda_item_new (1));
  last->partner_id = 2;
  last->chair = TRUE;
  set_text (&session->hearing->start, "25:00");
  session->hearing->number = 0;
  g_assert_false (ht_composition_check (session->hearing, &session->facts, refusals, NULL));
  g_assert_cmpuint (refusals->len, ==, 5);
  session->hearing->seats = 8;
  g_ptr_array_set_size (refusals, 0);
  g_assert_false (ht_composition_check (session->hearing, &session->facts, refusals, NULL));
  g_assert_true (has_sentence (refusals, "§7⑤", "8"));
  last->partner_id = 99;
  g_ptr_array_set_size (refusals, 0);
  g_assert_false (ht_composition_check (session->hearing, &session->facts, refusals, NULL));
  g_assert_true (has_sentence (refusals, last->name, ""));
}

static const struct
{
  const char *name;
  int from, to, released; /* of the term, days from the meeting; 0 for no release */
  gboolean is_fault;
} term_cases[] = {
  { "runs", -100, 100, 0, FALSE },
  { "first-day", 0, 100, 0, FALSE },
  { "last-day", -100, 0, 0, FALSE },
  { "ended-the-day-before", -100, -1, 0, TRUE },
  { "starts-the-day-after", 1, 100, 0, TRUE },
  { "released-before", -100, 100, -1, TRUE },
  { "released-after", -100, 100, 1, FALSE },
};

static void
test_term_section_9_3 (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (Session) session = session_new (9, INSIDE_CHAIR, 7, 1);
  g_autoptr (GPtrArray) warnings = ht_faults_new ();
  HtPartner *partner = session->facts.partners->pdata[8];
  HtRole *term = partner->roles->pdata[0];

  term->appointed_on = DAY + term_cases[i].from;
  term->term_ends_on = DAY + term_cases[i].to;
  if (term_cases[i].released != 0)
    term->released_on = DAY + term_cases[i].released;
  ht_composition_check (session->hearing, &session->facts, NULL, warnings);
  g_assert_cmpuint (warnings->len, ==, term_cases[i].is_fault ? 1 : 0);
  g_assert_cmpint (has_sentence (warnings, partner->name, "§9③"), ==, term_cases[i].is_fault);
}

static const struct
{
  const char *name;
  HtConflictKind kind;
  gint64 appeal_id;
  const char *against;
  HtGround ground;
  const char *article; /* NULL: no conflict */
} conflict_cases[] = {
  { "case", HT_CONFLICT_CASE, 1, "", HT_GROUND_EXCLUSION, "§10①" },
  { "another-case", HT_CONFLICT_CASE, 2, "", HT_GROUND_EXCLUSION, NULL },
  { "appellant", HT_CONFLICT_PARTY, 0, "홍 시험", HT_GROUND_EXCLUSION, "§10①" },
  { "participant", HT_CONFLICT_PARTY, 0, "이참가", HT_GROUND_CHALLENGE, "§10②" },
  { "another-party", HT_CONFLICT_PARTY, 0, "박시험", HT_GROUND_EXCLUSION, NULL },
  { "agency", HT_CONFLICT_AGENCY, 0, "종로구청장", HT_GROUND_REFUSAL, "§10⑦" },
  { "another-agency", HT_CONFLICT_AGENCY, 0, "중구청장", HT_GROUND_REFUSAL, NULL },
  { "firm", HT_CONFLICT_FIRM, 0, "법무법인 가람", HT_GROUND_EXCLUSION, "§10①" },
  { "another-firm", HT_CONFLICT_FIRM, 0, "법무법인 나루", HT_GROUND_EXCLUSION, NULL },
};

static void
test_conflict_section_10 (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (Session) session = session_new (9, INSIDE_CHAIR, 7, 1);
  g_autoptr (GPtrArray) warnings = ht_faults_new ();
  HtAgendaCase *item = add_case (session, "2021-0001");
  HtConflict *conflict = ht_conflict_new (3, conflict_cases[i].kind, conflict_cases[i].against);

  add_party (item, HT_PARTY_AGENT, "김대리", "법무법인 가람");
  add_party (item, HT_PARTY_PARTICIPANT, "이참가", "");
  conflict->appeal_id = conflict_cases[i].appeal_id;
  conflict->ground = conflict_cases[i].ground;
  set_text (&conflict->reason, "배우자");
  g_ptr_array_add (session->facts.conflicts, conflict);
  ht_composition_check (session->hearing, &session->facts, NULL, warnings);
  g_assert_cmpuint (warnings->len, ==, conflict_cases[i].article != NULL ? 1 : 0);
  g_assert_cmpint (ht_composition_count (session->hearing, item, &session->facts, FALSE), ==,
                   conflict_cases[i].article != NULL ? 8 : 9);
  if (conflict_cases[i].article == NULL)
    return;
  g_assert_true (has_sentence (warnings, "2021-0001", "위원3"));
  g_assert_true (has_sentence (warnings, conflict_cases[i].article, "배우자"));
  g_assert_true (has_sentence (warnings, ht_ground_name (conflict_cases[i].ground), "위원3"));
}

/* What the records of the case say by themselves. */
static void
test_own_part_section_10_1 (void)
{
  g_autoptr (Session) session = session_new (9, INSIDE_CHAIR, 7, 1);
  HtAgendaCase *item = add_case (session, "2021-0001");
  HtPartner *partner = session->facts.partners->pdata[2];
  const HtPartner *other = session->facts.partners->pdata[3];
  const struct
  {
    const char *name;
    const char *firm;
    const char *part;
  } cases[] = { { "홍시험", "", "1호" },
                { "김대리", "", "4호" },
                { "위원3", "법무법인가람", "4호" },
                { "이참가", "", "1호" } };

  add_party (item, HT_PARTY_AGENT, "김대리", "법무법인 가람");
  add_party (item, HT_PARTY_PARTICIPANT, "이참가", "");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_text (&partner->name, cases[i].name);
      set_text (&partner->firm, cases[i].firm);
      g_autofree char *why
          = ht_conflict_find (partner, item->appeal, item->parties, session->facts.conflicts);
      g_assert_nonnull (why);
      g_assert_nonnull (strstr (why, cases[i].part));
      /* Names repeat: it is said, but keeps nobody from the session. */
      g_autoptr (GPtrArray) warnings = ht_faults_new ();
      ht_composition_check (session->hearing, &session->facts, NULL, warnings);
      g_assert_true (has_sentence (warnings, "2021-0001", cases[i].part));
      g_assert_cmpint (ht_composition_count (session->hearing, item, &session->facts, FALSE), ==,
                       9);
    }
  g_assert_null (ht_conflict_find (other, item->appeal, item->parties, session->facts.conflicts));
}

static const struct
{
  int seats;
  int present;
  int votes_for, votes_against;
  gboolean can;
} quorum_cases[] = {
  { 9, 9, 0, 0, TRUE },  { 9, 5, 0, 0, TRUE },   { 9, 4, 0, 0, FALSE }, { 9, 0, 0, 0, FALSE },
  { 7, 7, 0, 0, TRUE },  { 7, 4, 0, 0, TRUE },   { 7, 3, 0, 0, FALSE }, { 9, 9, 5, 4, TRUE },
  { 9, 9, 4, 5, FALSE }, { 9, 8, 4, 4, FALSE },  { 9, 8, 5, 3, TRUE },  { 9, 8, 5, 4, FALSE },
  { 9, 6, 4, 0, TRUE },  { 9, 6, 3, 0, FALSE },  { 9, 5, 3, 2, TRUE },  { 7, 4, 2, 2, FALSE },
  { 7, 4, 3, 1, TRUE },  { 9, 9, -1, 0, FALSE },
};

static void
test_quorum_section_7_6 (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (quorum_cases); i++)
    {
      const int seats = quorum_cases[i].seats;
      g_autoptr (Session) session = session_new (seats, INSIDE_CHAIR, seats - 2, 1);
      g_autoptr (GPtrArray) faults = ht_faults_new ();
      HtAgendaCase *item = add_case (session, "2021-0001");

      for (int m = quorum_cases[i].present; m < seats; m++)
        ((HtHearingMember *)session->hearing->members->pdata[m])->attended
            = m % 2 == 0 ? HT_ATTENDANCE_ABSENT : HT_ATTENDANCE_UNKNOWN;
      g_assert_cmpint (ht_composition_can_decide (session->hearing, item, &session->facts,
                                                  quorum_cases[i].votes_for,
                                                  quorum_cases[i].votes_against, faults),
                       ==, quorum_cases[i].can);
      g_assert_cmpint (faults->len == 0, ==, quorum_cases[i].can);
      for (guint f = 0; f < faults->len; f++)
        g_assert_true (g_str_has_prefix (((HtFault *)faults->pdata[f])->reason, "2021-0001: "));
    }
}

/* Five were present, one of them may not sit: the others are too few for that case only. */
static void
test_quorum_without_the_excluded (void)
{
  g_autoptr (Session) session = session_new (9, INSIDE_CHAIR, 7, 1);
  HtAgendaCase *one = add_case (session, "2021-0001");
  HtAgendaCase *other = add_case (session, "2021-0002");
  HtConflict *conflict = ht_conflict_new (2, HT_CONFLICT_CASE, "");

  conflict->appeal_id = 1;
  g_ptr_array_add (session->facts.conflicts, conflict);
  for (guint m = 5; m < 9; m++)
    ((HtHearingMember *)session->hearing->members->pdata[m])->attended = HT_ATTENDANCE_ABSENT;
  g_assert_false (ht_composition_can_decide (session->hearing, one, &session->facts, 0, 0, NULL));
  g_assert_true (ht_composition_can_decide (session->hearing, other, &session->facts, 0, 0, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/composition/section-7-5-all", test_all_compositions);
  g_test_add_func ("/composition/what-cannot-be", test_what_cannot_be);
  g_test_add_func ("/composition/section-7-6-quorum", test_quorum_section_7_6);
  g_test_add_func ("/composition/section-10-quorum", test_quorum_without_the_excluded);
  g_test_add_func ("/composition/section-10-1-own-part", test_own_part_section_10_1);
  for (guint i = 0; i < G_N_ELEMENTS (term_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/composition/section-9-3/%s", term_cases[i].name);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_term_section_9_3);
    }
  for (guint i = 0; i < G_N_ELEMENTS (conflict_cases); i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/composition/section-10/%s", conflict_cases[i].name);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_conflict_section_10);
    }
  return g_test_run ();
}
