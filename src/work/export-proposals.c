#include "work/export-kind.h"

#include "store/proposals.h"

static void
put_proposal (HtExportCells *cells, const HtProposal *proposal)
{
  ht_export_text (cells, PROPOSAL_NUMBER, proposal->number);
  ht_export_text (cells, PROPOSAL_TITLE, proposal->title);
  ht_export_date (cells, PROPOSAL_FOUND, proposal->found_on);
  ht_export_text (cells, PROPOSAL_NOTE, proposal->note);
}

static void
put_sending (HtExportCells *cells, const HtSending *sending)
{
  ht_export_date (cells, PROPOSAL_SENT, sending->sent_on);
  ht_export_text (cells, PROPOSAL_RECIPIENT, sending->recipient);
  ht_export_text (cells, PROPOSAL_CHANNEL, ht_recipient_name (sending->channel));
  ht_export_date (cells, PROPOSAL_REPLIED, sending->replied_on);
  ht_export_text (cells, PROPOSAL_REPLY, ht_reply_name (sending->reply));
  ht_export_text (cells, PROPOSAL_REPLY_TEXT, sending->reply_text);
}

/* A row for each sending; one for a proposal that was not sent yet. */
static gboolean
put_rows (HtExportCells *cells, const HtProposal *proposal, HtExportRow row, gpointer data,
          GError **error)
{
  for (guint i = 0; i < MAX (proposal->sendings->len, 1); i++)
    {
      put_proposal (cells, proposal);
      if (i < proposal->sendings->len)
        put_sending (cells, proposal->sendings->pdata[i]);
      if (!ht_export_emit (cells, row, data, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
each (HtDb *db, HtExportRow row, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) proposals = ht_proposals_list (db, error);
  if (proposals == NULL)
    return FALSE;
  g_autoptr (HtExportCells) cells = ht_export_cells_new (N_PROPOSAL_FIELDS);
  for (guint i = 0; i < proposals->len; i++)
    if (!put_rows (cells, proposals->pdata[i], row, data, error))
      return FALSE;
  return TRUE;
}

const HtExportKind ht_export_proposals = { each };
