#include "work/appoint-partners.h"
#include "domain/appointment.h"
#include "folder-fixture.h"
#include "store/journal.h"
#include "store/office.h"
#include "store/partners.h"
#include "work/save-partner.h"
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
  HtDb *db;
} Office;

static void
set_up (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  office->folder = folder_new ();
  office->path = g_build_filename (office->folder, "office.haetae", NULL);
  office->db = ht_office_create (office->path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Office *office, gconstpointer data)
{
  ht_db_close (office->db);
  folder_remove (office->folder);
  g_free (office->folder);
  g_free (office->path);
}

static HtPartner *
make_person (const char *name, HtRoleKind kind, HtDate from, gboolean outside)
{
  HtPartner *person = ht_partner_new ();
  HtRole *term = ht_role_new ();

  g_free (person->name);
  person->name = g_strdup (name);
  term->role = kind;
  term->outside = outside;
  term->appointed_on = from;
  term->term_ends_on = ht_term_end (from, HT_TERM_YEARS);
  g_ptr_array_add (person->roles, term);
  return person;
}

static HtPartnerSaved *
save (Office *office, const HtPartner *person, const HtPartner *loaded)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtPartnerSaving) saving = ht_partner_saving_new (person, loaded, "시험");
  HtPartnerSaved *saved = ht_save_partner (office->db, saving, &error);

  g_assert_no_error (error);
  return saved;
}

static gint64
add (Office *office, const char *name, HtRoleKind kind, HtDate from, gboolean outside)
{
  g_autoptr (HtPartner) person = make_person (name, kind, from, outside);
  g_autoptr (HtPartnerSaved) saved = save (office, person, NULL);

  g_assert_cmpuint (saved->faults->len, ==, 0);
  g_assert_cmpint (saved->id, >, 0);
  return saved->id;
}

static HtPartner *
get (Office *office, gint64 id)
{
  g_autoptr (GError) error = NULL;
  HtPartner *person = ht_partners_get (office->db, id, &error);

  g_assert_no_error (error);
  return person;
}

static guint
count (Office *office)
{
  g_autoptr (GPtrArray) all = ht_partners_list (office->db, NULL);

  g_assert_nonnull (all);
  return all->len;
}

static HtRosterWork *
work_for (const gint64 *ids, guint n, HtRoleKind role)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (HtRosterKey));

  for (guint i = 0; i < n; i++)
    {
      HtRosterKey key = { ids[i], role };
      g_array_append_val (keys, key);
    }
  return ht_roster_work_new (keys, "시험");
}

static HtRosterDone *
reappoint (Office *office, const gint64 *ids, guint n, HtRoleKind role)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtRosterWork) work = work_for (ids, n, role);
  HtRosterDone *done = ht_reappoint_partners (office->db, work, &error);

  g_assert_no_error (error);
  return done;
}

static void
undo (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtJournalEntry) entry = ht_journal_undo (office->db, "시험", &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
}

/* Twice is allowed, the third renewal in a row is not (§9③); inside commissioners are not bound. */
static void
test_a_commissioner_is_renewed_twice (Office *office, gconstpointer data)
{
  HtDate from = ht_date_new (2015, 5, 1);
  gint64 outside = add (office, "강위원", HT_ROLE_COMMISSIONER, from, TRUE);
  gint64 inside = add (office, "공위원", HT_ROLE_COMMISSIONER, from, FALSE);

  for (int i = 1; i <= 3; i++)
    {
      g_autoptr (HtRosterDone) of_outside = reappoint (office, &outside, 1, HT_ROLE_COMMISSIONER);
      g_autoptr (HtRosterDone) of_inside = reappoint (office, &inside, 1, HT_ROLE_COMMISSIONER);

      g_assert_cmpuint (of_outside->faults->len, ==, i <= 2 ? 0 : 1);
      g_assert_cmpuint (of_inside->faults->len, ==, 0);
      if (i == 3)
        g_assert_nonnull (strstr (of_outside->faults->pdata[0], "§9③"));
    }
  g_autoptr (HtPartner) person = get (office, outside);
  g_assert_cmpuint (person->roles->len, ==, 3);
  const HtRole *last = ht_partner_last_term (person, HT_ROLE_COMMISSIONER);
  g_assert_cmpuint (ht_role_renewals (person, last), ==, 2);
  g_assert_cmpuint (ht_role_renewals (person, person->roles->pdata[0]), ==, 0);
  g_assert_cmpint (last->appointed_on, ==, ht_date_new (2019, 5, 1));
  g_assert_cmpint (last->term_ends_on, ==, ht_date_new (2021, 4, 30));
}

