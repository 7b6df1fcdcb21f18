#include "work/save-proposal.h"
#include "base/text.h"
#include "store/drafts.h"
#include "store/journal.h"
#include "store/proposals.h"
#include <glib/gi18n-lib.h>

static void
tidy (char **text)
{
  char *tidied = ht_text_tidy (*text);

  g_free (*text);
  *text = tidied;
}

static void
tidy_proposal (HtProposal *proposal)
{
  tidy (&proposal->number);
  tidy (&proposal->title);
  for (guint i = 0; i < proposal->sendings->len; i++)
    tidy (&((HtSending *)proposal->sendings->pdata[i])->recipient);
}

/* Sets saved->is_behind when somebody was faster. */
static gboolean
check (HtDb *db, const HtProposalSaving *saving, HtProposalSaved *saved, GError **error)
{
  const HtProposal *proposal = saving->proposal;

  if (saving->loaded != NULL)
    {
      g_autoptr (HtProposal) stored = ht_proposals_get (db, saving->loaded->id, error);
      if (stored == NULL)
        return FALSE;
      saved->is_behind = !ht_proposal_equal (stored, saving->loaded);
    }
  g_autoptr (GPtrArray) faults = ht_proposal_check (proposal);
  g_ptr_array_extend_and_steal (saved->faults, g_steal_pointer (&faults));
  const gint64 namesake = ht_proposals_find (db, proposal->number, error);
  if (namesake > 0 && namesake != proposal->id)
    ht_faults_add (saved->faults, "number",
                   _ ("There is a proposal %s already. Give this one another number."),
                   proposal->number);
  return namesake >= 0;
}

static gboolean
write_proposal (HtDb *db, HtProposalSaving *saving, GError **error)
{
  HtProposal *proposal = saving->proposal;
  const gboolean is_new = proposal->id == 0;
  g_autofree char *label
      = g_strdup_printf (is_new ? _ ("Log proposal %s") : _ ("Edit proposal %s"), proposal->number);
  g_autoptr (HtChange) change
      = ht_change_begin (db, saving->clerk, label, HT_PROPOSAL_KIND, proposal->id, error);

  if (change == NULL
      || !(is_new ? ht_proposals_insert (db, proposal, error)
                  : ht_proposals_update (db, proposal, error)))
    return FALSE;
  ht_change_set_id (change, proposal->id);
  return ht_drafts_remove (db, HT_PROPOSAL_KIND, is_new ? 0 : proposal->id, error)
         && ht_change_commit (change, error);
}

HtProposalSaving *
ht_proposal_saving_new (const HtProposal *proposal, const HtProposal *loaded, const char *clerk)
{
  HtProposalSaving *self = g_new0 (HtProposalSaving, 1);

  self->proposal = ht_proposal_copy (proposal);
  self->loaded = loaded != NULL ? ht_proposal_copy (loaded) : NULL;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_proposal_saving_free (HtProposalSaving *self)
{
  if (self == NULL)
    return;
  ht_proposal_free (self->proposal);
  ht_proposal_free (self->loaded);
  g_free (self->clerk);
  g_free (self);
}

void
ht_proposal_saved_free (HtProposalSaved *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->faults);
  g_free (self);
}

gpointer
ht_save_proposal (HtDb *db, gpointer saving_data, GError **error)
{
  HtProposalSaving *saving = saving_data;
  g_autoptr (HtProposalSaved) saved = g_new0 (HtProposalSaved, 1);

  saved->faults = ht_faults_new ();
  tidy_proposal (saving->proposal);
  if (!check (db, saving, saved, error))
    return NULL;
  if (saved->is_behind || saved->faults->len > 0)
    return g_steal_pointer (&saved);
  if (!write_proposal (db, saving, error))
    return NULL;
  saved->id = saving->proposal->id;
  return g_steal_pointer (&saved);
}

HtProposalSending *
ht_proposal_sending_new (GArray *ids, HtDate day, const char *const *recipients,
                         HtRecipientKind channel, const char *clerk)
{
  HtProposalSending *self = g_new0 (HtProposalSending, 1);

  self->ids = g_array_copy (ids);
  self->day = day;
  self->recipients = g_strdupv ((GStrv)recipients);
  self->channel = channel;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_proposal_sending_free (HtProposalSending *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->ids);
  g_strfreev (self->recipients);
  g_free (self->clerk);
  g_free (self);
}

static gboolean
has_sending (const HtProposal *proposal, HtDate day, const char *recipient)
{
  for (guint i = 0; i < proposal->sendings->len; i++)
    {
      const HtSending *sending = proposal->sendings->pdata[i];
      if (sending->sent_on == day && g_str_equal (sending->recipient, recipient))
        return TRUE;
    }
  return FALSE;
}

