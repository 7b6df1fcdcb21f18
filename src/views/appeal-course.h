/* The days of a case between its receipt and the service of its ruling. */
#pragma once

#include "views/appeal-fieldset.h"

G_BEGIN_DECLS

#define HT_TYPE_APPEAL_COURSE (ht_appeal_course_get_type ())
G_DECLARE_FINAL_TYPE (HtAppealCourse, ht_appeal_course, HT, APPEAL_COURSE, HtAppealFieldset)

G_END_DECLS