/* A gap breaks the chain: who comes back later is appointed, not renewed. */
static void
test_a_gap_breaks_the_chain (Office *office, gconstpointer data)
{
  g_autoptr (HtPartner) person
      = make_person ("강위원", HT_ROLE_COMMISSIONER, ht_date_new (2013, 1, 1), TRUE);
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();

  for (int year = 2015; year <= 2017; year += 2)
    {
      g_autoptr (HtPartner) next
          = make_person ("", HT_ROLE_COMMISSIONER, ht_date_new (year, 1, 1), TRUE);
      g_ptr_array_add (person->roles, g_ptr_array_steal_index (next->roles, 0));
    }
  const struct
  {
    HtDate from;
    guint faults;
  } cases[] = { { ht_date_new (2019, 1, 1), 1 }, { ht_date_new (2019, 7, 1), 0 } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtPartner) again = make_person ("", HT_ROLE_COMMISSIONER, cases[i].from, TRUE);
      g_autoptr (GPtrArray) faults = ht_appointment_check (nobody, person, again->roles->pdata[0]);
      g_assert_cmpuint (faults->len, ==, cases[i].faults);
    }
}

static void
test_the_51st_seat_is_refused (Office *office, gconstpointer data)
{
  HtDate from = ht_date_new (2021, 1, 1);
  gint64 first = 0;

  for (int i = 1; i <= HT_COMMISSION_SEATS; i++)
    {
      g_autofree char *name = g_strdup_printf ("위원%d", i);
      gint64 id = add (office, name, HT_ROLE_COMMISSIONER, from, TRUE);
      first = first != 0 ? first : id;
    }
  g_autoptr (HtPartner) late
      = make_person ("넘친위원", HT_ROLE_COMMISSIONER, ht_date_new (2022, 6, 1), TRUE);
  g_autoptr (HtPartnerSaved) refused = save (office, late, NULL);
  g_assert_cmpint (refused->id, ==, 0);
  g_assert_cmpuint (refused->faults->len, ==, 1);
  const HtFault *fault = refused->faults->pdata[0];
  g_assert_cmpstr (fault->field, ==, "terms");
  g_assert_nonnull (strstr (fault->reason, "§7①"));
  g_assert_cmpuint (count (office), ==, HT_COMMISSION_SEATS);

  /* An earlier term would still be running when the others start. */
  ((HtRole *)late->roles->pdata[0])->appointed_on = ht_date_new (2020, 6, 1);
  ((HtRole *)late->roles->pdata[0])->term_ends_on = ht_date_new (2022, 5, 31);
  g_autoptr (HtPartnerSaved) early = save (office, late, NULL);
  g_assert_cmpint (early->id, ==, 0);

  /* A seat that is given back can be taken from that day on. */
  g_autoptr (HtRosterWork) work = work_for (&first, 1, HT_ROLE_COMMISSIONER);
  g_autoptr (GError) error = NULL;
  work->day = ht_date_new (2021, 6, 1);
  g_autoptr (HtRosterDone) released = ht_release_partners (office->db, work, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (released->faults->len, ==, 0);
  add (office, "새위원", HT_ROLE_COMMISSIONER, ht_date_new (2021, 6, 1), TRUE);
}

/* 132 people are reappointed as one change, or nobody is. */
static void
test_many_are_reappointed_as_one (Office *office, gconstpointer data)
{
  gint64 ids[132];
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *name = g_strdup_printf ("단원%u", i + 1);
      ids[i] = add (office, name, HT_ROLE_CORPS, ht_date_new (2019, 3, 11), FALSE);
    }
  g_autoptr (HtRosterDone) done = reappoint (office, ids, G_N_ELEMENTS (ids), HT_ROLE_CORPS);
  g_assert_cmpuint (done->n, ==, 132);
  g_assert_cmpuint (done->faults->len, ==, 0);
  g_autoptr (HtJournalEntry) entry = ht_journal_next_undo (office->db, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (entry->label, "132"));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (HtPartner) person = get (office, ids[i]);
      const HtRole *last = ht_partner_last_term (person, HT_ROLE_CORPS);
      g_assert_cmpuint (person->roles->len, ==, 2);
      g_assert_cmpint (last->appointed_on, ==, ht_date_new (2021, 3, 11));
      g_assert_cmpint (last->term_ends_on, ==, ht_date_new (2023, 3, 10));
    }
  undo (office);
  g_autoptr (HtPartner) first = get (office, ids[0]);
  g_autoptr (HtPartner) last = get (office, ids[131]);
  g_assert_cmpuint (first->roles->len, ==, 1);
  g_assert_cmpuint (last->roles->len, ==, 1);

  g_autoptr (HtRosterWork) work = work_for (&ids[131], 1, HT_ROLE_CORPS);
  work->day = ht_date_new (2020, 1, 1);
  g_autoptr (HtRosterDone) released = ht_release_partners (office->db, work, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (released->n, ==, 1);
  g_autoptr (HtRosterDone) refused = reappoint (office, ids, G_N_ELEMENTS (ids), HT_ROLE_CORPS);
  g_assert_cmpuint (refused->n, ==, 0);
  g_assert_cmpuint (refused->faults->len, ==, 1);
  g_assert_nonnull (strstr (refused->faults->pdata[0], "단원132"));
  g_autoptr (HtPartner) untouched = get (office, ids[0]);
  g_assert_cmpuint (untouched->roles->len, ==, 1);
}

