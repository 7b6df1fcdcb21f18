/* Random numbers that are the same on every machine (SplitMix64), for the sample office. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint64 state; /* start with any seed */
} HtRandom;

/* 0 to n − 1; n is at least 1. */
guint ht_random_below (HtRandom *self, guint n);
/* low to high, both included. */
int ht_random_between (HtRandom *self, int low, int high);
gboolean ht_random_chance (HtRandom *self, guint percent);
/* An index of weights, in proportion to them; their sum is at least 1. */
guint ht_random_weighted (HtRandom *self, const guint *weights, guint n);
/* An array of 0 to n − 1 in random order (of guint), owned by the caller. */
GArray *ht_random_order (HtRandom *self, guint n);
/* Values 0, 1 … as many times each as counts says, in random order (of guint), owned by the
 * caller. */
GArray *ht_random_deal (HtRandom *self, const guint *counts, guint n_counts);

G_END_DECLS
