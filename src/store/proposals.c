#include "store/proposals.h"
#include <glib/gi18n-lib.h>

static HtProposal *
read_proposal (HtStatement *row)
{
  HtProposal *proposal = ht_proposal_new ();

  proposal->id = ht_statement_int (row, 0);
  ht_statement_read_text (row, 1, &proposal->number);
  ht_statement_read_text (row, 2, &proposal->title);
  proposal->found_on = ht_statement_date (row, 3);
  ht_statement_read_text (row, 4, &proposal->note);
  return proposal;
}

static HtSending *
read_sending (HtStatement *row)
{
  HtSending *sending = ht_sending_new (ht_statement_date (row, 2), ht_statement_text (row, 3));

  sending->id = ht_statement_int (row, 1);
  sending->channel = (HtRecipientKind)ht_statement_int (row, 4);
  sending->replied_on = ht_statement_date (row, 5);
  sending->reply = (HtReply)ht_statement_int (row, 6);
  ht_statement_read_text (row, 7, &sending->reply_text);
  return sending;
}

static gboolean
load_sendings (HtDb *db, GPtrArray *proposals, GError **error)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT proposal_id, id, sent_on, recipient, channel, replied_on, reply,"
                       " reply_text FROM sending ORDER BY proposal_id, sent_on, id",
                       error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < proposals->len; i++)
    {
      HtProposal *proposal = proposals->pdata[i];
      g_hash_table_insert (by_id, &proposal->id, proposal);
    }
  while (ht_statement_step (rows, error))
    {
      gint64 id = ht_statement_int (rows, 0);
      HtProposal *proposal = g_hash_table_lookup (by_id, &id);
      g_ptr_array_add (proposal->sendings, read_sending (rows));
    }
  return ht_statement_ok (rows);
}

static gboolean
write_sending (HtDb *db, gint64 proposal_id, const HtSending *sending, GError **error)
{
  g_autoptr (HtStatement) statement = ht_db_prepare (
      db,
      sending->id == 0
          ? "INSERT INTO sending (sent_on, recipient, channel, replied_on, reply, reply_text,"
            " proposal_id) VALUES ($1, $2, $3, $4, $5, $6, $7)"
          : "UPDATE sending SET sent_on = $1, recipient = $2, channel = $3, replied_on = $4,"
            " reply = $5, reply_text = $6 WHERE id = $7",
      error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_date (statement, 1, sending->sent_on);
  ht_statement_bind_text (statement, 2, sending->recipient);
  ht_statement_bind_int (statement, 3, sending->channel);
  ht_statement_bind_date (statement, 4, sending->replied_on);
  ht_statement_bind_int (statement, 5, sending->reply);
  ht_statement_bind_text (statement, 6, sending->reply_text);
  ht_statement_bind_int (statement, 7, sending->id == 0 ? proposal_id : sending->id);
  return ht_statement_run (statement, error);
}

static GArray *
load_sending_ids (HtDb *db, gint64 proposal_id, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db, "SELECT id FROM sending WHERE proposal_id = $1", error);

  if (rows == NULL)
    return NULL;
  ht_statement_bind_int (rows, 1, proposal_id);
  while (ht_statement_step (rows, error))
    {
      gint64 id = ht_statement_int (rows, 0);
      g_array_append_val (ids, id);
    }
  return ht_statement_ok (rows) ? g_steal_pointer (&ids) : NULL;
}

static gboolean
has_sending (const HtProposal *proposal, gint64 id)
{
  for (guint i = 0; i < proposal->sendings->len; i++)
    if (((const HtSending *)proposal->sendings->pdata[i])->id == id)
      return TRUE;
  return FALSE;
}

static gboolean
store_sendings (HtDb *db, const HtProposal *proposal, GError **error)
{
  g_autoptr (GArray) ids = load_sending_ids (db, proposal->id, error);
  gboolean done = ids != NULL;

  for (guint i = 0; done && i < ids->len; i++)
    if (!has_sending (proposal, g_array_index (ids, gint64, i)))
      done = ht_db_delete (db, "DELETE FROM sending WHERE id = $1", g_array_index (ids, gint64, i),
                           error);
  for (guint i = 0; done && i < proposal->sendings->len; i++)
    done = write_sending (db, proposal->id, proposal->sendings->pdata[i], error);
  return done;
}