static void
add_absence (HtPartner *person, HtDate from, HtDate to, const char *reason)
{
  HtAbsence *absence = ht_absence_new ();

  absence->from_day = from;
  absence->to_day = to;
  g_free (absence->reason);
  absence->reason = g_strdup (reason);
  g_ptr_array_add (person->absences, absence);
}

static void
test_what_a_person_can_bear_is_kept (Office *office, gconstpointer data)
{
  gint64 id = add (office, "강변호사", HT_ROLE_VILLAGE_LAWYER, ht_date_new (2021, 1, 1), FALSE);
  g_autoptr (HtPartner) loaded = get (office, id);
  g_autoptr (HtPartner) written = ht_partner_copy (loaded);

  written->load_limit = 3;
  g_free (written->home_district);
  written->home_district = g_strdup ("마포구");
  add_absence (written, ht_date_new (2021, 5, 1), ht_date_new (2021, 5, 9), "연수");
  add_absence (written, ht_date_new (2021, 8, 1), HT_DATE_NONE, "육아휴직");
  g_autoptr (HtPartnerSaved) saved = save (office, written, loaded);
  g_assert_cmpuint (saved->faults->len, ==, 0);

  /* The first one goes, and the second one moves to its day. */
  g_autoptr (HtPartner) stored = get (office, id);
  g_assert_cmpint (stored->load_limit, ==, 3);
  g_assert_cmpstr (stored->home_district, ==, "마포구");
  g_assert_cmpuint (stored->absences->len, ==, 2);
  g_autoptr (HtPartner) moved = ht_partner_copy (stored);
  g_ptr_array_remove_index (moved->absences, 0);
  ((HtAbsence *)moved->absences->pdata[0])->from_day = ht_date_new (2021, 5, 1);
  g_autoptr (HtPartnerSaved) again = save (office, moved, stored);
  g_assert_cmpuint (again->faults->len, ==, 0);
  g_autoptr (HtPartner) last = get (office, id);
  g_assert_cmpuint (last->absences->len, ==, 1);
  g_assert_cmpstr (((HtAbsence *)last->absences->pdata[0])->reason, ==, "육아휴직");
  g_assert_cmpint (((HtAbsence *)last->absences->pdata[0])->from_day, ==, ht_date_new (2021, 5, 1));

  undo (office);
  g_autoptr (HtPartner) before = get (office, id);
  g_assert_true (ht_partner_equal (before, stored));
  add_absence (before, ht_date_new (2022, 1, 1), HT_DATE_NONE, "겹침");
  g_autoptr (HtPartnerSaved) refused = save (office, before, stored);
  g_assert_cmpint (refused->id, ==, 0);
  g_assert_cmpstr (((HtFault *)refused->faults->pdata[0])->field, ==, "absences");
}

