/* The registers that the Enforcement Rule has a commission keep (행정심판법 시행규칙 별지 제45호 to
 * 제48호) and the report of the litigation after rulings (§60②, 영 §42), as documents from the
 * records. Which day decides whether a row is in the period is said under each title. Names of
 * citizens and commissioners are masked unless somebody says what for they are needed. */
#pragma once

#include "exchange/document.h"
#include "store/db.h"

G_BEGIN_DECLS

/* In the order in which they stand in a file of all. */
typedef enum
{
  HT_REGISTER_APPEALS,  /* 제45호: cases by day of receipt */
  HT_REGISTER_STAYS,    /* 제46호: stays and provisional dispositions by day of application */
  HT_REGISTER_HEARINGS, /* 제47호: meetings by their day */
  HT_REGISTER_SERVICE,  /* 제48호: rulings by their day, with service and what came after */
  HT_N_REGISTERS
} HtRegisterKind;

/* What the office calls the register, Korean; static. */
const char *ht_register_title (HtRegisterKind kind);

typedef struct
{
  HtPeriod period;
  HtDate today;
  guint max_rows;       /* of each table, for a preview; the sums are those of all. 0: every row */
  gboolean full_names;  /* needs purpose, clerk and a file open for writing; is journalled */
  gboolean definitions; /* of a report: with the definitions of all figures on a last page */
  const char *purpose;  /* 안전성 확보조치 기준 §8 */
  const char *clerk;
} HtRegisterOptions;

/* One register, or all of them a page each. Owned by the caller. HT_ERROR_INVALID for full names
 * without a purpose. */
HtDocument *ht_register_make (HtDb *db, HtRegisterKind kind, const HtRegisterOptions *options,
                              GError **error);
HtDocument *ht_registers_make (HtDb *db, const HtRegisterOptions *options, GError **error);
/* What became of rulings in court: sums by ending and every suit that was filed or ended in the
 * period or is still pending at its end. Of a half-year it names the day by which it is due. */
HtDocument *ht_litigation_report (HtDb *db, const HtRegisterOptions *options, GError **error);

G_END_DECLS
