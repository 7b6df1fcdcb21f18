#include "views/proposal-draft.h"

/* The parts of a line. */
enum
{
  SENT_ON,
  RECIPIENT,
  CHANNEL,
  REPLIED_ON,
  REPLY,
  REPLY_TEXT,
  N_PARTS
};

char *
ht_sendings_to_text (GPtrArray *sendings)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < sendings->len; i++)
    {
      const HtSending *it = sendings->pdata[i];
      char sent[HT_DATE_ISO_SIZE], replied[HT_DATE_ISO_SIZE];
      g_string_append_printf (
          text, "%s\t%s\t%s\t%s\t%s\t%s\n", ht_date_write_iso (it->sent_on, sent), it->recipient,
          ht_recipient_code (it->channel), ht_date_write_iso (it->replied_on, replied),
          ht_reply_code (it->reply), it->reply_text);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* NULL for a line that is none. */
static HtSending *
read_sending (const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "\t", N_PARTS);
  HtDate sent_on;

  if (g_strv_length (parts) != N_PARTS || !ht_date_parse (parts[SENT_ON], &sent_on))
    return NULL;
  HtSending *sending = ht_sending_new (sent_on, parts[RECIPIENT]);
  ht_recipient_parse (parts[CHANNEL], &sending->channel);
  ht_reply_parse (parts[REPLY], &sending->reply);
  if (!ht_date_parse (parts[REPLIED_ON], &sending->replied_on))
    sending->replied_on = HT_DATE_NONE;
  g_free (sending->reply_text);
  sending->reply_text = g_strdup (parts[REPLY_TEXT]);
  return sending;
}

void
ht_sendings_from_text (GPtrArray *sendings, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_ptr_array_set_size (sendings, 0);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      HtSending *sending = read_sending (lines[i]);
      if (sending != NULL)
        g_ptr_array_add (sendings, sending);
    }
}
