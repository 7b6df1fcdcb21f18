#include "work/consultation-line.h"
#include "base/text.h"
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

static const char *const fields[HT_N_LINE_CELLS]
    = { "held_on", "dong", "partner", "channel", "topic", "people", "minutes", "satisfaction" };

typedef const char *(*Name) (int choice);

static const char *
name_channel (int choice)
{
  return ht_channel_name ((HtChannel)choice);
}

static const char *
name_topic (int choice)
{
  return ht_topic_name ((HtTopic)choice);
}

static const char *
find_choice (Name name, int n, const char *typed)
{
  const int digit = g_ascii_isdigit (typed[0]) && typed[1] == '\0' ? typed[0] - '0' : 0;

  if (digit > 0)
    return digit <= n ? name (digit - 1) : NULL;
  for (int i = 0; i < n; i++)
    {
      g_autofree char *initials = ht_text_initials (name (i));
      if (g_str_has_prefix (name (i), typed) || g_str_has_prefix (initials, typed))
        return name (i);
    }
  return NULL;
}

static void
put_number (char **cell, int number)
{
  g_free (*cell);
  *cell = number > 0 ? g_strdup_printf ("%d", number) : g_strdup ("");
}

static void
put_text (char **cell, char *text)
{
  g_free (*cell);
  *cell = text;
}

static void
read_day (const HtConsultationLine *self, HtDate today, HtDate *day, GPtrArray *faults)
{
  const char *text = self->cells[HT_LINE_DAY];

  if (!ht_date_parse (text, day) || *day == HT_DATE_NONE)
    {
      *day = HT_DATE_NONE;
      ht_faults_add (faults, fields[HT_LINE_DAY], _ ("“%s” is no day; write it as 2021-04-05."),
                     text);
    }
  else if (*day > today)
    ht_faults_add (faults, fields[HT_LINE_DAY],
                   _ ("That day is still to come; log the consultation once it was held."));
}

static void
read_words (const HtConsultationLine *self, HtConsultation *consultation, GPtrArray *faults)
{
  const char *channel = ht_line_cell_choice (HT_LINE_CHANNEL, self->cells[HT_LINE_CHANNEL]);
  const char *topic = ht_line_cell_choice (HT_LINE_TOPIC, self->cells[HT_LINE_TOPIC]);

  if (!ht_channel_parse (channel != NULL ? channel : self->cells[HT_LINE_CHANNEL],
                         &consultation->channel))
    ht_faults_add (faults, fields[HT_LINE_CHANNEL],
                   _ ("Choose the channel: 1 방문, 2 전화, 3 온라인."));
  if (!ht_topic_parse (topic != NULL ? topic : self->cells[HT_LINE_TOPIC], &consultation->topic))
    ht_faults_add (faults, fields[HT_LINE_TOPIC],
                   _ ("Choose the topic: 1 민사, 2 가사, 3 형사, 4 행정, 5 노동, 6 기타."));
}

static void
read_number (const HtConsultationLine *self, HtLineCell cell, int most, int *number,
             GPtrArray *faults)
{
  g_autofree char *text = ht_text_tidy (self->cells[cell]);

  *number = 0;
  if (strlen (text) > 6 || strspn (text, "0123456789") != strlen (text) || atoi (text) > most)
    ht_faults_add (faults, fields[cell], _ ("“%s” is no number from 0 to %d."), text, most);
  else
    *number = atoi (text);
}

static void
read_place (const HtConsultationLine *self, const HtServiceGuide *guide,
            HtConsultation *consultation, GPtrArray *faults)
{
  const HtConsultation before = *consultation;
  const HtDong *dong = ht_service_guide_find_dong (guide, self->cells[HT_LINE_DONG],
                                                   consultation->held_on, faults);
  if (dong == NULL)
    return;
  g_autofree char *kept = ht_service_guide_partner_name (guide, before.partner_id);
  const HtPartner *partner
      = before.partner_id != 0 && g_str_equal (kept, self->cells[HT_LINE_PARTNER])
            ? ht_service_guide_partner (guide, before.partner_id)
            : ht_service_guide_find_partner (guide, self->cells[HT_LINE_PARTNER], dong,
                                             consultation->held_on, faults);
  consultation->dong_id = dong->id;
  consultation->partner_id = partner != NULL ? partner->id : 0;
}

