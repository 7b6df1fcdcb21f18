/* The words of the sample office: names that nobody bears, and what districts are appealed about.
 */
#pragma once

#include "domain/appeal.h"
#include "work/sample-random.h"

G_BEGIN_DECLS

#define HT_SAMPLE_N_NAMES 1476

/* The n-th (0 to HT_SAMPLE_N_NAMES − 1) invented name of a person; different for each n. Owned by
 * the caller. */
char *ht_sample_name (guint n);
/* An invented person or company. Owned by the caller. */
char *ht_sample_appellant (HtRandom *random);
/* An invented law office; scrivener: of a judicial scrivener. Owned by the caller. */
char *ht_sample_firm (HtRandom *random, gboolean scrivener);
/* 민사, 가사 …, static. */
const char *ht_sample_speciality (HtRandom *random);
/* What a case is about: its type, its field (static) and its title (owned by the caller). */
void ht_sample_matter (HtRandom *random, HtAppealType *type, const char **field, char **title);
/* How often the n-th district (official order, from 0) is appealed against. */
guint ht_sample_district_weight (guint n);

G_END_DECLS