static void
bind_proposal (HtStatement *statement, const HtProposal *proposal)
{
  ht_statement_bind_text (statement, 1, proposal->number);
  ht_statement_bind_text (statement, 2, proposal->title);
  ht_statement_bind_date (statement, 3, proposal->found_on);
  ht_statement_bind_text (statement, 4, proposal->note);
}

GPtrArray *
ht_proposals_list (HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) proposals
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_proposal_free);
  g_autoptr (HtStatement) rows = ht_db_prepare (
      db, "SELECT id, number, title, found_on, note FROM proposal ORDER BY found_on, number",
      error);

  if (rows == NULL)
    return NULL;
  while (ht_statement_step (rows, error))
    g_ptr_array_add (proposals, read_proposal (rows));
  if (!ht_statement_ok (rows) || !load_sendings (db, proposals, error))
    return NULL;
  return g_steal_pointer (&proposals);
}

HtProposal *
ht_proposals_get (HtDb *db, gint64 id, GError **error)
{
  g_autoptr (HtStatement) row = ht_db_prepare (
      db, "SELECT id, number, title, found_on, note FROM proposal WHERE id = $1", error);
  g_autoptr (HtStatement) sendings
      = ht_db_prepare (db,
                       "SELECT proposal_id, id, sent_on, recipient, channel, replied_on, reply,"
                       " reply_text FROM sending WHERE proposal_id = $1 ORDER BY sent_on, id",
                       error);

  if (row == NULL || sendings == NULL)
    return NULL;
  ht_statement_bind_int (row, 1, id);
  ht_statement_bind_int (sendings, 1, id);
  if (!ht_statement_step (row, error))
    {
      if (ht_statement_ok (row))
        g_set_error (error, HT_ERROR, HT_ERROR_NOT_FOUND,
                     _ ("The proposal does not exist any more; somebody deleted it."));
      return NULL;
    }
  g_autoptr (HtProposal) proposal = read_proposal (row);
  while (ht_statement_step (sendings, error))
    g_ptr_array_add (proposal->sendings, read_sending (sendings));
  return ht_statement_ok (sendings) ? g_steal_pointer (&proposal) : NULL;
}

gint64
ht_proposals_find (HtDb *db, const char *number, GError **error)
{
  g_autoptr (HtStatement) row
      = ht_db_prepare (db, "SELECT id FROM proposal WHERE number = $1", error);

  if (row == NULL)
    return -1;
  ht_statement_bind_text (row, 1, number);
  if (ht_statement_step (row, error))
    return ht_statement_int (row, 0);
  return ht_statement_ok (row) ? 0 : -1;
}

gboolean
ht_proposals_insert (HtDb *db, HtProposal *proposal, GError **error)
{
  g_autoptr (HtStatement) statement = ht_db_prepare (
      db, "INSERT INTO proposal (number, title, found_on, note) VALUES ($1, $2, $3, $4)", error);

  if (statement == NULL)
    return FALSE;
  bind_proposal (statement, proposal);
  if (!ht_statement_insert (statement, &proposal->id, error))
    return FALSE;
  return store_sendings (db, proposal, error);
}

gboolean
ht_proposals_update (HtDb *db, const HtProposal *proposal, GError **error)
{
  g_autoptr (HtStatement) statement = ht_db_prepare (
      db, "UPDATE proposal SET number = $1, title = $2, found_on = $3, note = $4 WHERE id = $5",
      error);

  if (statement == NULL)
    return FALSE;
  bind_proposal (statement, proposal);
  ht_statement_bind_int (statement, 5, proposal->id);
  return ht_statement_run (statement, error) && store_sendings (db, proposal, error);
}

gboolean
ht_proposals_delete (HtDb *db, gint64 id, GError **error)
{
  return ht_db_delete (db, "DELETE FROM sending WHERE proposal_id = $1", id, error)
         && ht_db_delete (db, "DELETE FROM proposal WHERE id = $1", id, error);
}
