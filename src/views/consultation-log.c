#include "views/consultation-log.h"

struct _HtConsultationLog
{
  HtServicePanel parent_instance;
};

G_DEFINE_FINAL_TYPE (HtConsultationLog, ht_consultation_log, HT_TYPE_SERVICE_PANEL)

static void
ht_consultation_log_refresh (HtServicePanel *panel)
{
}

static void
ht_consultation_log_class_init (HtConsultationLogClass *klass)
{
  HT_SERVICE_PANEL_CLASS (klass)->refresh = ht_consultation_log_refresh;
}

static void
ht_consultation_log_init (HtConsultationLog *self)
{
}
