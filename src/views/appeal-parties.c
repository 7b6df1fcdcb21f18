#include "views/appeal-parties.h"
#include "base/text.h"
#include <glib/gi18n-lib.h>

struct _HtAppealParties
{
  HtAppealFieldset parent_instance;
  GtkLabel *cap;
};

G_DEFINE_FINAL_TYPE (HtAppealParties, ht_appeal_parties, HT_TYPE_APPEAL_FIELDSET)

/* The cap is that of the day of payment, before it of today (영 §16의5). */
static void
ht_appeal_parties_settle (HtAppealFieldset *fieldset)
{
  HtAppealParties *self = HT_APPEAL_PARTIES (fieldset);
  HtDate today = ht_appeal_fieldset_today (fieldset);
  GtkEntry *paid_on = ht_appeal_fieldset_entry (fieldset, "paid_on");
  HtDate day = HT_DATE_NONE;

  if (!ht_typed_date_parse (gtk_entry_get_text (paid_on), today, &day) || day == HT_DATE_NONE)
    day = today;
  g_autofree char *won = ht_text_count ((guint)ht_counsel_fee_cap (day));
  g_autofree char *on = ht_date_to_korean (day);
  g_autofree char *text
      = g_strdup_printf (_ ("At most %s won for a payment on %s (영 §16의5)"), won, on);
  gtk_label_set_text (self->cap, text);
}

static void
ht_appeal_parties_class_init (HtAppealPartiesClass *klass)
{
  HtAppealFieldsetClass *fieldset_class = HT_APPEAL_FIELDSET_CLASS (klass);

  fieldset_class->settle = ht_appeal_parties_settle;
  ht_appeal_fieldset_class_set_section (fieldset_class, HT_SECTION_PARTIES,
                                        "/org/haetae/Haetae/appeal-parties.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), HtAppealParties, cap);
}

static void
ht_appeal_parties_init (HtAppealParties *self)
{
  ht_appeal_fieldset_set_up (HT_APPEAL_FIELDSET (self));
}