/* Leaving ends what would have followed, too, and keeps what was. */
static void
test_release_reaches_later_terms (Office *office, gconstpointer data)
{
  gint64 id = add (office, "강변호사", HT_ROLE_VILLAGE_LAWYER, ht_date_new (2019, 5, 1), FALSE);
  g_autoptr (GError) error = NULL;

  g_autoptr (HtRosterDone) first = reappoint (office, &id, 1, HT_ROLE_VILLAGE_LAWYER);
  g_autoptr (HtRosterDone) second = reappoint (office, &id, 1, HT_ROLE_VILLAGE_LAWYER);
  g_assert_cmpuint (first->n + second->n, ==, 2);
  g_autoptr (HtRosterWork) work = work_for (&id, 1, HT_ROLE_VILLAGE_LAWYER);
  work->day = ht_date_new (2022, 1, 1);
  work->reason = g_strdup (" 본인  사임 ");
  g_autoptr (HtRosterDone) done = ht_release_partners (office->db, work, &error);
  g_assert_no_error (error);
  g_assert_nonnull (done);
  g_autoptr (HtPartner) person = get (office, id);
  const HtRole *last = ht_partner_last_term (person, HT_ROLE_VILLAGE_LAWYER);
  g_assert_cmpstr (last->release_reason, ==, "본인 사임");
  const struct
  {
    HtDate on;
    gboolean in_force;
  } cases[] = {
    { ht_date_new (2020, 1, 1), TRUE },
    { ht_date_new (2021, 12, 31), TRUE },
    { ht_date_new (2022, 1, 1), FALSE },
    { ht_date_new (2023, 6, 1), FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean found = FALSE;
      for (guint j = 0; j < person->roles->len; j++)
        found = found || ht_role_in_force (person->roles->pdata[j], cases[i].on);
      g_assert_cmpint (found, ==, cases[i].in_force);
    }
}

/* Somebody new with the telephone of somebody known is stored, and the clerk is told. */
static void
test_somebody_alike_is_told (Office *office, gconstpointer data)
{
  const struct
  {
    const char *name, *phone;
    gboolean alike;
  } cases[] = { { "강변호사", "010-1234-5678", FALSE },
                { "강 변호사", "+82-10-1234-5678", TRUE },
                { "강변호사", "010-9999-0000", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtPartner) person
          = make_person (cases[i].name, HT_ROLE_VILLAGE_LAWYER, ht_date_new (2021, 1, 1), FALSE);
      g_free (person->phone);
      person->phone = g_strdup (cases[i].phone);
      g_autoptr (HtPartnerSaved) saved = save (office, person, NULL);
      g_assert_cmpint (saved->id, >, 0);
      g_assert_cmpint (saved->alike != NULL, ==, cases[i].alike);
    }
}

static void
test_the_person_is_checked (Office *office, gconstpointer data)
{
  const struct
  {
    const char *name, *district;
    HtDate ends;
    gboolean has_term;
    const char *field;
  } cases[] = {
    { " ", "", HT_DATE_NONE, TRUE, "name" },
    { "강변호사", "종노구", HT_DATE_NONE, TRUE, "district" },
    { "강변호사", "종로구", HT_DATE_NONE, FALSE, "terms" },
    { "강변호사", "종로구", ht_date_new (2020, 12, 31), TRUE, "terms" },
    { "강변호사", "종로구", ht_date_new (2022, 12, 31), TRUE, NULL },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtPartner) person
          = make_person (cases[i].name, HT_ROLE_VILLAGE_LAWYER, ht_date_new (2021, 1, 1), FALSE);
      g_free (person->district);
      person->district = g_strdup (cases[i].district);
      ((HtRole *)person->roles->pdata[0])->term_ends_on = cases[i].ends;
      if (!cases[i].has_term)
        g_ptr_array_set_size (person->roles, 0);
      g_autoptr (HtPartnerSaved) saved = save (office, person, NULL);
      g_assert_cmpint (saved->id != 0, ==, cases[i].field == NULL);
      g_assert_cmpuint (saved->faults->len, ==, cases[i].field == NULL ? 0 : 1);
      if (cases[i].field != NULL)
        g_assert_cmpstr (((HtFault *)saved->faults->pdata[0])->field, ==, cases[i].field);
    }
  g_assert_cmpuint (count (office), ==, 1);
}

