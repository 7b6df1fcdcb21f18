#include "work/letters.h"

#include "base/text.h"
#include "domain/party.h"
#include "exchange/atomic-file.h"
#include "store/appeals.h"
#include "store/hearings.h"
#include "store/journal.h"
#include "store/parties.h"
#include "store/settings.h"
#include "work/letter-page.h"
#include "work/letter-text.h"

#include <glib/gi18n-lib.h>

/* What all cases of one order share. */
typedef struct
{
  HtDb *db;
  const HtLetterOrder *order;
  HtLetters *letters;
  GHashTable *missing;
  HtDeadlineHabits *habits;
  HtHearing *agenda;    /* of the order, NULL for none */
  GHashTable *meetings; /* day → HtHearing, of the cases' own hearings */
  char *commission;
} Making;

static void
clear_making (Making *making)
{
  g_clear_pointer (&making->letters, ht_letters_free);
  g_clear_pointer (&making->missing, g_hash_table_unref);
  g_clear_pointer (&making->habits, ht_deadline_habits_free);
  g_clear_pointer (&making->agenda, ht_hearing_free);
  g_clear_pointer (&making->meetings, g_hash_table_unref);
  g_clear_pointer (&making->commission, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Making, clear_making)

static HtLetters *
new_letters (const HtLetterOrder *order)
{
  HtLetters *letters = g_new0 (HtLetters, 1);
  g_autofree char *stem = ht_letters_file_name (order->letter, order->today, "");
  letters->document = ht_document_new ("", stem);
  letters->faults = g_ptr_array_new_with_free_func (g_free);
  letters->missing = g_ptr_array_new ();
  letters->n = order->appeal_ids->len;
  return letters;
}

static gboolean
begin (Making *making, GError **error)
{
  const HtLetterOrder *order = making->order;
  making->letters = new_letters (order);
  making->missing = g_hash_table_new (NULL, NULL);
  making->meetings = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)ht_hearing_free);
  making->habits = ht_deadline_habits_load (making->db, error);
  if (making->habits == NULL)
    return FALSE;
  making->commission = ht_letter_sender (making->db, error);
  if (making->commission == NULL)
    return FALSE;
  if (order->hearing_id == 0)
    return TRUE;
  making->agenda = ht_hearings_get (making->db, order->hearing_id, error);
  return making->agenda != NULL;
}

/* The meeting that hears the case, NULL without error when none is known. */
static gboolean
find_hearing (Making *making, const HtAppeal *appeal, const HtHearing **hearing, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gpointer day = GINT_TO_POINTER (appeal->hearing_on);
  gpointer found = NULL;
  *hearing = making->agenda;
  if (making->agenda != NULL || appeal->hearing_on == HT_DATE_NONE)
    return TRUE;
  if (!g_hash_table_lookup_extended (making->meetings, day, NULL, &found))
    {
      found = ht_hearings_find (making->db, appeal->hearing_on, &failure);
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      g_hash_table_insert (making->meetings, day, found);
    }
  *hearing = found;
  return TRUE;
}

static gboolean
make_one (Making *making, const HtAppeal *appeal, gboolean is_first, GError **error)
{
  const HtLetterOrder *order = making->order;
  const HtHearing *hearing;
  g_autoptr (GPtrArray) parties = ht_parties_load (making->db, appeal->id, error);
  if (parties == NULL || !find_hearing (making, appeal, &hearing, error))
    return FALSE;
  const HtLetterCase of = { .letter = order->letter,
                            .appeal = appeal,
                            .parties = parties,
                            .hearing = hearing,
                            .habits = making->habits,
                            .commission = making->commission,
                            .today = order->today,
                            .given = order->given };
  gboolean is_shown = is_first || !order->first_only;
  ht_letter_add_page (is_shown ? making->letters->document : NULL, &of, making->letters->faults,
                      making->missing);
  return TRUE;
}

/* In the order in which fields are offered. */
static void
list_missing (Making *making)
{
  const char *name;
  for (guint i = 0; (name = ht_letter_field_name (i)) != NULL; i++)
    if (g_hash_table_contains (making->missing, name))
      g_ptr_array_add (making->letters->missing, (gpointer)name);
}

static gboolean
make_all (Making *making, GPtrArray *appeals, GError **error)
{
  ht_letter_check (making->order->letter, making->letters->faults);
  for (guint i = 0; i < appeals->len; i++)
    if (!make_one (making, g_ptr_array_index (appeals, i), i == 0, error))
      return FALSE;
  list_missing (making);
  return TRUE;
}

static HtLetters *
make_letters (HtDb *db, const HtLetterOrder *order, GPtrArray *appeals, GError **error)
{
  g_auto (Making) making = { .db = db, .order = order };
  if (!begin (&making, error) || !make_all (&making, appeals, error))
    return NULL;
  return g_steal_pointer (&making.letters);
}

static GPtrArray *
load_cases (HtDb *db, const HtLetterOrder *order, GError **error)
{
  g_autoptr (GPtrArray) appeals = ht_appeals_load (
      db, (const gint64 *)(gpointer)order->appeal_ids->data, order->appeal_ids->len, error);
  if (appeals == NULL || appeals->len == order->appeal_ids->len)
    return g_steal_pointer (&appeals);
  g_set_error_literal (error, HT_ERROR, HT_ERROR_NOT_FOUND,
                       _ ("One of the cases was deleted meanwhile; choose the cases again."));
  return NULL;
}

