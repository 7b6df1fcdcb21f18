#include "views/appeal-course.h"

struct _HtAppealCourse
{
  HtAppealFieldset parent_instance;
};

G_DEFINE_FINAL_TYPE (HtAppealCourse, ht_appeal_course, HT_TYPE_APPEAL_FIELDSET)

/* Only a rejection can be one of circumstances (§44). */
static void
ht_appeal_course_settle (HtAppealFieldset *fieldset)
{
  GtkEntry *outcome = ht_appeal_fieldset_entry (fieldset, "outcome");
  GtkToggleButton *circumstances = ht_appeal_fieldset_entry (fieldset, "circumstances");
  gboolean may_be
      = g_str_equal (gtk_entry_get_text (outcome), ht_outcome_name (HT_OUTCOME_REJECTED));

  gtk_widget_set_sensitive (GTK_WIDGET (circumstances),
                            may_be || gtk_toggle_button_get_active (circumstances));
}

static void
ht_appeal_course_class_init (HtAppealCourseClass *klass)
{
  HtAppealFieldsetClass *fieldset_class = HT_APPEAL_FIELDSET_CLASS (klass);

  fieldset_class->settle = ht_appeal_course_settle;
  ht_appeal_fieldset_class_set_section (fieldset_class, HT_SECTION_COURSE,
                                        "/org/haetae/Haetae/appeal-course.ui");
}

static void
ht_appeal_course_init (HtAppealCourse *self)
{
  ht_appeal_fieldset_set_up (HT_APPEAL_FIELDSET (self));
}
