/* The reports that the office makes, each in one line: adding one offers it on the command line and
 * in the window. */
#pragma once

#include "work/registers.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;  /* on the command line */
  const char *title; /* untranslated, for the window */
  int months;        /* that its period usually lasts; 0: any */
  HtDocument *(*make) (HtDb *db, const HtRegisterOptions *wanted, GError **error);
} HtReport;

/* The report as it is wanted, with its appendix. Owned by the caller. */
HtDocument *ht_report_make (const HtReport *self, HtDb *db, const HtRegisterOptions *wanted,
                            GError **error);
/* The n-th report in the order in which they are offered, NULL behind the last; static. */
const HtReport *ht_report_get (guint n);
/* The report of that name; HT_ERROR_USAGE, which names those there are, when there is none. */
const HtReport *ht_report_find (const char *name, GError **error);

G_END_DECLS