/* Who wrote which letter about which cases: the letter says what for (안전성 확보조치 기준 §8). */
static gboolean
note_letters (HtDb *db, const HtLetterOrder *order, GPtrArray *appeals, GError **error)
{
  g_autoptr (GString) numbers = g_string_new (NULL);
  g_autofree char *file = g_path_get_basename (order->path);
  for (guint i = 0; i < appeals->len; i++)
    g_string_append_printf (numbers, "%s%s", i > 0 ? ", " : "",
                            ((HtAppeal *)g_ptr_array_index (appeals, i))->case_number);
  const HtAppeal *only = appeals->len == 1 ? g_ptr_array_index (appeals, 0) : NULL;
  g_autofree char *label
      = g_strdup_printf (ngettext ("Letter “%s” for %u case (%s), file %s",
                                   "Letter “%s” for %u cases (%s), file %s", appeals->len),
                         order->letter->name, appeals->len, numbers->str, file);
  return ht_journal_note (db, order->clerk, label, "appeal", only != NULL ? only->id : 0, error);
}

static gboolean
write_file (const HtDocument *document, const char *path, GError **error)
{
  const HtDocumentFormat *format = ht_document_format_of (path, error);
  g_autoptr (HtAtomicFile) file = format != NULL ? ht_atomic_file_new (path, error) : NULL;
  return file != NULL && format->write (document, ht_atomic_file_output (file), error)
         && ht_atomic_file_commit (file, error);
}

HtLetterOrder *
ht_letter_order_new (const HtLetterTemplate *letter, HtDate today, const char *clerk)
{
  HtLetterOrder *self = g_new0 (HtLetterOrder, 1);
  self->letter = ht_letter_template_copy (letter);
  self->appeal_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->given = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->today = today;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_letter_order_free (HtLetterOrder *self)
{
  if (self == NULL)
    return;
  ht_letter_template_free (self->letter);
  g_array_unref (self->appeal_ids);
  g_hash_table_unref (self->given);
  g_free (self->clerk);
  g_free (self->path);
  g_free (self);
}

gboolean
ht_letter_order_take_agenda (HtLetterOrder *self, HtDb *db, HtDate day, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *iso = ht_date_to_iso (day);
  g_autoptr (HtHearing) hearing = ht_hearings_find (db, day, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (hearing == NULL)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_NOT_FOUND, _ ("There is no hearing on %s."), iso);
      return FALSE;
    }
  self->hearing_id = hearing->id;
  g_array_set_size (self->appeal_ids, 0);
  for (guint i = 0; i < hearing->items->len; i++)
    {
      const HtAgendaItem *item = g_ptr_array_index (hearing->items, i);
      if (item->result != HT_AGENDA_TAKEN_OFF)
        g_array_append_val (self->appeal_ids, item->appeal_id);
    }
  if (self->appeal_ids->len > 0)
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
               _ ("No case is on the agenda of the hearing on %s."), iso);
  return FALSE;
}

void
ht_letters_free (HtLetters *self)
{
  if (self == NULL)
    return;
  ht_document_free (self->document);
  g_ptr_array_unref (self->faults);
  g_ptr_array_unref (self->missing);
  g_free (self);
}

gpointer
ht_letters_make (HtDb *db, gpointer data, GError **error)
{
  const HtLetterOrder *order = data;
  g_autoptr (GPtrArray) appeals = load_cases (db, order, error);
  return appeals != NULL ? make_letters (db, order, appeals, error) : NULL;
}

gpointer
ht_letters_write (HtDb *db, gpointer data, GError **error)
{
  const HtLetterOrder *order = data;
  g_autoptr (GPtrArray) appeals = load_cases (db, order, error);
  g_autoptr (HtLetters) letters = appeals != NULL ? make_letters (db, order, appeals, error) : NULL;
  if (letters == NULL)
    return NULL;
  if (letters->faults->len == 0
      && (!note_letters (db, order, appeals, error)
          || !write_file (letters->document, order->path, error)))
    return NULL;
  return g_steal_pointer (&letters);
}

char *
ht_letters_file_name (const HtLetterTemplate *letter, HtDate today, const char *ending)
{
  int year, month, day;
  g_autofree char *name = g_strdelimit (g_strdup (letter->name), " /\\:*?\"<>|", '_');
  ht_date_split (today, &year, &month, &day);
  return g_strdup_printf ("%s_%04d%02d%02d%s", name, year, month, day, ending);
}

gpointer
ht_letters_list (HtDb *db, gpointer data, GError **error)
{
  return ht_letter_templates_list (db, error);
}

HtLetterTemplate *
ht_letters_find (HtDb *db, const char *name, GError **error)
{
  g_autoptr (GPtrArray) letters = ht_letter_templates_list (db, error);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *asked = ht_text_squeeze (name);
  for (guint i = 0; letters != NULL && i < letters->len; i++)
    {
      const HtLetterTemplate *letter = g_ptr_array_index (letters, i);
      g_autofree char *known = ht_text_squeeze (letter->name);
      if (g_str_equal (known, asked))
        return ht_letter_template_copy (letter);
      g_ptr_array_add (names, letter->name);
    }
  if (letters == NULL)
    return NULL;
  g_autofree char *nearest = ht_text_nearest (names, name);
  g_set_error (error, HT_ERROR, HT_ERROR_NOT_FOUND,
               _ ("There is no letter “%s”; the nearest are: %s."), name, nearest);
  return NULL;
}