static void
test_terms_are_edited_with_the_person (Office *office, gconstpointer data)
{
  gint64 id = add (office, "강변호사", HT_ROLE_VILLAGE_LAWYER, ht_date_new (2019, 1, 1), FALSE);
  g_autoptr (HtPartner) loaded = get (office, id);
  g_autoptr (HtPartner) written = ht_partner_copy (loaded);
  g_autoptr (HtPartner) other
      = make_person ("", HT_ROLE_VILLAGE_LAWYER, ht_date_new (2020, 12, 31), FALSE);

  /* The last day of the first term is not free. */
  g_ptr_array_add (written->roles, g_ptr_array_steal_index (other->roles, 0));
  g_autoptr (HtPartnerSaved) overlapping = save (office, written, loaded);
  g_assert_cmpint (overlapping->id, ==, 0);
  g_assert_cmpuint (overlapping->faults->len, ==, 1);

  ((HtRole *)written->roles->pdata[1])->appointed_on = ht_date_new (2021, 1, 1);
  g_free (written->phone);
  written->phone = g_strdup ("02-0000-0000");
  g_autoptr (HtPartnerSaved) saved = save (office, written, loaded);
  g_assert_cmpint (saved->id, ==, id);
  g_autoptr (HtPartner) stored = get (office, id);
  g_assert_cmpuint (stored->roles->len, ==, 2);
  g_assert_cmpstr (stored->phone, ==, "02-0000-0000");

  /* Whoever read the record before is told, and nothing of the other is lost. */
  g_autoptr (HtPartnerSaved) behind = save (office, loaded, loaded);
  g_assert_true (behind->is_behind);
  g_assert_cmpint (behind->id, ==, 0);

  /* Both the telephone number and the term were one change. */
  undo (office);
  g_autoptr (HtPartner) before = get (office, id);
  g_assert_true (ht_partner_equal (before, loaded));
}

static void
test_deleting_is_undone (Office *office, gconstpointer data)
{
  gint64 id = add (office, "강변호사", HT_ROLE_VILLAGE_LAWYER, ht_date_new (2019, 1, 1), FALSE);
  g_autoptr (HtPartner) before = get (office, id);
  g_autoptr (GError) error = NULL;
  HtDeleting *deleting = ht_deleting_new (id, "시험");
  g_autofree char *name = ht_delete_partner (office->db, deleting, &error);

  ht_deleting_free (deleting);
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "강변호사");
  g_assert_cmpuint (count (office), ==, 0);
  undo (office);
  g_autoptr (HtPartner) after = get (office, id);
  g_assert_true (ht_partner_equal (before, after));
}

int
main (int argc, char *argv[])
{
  const struct
  {
    const char *path;
    void (*test) (Office *, gconstpointer);
  } tests[] = {
    { "/partners/renewed-twice", test_a_commissioner_is_renewed_twice },
    { "/partners/gap", test_a_gap_breaks_the_chain },
    { "/partners/seats", test_the_51st_seat_is_refused },
    { "/partners/many-as-one", test_many_are_reappointed_as_one },
    { "/partners/bearing", test_what_a_person_can_bear_is_kept },
    { "/partners/release", test_release_reaches_later_terms },
    { "/partners/alike", test_somebody_alike_is_told },
    { "/partners/person", test_the_person_is_checked },
    { "/partners/terms", test_terms_are_edited_with_the_person },
    { "/partners/delete", test_deleting_is_undone },
  };
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Office, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
