/* JSON as the command line prints it: UTF-8, two blanks of indent, keys in the order written,
 * numbers with at most four decimals (json-glib prints 0.6698 as 0.66979999999999995). */
#pragma once

#include "base/date.h"

G_BEGIN_DECLS

typedef struct _HtJson HtJson;

HtJson *ht_json_new (void);
void ht_json_free (HtJson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtJson, ht_json_free)

#define HT_JSON_NUMBER_SIZE 340
/* A finite number with at most four decimals and at least one, in buffer, which is returned. */
const char *ht_json_write_number (double value, char buffer[HT_JSON_NUMBER_SIZE]);

/* key is NULL for the outermost value and inside an array. */
void ht_json_begin_object (HtJson *self, const char *key);
void ht_json_end_object (HtJson *self);
void ht_json_begin_array (HtJson *self, const char *key);
void ht_json_end_array (HtJson *self);
void ht_json_text (HtJson *self, const char *key, const char *text);
void ht_json_int (HtJson *self, const char *key, gint64 value);
/* NaN and the infinities are null. */
void ht_json_number (HtJson *self, const char *key, double value);
void ht_json_bool (HtJson *self, const char *key, gboolean value);
/* HT_DATE_NONE is null. */
void ht_json_day (HtJson *self, const char *key, HtDate date);
void ht_json_null (HtJson *self, const char *key);
/* Writes it to stdout with a line end. */
void ht_json_print (HtJson *self);

G_END_DECLS
