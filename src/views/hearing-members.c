#include "views/hearing-members.h"
#include "domain/roster.h"
#include "views/term-words.h"
#include <glib/gi18n-lib.h>

/* ui/hearing-members.ui names these columns by their number. */
enum
{
  NAME,
  OUTSIDE,
  SEAT,
  ENDS,
  FIRM,
  LOAD,
  ATTENDED,
};

struct _HtHearingMembers
{
  GtkScrolledWindow parent_instance;
  GtkListStore *rows;
};

G_DEFINE_FINAL_TYPE (HtHearingMembers, ht_hearing_members, GTK_TYPE_SCROLLED_WINDOW)

static const HtPartner *
find_partner (GPtrArray *partners, gint64 id)
{
  for (guint i = 0; i < partners->len; i++)
    if (((const HtPartner *)partners->pdata[i])->id == id)
      return partners->pdata[i];
  return NULL;
}

static const char *
attendance_text (HtAttendance attended)
{
  if (attended == HT_ATTENDANCE_PRESENT)
    return _ ("Present");
  return attended == HT_ATTENDANCE_ABSENT ? _ ("Absent") : "";
}

static void
add_row (HtHearingMembers *self, const HtHearingReading *reading, const HtHearingMember *member)
{
  const HtPartner *partner = find_partner (reading->file->partners, member->partner_id);
  const HtRole *term
      = partner != NULL ? ht_hearing_members_term (partner, reading->file->hearing->day) : NULL;
  g_autofree char *ends = term != NULL ? ht_term_end_text (term) : g_strdup ("");
  const guint n = ht_hearing_members_load (reading->file->cases, member->name);
  g_autofree char *load = n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("-");

  gtk_list_store_insert_with_values (self->rows, NULL, -1, NAME, member->name, OUTSIDE,
                                     member->outside ? _ ("Outside") : _ ("Inside"), SEAT,
                                     member->chair ? _ ("Chair") : "", ENDS, ends, FIRM,
                                     partner != NULL ? partner->firm : "", LOAD, load, ATTENDED,
                                     attendance_text (member->attended), -1);
}

static void
ht_hearing_members_class_init (HtHearingMembersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/hearing-members.ui");
  gtk_widget_class_bind_template_child (widget_class, HtHearingMembers, rows);
}

static void
ht_hearing_members_init (HtHearingMembers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ht_hearing_members_show (HtHearingMembers *self, const HtHearingReading *reading)
{
  const GPtrArray *members = reading->file->hearing->members;

  gtk_list_store_clear (self->rows);
  for (guint i = 0; i < members->len; i++)
    add_row (self, reading, members->pdata[i]);
}

guint
ht_hearing_members_load (GPtrArray *cases, const char *name)
{
  guint n = 0;

  for (guint i = 0; i < cases->len; i++)
    n += g_str_equal (((const HtAgendaCase *)cases->pdata[i])->appeal->lead_reviewer, name);
  return n;
}

const HtRole *
ht_hearing_members_term (const HtPartner *partner, HtDate day)
{
  const HtRole *term = ht_roster_term (partner, HT_ROLE_COMMISSIONER, day);

  return term != NULL && ht_role_in_force (term, day) ? term : NULL;
}
