/* The tab of the consultations: a line is logged at typing speed, the month is listed and summed.
 */
#pragma once

#include "views/service-panel.h"

G_BEGIN_DECLS

#define HT_TYPE_CONSULTATION_LOG (ht_consultation_log_get_type ())
G_DECLARE_FINAL_TYPE (HtConsultationLog, ht_consultation_log, HT, CONSULTATION_LOG, HtServicePanel)

G_END_DECLS
