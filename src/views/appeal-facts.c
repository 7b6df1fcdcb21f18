#include "views/appeal-facts.h"

struct _HtAppealFacts
{
  HtAppealFieldset parent_instance;
};

G_DEFINE_FINAL_TYPE (HtAppealFacts, ht_appeal_facts, HT_TYPE_APPEAL_FIELDSET)

/* Days are told only of a period longer than that of the law (§27⑤). */
static void
ht_appeal_facts_settle (HtAppealFieldset *fieldset)
{
  GtkEntry *notice = ht_appeal_fieldset_entry (fieldset, "period_notice");
  GtkEntry *days = ht_appeal_fieldset_entry (fieldset, "notified_days");
  HtPeriodNotice told;
  gboolean is_longer
      = ht_period_notice_parse (gtk_entry_get_text (notice), &told) && told == HT_NOTICE_LONGER;

  gtk_widget_set_sensitive (GTK_WIDGET (days), is_longer);
  if (!is_longer && gtk_entry_get_text (days)[0] != '\0')
    gtk_entry_set_text (days, "");
}

static void
ht_appeal_facts_class_init (HtAppealFactsClass *klass)
{
  HtAppealFieldsetClass *fieldset_class = HT_APPEAL_FIELDSET_CLASS (klass);

  fieldset_class->settle = ht_appeal_facts_settle;
  ht_appeal_fieldset_class_set_section (fieldset_class, HT_SECTION_FACTS,
                                        "/org/haetae/Haetae/appeal-facts.ui");
}

static void
ht_appeal_facts_init (HtAppealFacts *self)
{
  ht_appeal_fieldset_set_up (HT_APPEAL_FIELDSET (self));
}
