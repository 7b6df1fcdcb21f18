#include "work/save-letters.h"

#include "base/text.h"
#include "store/journal.h"
#include "work/letter-text.h"

#include <glib/gi18n-lib.h>

static void
tidy_letter (HtLetterTemplate *letter)
{
  g_autofree char *name = g_steal_pointer (&letter->name);
  g_autofree char *title = g_steal_pointer (&letter->title);
  letter->name = ht_text_tidy (name);
  letter->title = ht_text_tidy (title);
}

static void
check_names (GPtrArray *letters, GPtrArray *faults)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < letters->len; i++)
    {
      const HtLetterTemplate *letter = g_ptr_array_index (letters, i);
      if (*letter->name != '\0' && !g_hash_table_add (names, letter->name))
        g_ptr_array_add (
            faults,
            g_strdup_printf (_ ("Two letters are called “%s”; rename one of them."), letter->name));
    }
}

static void
check_set (HtLetterSet *set, GPtrArray *faults)
{
  g_autofree char *sender = g_steal_pointer (&set->sender);
  set->sender = ht_text_tidy (sender);
  if (*set->sender == '\0')
    g_ptr_array_add (faults, g_strdup (_ ("The letters have no sender; enter the name of the "
                                          "commission.")));
  for (guint i = 0; i < set->letters->len; i++)
    {
      HtLetterTemplate *letter = g_ptr_array_index (set->letters, i);
      tidy_letter (letter);
      ht_letter_check (letter, faults);
    }
  check_names (set->letters, faults);
}

static gboolean
is_same_letter (const HtLetterTemplate *a, const HtLetterTemplate *b)
{
  return a->id == b->id && g_str_equal (a->name, b->name) && g_str_equal (a->title, b->title)
         && g_str_equal (a->body, b->body);
}

static HtLetterSet *
read_set (HtDb *db, GPtrArray *letters, GError **error)
{
  g_autoptr (GPtrArray) owned = letters;
  g_autofree char *sender = letters != NULL ? ht_letter_sender (db, error) : NULL;
  if (sender == NULL)
    return NULL;
  HtLetterSet *set = g_new0 (HtLetterSet, 1);
  set->letters = g_steal_pointer (&owned);
  set->sender = g_steal_pointer (&sender);
  return set;
}

static gboolean
store_set (HtDb *db, const HtLetterSet *set, GError **error)
{
  g_autofree char *sender = ht_letter_sender (db, error);
  if (sender == NULL || !ht_letter_templates_store (db, set->letters, error))
    return FALSE;
  return g_str_equal (sender, set->sender) || ht_letter_sender_set (db, set->sender, error);
}

HtLetterSet *
ht_letter_set_new (void)
{
  HtLetterSet *self = g_new0 (HtLetterSet, 1);
  self->letters = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_letter_template_free);
  self->sender = g_strdup ("");
  return self;
}

HtLetterSet *
ht_letter_set_copy (const HtLetterSet *self)
{
  HtLetterSet *copy = ht_letter_set_new ();
  for (guint i = 0; i < self->letters->len; i++)
    g_ptr_array_add (copy->letters, ht_letter_template_copy (g_ptr_array_index (self->letters, i)));
  g_free (copy->sender);
  copy->sender = g_strdup (self->sender);
  return copy;
}

gboolean
ht_letter_set_equal (const HtLetterSet *a, const HtLetterSet *b)
{
  if (a->letters->len != b->letters->len || !g_str_equal (a->sender, b->sender))
    return FALSE;
  for (guint i = 0; i < a->letters->len; i++)
    if (!is_same_letter (g_ptr_array_index (a->letters, i), g_ptr_array_index (b->letters, i)))
      return FALSE;
  return TRUE;
}

void
ht_letter_set_free (HtLetterSet *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->letters);
  g_free (self->sender);
  g_free (self);
}

HtLetterSaving *
ht_letter_saving_new (const HtLetterSet *set, const char *clerk)
{
  HtLetterSaving *self = g_new0 (HtLetterSaving, 1);
  self->set = ht_letter_set_copy (set);
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_letter_saving_free (HtLetterSaving *self)
{
  if (self == NULL)
    return;
  ht_letter_set_free (self->set);
  g_free (self->clerk);
  g_free (self);
}

gpointer
ht_open_letters (HtDb *db, gpointer data, GError **error)
{
  return read_set (db, ht_letter_templates_list (db, error), error);
}

gpointer
ht_delivered_letters (HtDb *db, gpointer data, GError **error)
{
  return read_set (db, ht_letter_templates_delivered (db, error), error);
}

gpointer
ht_save_letters (HtDb *db, gpointer data, GError **error)
{
  HtLetterSaving *saving = data;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  check_set (saving->set, faults);
  if (faults->len > 0)
    return g_steal_pointer (&faults);
  g_autoptr (HtChange) change
      = ht_change_begin (db, saving->clerk, _ ("Edit the letters"), "letter_template", 0, error);
  if (change == NULL || !store_set (db, saving->set, error) || !ht_change_commit (change, error))
    return NULL;
  return g_steal_pointer (&faults);
}