static guint
add_sending (HtProposal *proposal, HtDate day, const char *recipient, HtRecipientKind channel)
{
  if (has_sending (proposal, day, recipient))
    return 0;
  HtSending *sending = ht_sending_new (day, recipient);
  sending->channel = channel;
  g_ptr_array_add (proposal->sendings, sending);
  return 1;
}

/* How many sendings the proposal got. */
static guint
add_sendings (HtProposal *proposal, const HtProposalSending *wanted)
{
  guint n = 0;

  for (guint i = 0; wanted->recipients[i] != NULL; i++)
    n += add_sending (proposal, wanted->day, wanted->recipients[i], wanted->channel);
  if (wanted->recipients[0] != NULL)
    return n;
  g_autoptr (GPtrArray) waiting = ht_proposal_waiting (proposal, wanted->day);
  for (guint i = 0; i < waiting->len; i++)
    {
      const HtSending *sending = waiting->pdata[i];
      n += add_sending (proposal, wanted->day, sending->recipient, sending->channel);
    }
  return n;
}

static gboolean
send_one (HtDb *db, gint64 id, const HtProposalSending *wanted, HtProposalsSent *sent,
          GError **error)
{
  g_autoptr (HtProposal) proposal = ht_proposals_get (db, id, error);

  if (proposal == NULL)
    return FALSE;
  const guint n = add_sendings (proposal, wanted);
  g_autoptr (GPtrArray) faults = ht_proposal_check (proposal);
  if (faults->len > 0)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_INVALID, "%s: %s", proposal->number,
                   ((const HtFault *)faults->pdata[0])->reason);
      return FALSE;
    }
  sent->n_sendings += n;
  sent->n_proposals += n > 0;
  sent->n_left += n == 0;
  return n == 0 || ht_proposals_update (db, proposal, error);
}

gpointer
ht_send_proposals (HtDb *db, gpointer sending_data, GError **error)
{
  const HtProposalSending *wanted = sending_data;
  g_autofree HtProposalsSent *sent = g_new0 (HtProposalsSent, 1);
  g_autofree char *label = g_strdup_printf (
      ngettext ("Send %u proposal", "Send %u proposals", wanted->ids->len), wanted->ids->len);
  g_autoptr (HtChange) change
      = ht_change_begin (db, wanted->clerk, label, HT_PROPOSAL_KIND,
                         wanted->ids->len == 1 ? g_array_index (wanted->ids, gint64, 0) : 0, error);

  if (change == NULL)
    return NULL;
  for (guint i = 0; i < wanted->ids->len; i++)
    if (!send_one (db, g_array_index (wanted->ids, gint64, i), wanted, sent, error))
      return NULL;
  if (sent->n_sendings > 0 && !ht_change_commit (change, error))
    return NULL;
  return g_steal_pointer (&sent);
}

GStrv
ht_recipients_parse (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ",;/\n", -1);
  g_autoptr (GStrvBuilder) recipients = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *recipient = ht_text_tidy (parts[i]);
      if (recipient[0] == '\0' || !g_hash_table_add (seen, g_strdup (recipient)))
        continue;
      g_strv_builder_add (recipients, recipient);
    }
  return g_strv_builder_end (recipients);
}

const char *const *
ht_provinces (void)
{
  static const char *const provinces[] = {
    "부산광역시",     "대구광역시", "인천광역시", "광주광역시",     "대전광역시", "울산광역시",
    "세종특별자치시", "경기도",     "강원도",     "충청북도",       "충청남도",   "전라북도",
    "전라남도",       "경상북도",   "경상남도",   "제주특별자치도", NULL
  };

  return provinces;
}

HtRecipientKind
ht_recipient_guess (const char *recipient)
{
  static const char *const ends[] = { "특별시", "광역시", "특별자치시", "도", NULL };

  if (g_str_has_prefix (recipient, "국회"))
    return HT_RECIPIENT_ASSEMBLY;
  for (guint i = 0; ends[i] != NULL; i++)
    if (g_str_has_suffix (recipient, ends[i]))
      return HT_RECIPIENT_PROVINCE;
  return HT_RECIPIENT_MINISTRY;
}

gpointer
ht_delete_proposal (HtDb *db, gpointer deleting_data, GError **error)
{
  const HtDeleting *deleting = deleting_data;
  g_autoptr (HtProposal) proposal = ht_proposals_get (db, deleting->id, error);

  if (proposal == NULL)
    return NULL;
  g_autofree char *label = g_strdup_printf (_ ("Delete proposal %s"), proposal->number);
  g_autoptr (HtChange) change
      = ht_change_begin (db, deleting->clerk, label, HT_PROPOSAL_KIND, deleting->id, error);
  if (change == NULL || !ht_proposals_delete (db, deleting->id, error)
      || !ht_drafts_remove (db, HT_PROPOSAL_KIND, deleting->id, error)
      || !ht_change_commit (change, error))
    return NULL;
  return g_strdup_printf ("%s %s", proposal->number, proposal->title);
}
