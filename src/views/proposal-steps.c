#include "views/proposal-steps.h"

#include "exchange/document-writer.h"
#include "views/proposal-dialog.h"
#include "views/save-file.h"
#include "views/sending-dialog.h"
#include "work/proposal-report.h"
#include "work/save-proposal.h"
#include <glib/gi18n-lib.h>

/* What is written to a file, away from the page. */
typedef struct
{
  GPtrArray *proposals; /* of HtProposal, copies */
  HtDate today;
} Export;

static void
free_export (gpointer data)
{
  Export *export = data;

  g_ptr_array_unref (export->proposals);
  g_free (export);
}

static gboolean
write_export (HtDb *db, gpointer order, GOutputStream *output, GError **error)
{
  const Export *export = order;
  g_autoptr (HtDocument) document = ht_proposal_list_document (export->proposals, export->today, 0);

  return ht_document_write_xlsx (document, output, error);
}

/* "2021-36" behind "2021-35". */
static char *
next_number (GPtrArray *proposals, HtDate today)
{
  const int year = ht_date_year (today);
  g_autofree char *prefix = g_strdup_printf ("%d-", year);
  int last = 0;

  for (guint i = 0; i < proposals->len; i++)
    {
      const HtProposal *proposal = proposals->pdata[i];
      if (g_str_has_prefix (proposal->number, prefix))
        last = MAX (last, atoi (proposal->number + strlen (prefix)));
    }
  return g_strdup_printf ("%s%03d", prefix, last + 1);
}

static void
deleted_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtPage) page = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = ht_store_finish (HT_STORE (store), result, &error);

  if (name == NULL)
    {
      ht_page_show_error (page, error);
      return;
    }
  g_autofree char *sentence = g_strdup_printf (_ ("Proposal \"%s\" was deleted."), name);
  ht_page_show_notice (page, sentence, TRUE);
}

void
ht_proposal_steps_new (HtPage *page, GPtrArray *proposals)
{
  g_autoptr (HtProposal) proposal = ht_proposal_new ();

  g_free (proposal->number);
  proposal->number = next_number (proposals, ht_page_today (page));
  proposal->found_on = ht_page_today (page);
  ht_proposal_dialog_open (page, proposal);
}

static void
saved_reply_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtPage) page = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtProposalSaved) saved = ht_store_finish (HT_STORE (store), result, &error);

  if (saved == NULL)
    ht_page_show_error (page, error);
  else if (saved->is_behind)
    ht_page_show_notice (
        page, _ ("Somebody changed the proposal meanwhile; look at it and try again."), FALSE);
  else if (saved->faults->len > 0)
    ht_page_show_notice (page, ((HtFault *)saved->faults->pdata[0])->reason, FALSE);
  else
    ht_page_show_notice (page, _ ("The sending and its reply were saved."), TRUE);
}

void
ht_proposal_steps_edit_sending (HtPage *page, const HtProposal *proposal, guint place)
{
  g_autoptr (HtProposal) written = ht_proposal_copy (proposal);
  g_autoptr (HtProposal) loaded = ht_proposal_copy (proposal);
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (page));

  if (!ht_sending_dialog_run (GTK_WINDOW (window), written, place, TRUE, ht_page_today (page))
      || ht_proposal_equal (written, loaded))
    return;
  ht_store_write_async (ht_page_store (page), ht_save_proposal,
                        ht_proposal_saving_new (written, loaded, ht_page_clerk (page)),
                        (GDestroyNotify)ht_proposal_saving_free,
                        (GDestroyNotify)ht_proposal_saved_free, NULL, saved_reply_cb,
                        g_object_ref (page));
}

void
ht_proposal_steps_reply (HtPage *page, const HtProposal *proposal)
{
  g_autoptr (GPtrArray) waiting = ht_proposal_waiting (proposal, ht_page_today (page));
  guint place;

  if (waiting->len == 0 || !g_ptr_array_find (proposal->sendings, waiting->pdata[0], &place))
    place = proposal->sendings->len - 1;
  ht_proposal_steps_edit_sending (page, proposal, place);
}

void
ht_proposal_steps_delete (HtPage *page, const HtProposal *proposal)
{
  ht_store_write_async (ht_page_store (page), ht_delete_proposal,
                        ht_deleting_new (proposal->id, ht_page_clerk (page)),
                        (GDestroyNotify)ht_deleting_free, g_free, NULL, deleted_cb,
                        g_object_ref (page));
}

void
ht_proposal_steps_export (HtPage *page, GPtrArray *proposals)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (page));
  Export *export = g_new0 (Export, 1);

  export->proposals = proposals;
  export->today = ht_page_today (page);
  ht_save_file (HT_WINDOW (window), _ ("Export the proposals"), "건의과제.xlsx", write_export,
                export, free_export);
}