HtConsultationLine *
ht_consultation_line_new (void)
{
  HtConsultationLine *self = g_new0 (HtConsultationLine, 1);

  for (int i = 0; i < HT_N_LINE_CELLS; i++)
    self->cells[i] = g_strdup ("");
  return self;
}

HtConsultationLine *
ht_consultation_line_copy (const HtConsultationLine *self)
{
  HtConsultationLine *copy = g_memdup2 (self, sizeof *self);

  for (int i = 0; i < HT_N_LINE_CELLS; i++)
    copy->cells[i] = g_strdup (self->cells[i]);
  return copy;
}

void
ht_consultation_line_free (HtConsultationLine *self)
{
  if (self == NULL)
    return;
  for (int i = 0; i < HT_N_LINE_CELLS; i++)
    g_free (self->cells[i]);
  g_free (self);
}

const char *
ht_line_cell_field (HtLineCell cell)
{
  return fields[cell];
}

const char *
ht_line_cell_choice (HtLineCell cell, const char *text)
{
  g_autofree char *typed = ht_text_squeeze (text);

  if (typed[0] == '\0')
    return NULL;
  if (cell == HT_LINE_CHANNEL)
    return find_choice (name_channel, HT_N_CHANNELS, typed);
  return cell == HT_LINE_TOPIC ? find_choice (name_topic, HT_N_TOPICS, typed) : NULL;
}

HtConsultationLine *
ht_consultation_line_write (const HtServiceGuide *guide, const HtConsultation *consultation)
{
  HtConsultationLine *self = ht_consultation_line_new ();

  self->id = consultation->id;
  put_text (&self->cells[HT_LINE_DAY], ht_date_to_iso (consultation->held_on));
  put_text (&self->cells[HT_LINE_DONG], ht_service_guide_dong_name (guide, consultation->dong_id));
  put_text (&self->cells[HT_LINE_PARTNER],
            ht_service_guide_partner_name (guide, consultation->partner_id));
  put_text (&self->cells[HT_LINE_CHANNEL], g_strdup (ht_channel_name (consultation->channel)));
  put_text (&self->cells[HT_LINE_TOPIC], g_strdup (ht_topic_name (consultation->topic)));
  put_number (&self->cells[HT_LINE_PEOPLE], consultation->people);
  put_number (&self->cells[HT_LINE_MINUTES], consultation->minutes);
  put_number (&self->cells[HT_LINE_SATISFACTION], consultation->satisfaction);
  return self;
}

GPtrArray *
ht_consultation_line_read (const HtConsultationLine *self, const HtServiceGuide *guide,
                           HtDate today, HtConsultation *consultation)
{
  GPtrArray *faults = ht_faults_new ();
  const HtConsultation before = *consultation;

  read_day (self, today, &consultation->held_on, faults);
  if (consultation->held_on != HT_DATE_NONE)
    read_place (self, guide, consultation, faults);
  read_words (self, consultation, faults);
  read_number (self, HT_LINE_PEOPLE, HT_MOST_PEOPLE, &consultation->people, faults);
  read_number (self, HT_LINE_MINUTES, HT_MOST_MINUTES, &consultation->minutes, faults);
  read_number (self, HT_LINE_SATISFACTION, HT_MOST_SATISFACTION, &consultation->satisfaction,
               faults);
  if (before.id == 0 || before.held_on != consultation->held_on
      || before.dong_id != consultation->dong_id || before.partner_id != consultation->partner_id)
    consultation->regular = ht_service_guide_is_regular (
        guide, consultation->dong_id, consultation->partner_id, consultation->held_on);
  return faults;
}

char *
ht_consultation_line_to_text (const HtConsultationLine *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%" G_GINT64_FORMAT, self->id);
  for (int i = 0; i < HT_N_LINE_CELLS; i++)
    {
      g_autofree char *cell = ht_text_tidy (self->cells[i]);
      g_string_append_printf (text, "\t%s", cell);
    }
  return g_strdup (text->str);
}

HtConsultationLine *
ht_consultation_line_from_text (const char *text)
{
  HtConsultationLine *self = ht_consultation_line_new ();
  g_auto (GStrv) cells = g_strsplit (text, "\t", 1 + HT_N_LINE_CELLS);
  const guint n = g_strv_length (cells);

  self->id = n > 0 ? g_ascii_strtoll (cells[0], NULL, 10) : 0;
  for (guint i = 1; i < n; i++)
    put_text (&self->cells[i - 1], g_strdup (cells[i]));
  return self;
}
