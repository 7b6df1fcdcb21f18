#include "work/sample-random.h"

static guint64
next (HtRandom *self)
{
  guint64 z = (self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));
  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

static void
shuffle (HtRandom *self, GArray *values)
{
  for (guint i = values->len; i > 1; i--)
    {
      guint *a = &g_array_index (values, guint, i - 1);
      guint *b = &g_array_index (values, guint, ht_random_below (self, i));
      guint kept = *a;
      *a = *b;
      *b = kept;
    }
}

guint
ht_random_below (HtRandom *self, guint n)
{
  return (guint)(((next (self) >> 32) * n) >> 32);
}

int
ht_random_between (HtRandom *self, int low, int high)
{
  return low + (int)ht_random_below (self, (guint)(high - low + 1));
}

gboolean
ht_random_chance (HtRandom *self, guint percent)
{
  return ht_random_below (self, 100) < percent;
}

guint
ht_random_weighted (HtRandom *self, const guint *weights, guint n)
{
  guint sum = 0;
  for (guint i = 0; i < n; i++)
    sum += weights[i];
  guint drawn = ht_random_below (self, sum);
  guint i = 0;
  while (drawn >= weights[i])
    drawn -= weights[i++];
  return i;
}

GArray *
ht_random_order (HtRandom *self, guint n)
{
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  for (guint i = 0; i < n; i++)
    g_array_append_val (order, i);
  shuffle (self, order);
  return order;
}

GArray *
ht_random_deal (HtRandom *self, const guint *counts, guint n_counts)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint value = 0; value < n_counts; value++)
    for (guint i = 0; i < counts[value]; i++)
      g_array_append_val (values, value);
  shuffle (self, values);
  return values;
}
