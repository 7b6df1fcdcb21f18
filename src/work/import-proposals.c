#include "work/import-kind.h"

#include "store/proposals.h"

#include <glib/gi18n-lib.h>

/* A proposal as the rows read so far leave it. */
typedef struct
{
  HtProposal *proposal;
  gboolean is_written;
} Entry;

/* What a row says of one sending. */
typedef struct
{
  HtProposal *head;   /* number, title, day and note; no sendings */
  HtSending *sending; /* NULL for a proposal that was not sent yet */
} Row;

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  ht_proposal_free (entry->proposal);
  g_free (entry);
}

static void
free_row (Row *row)
{
  ht_proposal_free (row->head);
  ht_sending_free (row->sending);
  g_free (row);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Row, free_row)

static void
release (gpointer context)
{
  g_hash_table_unref (context);
}

static void
free_record (gpointer record)
{
  /* An Entry: the context's. */
}

static gpointer
prepare (HtImport *import, HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) proposals = ht_proposals_list (db, error);
  if (proposals == NULL)
    return NULL;
  GHashTable *entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_entry);
  g_ptr_array_set_free_func (proposals, NULL);
  for (guint i = 0; i < proposals->len; i++)
    {
      Entry *entry = g_new0 (Entry, 1);
      entry->proposal = proposals->pdata[i];
      g_hash_table_insert (entries, g_strdup (entry->proposal->number), entry);
    }
  return entries;
}

static HtSending *
read_sending (HtImport *import, guint row)
{
  HtDate sent_on = HT_DATE_NONE;
  g_autofree char *recipient = g_strdup ("");
  ht_import_date (import, row, PROPOSAL_SENT, &sent_on);
  ht_import_text (import, row, PROPOSAL_RECIPIENT, &recipient);
  if (sent_on == HT_DATE_NONE)
    return NULL;
  g_autoptr (HtSending) sending = ht_sending_new (sent_on, recipient);
  if (ht_import_cell (import, row, PROPOSAL_CHANNEL)[0] != '\0'
      && !ht_recipient_parse (ht_import_cell (import, row, PROPOSAL_CHANNEL), &sending->channel))
    ht_import_fault_word (import, row, PROPOSAL_CHANNEL, "중앙부처, 시·도, 국회, 기타");
  ht_import_date (import, row, PROPOSAL_REPLIED, &sending->replied_on);
  if (!ht_reply_parse (ht_import_cell (import, row, PROPOSAL_REPLY), &sending->reply))
    ht_import_fault_word (import, row, PROPOSAL_REPLY, "수용, 일부수용, 불수용");
  ht_import_note (import, row, PROPOSAL_REPLY_TEXT, &sending->reply_text);
  return g_steal_pointer (&sending);
}

static Row *
read_cells (HtImport *import, guint row, const HtProposal *existing)
{
  Row *cells = g_new0 (Row, 1);
  cells->head = existing != NULL ? ht_proposal_copy (existing) : ht_proposal_new ();
  g_ptr_array_set_size (cells->head->sendings, 0);
  ht_import_text (import, row, PROPOSAL_NUMBER, &cells->head->number);
  ht_import_text (import, row, PROPOSAL_TITLE, &cells->head->title);
  ht_import_date (import, row, PROPOSAL_FOUND, &cells->head->found_on);
  ht_import_note (import, row, PROPOSAL_NOTE, &cells->head->note);
  cells->sending = read_sending (import, row);
  if (cells->sending == NULL && ht_import_cell (import, row, PROPOSAL_REPLIED)[0] != '\0')
    ht_import_fault (import, row, PROPOSAL_SENT,
                     _ ("There is a reply, but no day on which the proposal was sent; enter it."));
  return cells;
}

static HtSending *
find_sending (const HtProposal *proposal, const HtSending *like, guint *place)
{
  for (*place = 0; *place < proposal->sendings->len; ++*place)
    {
      HtSending *sending = proposal->sendings->pdata[*place];
      if (sending->sent_on == like->sent_on && g_str_equal (sending->recipient, like->recipient))
        return sending;
    }
  return NULL;
}

/* The proposal as it was with what the row says; takes the row's sending. */
static HtProposal *
apply_row (const HtProposal *before, Row *cells)
{
  HtProposal *after = ht_proposal_copy (cells->head);
  guint place;

  for (guint i = 0; before != NULL && i < before->sendings->len; i++)
    g_ptr_array_add (after->sendings, ht_sending_copy (before->sendings->pdata[i]));
  if (cells->sending == NULL)
    return after;
  HtSending *known = find_sending (after, cells->sending, &place);
  cells->sending->id = known != NULL ? known->id : 0;
  if (known != NULL)
    g_ptr_array_remove_index (after->sendings, place);
  g_ptr_array_insert (after->sendings, known != NULL ? (int)place : -1,
                      g_steal_pointer (&cells->sending));
  return after;
}

static void
check (HtImport *import, guint row, const HtProposal *proposal)
{
  g_autoptr (GPtrArray) faults = ht_proposal_check (proposal);

  for (guint i = 0; i < faults->len; i++)
    {
      const HtFault *fault = faults->pdata[i];
      int field = ht_record_kind_find_field (ht_record_kind_find ("proposals", NULL), fault->field);
      ht_import_fault (import, row, field, "%s", fault->reason);
    }
}

static char *
make_key (const Row *cells)
{
  if (cells->sending == NULL)
    return g_strdup (cells->head->number);
  return g_strdup_printf ("%s %d %s", cells->head->number, (int)cells->sending->sent_on,
                          cells->sending->recipient);
}

static Entry *
take_row (GHashTable *entries, Entry *entry, HtProposal *after)
{
  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      g_hash_table_insert (entries, g_strdup (after->number), entry);
    }
  g_clear_pointer (&entry->proposal, ht_proposal_free);
  entry->proposal = after;
  return entry;
}

static gpointer
read_row (HtImport *import, HtDb *db, guint row, HtVerdict *verdict, char **key, GError **error)
{
  GHashTable *entries = ht_import_context (import);
  g_autofree char *number = NULL;
  guint place;
  ht_import_text (import, row, PROPOSAL_NUMBER, &number);
  Entry *entry = number != NULL ? g_hash_table_lookup (entries, number) : NULL;
  const HtProposal *before = entry != NULL ? entry->proposal : NULL;
  g_autoptr (Row) cells = read_cells (import, row, before);
  if (ht_import_row_is_faulty (import, row))
    return NULL;
  *key = make_key (cells);
  gboolean is_new
      = before == NULL
        || (cells->sending != NULL && find_sending (before, cells->sending, &place) == NULL);
  g_autoptr (HtProposal) after = apply_row (before, cells);
  check (import, row, after);
  if (ht_import_row_is_faulty (import, row))
    return NULL;
  *verdict = is_new                              ? HT_VERDICT_NEW
             : ht_proposal_equal (before, after) ? HT_VERDICT_SAME
                                                 : HT_VERDICT_CHANGED;
  return take_row (entries, entry, g_steal_pointer (&after));
}

/* Several rows are one proposal: it is written with the first of them. */
static gboolean
store (HtImport *import, HtDb *db, gpointer record, HtVerdict verdict, GError **error)
{
  Entry *entry = record;
  if (entry->is_written)
    return TRUE;
  entry->is_written = TRUE;
  return entry->proposal->id == 0 ? ht_proposals_insert (db, entry->proposal, error)
                                  : ht_proposals_update (db, entry->proposal, error);
}

const HtImportKind ht_import_proposals = { prepare, release, read_row, store, free_record, NULL };
